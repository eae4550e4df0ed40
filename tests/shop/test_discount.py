"""A discount is more than nothing, at most all, and is spread without losing a cent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.discount import Off, Percent, spread
from pos.shop.money import Money, sum_of
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.builders import ksh

lines = st.lists(st.integers(0, 10**7).map(Money), max_size=30)


@pytest.mark.parametrize(
    ("points", "gross", "off"),
    [
        (5_00, ksh(100), ksh(5)),
        (100_00, ksh("99.99"), ksh("99.99")),
        (1, ksh(50), ksh("0.01")),
        (12_50, ksh("0.04"), ksh("0.01")),
        (5_00, ksh(0), ksh(0)),
    ],
)
def test_a_per_cent_is_taken_off_to_the_cent(points: int, gross: Money, off: Money) -> None:
    assert Percent(points).off(gross) == off


@pytest.mark.parametrize("points", [0, -1, 10_001])
def test_a_per_cent_is_above_nothing_and_at_most_all(points: int) -> None:
    with pytest.raises(Refusal) as refusal:
        Percent(points)
    assert refusal.value.reason is Reason.DISCOUNT_UNCLEAR


@pytest.mark.parametrize("cents", [0, -1])
def test_money_off_is_above_nothing(cents: int) -> None:
    with pytest.raises(Refusal) as refusal:
        Off(Money(cents))
    assert refusal.value.reason is Reason.DISCOUNT_UNCLEAR


def test_money_off_may_be_all_there_is() -> None:
    assert Off(ksh(65)).off(ksh(65)) == ksh(65)


def test_money_off_is_never_more_than_there_is() -> None:
    with pytest.raises(Refusal) as refusal:
        Off(ksh(66)).off(ksh(65))
    assert refusal.value.reason is Reason.DISCOUNT_TOO_MUCH


@given(lines, st.data())
def test_spreading_loses_no_cent(over: list[Money], data: st.DataObject) -> None:
    amount = Money(data.draw(st.integers(0, sum_of(over).cents)))
    assert sum_of(spread(amount, over)) == amount


@given(lines, st.data())
def test_no_share_is_more_than_its_line_nor_a_cent_off_its_part(
    over: list[Money], data: st.DataObject
) -> None:
    whole = sum_of(over).cents
    amount = Money(data.draw(st.integers(0, whole)))
    for share, line in zip(spread(amount, over), over, strict=True):
        assert Money(0) <= share <= line
        assert abs(share.cents * whole - amount.cents * line.cents) < max(whole, 1)


@pytest.mark.parametrize(
    ("amount", "over", "shares"),
    [
        (100, [1000, 1000, 1000], [34, 33, 33]),
        (2, [1, 1, 1], [1, 1, 0]),
        (5, [1000, 0, 1], [5, 0, 0]),
        (0, [10, 20], [0, 0]),
        (0, [0, 0], [0, 0]),
        (0, [], []),
    ],
)
def test_what_is_left_over_goes_to_the_largest_rest_first(
    amount: int, over: list[int], shares: list[int]
) -> None:
    spread_out = spread(Money(amount), [Money(line) for line in over])
    assert [share.cents for share in spread_out] == shares
