"""A PIN is not easy to guess, and guessing is made slow by a clock that nobody can set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.pin import (
    FIRST_WAIT,
    LONGEST_WAIT,
    TRIES,
    check_new_pin,
    digits_for,
    wait_after,
    wait_left,
)
from pos.shop.refusal import Refusal
from pos.shop.staff import Role
from pos.shop.words import Reason

moments = st.floats(0, 10**9)


@pytest.mark.parametrize(
    ("pin", "role"), [("7294", Role.CASHIER), ("729461", Role.SUPERVISOR), ("729461", Role.OWNER)]
)
def test_a_good_pin_is_given_back(pin: str, role: Role) -> None:
    assert check_new_pin(pin, role, till=2) == pin


@pytest.mark.parametrize(
    ("pin", "role"),
    [
        ("", Role.CASHIER),
        ("729", Role.CASHIER),
        ("72946", Role.CASHIER),
        ("729a", Role.CASHIER),
        ("٧٢٩٤", Role.CASHIER),
        ("72²4", Role.CASHIER),
        ("7294", Role.SUPERVISOR),
        ("7294", Role.MANAGER),
        ("72946", Role.OWNER),
    ],
)
def test_a_pin_has_as_many_digits_as_its_role_asks_for(pin: str, role: Role) -> None:
    with pytest.raises(Refusal) as refusal:
        check_new_pin(pin, role, till=2)
    assert refusal.value.reason is Reason.PIN_LENGTH


@pytest.mark.parametrize(
    ("pin", "role"),
    [
        ("0000", Role.CASHIER),
        ("1234", Role.CASHIER),
        ("7890", Role.CASHIER),
        ("4321", Role.CASHIER),
        ("0987", Role.CASHIER),
        ("1212", Role.CASHIER),
        ("1930", Role.CASHIER),
        ("2030", Role.CASHIER),
        ("0042", Role.CASHIER),
        ("777777", Role.OWNER),
        ("456789", Role.OWNER),
        ("654321", Role.OWNER),
        ("729729", Role.OWNER),
        ("199307", Role.OWNER),
        ("071993", Role.OWNER),
        ("000042", Role.OWNER),
    ],
)
def test_a_pin_that_others_would_try_first_is_refused(pin: str, role: Role) -> None:
    with pytest.raises(Refusal) as refusal:
        check_new_pin(pin, role, till=42)
    assert refusal.value.reason is Reason.PIN_EASY


@pytest.mark.parametrize("pin", ["1929", "2031", "0041"])
def test_what_only_looks_like_a_year_or_the_till_is_good(pin: str) -> None:
    assert check_new_pin(pin, Role.CASHIER, till=42) == pin


def test_whoever_may_approve_has_six_digits() -> None:
    assert [digits_for(role) for role in Role] == [4, 6, 6, 6]


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (10**6, 900)],
)
def test_the_wait_doubles_from_the_fifth_wrong_pin_to_a_quarter_of_an_hour(
    wrong: int, seconds: int
) -> None:
    assert wait_after(wrong) == seconds


@given(st.integers(0, 100), moments, moments)
def test_time_that_passes_is_taken_off_the_wait(wrong: int, since: float, passed: float) -> None:
    left = wait_left(wrong, since=since, ticks=since + passed)
    assert left == pytest.approx(max(0.0, wait_after(wrong) - passed), abs=1e-3)


@given(moments, moments)
def test_there_is_no_wait_before_the_fifth_wrong_pin(since: float, ticks: float) -> None:
    assert wait_left(TRIES - 1, since=since, ticks=ticks) == 0


@given(st.integers(TRIES, 100), st.floats(1000, 10**6), st.floats(0, 999))
def test_starting_the_computer_anew_takes_off_only_the_time_since_that_start(
    wrong: int, since: float, ticks: float
) -> None:
    assert wait_left(wrong, since=since, ticks=ticks) == max(0.0, wait_after(wrong) - ticks)


@given(st.integers(0, 100), moments, moments)
def test_nobody_waits_below_nothing_or_longer_than_the_longest(
    wrong: int, since: float, ticks: float
) -> None:
    assert 0 <= wait_left(wrong, since=since, ticks=ticks) <= LONGEST_WAIT
    assert FIRST_WAIT < LONGEST_WAIT
