"""Stock moves looked through, newest first: each page costs the same, wherever in the past it lies."""

from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, literal_column, select, tuple_

from pos.records.books import Books, milliseconds, moment
from pos.records.staff import all_staff
from pos.records.statements import Row
from pos.records.tables import (
    barcodes,
    deliveries,
    products,
    sales,
    staff,
    stock_moves,
    stock_takes,
)
from pos.shop.audit import Plain
from pos.shop.moves import Counted, ItemName, MoveFilter, MoveMark, MovePage, StockMove
from pos.shop.quantity import Quantity, Unit
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.staff import Staff
from pos.shop.stock import MoveKind, Place

MOST_NAMED = 6
MOST_COUNTED = 10_000
"""Nobody reads further, and to count on would take longer than the page itself."""

_MARK = (stock_moves.c.at, stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number)
_KIND = stock_moves.c.kind == bindparam("kind")
_SINCE = stock_moves.c.at >= bindparam("since")
_BEFORE = tuple_(*_MARK) < tuple_(
    bindparam("at"), bindparam("till"), bindparam("entry"), bindparam("number")
)
_OF_PERSON = stock_moves.c.by == bindparam("by")
_OF_PRODUCT = stock_moves.c.product == bindparam("product")


def _marks(*conditions: ColumnElement[bool]) -> Select[Any]:
    newest_first = [column.desc() for column in _MARK]
    return (
        select(*_MARK)
        .where(_KIND, _SINCE, _BEFORE, *conditions)
        .order_by(*newest_first)
        .limit(bindparam("most"))
    )


MARKS = {
    (False, False): _marks(),
    (True, False): _marks(_OF_PERSON),
    (False, True): _marks(_OF_PRODUCT),
    (True, True): _marks(_OF_PERSON, _OF_PRODUCT),
}
"""The moves of one kind, by whether they are of one person and of one product."""
_NUMBER = {
    of: select(func.count()).select_from(marks.order_by(None).subquery())
    for of, marks in MARKS.items()
}
MOVE = (
    select(
        *_MARK,
        stock_moves.c.product,
        products.c.name,
        products.c.code,
        products.c.unit,
        stock_moves.c.kind,
        stock_moves.c.quantity,
        stock_moves.c.level_after,
        stock_moves.c.place,
        func.coalesce(staff.c.name, stock_moves.c.by).label("by"),
        stock_moves.c.document,
        stock_moves.c.reason,
        stock_moves.c.unit_cost,
        sales.c.till.label("sale_till"),
        sales.c.series,
        sales.c.receipt,
        deliveries.c.note_number,
        stock_takes.c.name.label("take"),
    )
    .select_from(
        stock_moves.join(products, products.c.id == stock_moves.c.product)
        .outerjoin(staff, staff.c.id == stock_moves.c.by)
        .outerjoin(sales, sales.c.id == stock_moves.c.document)
        .outerjoin(deliveries, deliveries.c.id == stock_moves.c.document)
        .outerjoin(stock_takes, stock_takes.c.id == stock_moves.c.document)
    )
    .where(
        (stock_moves.c.till == bindparam("till"))
        & (stock_moves.c.entry == bindparam("entry"))
        & (stock_moves.c.number == bindparam("number"))
    )
)
"""One move, with all the names."""

_NAMED = (
    select(products.c.id, products.c.name, products.c.code)
    .where(
        (func.instr(func.lower(products.c.name), func.lower(bindparam("typed"))) > 0)
        | (products.c.code == bindparam("typed"))
        | products.c.id.in_(
            select(barcodes.c.product).where(barcodes.c.barcode == bindparam("typed"))
        )
    )
    .order_by(products.c.name, products.c.id)
    .limit(MOST_NAMED)
)
DELIVERED = select(func.count(stock_moves.c.document.distinct())).where(
    (stock_moves.c.kind == literal_column("'received'"))
    & (stock_moves.c.at >= bindparam("since"))
    & (stock_moves.c.at < bindparam("until"))
)


