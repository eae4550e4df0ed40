"""A customer's account on paper: from the till's printer, or on pages in a file."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from pos.folders import file_troubles, new_file
from pos.office.drawing import draw_whole
from pos.records.accounts import statement_of
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.people import known_customer
from pos.records.print_queue import ACCOUNT, queue
from pos.shop.accounts import AccountPart, part_of
from pos.shop.audit import Act
from pos.shop.days import start_of
from pos.shop.identity import CustomerId, StaffId
from pos.shop.staff import Permission

Draw = Callable[[AccountPart, Path], None]


def ask_statement(
    records: Records, by: StaffId, *, customer: CustomerId, since: date | None = None
) -> None:
    """Ask for an account from some day on, or from its beginning, on the till's paper."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        known_customer(books, customer)
        queue(books, ACCOUNT, f"{customer}/{since.isoformat() if since else ''}", by=by)


def draw_statement(
    records: Records,
    by: StaffId,
    *,
    customer: CustomerId,
    path: Path,
    since: date | None,
    draw: Draw,
) -> int:
    """Have an account drawn on pages in a new file; give how many lines it has."""
    with records.reading() as books:
        allow_to_take_out(books, by)
        part = account_part(books, customer, since)
    with file_troubles(path.parent):
        new_file(path)
        draw_whole(path, partial(draw, part))
    with records.writing() as books:
        allow_to_take_out(books, by)
        rows = len(part.lines)
        books.note(Act.EXPORTED, by, subject=customer, file=path.name, rows=rows)
    return rows


def account_part(books: Books, customer: CustomerId, since: date | None) -> AccountPart:
    """Give an account from the first moment of a day on, by the clock of the shop, or refuse."""
    zone = zone_of(books)
    begins = None if since is None else start_of(since, zone)
    return part_of(statement_of(books, customer), since=begins)


def allow_to_take_out(books: Books, by: StaffId) -> None:
    """Refuse whoever may not see a customer's account, or may take nothing out."""
    allow(books, by, Permission.CHANGE_CUSTOMERS)
    allow(books, by, Permission.EXPORT)
