"""What was ordered, as posted; an order is open until a delivery names it."""

from datetime import datetime

from sqlalchemy import bindparam, exists, select

from pos.records.books import Books, OpenBooks, milliseconds
from pos.records.tables import deliveries, stock_order_lines, stock_orders
from pos.shop.identity import DocumentId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.refusal import Refusal
from pos.shop.stock_order import OrderLine, StockOrder
from pos.shop.words import Reason

_IS_OPEN = ~exists().where(deliveries.c.for_order == stock_orders.c.id)
_FIND = select(stock_orders).where((stock_orders.c.id == bindparam("id")) & _IS_OPEN)
_OPEN = (
    select(stock_orders.c.id)
    .where((stock_orders.c.at >= bindparam("since")) & _IS_OPEN)
    .order_by(stock_orders.c.at.desc(), stock_orders.c.id.desc())
)
_LINES = (
    select(stock_order_lines)
    .where(stock_order_lines.c.ordered_in == bindparam("id"))
    .order_by(stock_order_lines.c.number)
)


def open_order_of(books: Books, order: DocumentId) -> StockOrder:
    """Give an order that nothing has come for yet, or refuse."""
    row = books.first(_FIND, id=order)
    if row is None:
        raise Refusal(Reason.ORDER_GONE)
    lines = tuple(
        OrderLine(line.product, Quantity(line.quantity)) for line in books.rows(_LINES, id=order)
    )
    return StockOrder(row.id, row.supplier, lines)


def open_orders(books: Books, since: datetime) -> tuple[StockOrder, ...]:
    """Give the orders since then that nothing has come for yet, the newest first."""
    rows = books.rows(_OPEN, since=milliseconds(since))
    return tuple(open_order_of(books, row.id) for row in rows)


def post_order(books: OpenBooks, order: StockOrder, by: StaffId) -> None:
    """Post an order with its lines."""
    books.post(
        stock_orders, [{"id": order.id, "at": books.at, "by": by, "supplier": order.supplier}]
    )
    books.post(
        stock_order_lines,
        [
            {
                "ordered_in": order.id,
                "number": number,
                "product": line.product,
                "quantity": line.quantity.thousandths,
            }
            for number, line in enumerate(order.lines, start=1)
        ],
    )