def page_of(books: Books, wanted: MoveFilter, *, after: MoveMark | None, most: int) -> MovePage:
    """Give so many moves, those after another one or the newest."""
    marks = list(islice(_marks_of(books, wanted, after, most + 1), most + 1))
    moves = tuple(_move(books, mark) for mark in marks[:most])
    return MovePage(moves, marks[most - 1] if len(marks) > most else None)


def each_move(books: Books, wanted: MoveFilter) -> Iterator[StockMove]:
    """Give all of them one by one, newest first, however many there are."""
    for mark in _marks_of(books, wanted, None, -1):
        yield _move(books, mark)


def count_moves(books: Books, wanted: MoveFilter, *, most: int = MOST_COUNTED) -> Counted:
    """Give how many there are; beyond so many, only that there are more."""
    count = 0
    for kind in wanted.wanted:
        values = _values(wanted, kind, None, most + 1 - count)
        count += books.number(_NUMBER[_of(wanted)], **values)
        if count > most:
            return Counted(most, is_all=False)
    return Counted(count)


def count_deliveries(books: Books, since: datetime, until: datetime) -> int:
    """Give how many deliveries came in a stretch of time."""
    return books.number(DELIVERED, since=milliseconds(since), until=milliseconds(until))


def items_named(books: Books, typed: str) -> tuple[ItemName, ...]:
    """Give the first few products with these letters in their name, or with this code."""
    rows = books.rows(_NAMED, typed=typed.strip())
    return tuple(ItemName(row.id, row.name, row.code) for row in rows)


def all_who_moved(books: Books) -> tuple[Staff, ...]:
    """Give everybody who works here or did, those who are gone last."""
    return tuple(sorted(all_staff(books), key=lambda each: (not each.is_active, each.name)))


def _marks_of(
    books: Books, wanted: MoveFilter, after: MoveMark | None, most: int
) -> Iterator[MoveMark]:
    """Give the marks of each kind, which stand in their order by themselves, laid into one another."""
    each_kind = [
        (
            MoveMark(row.at, row.till, row.entry, row.number)
            for row in books.each(MARKS[_of(wanted)], **_values(wanted, kind, after, most))
        )
        for kind in wanted.wanted
    ]
    return merge(*each_kind, reverse=True)


def _of(wanted: MoveFilter) -> tuple[bool, bool]:
    return wanted.by is not None, wanted.product is not None


def _values(
    wanted: MoveFilter, kind: MoveKind, after: MoveMark | None, most: int
) -> dict[str, Plain]:
    """Give what a statement is asked with; without a mark it begins at the end of the time."""
    mark = after or MoveMark(milliseconds(wanted.until), -1, 0, 0)
    values: dict[str, Plain] = {
        "kind": kind.value,
        "since": milliseconds(wanted.since),
        "at": mark.at,
        "till": mark.till,
        "entry": mark.entry,
        "number": mark.number,
        "most": most,
    }
    if wanted.by is not None:
        values["by"] = wanted.by
    if wanted.product is not None:
        values["product"] = wanted.product
    return values


def _move(books: Books, mark: MoveMark) -> StockMove:
    (row,) = books.rows(MOVE, till=mark.till, entry=mark.entry, number=mark.number)
    return StockMove(
        mark=mark,
        at=moment(row.at),
        product=row.product,
        name=row.name,
        code=row.code,
        unit=Unit(row.unit),
        kind=MoveKind(row.kind),
        quantity=Quantity(row.quantity),
        left=Quantity(row.level_after),
        place=Place(row.place),
        by=row.by,
        document=row.document,
        why=_why(row),
        cost=row.unit_cost or 0,
    )


def _why(row: Row) -> str:
    """Give what a person would name as the cause: a receipt, a delivery note, a count, else the reason."""
    if row.receipt is not None:
        return str(ReceiptNumber(row.sale_till, row.series, row.receipt))
    return str(row.note_number or row.take or row.reason)
