"""Finished sales as they are looked for afterwards: newest first, a page at a time, always by an index."""

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec
from sqlalchemy import ColumnElement, Select, bindparam, exists, func, or_, select

from pos.records.books import Books, milliseconds, moment
from pos.records.house import series_of, zone_of
from pos.records.people import is_only_named
from pos.records.print_queue import jobs_of
from pos.records.sale_brief import LINES_OF_SALE, METHODS_OF_SALE, methods_named
from pos.records.sales import sold_of
from pos.records.staff import staff_name
from pos.records.statements import Row
from pos.records.tables import payments, people, products, sale_lines, sales, staff, stock_moves
from pos.shop.identity import SaleId, StaffId
from pos.shop.market import read_money
from pos.shop.money import Money
from pos.shop.past_sales import PastSale, SaleMove, SalesPage, Sought, WholeSale, newest
from pos.shop.period import only
from pos.shop.quantity import Quantity, Unit
from pos.shop.receiptnumber import ReceiptNumber, read_receipt_number
from pos.shop.refusal import Refusal

FIRST = 1 << 60
"""An entry after every entry there is: the first page begins below it."""
MOST_ITEMS = 40
"""So many items are looked up by their moves; with more, nearly every sale has one, and sales are looked through."""
_LETTERS = 2

_ROWS = select(
    sales.c.id,
    sales.c.till,
    sales.c.series,
    sales.c.receipt,
    sales.c.entry,
    sales.c.finished_at,
    sales.c.total_cents,
    func.coalesce(staff.c.name, sales.c.served_by).label("served_by"),
    func.coalesce(people.c.name, "").label("customer"),
    METHODS_OF_SALE.label("methods"),
    LINES_OF_SALE.label("lines"),
)
_JOINED = sales.outerjoin(staff, staff.c.id == sales.c.served_by).outerjoin(
    people, people.c.id == sales.c.person
)
_BOUNDS = select(func.min(sales.c.entry).label("low"), func.max(sales.c.entry).label("high")).where(
    sales.c.till == bindparam("till"),
    sales.c.finished_at >= bindparam("since"),
    sales.c.finished_at < bindparam("until"),
)
_NAMED = or_(
    products.c.name.like(bindparam("like"), escape="\\"), products.c.code == bindparam("code")
)
_ITEMS = select(products.c.id).where(_NAMED).limit(MOST_ITEMS + 1)
_MOVES = (
    select(
        stock_moves.c.product,
        products.c.name,
        products.c.unit,
        stock_moves.c.quantity,
        stock_moves.c.level_after,
    )
    .select_from(stock_moves.join(products, products.c.id == stock_moves.c.product))
    .where(stock_moves.c.till == bindparam("till"), stock_moves.c.entry == bindparam("entry"))
    .order_by(stock_moves.c.number)
)
_PLACE = select(sales.c.till, sales.c.entry).where(sales.c.id == bindparam("sale"))
_BACK_BY = select(sale_lines.c.sale).where(sale_lines.c.origin_sale == bindparam("sale")).distinct()
_ORIGINS = (
    select(sale_lines.c.origin_sale.label("sale"))
    .where(sale_lines.c.sale == bindparam("sale"), sale_lines.c.origin_sale.is_not(None))
    .distinct()
)
_ONE = _ROWS.select_from(_JOINED).where(sales.c.id == bindparam("sale"))


def list_sold(
    books: Books, sought: Sought, *, before: int | None = None, most: int = 50
) -> SalesPage:
    """Give the newest finished sales of this till that are wanted, below an entry."""
    bounds = _bounds(books, sought, FIRST if before is None else before)
    said = {"till": books.till, "most": most, **bounds}
    if sought.served_by is not None:
        said["served_by"] = sought.served_by
    if not sought.text.strip():
        return newest([_found(books, "all", said)], most)
    text = sought.text.strip()
    ways = (
        *_by_number(books, text),
        *_by_amount(text),
        *_by_code(text),
        *_by_item(books, text),
    )
    return newest([_found(books, way, said | more) for way, more in ways], most)


def sale_row(books: Books, sale: SaleId) -> PastSale | None:
    """Give one finished sale as a row, or None."""
    row = books.first(_ONE, sale=sale)
    return None if row is None else _sale(row)


def whole_sale(books: Books, sale: SaleId) -> WholeSale:
    """Give a finished sale with its stock moves, its papers and what came back of it; or refuse."""
    sold = sold_of(books, sale)
    place = books.first(_PLACE, sale=sale)
    moves = books.rows(_MOVES, till=place.till, entry=place.entry) if place else []
    return WholeSale(
        sold,
        served_by=staff_name(books, sold.served_by),
        entry=place.entry if place else 0,
        moves=tuple(_move(row) for row in moves),
        jobs=jobs_of(books, sale),
        returns=_rows_of(books, books.rows(_BACK_BY, sale=sale)),
        origins=_rows_of(books, books.rows(_ORIGINS, sale=sale)),
        is_only_named=is_only_named(books, sale),
    )


