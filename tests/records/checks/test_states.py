"""What may change is what the last act that changed it made of it, and nothing else."""

from pos.records.checks.states import state_differences
from tests.records.tampering import tamper
from tests.shops import Shop


def differences(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return list(state_differences(books))


def test_whatever_acts_made_of_products_people_and_choices_fits(busy: Shop) -> None:
    assert differences(busy) == []


def test_every_difference_is_told(busy: Shop) -> None:
    tamper(
        busy.records.path,
        "UPDATE products SET price_cents = price_cents - 1",
        "UPDATE staff SET role = 'owner'",
        "DELETE FROM barcodes",
    )
    told = differences(busy)
    assert sum("product" in each for each in told) == 3
    assert sum("staff" in each for each in told) == 3


def test_a_version_that_this_program_does_not_know_does_not_fit(busy: Shop) -> None:
    tamper(busy.records.path, "UPDATE states SET version = 99 WHERE subject = 'milk'")
    (told,) = differences(busy)
    assert told.startswith("product milk is not as entry")


def test_a_shop_that_never_chose_anything_is_as_it_was_made(busy: Shop) -> None:
    tamper(busy.records.path, "DELETE FROM states WHERE kind = 'shop'")
    assert differences(busy) == []
