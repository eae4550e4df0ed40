"""Days that a report is about: whole days by the clock of the shop."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum

from pos.shop.days import YEARS
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_DAYS = 3_660
"""Ten years: more than any question of a shop."""
ONE_DAY = timedelta(days=1)
_WRITTEN = re.compile(
    r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})[./ -](?P<year>\d{4})|(?P<iso>\d{4}-\d{2}-\d{2})",
    re.ASCII,
)


class Span(Enum):
    """The days that are asked for most."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both among them."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise Refusal(Reason.PERIOD_BACKWARDS)
        if self.days > MOST_DAYS:
            raise Refusal(Reason.PERIOD_LONG, most=MOST_DAYS)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def each_day(self) -> Iterator["Period"]:
        """Give its days one by one."""
        return self.parts(1)

    def parts(self, days: int) -> Iterator["Period"]:
        """Give it in parts of at most so many days, the earliest first."""
        for passed in range(0, self.days, days):
            first = self.first + timedelta(days=passed)
            yield Period(first, min(self.last, first + timedelta(days=days - 1)))

    def begins(self, zone: tzinfo) -> datetime:
        """Give the moment of its first midnight."""
        return datetime.combine(self.first, time(), zone)

    def ends(self, zone: tzinfo) -> datetime:
        """Give the midnight after its last day, which is no part of it."""
        return datetime.combine(self.last + ONE_DAY, time(), zone)


def period_of(span: Span, today: date) -> Period:
    """Give the days of a span; what has begun lasts until today, and a week begins on its Monday."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    return {
        Span.TODAY: Period(today, today),
        Span.YESTERDAY: Period(today - ONE_DAY, today - ONE_DAY),
        Span.THIS_WEEK: Period(monday, today),
        Span.LAST_WEEK: Period(monday - timedelta(days=7), monday - ONE_DAY),
        Span.THIS_MONTH: Period(first, today),
        Span.LAST_MONTH: Period((first - ONE_DAY).replace(day=1), first - ONE_DAY),
    }[span]


def read_day(text: str) -> date:
    """Give what a person wrote as a day, the day before the month, or refuse."""
    day = _day(text.strip())
    if day is None or day.year not in YEARS:
        raise Refusal(Reason.DAY_UNREADABLE, text=text.strip()[:20])
    return day


def _day(text: str) -> date | None:
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return None
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def show_day(day: date) -> str:
    """Give a day as people write it: 21/11/2026."""
    return f"{day:%d/%m/%Y}"
