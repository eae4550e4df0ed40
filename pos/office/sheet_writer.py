"""The one door through which tables leave the program: text stays text in every spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from pos.folders import sync_file, sync_folder
from pos.office.sheets import needs_quote
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

Cell = str | int | Decimal | datetime | None
MOST_XLSX_ROWS = 1_048_575
LONGEST_XLSX_CELL = 32_767
MONEY, TIME = "#,##0.00#", "yyyy-mm-dd hh:mm:ss"


def write_sheet(path: Path, heading: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write a table whole or not at all, as the file's ending says; give how many rows it has."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise Refusal(Reason.ENDING_UNKNOWN, name=path.name)
    unfinished = path.with_name(f".{path.name}.new")
    try:
        written = write(unfinished, heading, rows)
        unfinished.chmod(0o600)
        sync_file(unfinished)
        unfinished.replace(path)
        sync_folder(path.parent)
    except FileCreateError as failed:  # what xlsxwriter makes of a disk that fails
        raise failed.args[0] from failed
    finally:
        unfinished.unlink(missing_ok=True)
    return written


def _write_csv(path: Path, heading: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    written = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(heading)
        for written, row in enumerate(rows, start=1):  # noqa: B007 - it is the count that is given back
            writer.writerow([_csv_text(cell) for cell in row])
    return written


def _csv_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, str) and needs_quote(cell):
        return f"'{cell}"
    return str(cell)


def _write_xlsx(path: Path, heading: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    written = 0
    with (
        path.open("wb") as file,
        xlsxwriter.Workbook(file, {"constant_memory": True, **plain}) as book,
    ):
        sheet = book.add_worksheet()
        money, when = (book.add_format({"num_format": look}) for look in (MONEY, TIME))
        sheet.write_row(0, 0, heading, book.add_format({"bold": True}))
        for written, row in enumerate(rows, start=1):
            if written > MOST_XLSX_ROWS:
                raise Refusal(Reason.TOO_MANY_ROWS, most=MOST_XLSX_ROWS)
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    if len(cell) > LONGEST_XLSX_CELL:
                        raise Refusal(Reason.CELL_TOO_LONG, most=LONGEST_XLSX_CELL)
                    sheet.write_string(written, place, cell)
                elif isinstance(cell, datetime):
                    sheet.write_datetime(written, place, cell.replace(tzinfo=None), when)
                elif cell is not None:
                    sheet.write_number(
                        written, place, cell, money if isinstance(cell, Decimal) else None
                    )
    return written


_WRITERS = MappingProxyType({".csv": _write_csv, ".xlsx": _write_xlsx})
