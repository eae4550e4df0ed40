"""Orders to suppliers: what was asked for, so that what comes can be held against it."""

from datetime import timedelta

from pos.records.asked import asked_for, entry_of, post_asked
from pos.records.authority import allow
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.stock_orders import open_orders, post_order
from pos.records.suppliers import known_supplier
from pos.shop.audit import Act
from pos.shop.identity import ActId, DocumentId, StaffId, SupplierId
from pos.shop.quantity import sellable
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock_order import OrderLine, StockOrder
from pos.shop.words import Reason

OPEN_FOR = timedelta(days=60)
"""Nobody waits longer for what was ordered."""


def order_stock(
    records: Records,
    by: StaffId,
    *,
    supplier: SupplierId,
    lines: tuple[OrderLine, ...],
    act: ActId | None = None,
) -> StockOrder:
    """Keep what is ordered from a supplier; asked twice it is ordered once."""
    if not lines:
        raise Refusal(Reason.ORDER_EMPTY)
    asked = asked_for(act, by, supplier, *lines)
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        if entry_of(books, asked) is not None:
            return StockOrder(DocumentId(str(act)), supplier, lines)
        known_supplier(books, supplier)
        for line in lines:
            sellable(line.quantity, product_of(books, line.product).unit)
        order = StockOrder(DocumentId(act or books.new_id()), supplier, lines)
        post_order(books, order, by)
        post_asked(books, asked)
        books.note(Act.STOCK_ORDERED, by, subject=order.id, supplier=supplier, lines=len(lines))
        return order


def list_orders(records: Records, by: StaffId) -> tuple[StockOrder, ...]:
    """Give the orders that nothing has come for yet, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return open_orders(books, books.now - OPEN_FOR)