def cashiers(books: Books) -> tuple[tuple[StaffId, str], ...]:
    """Give everybody who may have sold, by name."""
    return tuple((StaffId(row.id), str(row.name)) for row in books.rows(_PEOPLE))


_PEOPLE = select(staff.c.id, staff.c.name).order_by(staff.c.name)


def _bounds(books: Books, sought: Sought, before: int) -> dict[str, int | str]:
    """Give between which entries the day lies: so each search can go by them, whatever else is wanted."""
    if sought.day is None:
        return {"low": 0, "high": before}
    zone = zone_of(books)
    since, until = (milliseconds(each) for each in only(sought.day).bounds(zone))
    row = books.first(_BOUNDS, till=books.till, since=since, until=until)
    if row is None or row.low is None:
        return {"low": 0, "high": 0}
    return {"low": row.low, "high": min(before, row.high + 1)}


def _found(books: Books, way: str, said: dict[str, int | str]) -> tuple[PastSale, ...]:
    statement = _statement(way, is_of_one="served_by" in said)
    return tuple(_sale(row) for row in books.rows(statement, **said))


@cache
def _statement(way: str, *, is_of_one: bool) -> Select[tuple[object, ...]]:
    """Give the search for one way of finding, made once."""
    ways: dict[str, tuple[ColumnElement[bool], ...]] = {
        "all": (),
        "number": (sales.c.series == bindparam("series"), sales.c.receipt == bindparam("receipt")),
        "amount": (sales.c.total_cents == bindparam("cents"),),
        "code": (sales.c.id.in_(_PAID_BY),),
        "items": (sales.c.entry.in_(_MOVED),),
        "many items": (_HAS_ONE,),
    }
    asked = [
        sales.c.till == bindparam("till"),
        sales.c.entry >= bindparam("low"),
        sales.c.entry < bindparam("high"),
        *ways[way],
    ]
    if is_of_one:
        asked.append(sales.c.served_by == bindparam("served_by"))
    return (
        _ROWS.select_from(_JOINED)
        .where(*asked)
        .order_by(sales.c.entry.desc())
        .limit(bindparam("most"))
    )


_PAID_BY = select(payments.c.sale).where(
    payments.c.reference == bindparam("code"),
    payments.c.is_unique == 1,
    payments.c.amount_cents > 0,
)
_EACH = func.json_each(bindparam("products")).table_valued("value")
_MOVED = select(stock_moves.c.entry).where(
    stock_moves.c.product.in_(select(_EACH.c.value)),
    stock_moves.c.till == bindparam("till"),
    stock_moves.c.entry >= bindparam("low"),
    stock_moves.c.entry < bindparam("high"),
)
_HAS_ONE = exists().where(
    stock_moves.c.till == sales.c.till,
    stock_moves.c.entry == sales.c.entry,
    products.c.id == stock_moves.c.product,
    _NAMED,
)

Way = tuple[str, dict[str, int | str]]


def _by_number(books: Books, text: str) -> Iterable[Way]:
    """Give the searches for a receipt by its whole number, or by its count in the series of now."""
    if text.isascii() and text.isdigit():
        for series in sorted({"", series_of(books)}):
            yield "number", {"series": series, "receipt": int(text[:9])}
        return
    try:
        number = read_receipt_number(text)
    except Refusal:
        return
    if number.till == books.till:
        yield "number", {"series": number.series, "receipt": number.count}


def _by_amount(text: str) -> Iterable[Way]:
    try:
        amount = read_money(text)
    except Refusal:
        return
    yield "amount", {"cents": amount.cents}


def _by_code(text: str) -> Iterable[Way]:
    if text.isascii() and text.isalnum() and not text.isdigit():
        yield "code", {"code": text.upper()}


def _by_item(books: Books, text: str) -> Iterable[Way]:
    """Give the search for items whose name holds the text, or whose code it is."""
    if len(text) < _LETTERS:
        return
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    named: dict[str, int | str] = {"like": f"%{escaped}%", "code": text}
    found = [str(row.id) for row in books.rows(_ITEMS, **named)]
    if len(found) > MOST_ITEMS:
        yield "many items", named
    elif found:
        yield "items", {"products": msgspec.json.encode(found).decode()}


def _rows_of(books: Books, named: Sequence[Row]) -> tuple[PastSale, ...]:
    found = (sale_row(books, SaleId(row.sale)) for row in named)
    return tuple(sale for sale in found if sale is not None)


def _sale(row: Row) -> PastSale:
    return PastSale(
        SaleId(row.id),
        row.entry,
        str(ReceiptNumber(row.till, row.series, row.receipt)),
        moment(row.finished_at),
        row.served_by,
        Money(row.total_cents),
        methods_named(row.methods),
        row.lines,
        row.customer,
    )


def _move(row: Row) -> SaleMove:
    return SaleMove(
        row.product, row.name, Unit(row.unit), Quantity(row.quantity), Quantity(row.level_after)
    )
