"""Money is exact and shown in one way."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.money import (
    MOST_CENTS,
    NOTHING,
    Money,
    above_zero,
    not_below_zero,
    round_half_up,
    shillings,
    sum_of,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

amounts = st.integers(-MOST_CENTS, MOST_CENTS).map(Money)


@pytest.mark.parametrize(
    ("numerator", "denominator", "nearest"),
    [
        (5, 2, 3),
        (-5, 2, -3),
        (5, -2, -3),
        (4, 3, 1),
        (5, 3, 2),
        (0, 7, 0),
        (149, 100, 1),
        (150, 100, 2),
    ],
)
def test_a_half_is_rounded_away_from_zero(numerator: int, denominator: int, nearest: int) -> None:
    assert round_half_up(numerator, denominator) == nearest


@given(st.integers(), st.integers(1, 10**9))
def test_rounding_is_never_more_than_half_away(numerator: int, denominator: int) -> None:
    assert abs(2 * (round_half_up(numerator, denominator) * denominator - numerator)) <= denominator


@given(amounts, st.integers(1, 100), st.integers(1, 100))
def test_giving_back_rounds_as_selling_did(amount: Money, numerator: int, denominator: int) -> None:
    assert (-amount).part(numerator, denominator) == -amount.part(numerator, denominator)


@pytest.mark.parametrize(
    ("cents", "figures", "paper"),
    [
        (0, "0", "0.00"),
        (125000, "1,250", "1,250.00"),
        (125005, "1,250.05", "1,250.05"),
        (-3600, "-36", "-36.00"),
        (-5, "-0.05", "-0.05"),
    ],
)
def test_cents_are_shown_only_when_there_are_any(cents: int, figures: str, paper: str) -> None:
    assert (Money(cents).figures(), Money(cents).paper(), str(Money(cents))) == (
        figures,
        paper,
        figures,
    )


@pytest.mark.parametrize("cents", [1.0, "1", True, None])
def test_money_is_whole_cents_and_nothing_else(cents: object) -> None:
    with pytest.raises(TypeError):
        Money(cents)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cents", "step", "rounded"),
    [(125049, 1, 1250), (125050, 1, 1251), (125050, 5, 1250), (125250, 5, 1255)],
)
def test_cash_is_rounded_to_the_nearest_coin(cents: int, step: int, rounded: int) -> None:
    assert Money(cents).to_nearest(shillings(step)) == shillings(rounded)


def test_sums_start_from_nothing_and_only_nothing_is_false() -> None:
    assert sum_of([]) == NOTHING
    assert not NOTHING
    assert sum_of([Money(1), Money(-3)]) == Money(-2) < NOTHING < abs(Money(-2))


@pytest.mark.parametrize("amount", [Money(1), Money(MOST_CENTS)])
def test_an_amount_above_nothing_is_given_back(amount: Money) -> None:
    assert above_zero(amount) is not_below_zero(amount) is amount


def test_nothing_is_not_below_zero() -> None:
    assert not_below_zero(NOTHING) is NOTHING


@pytest.mark.parametrize(
    ("check", "cents", "reason"),
    [
        (above_zero, 0, Reason.MONEY_NOT_ABOVE_ZERO),
        (above_zero, -1, Reason.MONEY_NOT_ABOVE_ZERO),
        (above_zero, MOST_CENTS + 1, Reason.MONEY_TOO_MUCH),
        (not_below_zero, -1, Reason.MONEY_BELOW_ZERO),
        (not_below_zero, MOST_CENTS + 1, Reason.MONEY_TOO_MUCH),
        (not_below_zero, 1 << 70, Reason.MONEY_TOO_MUCH),
    ],
)
def test_what_no_till_can_hold_is_refused(
    check: Callable[[Money], Money], cents: int, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        check(Money(cents))
    assert refusal.value.reason is reason
