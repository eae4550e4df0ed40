"""Tables out of the books, as CSV or XLSX that no spreadsheet takes for formulas."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from sqlalchemy import ClauseElement

from pos.folders import file_troubles
from pos.office.sheet_writer import Cell, write_sheet
from pos.records import exports
from pos.records.authority import allow
from pos.records.books import Books, moment
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.products import all_codes, all_products
from pos.records.statements import Row
from pos.records.stock import levels
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.money import round_half_up
from pos.shop.product import describe
from pos.shop.progress import Progress, no_progress
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock import COST_PARTS
from pos.shop.words import Reason

Cast = Callable[[Row, ZoneInfo], Cell]

STEP = 1000
PRODUCT_COLUMNS = (
    "name",
    "short_name",
    "code",
    "category",
    "unit",
    "price",
    "cost",
    "tax_class",
    "minimum",
    "stock",
    "barcodes",
    "prices",
    "deposit",
    "is_deposit",
    "has_batches",
    "is_active",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be taken out: its headings and its rows."""

    headings: tuple[str, ...]
    rows: Callable[[Books], Iterator[tuple[Cell, ...]]]


def export(
    records: Records, by: StaffId, *, what: str, path: Path, progress: Progress = no_progress
) -> int:
    """Write one table of the books into a new file; give how many rows it has."""
    table = TABLES.get(what)
    if table is None:
        raise Refusal(Reason.NO_SUCH_TABLE, what=what, known=", ".join(TABLES))
    with file_troubles(path.parent):
        if path.exists():
            raise Refusal(Reason.ALREADY_THERE, name=path.name)
    with records.reading() as books, file_troubles(path.parent):
        allow(books, by, Permission.EXPORT)
        written = write_sheet(path, table.headings, _told(table.rows(books), progress))
    with records.writing() as books:
        allow(books, by, Permission.EXPORT)
        books.note(Act.EXPORTED, by, subject=what, file=path.name, rows=written)
    return written


def _told(rows: Iterator[tuple[Cell, ...]], progress: Progress) -> Iterator[tuple[Cell, ...]]:
    for done, row in enumerate(rows):
        if done % STEP == 0:
            progress("Writing", done, 0)
        yield row


def _products(books: Books) -> Iterator[tuple[Cell, ...]]:
    """Give products as an import reads them, so that what goes out can come in again."""
    codes = all_codes(books)
    code_of = {product.id: product.code for product in all_products(books)}
    there = levels(books)
    for product in all_products(books):
        said: dict[str, Cell] = {**describe(product, codes.get(product.id, ()))}
        said["price"] = Decimal(product.price.cents) / 100
        said["cost"] = Decimal(product.cost.cents) / 100
        said["stock"] = Decimal(max(0, there.get(product.id, 0))) / 1000  # none opens below zero
        said["deposit"] = code_of[product.deposit] if product.deposit else ""
        yield tuple(said[column] for column in PRODUCT_COLUMNS)


def _from(statement: ClauseElement, columns: Mapping[str, Cast]) -> Table:
    """Give a table of a query; each heading says which column it shows and how."""

    def rows(books: Books) -> Iterator[tuple[Cell, ...]]:
        zone = ZoneInfo(rules_of(books).market.zone)
        for row in books.each(statement):
            yield tuple(cast(row, zone) for cast in columns.values())

    return Table(tuple(columns), rows)


def _plain(name: str) -> Cast:
    return lambda row, _zone: getattr(row, name)


def _money(name: str) -> Cast:
    return lambda row, _zone: Decimal(getattr(row, name)) / 100


def _quantity(name: str) -> Cast:
    return lambda row, _zone: Decimal(getattr(row, name)) / 1000


def _cost(name: str) -> Cast:
    def cast(row: Row, _zone: ZoneInfo) -> Cell:
        cost = getattr(row, name)
        return None if cost is None else Decimal(round_half_up(cost, COST_PARTS)) / 100

    return cast


def _time(name: str) -> Cast:
    return lambda row, zone: moment(getattr(row, name)).astimezone(zone)


def _receipt(row: Row, _zone: ZoneInfo) -> Cell:
    return str(ReceiptNumber(row.till, row.series, row.receipt)) if row.receipt else None


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "products": Table(PRODUCT_COLUMNS, _products),
        "sales": _from(
            exports.SALES,
            {
                "receipt": _receipt,
                "time": _time("finished_at"),
                "served by": _plain("served_by"),
                "customer": _plain("customer"),
                "before discounts": _money("gross_cents"),
                "discounts": _money("discount_cents"),
                "total": _money("total_cents"),
                "VAT": _money("tax_cents"),
                "rounding": _money("rounding_cents"),
                "note": _plain("note"),
            },
        ),
        "lines": _from(
            exports.LINES,
            {
                "receipt": _receipt,
                "time": _time("finished_at"),
                "line": _plain("number"),
                "code": _plain("code"),
                "product": _plain("name"),
                "quantity": _quantity("quantity"),
                "unit": _plain("unit"),
                "before discounts": _money("gross_cents"),
                "discounts": _money("discount_cents"),
                "total": _money("net_cents"),
                "VAT class": _plain("tax_class"),
                "VAT": _money("tax_cents"),
                "cost of one": _cost("unit_cost"),
                "note": _plain("note"),
            },
        ),
        "payments": _from(
            exports.PAYMENTS,
            {
                "receipt": _receipt,
                "time": _time("at"),
                "means": _plain("method"),
                "amount": _money("amount_cents"),
                "rounding": _money("rounding_cents"),
                "given": _money("given_cents"),
                "change": _money("change_cents"),
                "reference": _plain("reference"),
                "odd": _plain("oddities"),
                "taken by": _plain("taken_by"),
            },
        ),
        "stock": _from(
            exports.STOCK,
            {
                "code": _plain("code"),
                "product": _plain("name"),
                "unit": _plain("unit"),
                "place": _plain("place"),
                "batch": _plain("batch"),
                "quantity": _quantity("quantity"),
                "average cost": _cost("cost"),
            },
        ),
        "moves": _from(
            exports.MOVES,
            {
                "time": _time("at"),
                "code": _plain("code"),
                "product": _plain("name"),
                "move": _plain("kind"),
                "change": _quantity("quantity"),
                "left": _quantity("level_after"),
                "place": _plain("place"),
                "batch": _plain("batch"),
                "cost of one": _cost("unit_cost"),
                "by": _plain("by"),
                "why": _plain("reason"),
                "document": _plain("document"),
                "line": _plain("line"),
            },
        ),
        "shifts": _from(
            exports.SHIFTS,
            {
                "till": _plain("till"),
                "Z": _plain("number"),
                "opened": _time("opened_at"),
                "closed": _time("closed_at"),
                "closed by": _plain("closed_by"),
                "float": _money("float_cents"),
                "expected": _money("expected_cents"),
                "counted": _money("counted_cents"),
                "over": _money("over_cents"),
                "why": _plain("reason"),
            },
        ),
        "audit": _from(
            exports.AUDIT,
            {
                "till": _plain("till"),
                "entry": _plain("number"),
                "time": _time("at"),
                "by": _plain("by"),
                "act": _plain("act"),
                "about": _plain("subject"),
                "detail": _plain("detail"),
                "hash": _plain("hash"),
            },
        ),
    }
)
"""Every table that can be taken out, by its name."""
