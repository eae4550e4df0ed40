"""Days: which a span means, their midnights by the clock of the shop, and their parts."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from pos.shop.period import MOST_DAYS, Period, Span, period_of
from pos.shop.words import Reason
from tests.shops import refused

SATURDAY = date(2026, 11, 21)


def days(first: tuple[int, int], last: tuple[int, int]) -> Period:
    return Period(date(2026, *first), date(2026, *last))


@pytest.mark.parametrize(
    ("span", "period"),
    [
        (Span.TODAY, days((11, 21), (11, 21))),
        (Span.YESTERDAY, days((11, 20), (11, 20))),
        (Span.THIS_WEEK, days((11, 16), (11, 21))),
        (Span.LAST_WEEK, days((11, 9), (11, 15))),
        (Span.THIS_MONTH, days((11, 1), (11, 21))),
        (Span.LAST_MONTH, days((10, 1), (10, 31))),
    ],
)
def test_a_span_begins_and_ends_as_people_say_it(span: Span, period: Period) -> None:
    assert period_of(span, SATURDAY) == period_of(period, SATURDAY) == period


def test_the_month_before_january_is_december() -> None:
    found = period_of(Span.LAST_MONTH, date(2027, 1, 31))
    assert found == days((12, 1), (12, 31))


def test_a_day_lasts_from_midnight_to_midnight_of_the_shop() -> None:
    day = period_of(Span.TODAY, SATURDAY)
    zone = ZoneInfo("Africa/Nairobi")
    assert day.begins(zone) == datetime(2026, 11, 20, 21, tzinfo=UTC)
    assert day.ends(zone) == datetime(2026, 11, 21, 21, tzinfo=UTC)
    assert day.bounds(zone) == (day.begins(zone), day.ends(zone))


def test_a_day_on_which_clocks_change_is_an_hour_shorter() -> None:
    day, zone = Period(date(2026, 3, 29), date(2026, 3, 29)), ZoneInfo("Europe/Berlin")
    length = day.ends(zone).astimezone(UTC) - day.begins(zone).astimezone(UTC)
    assert length.total_seconds() == 23 * 3600


def test_parts_are_all_days_once() -> None:
    month = days((11, 1), (11, 30))
    parts = list(month.parts(7))
    assert [part.days for part in parts] == [7, 7, 7, 7, 2]
    assert [day for part in parts for day in part.each_day()] == list(month.each_day())
    assert len(list(month.each_day())) == month.days == 30


def test_the_first_day_is_not_after_the_last() -> None:
    with refused(Reason.PERIOD_BACKWARDS):
        days((11, 2), (11, 1))


def test_nobody_asks_for_more_than_ten_years() -> None:
    with refused(Reason.PERIOD_LONG) as no:
        Period(date(2000, 1, 1), date(2026, 1, 1))
    assert no.value.facts == {"most": MOST_DAYS}
