"""What stands above the lines of a statement: whose it is, which time it is of, and when it was made."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos.mpesa.reading import moment_as, text_of

MOST_CELLS = 6
"""Cells of a row that may still be one of the head; a line of money has more."""
_NUMBER = re.compile(
    r"\b(?:short ?code|pay ?bill|till|store|head office|business)(?: ?(?:number|no\.?|code|id))?\b\D{0,12}?\b(\d{5,7})\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\bperiod\b", re.IGNORECASE)
_MADE = re.compile(
    r"\b(?:exported|generated|printed|created|downloaded|requested|report|run|statement) (?:on|at|date|time)\b",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r"\b(\d{2}-\d{2}-\d{4}|\d{4}-\d{2}-\d{2})(?:[ T]+(\d{2}:\d{2}(?::\d{2})?))?", re.ASCII
)
_DAYS = ("%d-%m-%Y", "%Y-%m-%d")


@dataclass(frozen=True, slots=True)
class Head:
    """As much as the head of a statement says; often it says nothing."""

    numbers: frozenset[str] = frozenset()
    """The short codes that it names; more than one where two files were put together."""
    since: datetime | None = None
    until: datetime | None = None
    made_at: datetime | None = None


def read_head(rows: Iterable[Sequence[object]]) -> Head:
    """Give what the rows say that are no lines of money."""
    said = [" ".join(filter(None, map(_text, row[:MOST_CELLS]))) for row in rows]
    numbers = frozenset(found[1] for each in said if (found := _NUMBER.search(each)))
    period = next((_moments(each) for each in said if _PERIOD.search(each)), [])
    made = next((_moments(each) for each in said if _MADE.search(each)), [])
    return Head(
        numbers,
        period[0][0] if period else None,
        period[-1][1] if len(period) > 1 else None,
        made[0][0] if made else None,
    )


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return text_of(cell)


def _moments(said: str) -> list[tuple[datetime, datetime]]:
    """Give each moment that is named, from when to when it may be: a day without a time is all of it."""
    found = (_moment(*each.groups()) for each in _MOMENT.finditer(said))
    return [each for each in found if each is not None]


def _moment(day: str, time: str | None) -> tuple[datetime, datetime] | None:
    forms = (f"{each} {'%H:%M:%S' if time and time.count(':') > 1 else '%H:%M'}" for each in _DAYS)
    told = (moment_as(f"{day} {time or '00:00'}", form) for form in forms)
    at = next((each for each in told if each is not None), None)
    if at is None:
        return None
    return at, at if time else at + timedelta(days=1)
