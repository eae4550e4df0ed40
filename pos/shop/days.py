"""Days of the shop's calendar, each from its own midnight to the next."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_WRITTEN = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}))?", re.ASCII)
ONE_DAY = timedelta(days=1)
YEARS = range(1970, 3000)
"""In which a shop can have any days; beyond them clocks and calendars end."""


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


def read_day(text: str, today: date) -> date:
    """Give what a person wrote as a day, or refuse; without a year it is the last such day until today."""
    match = _WRITTEN.fullmatch(text.strip())
    year = int(match[3] or today.year) if match else 0
    if match is None or year not in YEARS:
        raise Refusal(Reason.DAY_UNREADABLE, text=text.strip()[:20])
    try:
        day = date(year, int(match[2]), int(match[1]))
        is_ahead = match[3] is None and day > today
        return day.replace(year=year - 1) if is_ahead else day
    except ValueError as unknown:
        raise Refusal(Reason.DAY_UNREADABLE, text=text.strip()[:20]) from unknown
