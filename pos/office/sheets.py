"""Tables in files: CSV as anybody saves it and XLSX as spreadsheets do, read strictly row by row."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from pos.folders import open_file
from pos.office.xlsx import (
    DAMAGED,
    MOST_CELLS,
    MOST_LINES,
    TOO_LARGE,
    TOO_MANY,
    xlsx_rows,
)
from pos.shop.refusal import Refusal
from pos.shop.unreadable import Unreadable
from pos.shop.words import Reason

MOST_BYTES = 64 * 1024 * 1024
SEPARATORS = ",;\t|"
FORMULA_STARTS = (*"=+-@＝＋－＠", "\t", "\r", "\n", "\0")
"""Where East Asian signs are typed, a spreadsheet takes the wide ones for the narrow."""
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
    digest: str = field(default="", compare=False)
    """The SHA-256 of the file as it was read."""


def read_sheet(path: Path) -> Sheet:
    """Give the table in a CSV or XLSX file, or refuse with what is wrong with the file."""
    kind = "XLSX" if path.suffix.lower() in {".xlsx", ".xlsm"} else "CSV"
    try:
        raw = _read(path)
        rows = _xlsx_rows(raw) if kind == "XLSX" else _csv_rows(raw)
        filled = [row for row in rows if any(row.cells)]
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise Refusal(Reason.FILE_UNREADABLE, name=path.name, kind=kind, why=why) from error
    except Unreadable as error:
        raise Refusal(Reason.FILE_UNREADABLE, name=path.name, kind=kind, why=str(error)) from error
    if len(filled) < 2:
        raise Refusal(Reason.FILE_EMPTY, name=path.name)
    digest = hashlib.sha256(raw).hexdigest()
    return Sheet(path.name, filled[0].cells, tuple(filled[1:]), digest)


def _read(path: Path) -> bytes:
    """Give the content of a file; no more is read than may be, however long the file says it is."""
    with open_file(path) as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    return raw


def _csv_rows(raw: bytes) -> Iterator[Row]:
    text = _decoded(raw)
    if "\0" in text:
        raise Unreadable(DAMAGED)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line, found = 1, 0
    try:
        for cells in reader:
            found += len(cells)
            if line > MOST_LINES or found > MOST_CELLS:
                raise Unreadable(TOO_MANY)
            yield Row(line, tuple(_unquoted(cell.strip()) for cell in cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable(DAMAGED) from error


def _decoded(raw: bytes) -> str:
    marked = [encoding for mark, encoding in _BOMS if raw.startswith(mark)]
    for encoding in marked or ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    raise Unreadable(DAMAGED)


def _separator(text: str) -> str:
    """Give the separator that stands most often in the first line, outside quotes."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    bare = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=bare.count)


def needs_quote(text: str) -> bool:
    """Whether a spreadsheet would run a text, or an import would take a quote of its own from it."""
    return text.lstrip("'").startswith(FORMULA_STARTS)


def _unquoted(cell: str) -> str:
    """Take away the quote that an export put before text that a spreadsheet would run as a formula."""
    return cell[1:] if cell.startswith("'") and needs_quote(cell) else cell


def _xlsx_rows(raw: bytes) -> Iterator[Row]:
    for line, values in enumerate(xlsx_rows(raw), start=1):
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
