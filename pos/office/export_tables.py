"""The tables that can be taken out of the books, with their headings; a Z can be worked out from them anew."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType
from zoneinfo import ZoneInfo

from pos.office.sheet_writer import Cell
from pos.records import exports, mpesa_exports, shift_exports, stock_exports
from pos.records.books import Books
from pos.records.house import zone_of
from pos.records.ordering import low_stock
from pos.records.people import all_customers, owed_by
from pos.records.products import all_codes, all_products
from pos.records.stock import levels
from pos.shop.money import Money
from pos.shop.product import describe
from pos.shop.quantity import NONE, Quantity

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
    values: Callable[[Books], Iterator[tuple[object, ...]]]

    def rows(self, books: Books) -> Iterator[tuple[Cell, ...]]:
        """Give the rows as a spreadsheet takes them, times by the clock of the shop."""
        zone = zone_of(books)
        for row in self.values(books):
            yield tuple(as_cell(value, zone) for value in row)


def as_cell(value: object, zone: ZoneInfo) -> Cell:
    """Give a value as a spreadsheet takes it, a time by the clock of the shop."""
    if isinstance(value, Money):
        return Decimal(value.cents) / 100
    if isinstance(value, Quantity):
        return Decimal(value.thousandths) / 1000
    if isinstance(value, datetime):
        return value.astimezone(zone)
    return value if value is None or isinstance(value, int) else str(value)


def _products(books: Books) -> Iterator[tuple[object, ...]]:
    """Give products as an import reads them, so that what goes out can come in again."""
    codes = all_codes(books)
    code_of = {product.id: product.code for product in all_products(books)}
    there = levels(books)
    for product in all_products(books):
        said: dict[str, object] = {**describe(product, codes.get(product.id, ()))}
        said["price"], said["cost"] = product.price, product.cost
        said["stock"] = max(NONE, Quantity(there.get(product.id, 0)))  # none opens below zero
        said["deposit"] = code_of[product.deposit] if product.deposit else ""
        yield tuple(said[column] for column in PRODUCT_COLUMNS)


def _to_order(books: Books) -> Iterator[tuple[object, ...]]:
    for low in low_stock(books):
        product = low.product
        yield (
            *(product.code, product.name, product.category, product.unit.value),
            *(low.stock.level, product.minimum, low.missing, low.stock.unit_cost),
            "count it" if low.is_to_count else "",
        )


def _customers(books: Books) -> Iterator[tuple[object, ...]]:
    for customer in all_customers(books):
        phone = customer.phone.digits if customer.phone else None
        owed = owed_by(books, customer.id)
        active = "yes" if customer.is_active else "no"
        yield customer.name, phone, owed, customer.limit, active, None
    for named in exports.all_only_named(books):
        yield named.customer, None, None, None, None, named.receipt


def _table(rows: Callable[[Books], Iterator[object]], **columns: str) -> Table:
    """Give a table of typed rows; each field stands under the heading that is said for it."""
    fields = attrgetter(*columns)

    def values(books: Books) -> Iterator[tuple[object, ...]]:
        return (fields(row) for row in rows(books))

    return Table(tuple(columns.values()), values)


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "products": Table(PRODUCT_COLUMNS, _products),
        "order": Table(
            (
                *("code", "product", "category", "unit", "there", "minimum", "missing"),
                *("average cost", "first"),
            ),
            _to_order,
        ),
        "customers": Table(
            ("customer", "phone", "owes", "limit", "active", "named on"), _customers
        ),
        "sales": _table(
            exports.all_sales,
            receipt="receipt",
            till="till",
            z="Z",
            finished_at="time",
            served_by="served by",
            customer="customer",
            gross="before discounts",
            discount="discounts",
            total="total",
            tax="VAT",
            rounding="rounding",
            note="note",
        ),
        "lines": _table(
            exports.all_lines,
            receipt="receipt",
            till="till",
            z="Z",
            finished_at="time",
            number="line",
            code="code",
            name="product",
            quantity="quantity",
            unit="unit",
            gross="before discounts",
            discount="discounts",
            net="total",
            tax_class="VAT class",
            tax="VAT",
            unit_cost="cost of one",
            note="note",
        ),
        "payments": _table(
            exports.all_payments,
            receipt="receipt",
            till="till",
            z="Z",
            at="time",
            method="means",
            amount="amount",
            rounding="rounding",
            given="given",
            change="change",
            reference="reference",
            oddities="odd",
            taken_by="taken by",
        ),
        "debts": _table(
            exports.all_debt_payments,
            till="till",
            z="Z",
            at="time",
            customer="customer",
            method="means",
            amount="amount",
            rounding="rounding",
            given="given",
            change="change",
            reference="reference",
            taken_by="taken by",
        ),
        "cash": _table(
            shift_exports.all_cash_moves,
            till="till",
            z="Z",
            at="time",
            kind="move",
            amount="amount",
            reason="why",
            by="by",
        ),
        "drawer": _table(
            shift_exports.all_drawer_counts,
            till="till",
            z="Z",
            at="time",
            counted="counted",
            expected="expected",
            pieces="notes and coins",
            by="by",
        ),
        "shifts": _table(
            shift_exports.all_shifts,
            till="till",
            z="Z",
            opened_at="opened",
            opened_by="opened by",
            closed_at="closed",
            closed_by="closed by",
            opening_float="float",
            expected="expected",
            counted="counted",
            over="over",
            reason="why",
            audit_head="audit head",
        ),
        "stock": _table(
            stock_exports.all_stock,
            code="code",
            name="product",
            unit="unit",
            place="place",
            batch="batch",
            quantity="quantity",
            cost="average cost",
        ),
        "moves": _table(
            stock_exports.all_moves,
            at="time",
            code="code",
            name="product",
            kind="move",
            quantity="change",
            left="left",
            place="place",
            batch="batch",
            unit_cost="cost of one",
            by="by",
            reason="why",
            document="document",
            line="line",
        ),
        "deliveries": _table(
            stock_exports.all_delivery_lines,
            at="time",
            supplier="supplier",
            note_number="note",
            line="line",
            code="code",
            name="product",
            quantity="quantity",
            cost="cost of one",
            place="place",
            batch="batch",
            by="by",
        ),
        "counts": _table(
            stock_exports.all_counts,
            at="time",
            take="count",
            code="code",
            name="product",
            place="place",
            batch="batch",
            counted="counted",
            expected="expected",
            by="by",
            outcome="outcome",
        ),
        "mpesa": _table(
            mpesa_exports.all_received,
            came_at="time",
            code="code",
            amount="amount",
            used="used",
            receipt="receipt",
            short_code="paid to",
            account="account",
            payer="paid by",
            number="number",
            state="state",
            holder="till",
            oddities="odd",
            note="note",
        ),
        "requests": _table(
            mpesa_exports.all_pushes,
            asked_at="time",
            amount="amount",
            pay_number="account",
            phone="phone",
            state="state",
            code="M-Pesa code",
            ended_at="ended",
            receipt="receipt",
            by="by",
        ),
        "refunds": _table(
            mpesa_exports.all_refunds,
            asked_at="time",
            kind="kind",
            amount="amount",
            payment="payment",
            phone="phone",
            why="why",
            state="state",
            code="M-Pesa code",
            back="went back as",
            receipt="receipt",
            by="by",
        ),
        "audit": _table(
            shift_exports.all_audit_entries,
            till="till",
            entry="entry",
            z="Z",
            at="time",
            by="by",
            act="act",
            subject="about",
            detail="detail",
            hash="hash",
        ),
    }
)
"""Every table that can be taken out, by its name."""
