"""Deliveries as posted."""

from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks
from pos.records.tables import deliveries, delivery_lines
from pos.shop.identity import DocumentId, StaffId
from pos.shop.money import Money
from pos.shop.quantity import Quantity
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Place, batch_of

_FIND = select(deliveries).where(deliveries.c.id == bindparam("id"))
_LINES = (
    select(delivery_lines)
    .where(delivery_lines.c.delivery == bindparam("delivery"))
    .order_by(delivery_lines.c.number)
)


def find_delivery(books: Books, delivery: DocumentId) -> Delivery | None:
    """Give a delivery, or None."""
    row = books.first(_FIND, id=delivery)
    if row is None:
        return None
    lines = tuple(
        DeliveryLine(
            line.product,
            Quantity(line.quantity),
            Money(line.cost_cents),
            Place(line.place),
            batch_of(line.batch),
        )
        for line in books.rows(_LINES, delivery=delivery)
    )
    return Delivery(row.id, row.supplier, row.note_number, lines)


def post_delivery(books: OpenBooks, delivery: Delivery, by: StaffId) -> None:
    """Post a delivery with its lines."""
    books.post(
        deliveries,
        [
            {
                "id": delivery.id,
                "at": books.at,
                "by": by,
                "supplier": delivery.supplier,
                "note_number": delivery.note_number,
                "total_cents": delivery.total.cents,
            }
        ],
    )
    books.post(
        delivery_lines,
        [
            {
                "delivery": delivery.id,
                "number": number,
                "product": line.product,
                "quantity": line.quantity.thousandths,
                "cost_cents": line.cost.cents,
                "place": line.place.value,
                "batch": line.batch.key,
            }
            for number, line in enumerate(delivery.lines, start=1)
        ],
    )
