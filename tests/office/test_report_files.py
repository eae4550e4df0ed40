"""A report leaves the program whole, and no spreadsheet takes a word of it for a formula."""

import csv
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from pos.office.report_files import Written, save_report
from pos.shop.audit import Act
from pos.shop.report import ReportKind
from pos.shop.words import Reason
from tests.shops import Shop, refused

TRAPS = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1")
WRITTEN = Written(
    ReportKind.BY_ITEM,
    "Mama Njeri Mini Mart",
    "By item",
    "21 Nov 2026",
    "21 Nov 2026 12:00",
    ("Item", "Total"),
    (False, True),
    tuple((trap, Decimal("-12.50")) for trap in TRAPS),
    ("Total", Decimal("-87.50")),
    (("Total", "-87.50"),),
    ("VAT inside: 0.00",),
)


def drawn(written: Written, path: Path) -> None:
    path.write_bytes(b"%PDF " + written.title.encode())


def save(shop: Shop, path: Path) -> int:
    return save_report(shop.records, shop.manager, written=WRITTEN, path=path, draw=drawn)


def test_words_of_a_csv_are_no_formulas_and_its_figures_are_figures(
    shop: Shop, tmp_path: Path
) -> None:
    path = tmp_path / "report.csv"
    assert save(shop, path) == len(TRAPS)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows, totals = csv.reader(file)
    assert heading == ["Item", "Total"]
    assert rows == [[f"'{trap}", "-12.50"] for trap in TRAPS]
    assert totals == ["Total", "-87.50"]


def test_words_of_a_spreadsheet_are_words(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    save(shop, path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    cells = list(sheet.iter_rows(min_row=2))
    assert [row[0].data_type for row in cells] == ["s"] * (len(TRAPS) + 1)
    assert [row[0].value for row in cells][:4] == list(TRAPS[:4])
    assert {row[1].value for row in cells} == {-12.5, -87.5}


def test_a_page_is_drawn_by_whoever_can(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "Report.PDF"
    save(shop, path)
    assert path.read_bytes() == b"%PDF By item"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.glob(".*")] == []


def test_a_page_that_cannot_be_drawn_leaves_nothing(shop: Shop, tmp_path: Path) -> None:
    def fail(_written: Written, path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyError(path.name)

    path, before = tmp_path / "report.pdf", shop.audited(Act.EXPORTED)
    with pytest.raises(KeyError):
        save_report(shop.records, shop.manager, written=WRITTEN, path=path, draw=fail)
    assert not list(tmp_path.glob("*report*"))
    assert shop.audited(Act.EXPORTED) == before


def test_a_file_that_is_there_is_not_written_over(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    path.write_text("mine")
    with refused(Reason.ALREADY_THERE):
        save(shop, path)
    assert path.read_text() == "mine"


def test_the_audit_remembers_who_took_which_report_out(shop: Shop, tmp_path: Path) -> None:
    save(shop, tmp_path / "report.csv")
    (entry,) = shop.audited(Act.EXPORTED)
    assert entry["who"] == shop.manager
    assert (entry["subject"], entry["file"], entry["rows"]) == ("by_item", "report.csv", len(TRAPS))


def test_who_may_see_reports_but_take_nothing_out_saves_none(shop: Shop, tmp_path: Path) -> None:
    with refused(Reason.NOT_ALLOWED):
        save_report(
            shop.records, shop.cashier, written=WRITTEN, path=tmp_path / "r.csv", draw=drawn
        )
    assert not (tmp_path / "r.csv").exists()
