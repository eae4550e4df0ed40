"""Whatever stands in a text, no spreadsheet takes it for a formula; and a file is there whole or not at all."""

import csv
import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit
from stat import S_IMODE

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from pos.office.sheet_writer import LONGEST_XLSX_CELL, MOST_XLSX_ROWS, Cell, write_sheet
from pos.office.sheets import needs_quote, read_sheet
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.shops import refused

WHEN = datetime(2026, 11, 21, 9, 30, 15, 123456, UTC)
ATTACKS = [
    "=1+1",
    "+254712345678",
    "-5 °C",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\0x",
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    "-",
    "=",
    "＝1+1",
    "＋254",
    "－5",
    "＠SUM(A1)",
    "\nx",
    "'=1+1",
]


def written(path: Path, *rows: tuple[Cell, ...]) -> int:
    return write_sheet(path, ("first", "second"), rows)


def cells_of(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


@pytest.mark.parametrize("text", ATTACKS)
def test_text_that_a_spreadsheet_would_run_gets_a_quote_in_csv(tmp_path: Path, text: str) -> None:
    written(tmp_path / "a.csv", (text, f" {text}"))
    assert cells_of(tmp_path / "a.csv")[1] == [f"'{text}", f" {text}"]


@pytest.mark.parametrize("text", [each for each in ATTACKS if "\0" not in each])
def test_text_that_a_spreadsheet_would_run_is_text_in_xlsx(tmp_path: Path, text: str) -> None:
    written(tmp_path / "a.xlsx", (text, 1))
    cell = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value.replace("_x000D_", "\r") == text


@pytest.mark.parametrize("text", ["\0x", "\x1bp", "\x0b"])
def test_signs_that_xml_cannot_hold_leave_a_whole_file(tmp_path: Path, text: str) -> None:
    written(tmp_path / "a.xlsx", (text, 1))
    assert load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"].data_type == "s"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (-5, "-5"),
        (Decimal("-12.50"), "-12.50"),
        (Decimal(1250), "1250"),
        (Decimal(1) / 1000, "0.001"),
        (None, ""),
        ("", ""),
        ("plain", "plain"),
        ("6161100600218", "6161100600218"),
        ("a,b", "a,b"),
        ('a "b"', 'a "b"'),
        ("two\nlines", "two\nlines"),
        ("“é” 咖啡", "“é” 咖啡"),
        (WHEN, "2026-11-21 09:30:15"),
    ],
)
def test_a_cell_stands_in_csv_as_what_it_is(tmp_path: Path, cell: Cell, text: str) -> None:
    written(tmp_path / "a.csv", (cell, "end"))
    assert cells_of(tmp_path / "a.csv") == [["first", "second"], [text, "end"]]


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        (-5, "n", -5),
        (Decimal("-12.50"), "n", -12.5),
        ("6161100600218", "s", "6161100600218"),
        ("http://example.org", "s", "http://example.org"),
        (WHEN, "d", datetime(2026, 11, 21, 9, 30, 15, 123000)),  # noqa: DTZ001 - a spreadsheet knows no zones
        (None, "n", None),
    ],
)
def test_a_cell_stands_in_xlsx_as_what_it_is(
    tmp_path: Path, cell: Cell, kind: str, value: object
) -> None:
    written(tmp_path / "a.xlsx", (cell, "end"))
    found = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert (found.data_type, found.value, found.hyperlink) == (kind, value, None)


def test_money_looks_like_money_in_a_spreadsheet(tmp_path: Path) -> None:
    written(tmp_path / "a.xlsx", (Decimal("1250.5"), 3))
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (sheet["A2"].number_format, sheet["B2"].number_format) == ("#,##0.00#", "General")
    assert sheet["A1"].font.bold


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)))
def test_any_text_is_read_back_from_csv_and_none_of_it_runs(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    file = tmp_path_factory.mktemp("any") / "a.csv"
    assert written(file, *((text, "end") for text in texts)) == len(texts)
    found = [cells[0] for cells in cells_of(file)[1:]]
    assert found == [f"'{text}" if needs_quote(text) else text for text in texts]


def test_a_quote_of_a_text_s_own_comes_back_from_csv(tmp_path: Path) -> None:
    texts = ("'=1+1", "''-5", "'quoted", "'", '"=1+1"', "a;=1+1", "＝1+1")
    written(tmp_path / "a.csv", *((text, 1) for text in texts))
    assert tuple(row.cells[0] for row in read_sheet(tmp_path / "a.csv").rows) == texts


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.XLSX"])
def test_what_is_written_is_read_again_by_an_import(tmp_path: Path, name: str) -> None:
    assert written(tmp_path / name, ("=1+1", Decimal("65.5")), ("Tea", -3)) == 2
    rows = [row.cells for row in read_sheet(tmp_path / name).rows]
    assert rows == [("=1+1", "65.5"), ("Tea", "-3")]


def test_a_csv_file_is_what_spreadsheets_open_without_asking(tmp_path: Path) -> None:
    written(tmp_path / "a.csv", ("é", 1))
    assert (tmp_path / "a.csv").read_bytes() == "\ufefffirst,second\r\né,1\r\n".encode()


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_only_its_owner_may_read_what_left_the_books(tmp_path: Path, name: str) -> None:
    written(tmp_path / name, ("x", 1))
    assert S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_text_that_is_longer_than_a_cell_of_a_spreadsheet_stands_whole_in_csv_only(
    tmp_path: Path,
) -> None:
    longest = "x" * LONGEST_XLSX_CELL
    written(tmp_path / "a.xlsx", (longest, 1))
    assert load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"].value == longest
    with refused(Reason.CELL_TOO_LONG):
        written(tmp_path / "b.xlsx", (f"{longest}x", 1))
    written(tmp_path / "b.csv", (f"{longest}x", 1))
    assert f"{longest}x," in (tmp_path / "b.csv").read_text("utf-8-sig")
    assert {file.name for file in tmp_path.iterdir()} == {"a.xlsx", "b.csv"}


@pytest.mark.parametrize("name", ["sales.xls", "sales", "sales.csv.gz", ".csv"])
def test_what_ends_as_no_table_is_refused(tmp_path: Path, name: str) -> None:
    with refused(Reason.ENDING_UNKNOWN):
        written(tmp_path / name, ("x", 1))
    assert list(tmp_path.iterdir()) == []


def test_more_rows_than_a_spreadsheet_holds_are_refused(tmp_path: Path) -> None:
    rows = (() for _ in range(MOST_XLSX_ROWS + 1))
    with refused(Reason.TOO_MANY_ROWS):
        write_sheet(tmp_path / "a.xlsx", ("first",), rows)
    assert list(tmp_path.iterdir()) == []


def broken_off() -> Iterator[tuple[Cell, ...]]:
    yield ("x", 1)
    raise Refusal(Reason.NOT_FOUND, code="x")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_table_that_breaks_off_leaves_no_file(tmp_path: Path, name: str) -> None:
    with refused(Reason.NOT_FOUND):
        write_sheet(tmp_path / name, ("first", "second"), broken_off())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_folder_that_is_not_there_is_the_disk_failing(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        written(tmp_path / "none" / name, ("x", 1))


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_disk_that_fails_leaves_no_file(tmp_path: Path, name: str) -> None:
    """The system lets no file grow beyond some bytes; xlsxwriter then leaves a handle to the collector."""
    soft, hard = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            written(tmp_path / name, *((f"Thing {n} {n * n}", n) for n in range(200)))
    finally:
        setrlimit(RLIMIT_FSIZE, (soft, hard))
        gc.collect()
    assert list(tmp_path.iterdir()) == []
