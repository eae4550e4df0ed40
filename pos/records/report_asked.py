"""What a report is asked with: the books, the days, the zone, and whom to tell how far it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlalchemy import ColumnElement, bindparam

from pos.records.books import Books, milliseconds, moment
from pos.shop.period import Period
from pos.shop.progress import Progress, no_progress
from pos.shop.report import Mark

ADDING = "Adding up"
LAST = Mark(2**62, "\uffff")
"""Before this mark stands every document."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the books about some days."""

    books: Books
    period: Period
    zone: tzinfo
    tell: Progress = no_progress

    def parts(self, days: int) -> Iterator[dict[str, int]]:
        """Give the days in parts, as statements take them, and tell before each how far it is."""
        done = 0
        for part in self.period.parts(days):
            self.tell(ADDING, done, self.period.days)
            yield bounds(part, self.zone)
            done += part.days

    @property
    def whole(self) -> dict[str, int]:
        """All days at once, as statements take them."""
        return bounds(self.period, self.zone)

    def local(self, at: int) -> datetime:
        """Give a moment by the clock of the shop."""
        return moment(at).astimezone(self.zone)


def bounds(period: Period, zone: tzinfo) -> dict[str, int]:
    """Give the first millisecond of some days and the first after them."""
    return {
        "begins": milliseconds(period.begins(zone)),
        "ends": milliseconds(period.ends(zone)),
    }


def day_of(part: dict[str, int], zone: tzinfo) -> date:
    """Give the first day of a part."""
    return moment(part["begins"]).astimezone(zone).date()


def in_period(column: ColumnElement[int]) -> ColumnElement[bool]:
    """Say that a moment lies in these days."""
    return (column >= bindparam("begins")) & (column < bindparam("ends"))
