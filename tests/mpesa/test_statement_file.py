"""A statement comes as CSV in several alphabets and as XLSX; its bytes and not its name say which."""

import csv
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from pos.mpesa import statement_file
from pos.mpesa.statement_file import read_statement_file
from pos.office.xlsx import xlsx_rows
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


BAD: dict[str, Callable[[], bytes]] = {
    "no text": lambda: b"\x81\x8d\x8f",
    "half of UTF-16": lambda: b"\xff\xfea",
    "NUL": lambda: written(ROWS).encode() + b"\0",
    "an open quote": lambda: written(ROWS).encode() + b'"open',
    "too large": lambda: b"x" * (statement_file.MOST_BYTES + 1),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as no:
        cents(BAD[name]())
    assert no.value.reason is Reason.FILE_UNREADABLE


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"hello"])
def test_a_file_without_a_header_is_refused(raw: bytes) -> None:
    with pytest.raises(Refusal) as no:
        cents(raw)
    assert no.value.reason is Reason.STATEMENT_UNKNOWN
