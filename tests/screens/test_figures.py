"""How amounts look."""

import pytest

from pos.screens.figures import amount_text, money_text
from pos.shop.money import Money


@pytest.mark.parametrize(
    ("cents", "shown"),
    [(186_400, "1,864"), (16_607, "166.07"), (-3_600, "\N{MINUS SIGN}36"), (0, "0")],
)
def test_cents_show_only_when_there_are_any(cents: int, shown: str) -> None:
    assert amount_text(Money(cents)) == shown


def test_the_currency_stands_before_the_amount() -> None:
    assert money_text(Money(186_400)) == "KSh 1,864"
