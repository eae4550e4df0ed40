"""Every file that leaves the office, opened again: no cell of it runs, and both kinds of file say the same."""

import csv
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell

import pos.office
from pos.office import (
    accounts,
    day_export,
    exporting,
    losses,
    moves,
    order_files,
    ordering,
    report_files,
    staff,
    stock_orders,
    suppliers,
)
from pos.office.adjusting import adjust
from pos.office.export_tables import TABLES
from pos.office.order_files import OrderSheet
from pos.office.sheets import needs_quote
from pos.shop.adjusting import Adjustment
from pos.shop.identity import ProductId
from pos.shop.losses import LossBy
from pos.shop.moves import MoveFilter
from pos.shop.ordering import Supply
from pos.shop.quantity import pieces
from pos.shop.staff import Role
from pos.shop.stock import Lot, MoveKind
from pos.shop.stock_order import OrderLine
from tests.builders import NOON, product
from tests.office.attacked import attacked_shop, pay_by_phone
from tests.office.test_day_export import CHECK
from tests.office.test_report_files import WRITTEN, drawn
from tests.shops import Shop, copied_shop, order_stock

DAYS = (NOON - timedelta(days=1), NOON + timedelta(days=1))


def customer(shop: Shop) -> dict[str, Any]:
    """The one whose name attacks."""
    return {"customer": accounts.see_accounts(shop.records, shop.owner)[0].id}


def order(shop: Shop) -> dict[str, Any]:
    """What is wanted of goods and from somebody whose names attack."""
    (past,) = stock_orders.list_past_orders(shop.records, shop.owner)
    rows = ((past.supplier, "＝Salt", 2), ("=1+1", "@salt", 3))
    told = tuple(tuple(map(str, row)) for row in rows)
    words = (("Supplier", "Item", "Number"), (False, False, True), rows, told, (), "")
    return {"sheet": OrderSheet(past.id, "", "", "", "", *words), "draw": drawn}


WRITERS: dict[Callable[..., int], Callable[[Shop], list[dict[str, Any]]]] = {
    exporting.export: lambda _: [{"what": what} for what in TABLES],
    accounts.export_statement: lambda shop: [customer(shop)],
    day_export.export_day: lambda _: [{"check": CHECK}],
    losses.export_losses: lambda _: [{"between": DAYS, "group": group} for group in LossBy],
    moves.export_moves: lambda _: [{"wanted": MoveFilter(*DAYS)}],
    ordering.export_order: lambda _: [{"supply": Supply()}],
    order_files.save_order: lambda shop: [order(shop)],
    report_files.save_report: lambda _: [{"written": WRITTEN, "draw": drawn}],
}
"""What writes a table, and the words for each of its tables."""
PARTS = {exporting.export_rows}
"""What the others write by."""


@pytest.fixture(scope="module")
def shop(_template: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop in which every name attacks, also those of who works there, and the wide signs, too."""
    made = copied_shop(_template, tmp_path_factory.mktemp("attacked"))
    attacked_shop(made)
    pay_by_phone(made)
    otieno = staff.add_person(
        made.records, made.owner, name="－Otieno", role=Role.MANAGER, pin="739155"
    ).id
    made.put_on_shelf(product("＝Salt", id="salt", code="-9", minimum=pieces(3)))
    lot = Lot(ProductId("salt"), pieces(1))
    adjust(made.records, otieno, adjustment=Adjustment(MoveKind.DAMAGED, lot, "＠home"))
    order_stock(
        made.records,
        otieno,
        supplier=suppliers.add(made.records, made.owner, name="@Brookside").id,
        lines=(OrderLine(ProductId("salt"), pieces(2)),),
    )
    yield made
    made.records.close()


def writers() -> Iterator[Callable[..., int]]:
    """Every public function of the office that asks who acts and writes a file of rows."""
    for found in pkgutil.iter_modules(pos.office.__path__, "pos.office."):
        for name, act in inspect.getmembers(import_module(found.name), inspect.isfunction):
            words = inspect.signature(act).parameters.keys()
            if act.__module__ == found.name and name.startswith(("export", "save")):
                assert {"by", "path"} <= words, name
                yield act


def test_every_writer_is_tried() -> None:
    assert set(writers()) == WRITERS.keys() | PARTS


def is_same(text: str, cell: Cell) -> bool:
    """Whether a cell says the same in both files; text that a spreadsheet would run has its quote in CSV."""
    value: Any = cell.value
    if value is None:
        return text == ""
    if cell.data_type == "n":
        return Decimal(text) == Decimal(str(value))
    if cell.data_type == "d":
        return text == f"{value:%Y-%m-%d %H:%M:%S}"
    plain = str(value).replace("_x000D_", "\r")
    return cell.data_type == "s" and text == (f"'{plain}" if needs_quote(plain) else plain)


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_no_cell_of_any_file_runs_and_both_kinds_say_the_same(
    shop: Shop, tmp_path: Path, write: Callable[..., int]
) -> None:
    attacks = 0
    for number, words in enumerate(WRITERS[write](shop)):
        plain, book = tmp_path / f"{number}.csv", tmp_path / f"{number}.xlsx"
        rows = [write(shop.records, shop.owner, path=path, **words) for path in (plain, book)]
        with plain.open(encoding="utf-8-sig", newline="") as file:
            found = list(csv.reader(file))
        cells = list(load_workbook(book).worksheets[0].rows)
        assert rows[0] > 0, words
        assert len(found) - 1 in (rows[0], rows[0] + 1), words  # sums stand last
        for texts, beside in zip(found, cells, strict=words.get("what") != "audit"):
            assert all(map(is_same, texts, beside)), (words, texts)
            assert len(texts) == len(beside)
            attacks += sum(needs_quote(str(cell.value)) for cell in beside if cell.data_type == "s")
    assert (
        attacks or write is accounts.export_statement
    )  # its lines begin with a receipt or a means
