"""What was found of a day of M-Pesa, as a table for a file: every line of both sides, and its heap."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from pos.folders import file_troubles, new_file
from pos.office.sheet_writer import Cell, write_sheet
from pos.records.authority import allow
from pos.records.database import Records
from pos.records.house import zone_of
from pos.shop.audit import Act
from pos.shop.day_check import DayCheck
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.reconciling import Finding
from pos.shop.staff import Permission

HEADINGS = ("time", "code", "what", "statement", "books", "difference", "balance", "asks")


def export_day(records: Records, by: StaffId, *, check: DayCheck, path: Path) -> int:
    """Write what was found into a new file; give how many lines it has."""
    with records.reading() as books:
        allow(books, by, Permission.EXPORT)
        zone = zone_of(books)
    with file_troubles(path.parent):
        new_file(path)
        written = write_sheet(path, HEADINGS, _rows(check, zone))
    with records.writing() as books:
        allow(books, by, Permission.EXPORT)
        books.note(Act.EXPORTED, by, subject=f"M-Pesa {check.day}", file=path.name, rows=written)
    return written


def _rows(check: DayCheck, zone: ZoneInfo) -> Iterator[tuple[Cell, ...]]:
    for each in check.findings:
        yield _row(each, zone)


def _row(each: Finding, zone: ZoneInfo) -> tuple[Cell, ...]:
    there, here = each.there, each.here
    moments = [line.at for line in (there, here) if line is not None]
    return (
        *(moments[0].astimezone(zone), each.name, each.heap.value),
        _figure(there.signed if there is not None else None),
        _figure(here.amount if here is not None else None),
        _figure(each.difference),
        _figure(there.balance if there is not None else None),
        "yes" if each.asks else "no",
    )


def _figure(amount: Money | None) -> Decimal | None:
    return None if amount is None else Decimal(amount.cents) / 100
