"""Orders to suppliers: what was asked for, what of it came, and that nothing more of it will come."""

from dataclasses import replace

from pos.records.asked import asked_for, entry_of, post_asked
from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.past_orders import past_orders, waiting_orders, whole_order
from pos.records.products import product_of
from pos.records.stock import values_of
from pos.records.stock_orders import (
    came_for,
    next_name,
    open_order_of,
    open_orders,
    ordered_by,
    post_end,
    post_order,
)
from pos.records.suppliers import known_supplier
from pos.shop.audit import Act
from pos.shop.identity import ActId, DocumentId, StaffId, SupplierId
from pos.shop.quantity import sellable
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock_order import (
    EndKind,
    OrderAfter,
    OrderLine,
    PastOrder,
    StockOrder,
    WholeOrder,
    together,
)
from pos.shop.text import read_reason
from pos.shop.words import Reason

PAGE = 50
MOST_LINES = 500


def order_all(
    records: Records,
    by: StaffId,
    *,
    wanted: dict[SupplierId, tuple[OrderLine, ...]],
    act: ActId | None = None,
) -> tuple[StockOrder, ...]:
    """Keep one order for each supplier, all of them or none; asked twice they are ordered once."""
    if not wanted or not all(wanted.values()):
        raise Refusal(Reason.ORDER_EMPTY)
    asked = asked_for(act, by, "order", *wanted.items())
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        entry = entry_of(books, asked)
        if entry is not None:
            return ordered_by(books, entry)
        orders = tuple(
            _keep(books, by, supplier, together(lines)) for supplier, lines in wanted.items()
        )
        told = [
            {"order": each.name, "supplier": each.supplier, "lines": len(each.lines)}
            for each in orders
        ]
        post_asked(books, asked)
        books.note(Act.STOCK_ORDERED, by, subject=orders[0].id, orders=told)
        return orders


def list_orders(records: Records, by: StaffId) -> tuple[StockOrder, ...]:
    """Give what is still to come of every open order, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return open_orders(books)


def list_past_orders(
    records: Records, by: StaffId, *, after: OrderAfter | None = None, most: int = PAGE
) -> tuple[PastOrder, ...]:
    """Give a page of all orders, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return past_orders(books, after, most)


def list_waiting_orders(
    records: Records, by: StaffId, *, after: OrderAfter | None = None, most: int = PAGE
) -> tuple[PastOrder, ...]:
    """Give a page of the orders for which something is still to come, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return waiting_orders(books, after, most)


def read_order(records: Records, by: StaffId, *, order: DocumentId) -> WholeOrder:
    """Give one order with its lines and what came for it."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        found = whole_order(books, order)
        if found is None:
            raise Refusal(Reason.ORDER_GONE)
        return found


def end_order(records: Records, by: StaffId, *, order: DocumentId, reason: str) -> EndKind:
    """Drop an order for which nothing has come, or close the rest of one; and say why."""
    why = read_reason(reason)
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        rest = open_order_of(books, order)
        kind = EndKind.CLOSED if came_for(books, order) else EndKind.DROPPED
        post_end(books, order, by, kind=kind, reason=why)
        books.note(
            Act.STOCK_ORDER_ENDED,
            by,
            subject=order,
            order=rest.name,
            kind=kind.value,
            reason=why,
            lines=len(rest.lines),
        )
        return kind


def _keep(
    books: OpenBooks, by: StaffId, supplier: SupplierId, lines: tuple[OrderLine, ...]
) -> StockOrder:
    """Post one order at what its goods cost now."""
    known_supplier(books, supplier)
    if len(lines) > MOST_LINES:
        raise Refusal(Reason.LINES_TOO_MANY, most=MOST_LINES)
    for line in lines:
        sellable(line.quantity, product_of(books, line.product).unit)
    values = values_of(books, [line.product for line in lines])
    costed = tuple(replace(line, cost=values[line.product].unit_cost) for line in lines)
    name, number = next_name(books)
    order = StockOrder(DocumentId(books.new_id()), name, supplier, costed)
    post_order(books, order, by, number=number)
    return order
