"""Batches: what expires when, what expired already, and what it is worth."""

from datetime import date, timedelta
from enum import Enum

from pos.records.authority import allow
from pos.records.batches import batch_totals, batches_page
from pos.records.database import Records
from pos.records.house import today_of
from pos.shop.batches import SOON_DAYS, BatchSeen, BatchTotals
from pos.shop.identity import StaffId
from pos.shop.staff import Permission

PAGE = 50


class Which(Enum):
    """Which batches are looked at."""

    ALL = "all"
    SOON = "soon"
    EXPIRED = "expired"


def list_batches(
    records: Records,
    by: StaffId,
    *,
    which: Which = Which.ALL,
    after: BatchSeen | None = None,
    most: int = PAGE,
) -> tuple[BatchSeen, ...]:
    """Give a page of the batches, what expires first on top."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        today = today_of(books)
        until = {
            Which.ALL: None,
            Which.SOON: today + timedelta(days=SOON_DAYS + 1),
            Which.EXPIRED: today,
        }[which]
        return batches_page(books, until=until, after=after, most=most)


def add_up_batches(records: Records, by: StaffId) -> tuple[BatchTotals, date]:
    """Give how many batches have expired or soon will, and the day it is in the shop."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        today = today_of(books)
        return batch_totals(books, today), today
