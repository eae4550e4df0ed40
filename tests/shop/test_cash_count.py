"""The drawer is counted by the market's notes and coins, and a difference is a number."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.cash_count import MOST_OF_ONE, count_cash, difference, needs_reason
from pos.shop.market import KENYA, TANZANIA
from pos.shop.money import Money
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.builders import ksh

counts = st.dictionaries(st.sampled_from(KENYA.notes_and_coins), st.integers(0, MOST_OF_ONE))


@given(counts)
def test_a_count_is_the_sum_of_its_notes_and_coins(counted: Mapping[Money, int]) -> None:
    expected = sum(worth.cents * count for worth, count in counted.items())
    assert count_cash(counted, KENYA).total == Money(expected)


def test_every_note_and_coin_is_kept_also_when_there_was_none() -> None:
    count = count_cash({ksh(500): 3, ksh(20): 7}, KENYA)
    assert [worth for worth, _ in count.pieces] == list(KENYA.notes_and_coins)
    assert (dict(count.pieces)[ksh(500)], dict(count.pieces)[ksh(1000)]) == (3, 0)


@pytest.mark.parametrize(
    ("counted", "reason"),
    [
        ({ksh(2000): 1}, Reason.NO_SUCH_NOTE),
        ({ksh("0.50"): 1}, Reason.NO_SUCH_NOTE),
        ({ksh(500): -1}, Reason.COUNT_UNCLEAR),
        ({ksh(500): MOST_OF_ONE + 1}, Reason.COUNT_UNCLEAR),
    ],
)
def test_what_nobody_can_have_counted_is_refused(
    counted: Mapping[Money, int], reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        count_cash(counted, KENYA)
    assert refusal.value.reason is reason


def test_each_market_has_its_own_notes() -> None:
    assert count_cash({ksh(2000): 1}, TANZANIA).total == ksh(2000)


def test_over_is_above_zero_and_short_below() -> None:
    assert difference(ksh(1020), ksh(1000)) == ksh(20)
    assert difference(ksh(980), ksh(1000)) == ksh(-20)


@pytest.mark.parametrize(
    ("over", "limit", "needed"),
    [(20, 20, False), (21, 20, True), (-20, 20, False), (-21, 20, True), (0, -5, False)],
)
def test_only_a_difference_beyond_the_limit_needs_a_reason(
    over: int,
    limit: int,
    needed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert needs_reason(ksh(over), ksh(limit)) is needed
