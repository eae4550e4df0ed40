"""What was ordered, as posted; an order is open until its end is posted too."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, exists, func, select

from pos.records.books import Books, OpenBooks, milliseconds
from pos.records.house import series_of
from pos.records.statements import Row
from pos.records.tables import (
    deliveries,
    delivery_lines,
    stock_order_ends,
    stock_order_lines,
    stock_orders,
)
from pos.shop.identity import DocumentId, ProductId, StaffId
from pos.shop.money import Money
from pos.shop.quantity import NONE, Quantity
from pos.shop.refusal import Refusal
from pos.shop.stock_order import EndKind, OrderLine, StockOrder, order_name
from pos.shop.words import Reason

_IS_OPEN = ~exists().where(stock_order_ends.c.ordered_in == stock_orders.c.id)
_FIND = select(stock_orders).where((stock_orders.c.id == bindparam("id")) & _IS_OPEN)
_OPEN: Select[Any] = (
    select(stock_orders)
    .where(_IS_OPEN)
    .order_by(stock_orders.c.at.desc(), stock_orders.c.id.desc())
)
_LINES = (
    select(stock_order_lines)
    .where(stock_order_lines.c.ordered_in == bindparam("id"))
    .order_by(stock_order_lines.c.number)
)
_CAME = (
    select(delivery_lines.c.product, func.sum(delivery_lines.c.quantity).label("quantity"))
    .select_from(deliveries.join(delivery_lines, delivery_lines.c.delivery == deliveries.c.id))
    .where(deliveries.c.for_order == bindparam("id"))
    .group_by(delivery_lines.c.product)
)
_BY_ENTRY = (
    select(stock_orders)
    .where(
        (stock_orders.c.till == bindparam("till")) & (stock_orders.c.entry == bindparam("entry"))
    )
    .order_by(stock_orders.c.number)
)
_LAST = select(func.max(stock_orders.c.number)).where(
    (stock_orders.c.till == bindparam("till")) & (stock_orders.c.series == bindparam("series"))
)


def open_order_of(books: Books, order: DocumentId) -> StockOrder:
    """Give what is still to come of an order that is open, or refuse."""
    row = books.first(_FIND, id=order)
    if row is None:
        raise Refusal(Reason.ORDER_GONE)
    return _to_come(books, row)


def open_orders(books: Books) -> tuple[StockOrder, ...]:
    """Give what is still to come of every open order, the newest first."""
    return tuple(_to_come(books, row) for row in books.rows(_OPEN))


def on_order(books: Books, since: datetime) -> dict[ProductId, Quantity]:
    """Give how much of each product is still to come of what was ordered since then."""
    coming: dict[ProductId, Quantity] = {}
    for row in books.rows(_OPEN):
        if row.at >= milliseconds(since):
            for line in _to_come(books, row).lines:
                coming[line.product] = coming.get(line.product, NONE) + line.quantity
    return coming


def ordered_by(books: Books, entry: int) -> tuple[StockOrder, ...]:
    """Give the orders that one act of this till made, as they were made."""
    return tuple(
        StockOrder(
            row.id,
            order_name(row.till, row.series, row.number),
            row.supplier,
            lines_of(books, row.id),
        )
        for row in books.rows(_BY_ENTRY, till=books.till, entry=entry)
    )


def came_for(books: Books, order: DocumentId) -> dict[ProductId, Quantity]:
    """Give how much of each product has come for an order."""
    return {row.product: Quantity(int(row.quantity)) for row in books.rows(_CAME, id=order)}


def lines_of(books: Books, order: DocumentId) -> tuple[OrderLine, ...]:
    """Give all that was ordered in an order."""
    return tuple(
        OrderLine(row.product, Quantity(row.quantity), Money(row.cost_cents))
        for row in books.rows(_LINES, id=order)
    )


def next_name(books: Books) -> tuple[str, int]:
    """Give what the next order is called, and its number in the series of now."""
    series = series_of(books)
    number = books.number(_LAST, till=books.till, series=series) + 1
    return order_name(books.till, series, number), number


def post_order(books: OpenBooks, order: StockOrder, by: StaffId, *, number: int) -> None:
    """Post an order with its lines."""
    books.post(
        stock_orders,
        [
            {
                "id": order.id,
                "at": books.at,
                "by": by,
                "supplier": order.supplier,
                "series": series_of(books),
                "number": number,
            }
        ],
    )
    books.post(
        stock_order_lines,
        [
            {
                "ordered_in": order.id,
                "number": at,
                "product": line.product,
                "quantity": line.quantity.thousandths,
                "cost_cents": line.cost.cents,
            }
            for at, line in enumerate(order.lines, start=1)
        ],
    )


def post_end(
    books: OpenBooks, order: DocumentId, by: StaffId, *, kind: EndKind, reason: str = ""
) -> None:
    """Post how an order ended; nothing more comes for it."""
    books.post(
        stock_order_ends,
        [{"ordered_in": order, "kind": kind.value, "reason": reason, "at": books.at, "by": by}],
    )


def _to_come(books: Books, row: Row) -> StockOrder:
    name = order_name(row.till, row.series, row.number)
    whole = StockOrder(row.id, name, row.supplier, lines_of(books, row.id))
    return whole.without(came_for(books, row.id))
