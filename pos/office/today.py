"""How the day goes so far, beside the same hours a week ago, and what needs a person."""

from datetime import timedelta

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.house import today_of, zone_of
from pos.records.today import concerns_of, figures_of
from pos.shop.identity import StaffId
from pos.shop.period import only
from pos.shop.staff import Permission
from pos.shop.today import Today

WEEK = timedelta(days=7)
_AFTER = timedelta(milliseconds=1)


def read_today(records: Records, by: StaffId) -> Today:
    """Give the day so far; what was sold a week ago counts up to the same time of day."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_SALES)
        zone, day = zone_of(books), today_of(books)
        start, end = only(day).bounds(zone)
        then, _ = only(day - WEEK).bounds(zone)
        return Today(
            day,
            figures_of(books, start, end),
            figures_of(books, then, then + (books.now - start) + _AFTER),
            concerns_of(books),
        )
