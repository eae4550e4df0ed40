"""Days of the shop's calendar, each from its own midnight to the next."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both with all their hours."""

    first: date
    last: date

    @property
    def count(self) -> int:
        """How many days that is."""
        return (self.last - self.first).days + 1

    def bounds(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """Give the moment at which they begin, and the one at which they are over."""
        return start_of(self.first, zone), start_of(self.last + ONE_DAY, zone)


def start_of(day: date, zone: tzinfo) -> datetime:
    """Give the first moment of a day, by the clocks of that zone."""
    return datetime.combine(day, time(), zone)


def days_between(one: date, other: date) -> Days:
    """Give the days from one to the other, whichever of them comes first."""
    return Days(min(one, other), max(one, other))


def only(day: date) -> Days:
    """Give one single day."""
    return Days(day, day)


def days_until(last: date, count: int) -> Days:
    """Give so many days, of which this is the last."""
    return Days(last - (count - 1) * ONE_DAY, last)


def week_so_far(day: date) -> Days:
    """Give the days of this week until today; it begins on Monday."""
    return Days(day - day.weekday() * ONE_DAY, day)


def month_so_far(day: date) -> Days:
    """Give the days of this month until today."""
    return Days(day.replace(day=1), day)
