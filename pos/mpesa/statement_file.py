"""A statement as a file: CSV is read here, XLSX by the reader that is passed in."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from pos.mpesa.statement import Statement, read_statement
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

XLSX_START = b"PK\x03\x04"
MOST_BYTES = 64 * 1024 * 1024
SEPARATORS = ",;\t"

XlsxRows = Callable[[bytes], Iterable[Sequence[object]]]


def read_statement_file(raw: bytes, *, name: str, xlsx_rows: XlsxRows) -> Statement:
    """Give what moved, from the bytes of a CSV or XLSX file, whatever its name ends in."""
    if len(raw) > MOST_BYTES:
        raise Refusal(Reason.FILE_UNREADABLE, name=name, kind="statement", why="it is too large")
    rows = xlsx_rows(raw) if raw.startswith(XLSX_START) else csv_rows(raw, name=name)
    return read_statement(rows, name=name)


def csv_rows(raw: bytes, *, name: str) -> Iterator[Sequence[object]]:
    """Give the rows of a CSV file in whichever of its forms it was saved."""
    text = _decoded(raw)
    if text is None or "\0" in text:
        raise Refusal(Reason.FILE_UNREADABLE, name=name, kind="CSV", why="it is no text")
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)  # fmt: skip
    except csv.Error as error:
        raise Refusal(Reason.FILE_UNREADABLE, name=name, kind="CSV", why="it is damaged") from error


def _decoded(raw: bytes) -> str | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        with suppress(UnicodeDecodeError):
            return raw.decode("utf-16")
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return None


def _separator(text: str) -> str:
    """Give the separator of the line that names the columns; what stands above it has none, or others."""
    lines = (line for line in text.splitlines() if "receipt no" in line.casefold())
    return max(SEPARATORS, key=next(lines, ",").count)
