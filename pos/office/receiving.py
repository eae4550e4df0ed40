"""Deliveries: stock goes up and average cost follows."""

from dataclasses import replace

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.receiving import find_delivery, post_delivery
from pos.records.stock import post_moves
from pos.shop.audit import Act
from pos.shop.identity import ProductId, StaffId
from pos.shop.receiving import Delivery, check_line
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock import Valued
from pos.shop.text import read_text
from pos.shop.words import Reason


def receive(records: Records, by: StaffId, *, delivery: Delivery) -> dict[ProductId, Valued]:
    """Take a delivery in; the same one sent twice is taken once. Gives level and cost afterwards."""
    if not delivery.lines:
        raise Refusal(Reason.DELIVERY_EMPTY)
    delivery = replace(
        delivery,
        supplier=read_text(delivery.supplier),
        note_number=read_text(delivery.note_number),
    )
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        known = find_delivery(books, delivery.id)
        if known is not None:
            if known != delivery:
                raise Refusal(Reason.USED_FOR_OTHER)
            return {}
        for line in delivery.lines:
            check_line(line, product_of(books, line.product))
        post_delivery(books, delivery, by)
        values = post_moves(books, delivery.moves(), by)
        books.note(
            Act.STOCK_RECEIVED,
            by,
            subject=delivery.id,
            supplier=delivery.supplier,
            note=delivery.note_number,
            total=delivery.total.cents,
        )
        return values
