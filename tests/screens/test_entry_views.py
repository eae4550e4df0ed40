"""What goes back of a line."""

import pytest

from pos.screens.entry_views import BackView
from pos.shop.money import Money, shillings
from pos.shop.quantity import pieces

THREE_FOR_100 = BackView(1, "Soap", pieces(3), pieces(2), shillings(100), Money(66_67))


@pytest.mark.parametrize(("count", "worth"), [(1, Money(33_33)), (2, Money(66_67))])
def test_the_last_of_a_line_takes_all_that_is_left(count: int, worth: Money) -> None:
    assert THREE_FOR_100.worth(pieces(count)) == worth


def test_a_share_is_never_more_than_what_is_left() -> None:
    line = BackView(1, "Soap", pieces(3), pieces(2), shillings(100), Money(20_00))
    assert line.worth(pieces(1)) == Money(20_00)
