"""How fast the books are: products in, scanning among them, finishing a sale of ten lines."""

import csv
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from pos.bench.figures import Figure, measure
from pos.bench.invented_shop import HEADINGS, invented_products
from pos.bench.raw import Raw
from pos.office.importing import import_products
from pos.office.sheet_writer import write_sheet
from pos.office.staff import add_person
from pos.records.database import Records, fold_log
from pos.records.staff import FIRST_START
from pos.shop.identity import PaymentId, SaleId, StaffId
from pos.shop.money import shillings
from pos.shop.progress import Progress
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import paying, ringing, shifts

LINES = 10
BIG_NOTES = shillings(90_000)


def measure_books(
    computer: Computer, *, products: int, sales: int, progress: Progress
) -> list[Figure]:
    """Give the figures of a shop of that size, each beside sqlite3 doing the same on the same disk."""
    with scratch(computer) as shop:
        home = shop.folders.home
        sheet, raw_path = home / "products.csv", home / "raw.sqlite"
        write_sheet(sheet, HEADINGS, invented_products(products))
        plain = measure("the same file into a table, sqlite3", [lambda: _plain_import(sheet)])
        start_shop(shop, ShopRules(), till=1)
        with opened_alone(shop) as records:
            make_keys(shop, records, FIRST_START)
            by = add_person(records, FIRST_START, name="Owner", role=Role.OWNER, pin="482913").id
            bring_in = measure(
                f"import of {products:,} products",
                [lambda: import_products(records, by, path=sheet, progress=progress)],
                plain,
            )
            shifts.open_shift(records, by, opening_float=shillings(5000))
            codes = _codes(products, LINES * sales)
            scans, finishes = _sell(records, by, codes, progress)
        fold_log(shop.folders.records)
        shutil.copy(shop.folders.records, raw_path)
        with closing(Raw(raw_path)) as raw:
            raw_scans = measure("look-up, write, commit, sqlite3", raw.scans(codes))
            raw_finishes = measure("the rows of such a sale, sqlite3", raw.finishes(sales))
    scans, finishes = replace(scans, beside=raw_scans), replace(finishes, beside=raw_finishes)
    return [plain, bring_in, raw_scans, scans, raw_finishes, finishes]


def _sell(
    records: Records, by: StaffId, codes: list[str], progress: Progress
) -> tuple[Figure, Figure]:
    """Sell, ten scans to a sale; give how long the scans took, and how long finishing."""
    scans: list[float] = []
    finishes: list[float] = []
    for start in range(0, len(codes), LINES):
        progress("Selling", start // LINES, len(codes) // LINES)
        sale = ringing.start(records, by).id
        some = codes[start : start + LINES]
        scans += measure("", (_scan(records, by, sale, code) for code in some)).times
        finishes += measure("", [_pay(records, by, sale)]).times
    return Figure("scan, kept on disk", tuple(scans)), Figure(
        "finishing a sale of ten lines", tuple(finishes)
    )


def _scan(records: Records, by: StaffId, sale: SaleId, code: str) -> Callable[[], object]:
    return lambda: ringing.scan(records, by, sale=sale, typed=code)


def _pay(records: Records, by: StaffId, sale: SaleId) -> Callable[[], object]:
    payment = PaymentId(records.new_id())
    return lambda: paying.take_cash(records, by, sale=sale, payment=payment, given=BIG_NOTES)


def _codes(products: int, count: int) -> list[str]:
    """Give so many barcodes of the shop, any of them as likely as another."""
    barcodes = [str(row[-1]) for row in invented_products(products)]
    return Random(2).choices(barcodes, k=count)  # noqa: S311 - nobody's secret hangs on it


def _plain_import(sheet: Path) -> None:
    """Read the same file and put its rows into one table, with nothing checked."""
    connection = sqlite3.connect(sheet.with_suffix(".sqlite"))
    columns = ", ".join(f'"{name}"' for name in HEADINGS)
    connection.execute(f"CREATE TABLE products ({columns}, UNIQUE (barcode))")
    places = ", ".join("?" * len(HEADINGS))
    with sheet.open(encoding="utf-8-sig", newline="") as file, connection:
        connection.executemany(f"INSERT INTO products VALUES ({places})", _rows(file))  # noqa: S608 - our own names
    connection.close()


def _rows(file: Iterator[str]) -> Iterator[list[str]]:
    rows = csv.reader(file)
    next(rows)
    return rows
