"""Receipts that waited until nobody wanted them any more: they are counted, and printed at last when a person says so."""

from datetime import timedelta

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.print_queue import receipts_given_up
from pos.shop.identity import SaleId, StaffId
from pos.shop.print_job import Job
from pos.shop.staff import Permission
from pos.till.printing import print_again_in

SHOWN_FOR = timedelta(hours=12)
"""A working day: whoever comes back for an older one asks for it by its number."""
MOST_AT_ONCE = 30
"""A key must not empty a roll."""


def unprinted_in(books: Books, *, after: int) -> tuple[Job, ...]:
    """Give the receipts that were given up and that nobody asked for again, of those asked for after a job."""
    since = books.now - SHOWN_FOR
    return receipts_given_up(books, after=after, since=since, most=MOST_AT_ONCE)


def print_unprinted(records: Records, by: StaffId, *, after: int = 0) -> int:
    """Have them all printed at last, in their order; give how many."""
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        jobs = unprinted_in(books, after=after)
        for job in jobs:
            print_again_in(books, by, SaleId(job.document))
        return len(jobs)
