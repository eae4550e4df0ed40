"""Tables in files: CSV as anybody saves it and XLSX as spreadsheets do, read strictly row by row."""

import csv
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_BYTES = 256 * 1024 * 1024
MOST_LINES = 1_048_576
"""As many rows as a spreadsheet has; a file that names later ones would be read for ever."""
SEPARATORS = ",;\t|"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")
_DAMAGE = (
    csv.Error,
    UnicodeError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ParseError,
    *(
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RuntimeError,
    ),  # how openpyxl meets bad parts
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with the line of the file it stands on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the names of its columns and its rows, blank ones left out."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(path: Path) -> Sheet:
    """Give the table in a CSV or XLSX file, or refuse with what is wrong with the file."""
    kind = "XLSX" if path.suffix.lower() in {".xlsx", ".xlsm"} else "CSV"
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(Reason.FILE_UNREADABLE, name=path.name, kind=kind, why="it is too large")
        rows = _xlsx_rows(path) if kind == "XLSX" else _csv_rows(path)
        filled = [row for row in rows if any(row.cells)]
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise Refusal(Reason.FILE_UNREADABLE, name=path.name, kind=kind, why=why) from error
    except _DAMAGE as error:
        why = "it is damaged or something else"
        raise Refusal(Reason.FILE_UNREADABLE, name=path.name, kind=kind, why=why) from error
    if len(filled) < 2:
        raise Refusal(Reason.FILE_EMPTY, name=path.name)
    return Sheet(path.name, filled[0].cells, tuple(filled[1:]))


def _csv_rows(path: Path) -> Iterator[Row]:
    text = _decoded(path.read_bytes())
    if "\0" in text:
        raise csv.Error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line = 1
    for cells in reader:
        yield Row(line, tuple(_unquoted(cell.strip()) for cell in cells))
        line = reader.line_num + 1


def _decoded(raw: bytes) -> str:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def _separator(text: str) -> str:
    """Give the separator that stands most often in the first line, outside quotes."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    bare = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=bare.count)


def _unquoted(cell: str) -> str:
    """Take away the quote that an export put before text that a spreadsheet would run as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


def _xlsx_rows(path: Path) -> Iterator[Row]:
    with zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > 4 * MOST_BYTES:
            raise zipfile.BadZipFile
    from openpyxl import load_workbook  # noqa: PLC0415 - a third of a second that only XLSX files cost

    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of looks and rules that no product needs
        book = load_workbook(file, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for line, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            if line > MOST_LINES:
                raise zipfile.BadZipFile
            yield Row(line, _trimmed(_cell_text(value) for value in values))


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, date | datetime):
        return value.isoformat()
    return _unquoted(str(value).strip())


def _trimmed(cells: Iterable[str]) -> tuple[str, ...]:
    """Give the cells of a row without the empty ones behind the last filled one."""
    row = list(cells)
    while row and not row[-1]:
        row.pop()
    return tuple(row)
