"""Each answer of the first start is checked by itself, and its PIN stands in no text."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos.desks.first_start import FirstStart, Products, Step, check_all, check_step
from pos.shop.words import Reason
from tests.shops import refused

FIRST = FirstStart(shop="Mama Njeri", tax_number="P051234567X", owner="Njeri", pin="482913")


def test_what_can_be_kept_is_left_alone() -> None:
    check_all(FIRST)
    assert (FIRST.rules.name, FIRST.rules.tills) == ("Mama Njeri", (1,))


@pytest.mark.parametrize(
    ("step", "changes", "reason"),
    [
        (Step.SHOP, {"shop": " "}, Reason.NAME_MISSING),
        (Step.MARKET, {"market": "XX"}, Reason.MARKET_UNKNOWN),
        (Step.TAX, {"tax_number": "12"}, Reason.TAX_NUMBER_UNREADABLE),
        (Step.TILL, {"till": 0}, Reason.TILL_NUMBER),
        (Step.PRINTER, {"printer": "x" * 300}, Reason.NOTE_TOO_LONG),
        (Step.OWNER, {"owner": ""}, Reason.NAME_MISSING),
        (Step.OWNER, {"pin": "1234"}, Reason.PIN_LENGTH),
        (Step.OWNER, {"pin": "111111"}, Reason.PIN_EASY),
        (Step.PRODUCTS, {"products": Products.FILE}, Reason.FILE_EMPTY),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_question(
    step: Step, changes: dict[str, object], reason: Reason
) -> None:
    first = replace(FIRST, **changes)  # type: ignore[arg-type]
    for each in list(Step)[: list(Step).index(step)]:
        check_step(first, each)
    with refused(reason):
        check_step(first, step)


def test_the_pin_stands_in_no_text() -> None:
    assert FIRST.pin not in repr(FIRST)
    check_step(replace(FIRST, products=Products.FILE, file=Path("x.csv")), Step.PRODUCTS)
