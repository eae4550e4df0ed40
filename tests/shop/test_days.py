"""Days begin and end at the shop's own midnight."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from pos.shop.days import Days, days_between, days_until, month_so_far, only, week_so_far

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
