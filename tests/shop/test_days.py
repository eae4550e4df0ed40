"""Days begin and end at the shop's own midnight."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from pos.shop.days import (
    Days,
    days_between,
    days_until,
    month_so_far,
    only,
    read_day,
    show_day,
    week_so_far,
)
from pos.shop.words import Reason
from tests.shops import refused

SATURDAY = date(2026, 11, 21)
NAIROBI = ZoneInfo("Africa/Nairobi")


def test_a_day_of_nairobi_begins_at_nine_in_the_evening_elsewhere() -> None:
    since, until = only(SATURDAY).bounds(NAIROBI)
    assert since == datetime(2026, 11, 20, 21, tzinfo=UTC)
    assert until == datetime(2026, 11, 21, 21, tzinfo=UTC)


def test_a_week_begins_on_monday_and_a_month_on_its_first() -> None:
    assert week_so_far(SATURDAY) == Days(date(2026, 11, 16), SATURDAY)
    assert week_so_far(date(2026, 11, 16)).count == 1
    assert month_so_far(SATURDAY) == Days(date(2026, 11, 1), SATURDAY)


def test_days_are_said_in_either_order() -> None:
    first = date(2026, 2, 27)
    assert days_between(SATURDAY, first) == days_between(first, SATURDAY) == Days(first, SATURDAY)
    assert days_until(date(2026, 3, 1), 3) == Days(date(2026, 2, 27), date(2026, 3, 1))
    assert days_until(date(2026, 3, 1), 3).count == 3


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21/11/2026", SATURDAY),
        (" 1.2.2025 ", date(2025, 2, 1)),
        ("5-11", date(2026, 11, 5)),
        ("22/11", date(2025, 11, 22)),
        ("2026-11-21", SATURDAY),
        (show_day(SATURDAY), SATURDAY),
    ],
)
def test_a_day_is_read_as_it_is_written_here(typed: str, day: date) -> None:
    assert read_day(typed, SATURDAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "yesterday",
        "31/2/2026",
        "2026-13-01",
        "21/11/26",
        "32/1",
        "29/2",
        "31/12/9999",
        "1/1/0001",
    ],
)
def test_no_day_is_guessed(typed: str) -> None:
    with refused(Reason.DAY_UNREADABLE):
        read_day(typed, SATURDAY)
