"""What was found of a day leaves as a table that no spreadsheet takes for formulas."""

import csv
from pathlib import Path

from pos.office.day_export import export_day
from pos.shop.day_check import DayCheck
from pos.shop.reconciling import Finding, Heap, Here, LineKind, There
from pos.shop.words import Reason
from tests.builders import NOON, ksh
from tests.shops import Shop, refused

PAID = There("=1+1", NOON, ksh(65), is_in=True, kind=LineKind.PAID_IN, balance=ksh(165))
KEPT = Here("id", "UKL4R8T2XW", ksh(70), NOON)
CHECK = DayCheck(
    NOON.date(), (Finding(Heap.MISSING_HERE, PAID), Finding(Heap.MISSING_THERE, None, KEPT))
)


def test_every_line_of_both_sides_is_written(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "day.csv"
    assert export_day(shop.records, shop.manager, check=CHECK, path=path) == 2
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert rows[1:] == [
        ["2026-11-21 12:00:00", "'=1+1", "missing here", "65", "", "65", "165", "yes"],
        ["2026-11-21 12:00:00", "UKL4R8T2XW", "missing there", "", "70", "-70", "", "yes"],
    ]


def test_nothing_is_overwritten(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "day.csv"
    path.touch()
    with refused(Reason.ALREADY_THERE):
        export_day(shop.records, shop.manager, check=CHECK, path=path)
