"""Days that somebody asks for: whole days by the clock of the shop."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum

from pos.shop.days import ONE_DAY, start_of
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_DAYS = 3_660
"""Ten years: more than any question of a shop."""


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
        return start_of(self.first, zone)

    def ends(self, zone: tzinfo) -> datetime:
        """Give the midnight after its last day, which is no part of it."""
        return start_of(self.last + ONE_DAY, zone)

    def bounds(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """Give the moment at which they begin, and the one at which they are over."""
        return self.begins(zone), self.ends(zone)


DaysAsked = Span | Period
"""Days by their name, which move on with the calendar, or from one day to another."""


def only(day: date) -> Period:
    """Give one single day."""
    return Period(day, day)


def period_of(asked: DaysAsked, today: date) -> Period:
    """Give the days that are asked for; what has begun lasts until today, and a week begins on its Monday."""
    if isinstance(asked, Period):
        return asked
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    return {
        Span.TODAY: only(today),
        Span.YESTERDAY: only(today - ONE_DAY),
        Span.THIS_WEEK: Period(monday, today),
        Span.LAST_WEEK: Period(monday - timedelta(days=7), monday - ONE_DAY),
        Span.THIS_MONTH: Period(first, today),
        Span.LAST_MONTH: Period((first - ONE_DAY).replace(day=1), first - ONE_DAY),
    }[asked]
