"""How M-Pesa is doing here: each day's requests, and when the letterbox was last heard."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.cursors import LISTENED, marked
from pos.records.database import Records
from pos.records.mpesa_days import MpesaDay, mpesa_days
from pos.records.mpesa_line import line_of
from pos.shop.identity import StaffId
from pos.shop.staff import Permission

LISTED = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class LastHeard:
    """When the letterbox was last heard; None for never. It tells “no payment” from “letterbox down”."""

    letterbox: datetime | None
    """When the letterbox last answered, whether it had a letter or not."""
    has_letterbox: bool


@dataclass(frozen=True, slots=True)
class Health:
    """The days of M-Pesa at this till, the newest first, and what was last heard."""

    days: tuple[MpesaDay, ...]
    heard: LastHeard


def read_health(records: Records, by: StaffId) -> Health:
    """Give the last two weeks of M-Pesa at this till."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        return Health(mpesa_days(books, since=books.now - LISTED), _heard(books))


def _heard(books: Books) -> LastHeard:
    return LastHeard(marked(books, LISTENED), line_of(books).has_letterbox)
