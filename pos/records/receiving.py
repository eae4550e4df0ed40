"""Deliveries as posted."""

from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.tables import deliveries, delivery_lines, staff
from pos.shop.doubt import Before
from pos.shop.identity import DocumentId, StaffId
from pos.shop.money import Money
from pos.shop.quantity import Quantity
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Place, batch_of
from pos.shop.text import alike

_FIND = select(deliveries).where(deliveries.c.id == bindparam("id"))
_LINES = (
    select(delivery_lines)
    .where(delivery_lines.c.delivery == bindparam("delivery"))
    .order_by(delivery_lines.c.number)
)
_NOTES = (
    select(deliveries.c.at, deliveries.c.supplier, deliveries.c.note_number, staff.c.name)
    .select_from(deliveries.join(staff, staff.c.id == deliveries.c.by))
    .where(deliveries.c.supplier_id.is_not_distinct_from(bindparam("supplier")))
    .order_by(deliveries.c.at.desc())
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
    noted = None if row.noted_cents is None else Money(row.noted_cents)
    return Delivery(
        row.id,
        row.supplier,
        row.note_number,
        lines,
        supplier_id=row.supplier_id,
        noted=noted,
        for_order=row.for_order,
    )


def received_before(books: Books, delivery: Delivery) -> Before | None:
    """Give who took the same note of the same supplier in, and when; None when nobody did.

    However it is typed it is the same note: in small letters, with other blanks, in wide signs.
    """
    note, supplier = alike(delivery.note_number), alike(delivery.supplier)
    if not note:
        return None
    rows = books.rows(_NOTES, supplier=delivery.supplier_id)
    same = (
        row for row in rows if (alike(row.supplier), alike(row.note_number)) == (supplier, note)
    )
    row = next(same, None)
    return Before(row.name, moment(row.at)) if row else None


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
                "supplier_id": delivery.supplier_id,
                "noted_cents": None if delivery.noted is None else delivery.noted.cents,
                "for_order": delivery.for_order,
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
