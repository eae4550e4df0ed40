"""A statement comes as CSV in several alphabets and as XLSX; its bytes and not its name say which."""

import csv
import io
import tracemalloc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from pos.mpesa import statement_file
from pos.mpesa.statement_file import read_statement_file
from pos.office.xlsx import CHUNK, MOST_UNPACKED, xlsx_rows
from pos.shop.money import Money
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.mpesa.test_statement import HEADER, row

ROWS: list[list[Any]] = [["Organization Name", "Duka Létu; Ltd"], [], HEADER, row(), ["Total", "1"]]


def written(rows: list[list[Any]], separator: str = ",") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue()


def cents(raw: bytes) -> list[int]:
    found = read_statement_file(raw, name="statement.csv", xlsx_rows=xlsx_rows)
    return [entry.amount.cents for entry in found.entries]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_however_it_was_saved(encoding: str, separator: str) -> None:
    assert cents(written(ROWS, separator).encode(encoding)) == [123_400]


def test_xlsx_has_real_moments_and_numbers(tmp_path: Path) -> None:
    path = tmp_path / "statement.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd-mm-yyyy hh:mm:ss"}) as book:
        sheet = book.add_worksheet()
        moment = datetime(2026, 11, 21, 12, 30, 5)  # noqa: DTZ001
        rows = [*ROWS[:3], row(completed=moment, paid_in=1234.5), row("UKL4R8T2XX")]
        for at, cells in enumerate(rows):
            sheet.write_row(at, 0, cells)
    found = read_statement_file(path.read_bytes(), name="statement.csv", xlsx_rows=xlsx_rows)
    assert [entry.amount for entry in found.entries] == [Money(123_450), Money(123_400)]
    assert len({entry.at for entry in found.entries}) == 1


def bomb() -> bytes:
    """Give a small file that fills the memory when it is unpacked."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive, archive.open("a.xml", "w") as part:
        for _ in range(MOST_UNPACKED // CHUNK + 1):
            part.write(bytes(CHUNK))
    return packed.getvalue()


BAD: dict[str, Callable[[], bytes]] = {
    "no text": lambda: b"\x81\x8d\x8f",
    "half of UTF-16": lambda: b"\xff\xfea",
    "NUL": lambda: written(ROWS).encode() + b"\0",
    "an open quote": lambda: written(ROWS).encode() + b'"open',
    "too large": lambda: b"x" * (statement_file.MOST_BYTES + 1),
    "a line without an end": lambda: b"x" * (statement_file.LONGEST_LINE + 1),
    "more rows than fit": lambda: b"\n" * (statement_file.MOST_ROWS + 1),
    "XLSX that breaks off": lambda: b"PK\x03\x04",
    "XLSX of rubbish": lambda: b"PK\x03\x04" + b"x" * 100,
    "XLSX with a cell that is no number": lambda: in_a_cell(b"NaN"),
    "XLSX with bad XML": lambda: in_a_cell(b"&lol;"),
    "XLSX that unpacks for ever": bomb,
}


def in_a_cell(value: bytes) -> bytes:
    """Give a spreadsheet with these bytes for its amount."""
    whole, changed = io.BytesIO(), io.BytesIO()
    with xlsxwriter.Workbook(whole) as book:
        sheet = book.add_worksheet()
        for at, cells in enumerate([HEADER, row(paid_in=500)]):
            sheet.write_row(at, 0, cells)
    with ZipFile(whole) as parts, ZipFile(changed, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            archive.writestr(
                name, parts.read(name).replace(b"<v>500</v>", b"<v>" + value + b"</v>")
            )
    return changed.getvalue()


def test_the_cell_that_is_spoiled_is_one_that_is_read() -> None:
    assert cents(in_a_cell(b"700")) == [70_000]


def test_a_long_statement_fills_no_memory() -> None:
    raw = written([HEADER, *([["", "x" * 2000]] * 8000)]).encode()
    tracemalloc.start()
    assert cents(raw) == []
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < len(raw)


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as no:
        cents(BAD[name]())
    assert no.value.reason is Reason.FILE_UNREADABLE


def shown(raw: bytes) -> set[tuple[object, ...]]:
    """What a file tells of money, or nothing where it is refused."""
    try:
        found = read_statement_file(raw, name="statement.csv", xlsx_rows=xlsx_rows)
    except Refusal:
        return set()
    return {(each.receipt, each.at, each.amount, each.sort, each.account) for each in found.entries}


ORDERS = {
    "as the portal has it": HEADER,
    "the amount at the end": [*HEADER[:5], *HEADER[7:], "Withdrawn", "Paid In"],
    "the time at the end": ["Paid In", "Receipt No.", "A/C No.", "Transaction Status", "Completion Time"],
    "how it ended at the end": ["Completion Time", "Paid In", "Receipt No.", "A/C No.", "Transaction Status"],
    "whose it is at the end": ["Completion Time", "Paid In", "A/C No.", "Transaction Status", "Receipt No."],
}  # fmt: skip


@pytest.mark.parametrize("order", ORDERS)
def test_a_file_that_breaks_off_anywhere_tells_nothing_that_is_not_so(order: str) -> None:
    at = [HEADER.index(title) for title in ORDERS[order]]
    lines = [
        row(paid_in="1234.00"),
        row("UKL4R8T2XX", paid_in="", withdrawn="(1,500.25)", reason="Pay Bill Charge"),
    ]
    rows = [[cells[place] for place in at] for cells in (HEADER, *lines)]
    raw = written(rows).encode()
    whole = shown(raw)
    assert len(whole) == (2 if "Withdrawn" in ORDERS[order] else 1)
    for end in range(raw.rindex(b"\n", 0, -1), len(raw)):
        told = shown(raw[:end])
        assert {each[:4] for each in told} <= {each[:4] for each in whole}, raw[:end]
        assert {each[4] for each in told} <= {"10017", ""}, raw[:end]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_last_cell_is_believed_where_its_line_ends(encoding: str, end: str) -> None:
    rows = [["Receipt No.", "Completion Time", "A/C No.", "Transaction Status", "Paid In"]]
    rows.append(["UKL4R8T2XW", "21-11-2026 12:30:05", "10017", "Completed", "1234.00"])
    text = written(rows).replace("\r\n", end)
    assert cents(text.encode(encoding)) == [123_400]
    with pytest.raises(Refusal, match="paid in"):
        cents(text.removesuffix(end).encode(encoding))


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"hello"])
def test_a_file_without_a_header_is_refused(raw: bytes) -> None:
    with pytest.raises(Refusal) as no:
        cents(raw)
    assert no.value.reason is Reason.STATEMENT_UNKNOWN
