"""Reports out of the program: as CSV or XLSX that no spreadsheet takes for formulas, or as a page to print."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pos.folders import file_troubles, new_file
from pos.office.drawing import PDF, draw_whole
from pos.office.sheet_writer import Cell, write_sheet
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.report import ReportKind
from pos.shop.staff import Permission


@dataclass(frozen=True, slots=True)
class Written:
    """A report in the words of whoever takes it out: what stands above it, in it and below it."""

    kind: ReportKind
    shop: str
    title: str
    period: str
    made: str
    headings: tuple[str, ...]
    are_figures: tuple[bool, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...]
    texts: tuple[tuple[str, ...], ...]
    """Rows and sums as they are shown, for a page that is read by people."""
    remarks: tuple[str, ...]


Draw = Callable[[Written, Path], None]


def save_report(records: Records, by: StaffId, *, written: Written, path: Path, draw: Draw) -> int:
    """Write a report into a new file, as its ending says, its sums last; give how many rows it has."""
    with records.reading() as books:
        _allow(books, by)
    with file_troubles(path.parent):
        new_file(path)
        if path.suffix.lower() == PDF:
            draw_whole(path, partial(draw, written))
        else:
            write_sheet(path, written.headings, (*written.rows, written.totals))
    with records.writing_beside() as books:
        _allow(books, by)
        rows = len(written.rows)
        books.note(Act.EXPORTED, by, subject=written.kind.value, file=path.name, rows=rows)
    return rows


def _allow(books: Books, by: StaffId) -> None:
    allow(books, by, Permission.SEE_REPORTS)
    allow(books, by, Permission.EXPORT)
