"""Deliveries as they are looked through, the newest first, page by page."""

from typing import Any

from sqlalchemy import Select, bindparam, func, select, tuple_

from pos.records.books import Books, milliseconds, moment
from pos.records.products import product_of
from pos.records.sending_back import gone_back
from pos.records.statements import Row
from pos.records.suppliers import BROUGHT_BY, IS_SUPPLIER
from pos.records.tables import deliveries, delivery_lines, people, staff
from pos.shop.identity import DocumentId
from pos.shop.money import Money
from pos.shop.past_delivery import After, PastDelivery, PastLine
from pos.shop.quantity import Quantity
from pos.shop.receiving import Delivery
from pos.shop.sending_back import left_of

LATEST = 1 << 62
_COUNT = (
    select(func.count())
    .where(delivery_lines.c.delivery == deliveries.c.id)
    .scalar_subquery()
    .label("lines")
)
_LIST: Select[Any] = (
    select(
        deliveries.c.id,
        deliveries.c.at,
        staff.c.name.label("by"),
        BROUGHT_BY.label("supplier"),
        deliveries.c.note_number,
        deliveries.c.total_cents,
        _COUNT,
    )
    .select_from(
        deliveries.join(staff, staff.c.id == deliveries.c.by).outerjoin(people, IS_SUPPLIER)
    )
    .order_by(deliveries.c.at.desc(), deliveries.c.id.desc())
    .limit(bindparam("most"))
)
PAGE = _LIST.where(
    tuple_(deliveries.c.at, deliveries.c.id) < tuple_(bindparam("at"), bindparam("id"))
)
ONE = _LIST.where(deliveries.c.id == bindparam("id"))


def past_deliveries(books: Books, after: After | None, most: int) -> tuple[PastDelivery, ...]:
    """Give the deliveries before where the last page ended."""
    at = LATEST if after is None else milliseconds(after.at)
    last = "" if after is None else after.id
    return tuple(_past(row) for row in books.rows(PAGE, at=at, id=last, most=most))


def past_delivery(books: Books, delivery: DocumentId) -> PastDelivery | None:
    """Give one delivery, or None."""
    row = books.first(ONE, id=delivery, most=1)
    return _past(row) if row else None


def past_lines(books: Books, came: Delivery) -> tuple[PastLine, ...]:
    """Give the lines of a delivery, and how much of each went back."""
    left = left_of(came, gone_back(books, came.id))
    found = []
    for number, line in enumerate(came.lines, start=1):
        product = product_of(books, line.product)
        found.append(
            PastLine(
                number,
                product.name,
                product.unit,
                line.quantity,
                line.cost,
                line.total,
                line.place,
                line.batch,
                Quantity(line.quantity.thousandths - left[number].thousandths),
            )
        )
    return tuple(found)


def _past(row: Row) -> PastDelivery:
    return PastDelivery(
        row.id,
        moment(row.at),
        row.by,
        row.supplier,
        row.note_number,
        Money(row.total_cents),
        row.lines,
    )
