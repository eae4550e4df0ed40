"""Orders as they are looked through, the newest first, page by page, and one with all that came for it."""

from typing import Any

from sqlalchemy import Select, bindparam, func, literal_column, select, tuple_

from pos.records.books import Books, milliseconds, moment
from pos.records.products import product_of
from pos.records.statements import Row
from pos.records.stock_orders import came_for, lines_of
from pos.records.tables import (
    deliveries,
    people,
    staff,
    stock_order_ends,
    stock_order_lines,
    stock_orders,
)
from pos.shop.identity import DocumentId
from pos.shop.money import Money
from pos.shop.quantity import NONE
from pos.shop.stock_order import (
    EndKind,
    OrderAfter,
    OrderDelivery,
    OrderedLine,
    OrderEnd,
    PastOrder,
    WholeOrder,
    order_name,
    state_of,
)

LATEST = 1 << 62
_ENDED_BY = staff.alias("ended_by")
_OF_ORDER = stock_order_lines.c.ordered_in == stock_orders.c.id
_COUNT = select(func.count()).where(_OF_ORDER).scalar_subquery().label("lines")
_HAS_COME = (
    select(func.count()).where(deliveries.c.for_order == stock_orders.c.id).scalar_subquery()
)
_VALUE = (
    select(
        func.sum(
            literal_column(
                "(stock_order_lines.quantity * stock_order_lines.cost_cents + 500) / 1000"
            )
        )
    )
    .select_from(stock_order_lines)
    .where(_OF_ORDER)
    .correlate(stock_orders)
    .scalar_subquery()
)
"""Each line to the cent, a half up, as Money does it: nothing here is below zero."""
_LIST: Select[Any] = (
    select(
        stock_orders,
        people.c.name.label("supplier_name"),
        staff.c.name.label("by_name"),
        stock_order_ends.c.kind.label("end"),
        stock_order_ends.c.at.label("ended_at"),
        stock_order_ends.c.reason,
        _ENDED_BY.c.name.label("ended_by"),
        _COUNT,
        _VALUE.label("value"),
        _HAS_COME.label("has_come"),
    )
    .select_from(
        stock_orders.join(staff, staff.c.id == stock_orders.c.by)
        .join(people, people.c.id == stock_orders.c.supplier)
        .outerjoin(stock_order_ends, stock_order_ends.c.ordered_in == stock_orders.c.id)
        .outerjoin(_ENDED_BY, _ENDED_BY.c.id == stock_order_ends.c.by)
    )
    .order_by(stock_orders.c.at.desc(), stock_orders.c.id.desc())
    .limit(bindparam("most"))
)
_BEFORE = tuple_(stock_orders.c.at, stock_orders.c.id) < tuple_(bindparam("at"), bindparam("id"))
PAGE = _LIST.where(_BEFORE)
OPEN_PAGE = PAGE.where(stock_order_ends.c.kind.is_(None))
_ONE = _LIST.where(stock_orders.c.id == bindparam("id"))
_CAME = (
    select(deliveries.c.id, deliveries.c.at, deliveries.c.note_number, deliveries.c.total_cents)
    .where(deliveries.c.for_order == bindparam("order"))
    .order_by(deliveries.c.at, deliveries.c.id)
)


def past_orders(books: Books, after: OrderAfter | None, most: int) -> tuple[PastOrder, ...]:
    """Give the orders before where the last page ended."""
    return _page(books, PAGE, after, most)


def waiting_orders(books: Books, after: OrderAfter | None, most: int) -> tuple[PastOrder, ...]:
    """Give those of them for which something is still to come."""
    return _page(books, OPEN_PAGE, after, most)


def whole_order(books: Books, order: DocumentId) -> WholeOrder | None:
    """Give an order with its lines and what came for it, or None."""
    row = books.first(_ONE, id=order, most=1)
    if row is None:
        return None
    came, lines = came_for(books, order), list[OrderedLine]()
    for line in lines_of(books, order):
        product = product_of(books, line.product)
        has_come = came.get(line.product, NONE)
        lines.append(
            OrderedLine(
                product.id,
                product.code,
                product.name,
                product.unit,
                line.quantity,
                has_come,
                line.cost,
            )
        )
    deliveries_of = tuple(
        OrderDelivery(each.id, moment(each.at), each.note_number, Money(each.total_cents))
        for each in books.rows(_CAME, order=order)
    )
    return WholeOrder(_past(row), tuple(lines), deliveries_of)


def _page(
    books: Books, page: Select[Any], after: OrderAfter | None, most: int
) -> tuple[PastOrder, ...]:
    at = LATEST if after is None else milliseconds(after.at)
    last = "" if after is None else after.id
    return tuple(_past(row) for row in books.rows(page, at=at, id=last, most=most))


def _past(row: Row) -> PastOrder:
    end = _end(row)
    return PastOrder(
        row.id,
        order_name(row.till, row.series, row.number),
        moment(row.at),
        row.by_name,
        row.supplier,
        row.supplier_name,
        Money(int(row.value)),
        row.lines,
        state_of(has_come=bool(row.has_come), end=end),
        end,
    )


def _end(row: Row) -> OrderEnd | None:
    if row.end is None:
        return None
    return OrderEnd(EndKind(row.end), moment(row.ended_at), row.ended_by, row.reason)
