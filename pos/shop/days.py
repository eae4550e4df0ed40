"""Days of the shop's calendar, each from its own midnight to the next."""

import re
from datetime import date, datetime, time, timedelta, tzinfo

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_WRITTEN = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}))?", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
ONE_DAY = timedelta(days=1)
YEARS = range(1970, 3000)
"""In which a shop can have any days; beyond them clocks and calendars end."""


def start_of(day: date, zone: tzinfo) -> datetime:
    """Give the first moment of a day, by the clocks of that zone."""
    return datetime.combine(day, time(), zone)


def read_day(text: str, today: date) -> date:
    """Give what a person wrote as a day, or refuse; without a year it is the last such day until today."""
    written = text.strip()
    try:
        day = _read(written, today)
    except ValueError as unknown:
        raise Refusal(Reason.DAY_UNREADABLE, text=written[:20]) from unknown
    if day is None or day.year not in YEARS:
        raise Refusal(Reason.DAY_UNREADABLE, text=written[:20])
    return day


def show_day(day: date) -> str:
    """Give a day as people write it: 21/11/2026."""
    return f"{day:%d/%m/%Y}"


def _read(written: str, today: date) -> date | None:
    if _ISO.fullmatch(written):
        return date.fromisoformat(written)
    match = _WRITTEN.fullmatch(written)
    return _day_of(int(match[1]), int(match[2]), match[3], today) if match else None


def _day_of(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year), month, day)
    this_year = date(today.year, month, day)
    return this_year.replace(year=today.year - 1) if this_year > today else this_year
