"""The sample shows what the owner chose, and its sums are right."""

from dataclasses import replace

import pytest

from pos.shop.market import MARKETS
from pos.shop.money import sum_of
from pos.shop.receipt import Receipt
from pos.shop.rules import ShopRules
from pos.shop.sample_receipt import sample_receipt
from tests.builders import NOON

RULES = ShopRules(name="Mama Grace", receipt_header=("Karibu",), receipt_language="sw")


def sample(rules: ShopRules) -> Receipt:
    return sample_receipt(rules, NOON, till=2, served_by="Grace")


@pytest.mark.parametrize("market", MARKETS)
def test_the_sums_are_those_of_a_receipt(market: str) -> None:
    receipt = sample(replace(RULES, market_code=market))
    assert receipt.total == sum_of(item.amount for item in receipt.items)
    assert receipt.total == sum_of(payment.amount for payment in receipt.payments)
    assert receipt.total == sum_of(row.gross for row, _ in receipt.vat)


def test_the_owners_choices_are_on_it() -> None:
    receipt = sample(RULES)
    assert (receipt.header, receipt.greeting, receipt.language) == (
        ("MAMA GRACE",),
        ("Karibu",),
        "sw",
    )
    assert (receipt.number, f"{receipt.at:%H:%M}") == ("T2-0148", "12:00")


def test_a_shop_that_is_not_registered_shows_no_vat() -> None:
    receipt = sample(replace(RULES, is_vat_registered=False))
    assert receipt.vat == ()
    assert not any(item.name.endswith(" B") for item in receipt.items)
