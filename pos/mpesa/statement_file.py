"""A statement as a file: CSV is read here, XLSX by the reader that is passed in."""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from pos.mpesa.reading import RECEIPT
from pos.mpesa.statement import NO_VALUE, Statement, read_statement
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal
from pos.shop.unreadable import Unreadable
from pos.shop.words import Reason

XLSX_START = b"PK\x03\x04"
UTF_16_STARTS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
MOST_BYTES = 32 * 1024 * 1024
MOST_ROWS = 100_000
"""The payments of a busy shop's whole month."""
LONGEST_LINE = 1 << 16
STEP = 500
"""Rows after which it is said how far the reading is."""
CHUNK = 1 << 20
SEPARATORS = ",;\t"
LINE_ENDS = (b"\n", b"\r")
QUOTE = b'"'
NO_TEXT = "it is no text"
DAMAGED = "it is damaged"
CUT = "it breaks off within its last line"
TOO_LARGE = "it is too large"
TOO_MANY = f"it has more than {MOST_ROWS} rows; export fewer days at once"

XlsxRows = Callable[[bytes], Iterable[Sequence[object]]]


def read_statement_file(
    raw: bytes, *, name: str, xlsx_rows: XlsxRows, progress: Progress = no_progress
) -> Statement:
    """Give what moved, from the bytes of a CSV or XLSX file, whatever its name ends in."""
    is_xlsx = raw.startswith(XLSX_START)
    try:
        rows = _no_more_than_fit(raw, xlsx_rows if is_xlsx else _csv_rows, progress)
        return read_statement(rows, name=name)
    except Unreadable as error:
        kind = "XLSX" if is_xlsx else "CSV"
        raise Refusal(Reason.FILE_UNREADABLE, name=name, kind=kind, why=str(error)) from error


def _no_more_than_fit(
    raw: bytes, read_rows: XlsxRows, progress: Progress
) -> Iterator[Sequence[object]]:
    if len(raw) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    for count, row in enumerate(read_rows(raw), start=1):
        if count > MOST_ROWS:
            raise Unreadable(TOO_MANY)
        if count % STEP == 1:
            progress("Reading", count - 1, 0)
        yield row


def _csv_rows(raw: bytes) -> Iterator[Sequence[object]]:
    """Give the rows of a CSV file in whichever of its forms it was saved, without holding them all."""
    encoding = _encoding(raw)
    separator = _separator(_lines(raw, encoding))
    rows = csv.reader(_lines(raw, encoding), delimiter=separator, strict=True)
    end = raw.rstrip(b"\0")[-1:]
    try:
        yield from rows if end in LINE_ENDS else _without_what_may_be_cut(rows, end)
    except csv.Error as error:
        raise Unreadable(DAMAGED) from error


def _without_what_may_be_cut(rows: Iterable[list[str]], end: bytes) -> Iterator[Sequence[object]]:
    """Give the rows of a file whose last line has no end: its last cell is whole only where a quote ends it."""
    before: list[str] = []
    last: list[str] = []
    for row in rows:
        if last:
            yield last
        before, last = last, row
    if not any(RECEIPT.fullmatch(cell.strip()) for cell in last[:-1]):
        yield last
        return
    if len(last) < len(before):
        raise Unreadable(CUT)
    yield last if end == QUOTE else [*last[:-1], NO_VALUE]


def _lines(raw: bytes, encoding: str) -> Iterator[str]:
    text = io.TextIOWrapper(io.BytesIO(raw), encoding=encoding, newline="")
    while line := text.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise Unreadable(DAMAGED)
        if "\0" in line:
            raise Unreadable(NO_TEXT)
        yield line


def _encoding(raw: bytes) -> str:
    usual = ("utf-16",) if raw.startswith(UTF_16_STARTS) else ("utf-8-sig", "cp1252")
    for encoding in usual:
        if _is_written_in(raw, encoding):
            return encoding
    raise Unreadable(NO_TEXT)


def _is_written_in(raw: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(raw), CHUNK):
            decoder.decode(raw[start : start + CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _separator(lines: Iterable[str]) -> str:
    """Give the separator of the line that names the columns; what stands above it has none, or others."""
    titles = (line for line in lines if "receipt no" in line.casefold())
    return max(SEPARATORS, key=next(titles, ",").count)
