"""Reports out of the program: as CSV or XLSX that no spreadsheet takes for formulas, or as a page to print."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pos.folders import file_troubles, new_file, sync_file, sync_folder
from pos.office.sheet_writer import Cell, write_sheet
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.report import ReportKind
from pos.shop.staff import Permission

PDF = ".pdf"


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
            _draw_whole(written, path, draw)
        else:
            write_sheet(path, written.headings, (*written.rows, written.totals))
    with records.writing() as books:
        _allow(books, by)
        rows = len(written.rows)
        books.note(Act.EXPORTED, by, subject=written.kind.value, file=path.name, rows=rows)
    return rows


def _allow(books: Books, by: StaffId) -> None:
    allow(books, by, Permission.SEE_REPORTS)
    allow(books, by, Permission.EXPORT)


def _draw_whole(written: Written, path: Path, draw: Draw) -> None:
    """Draw a file whole or not at all."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        draw(written, unfinished)
        unfinished.chmod(0o600)
        sync_file(unfinished)
        unfinished.replace(path)
        sync_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)
