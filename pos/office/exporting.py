"""Tables out of the books, as CSV or XLSX that no spreadsheet takes for formulas."""

from collections.abc import Iterator
from pathlib import Path

from pos.folders import file_troubles, new_file
from pos.office.export_tables import TABLES, Table
from pos.office.sheet_writer import Cell, write_sheet
from pos.records.authority import allow
from pos.records.database import Records
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

STEP = 1000


def export(
    records: Records, by: StaffId, *, what: str, path: Path, progress: Progress = no_progress
) -> int:
    """Write one table of the books into a new file; give how many rows it has."""
    table = TABLES.get(what)
    if table is None:
        raise Refusal(Reason.NO_SUCH_TABLE, what=what, known=", ".join(TABLES))
    return export_rows(records, by, what=what, table=table, path=path, progress=progress)


def export_rows(
    records: Records, by: StaffId, *, what: str, table: Table, path: Path, progress: Progress
) -> int:
    """Write the rows of a table into a new file, under the name by which it is remembered; give how many."""
    with file_troubles(path.parent):
        new_file(path)
    with records.reading() as books, file_troubles(path.parent):
        allow(books, by, Permission.EXPORT)
        written = write_sheet(path, table.headings, _told(table.rows(books), progress))
    with records.writing_beside() as books:
        allow(books, by, Permission.EXPORT)
        books.note(Act.EXPORTED, by, subject=what, file=path.name, rows=written)
    return written


def _told(rows: Iterator[tuple[Cell, ...]], progress: Progress) -> Iterator[tuple[Cell, ...]]:
    for done, row in enumerate(rows):
        if done % STEP == 0:
            progress("Writing", done, 0)
        yield row
