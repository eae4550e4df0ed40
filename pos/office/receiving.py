"""Deliveries: stock goes up and average cost follows."""

from dataclasses import replace

from pos.records import delivery_drafts
from pos.records.authority import allow, allow_with, missing_of
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.products import product_of
from pos.records.receiving import find_delivery, post_delivery, received_before
from pos.records.stock import post_moves, values_of
from pos.records.stock_orders import open_order_of, post_end
from pos.records.suppliers import known_supplier
from pos.shop.approval import NeedsApproval, exactly
from pos.shop.audit import Act
from pos.shop.doubt import Doubts, odd_costs, over_note
from pos.shop.identity import ApprovalId, DocumentId, ProductId, StaffId
from pos.shop.money import not_below_zero
from pos.shop.receiving import Delivery, check_line
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.stock import Valued
from pos.shop.stock_order import EndKind, Unlike, unlike
from pos.shop.text import read_text
from pos.shop.words import Reason

_TO_RECEIVE = Need(Permission.RECEIVE_STOCK)
_AGAIN = Need(Permission.RECEIVE_TWICE)
MOST_LINES = 500


def receive(
    records: Records, by: StaffId, *, delivery: Delivery, approval: ApprovalId | None = None
) -> dict[ProductId, Valued]:
    """Take a delivery in; the same one sent twice is taken once. Gives level and cost afterwards."""
    delivery = _checked(delivery)
    with records.writing() as books:
        known = find_delivery(books, delivery.id)
        if known is not None:
            allow(books, by, Permission.RECEIVE_STOCK)
            if known != delivery:
                raise Refusal(Reason.USED_FOR_OTHER)
            return values_of(books, [line.product for line in delivery.lines])
        _check_in_books(books, delivery)
        _allow(books, by, delivery, approval)
        post_delivery(books, delivery, by)
        _end_order(books, delivery, by)
        values = post_moves(books, delivery.moves(), by)
        delivery_drafts.drop_draft(books, delivery.id)
        books.note(
            Act.STOCK_RECEIVED,
            by,
            subject=delivery.id,
            supplier=delivery.supplier_id or delivery.supplier,
            note=delivery.note_number,
            total=delivery.total.cents,
        )
        return values


def look_through(records: Records, by: StaffId, *, delivery: Delivery) -> Doubts:
    """Give what is odd about a delivery before it is taken in; one that cannot be is refused."""
    delivery = _checked(delivery)
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        _check_in_books(books, delivery)
        values = values_of(books, [line.product for line in delivery.lines])
        return Doubts(
            odd_costs(delivery, values),
            over_note(delivery),
            _unlike(books, delivery),
            received_before(books, delivery),
        )


def keep_draft(records: Records, by: StaffId, *, delivery: Delivery) -> None:
    """Keep a delivery as far as it has been taken in, so that it is there after a crash."""
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        if find_delivery(books, delivery.id) is None:
            delivery_drafts.keep_draft(books, delivery, by)


def read_draft(records: Records, by: StaffId) -> Delivery | None:
    """Give the delivery that somebody was last taking in, or None."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return delivery_drafts.last_draft(books, by)


def drop_draft(records: Records, by: StaffId, *, delivery: DocumentId) -> None:
    """Forget a delivery that was being taken in."""
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        delivery_drafts.drop_draft(books, delivery)


def _checked(delivery: Delivery) -> Delivery:
    if not delivery.lines:
        raise Refusal(Reason.DELIVERY_EMPTY)
    if len(delivery.lines) > MOST_LINES:
        raise Refusal(Reason.LINES_TOO_MANY, most=MOST_LINES)
    if delivery.noted is not None:
        not_below_zero(delivery.noted)
    supplier, note = read_text(delivery.supplier), read_text(delivery.note_number)
    if note and not supplier and delivery.supplier_id is None:
        raise Refusal(Reason.NOTE_OF_NOBODY, note=note)
    return replace(delivery, supplier=supplier, note_number=note)


def _check_in_books(books: Books, delivery: Delivery) -> None:
    for line in delivery.lines:
        check_line(line, product_of(books, line.product))
    if delivery.supplier_id is not None:
        known_supplier(books, delivery.supplier_id)
    if delivery.for_order is not None:
        order = open_order_of(books, delivery.for_order)
        if order.supplier != delivery.supplier_id:
            raise Refusal(Reason.ORDER_OF_OTHER)


def _unlike(books: Books, delivery: Delivery) -> tuple[Unlike, ...]:
    """Give of which goods more or less came than is still to come of their order."""
    if delivery.for_order is None:
        return ()
    told = unlike(open_order_of(books, delivery.for_order).lines, delivery.lines)
    products = {product: product_of(books, product) for product in told}
    return tuple(
        Unlike(product, products[product].name, products[product].unit, ordered, came)
        for product, (ordered, came) in told.items()
    )


def _end_order(books: OpenBooks, delivery: Delivery, by: StaffId) -> None:
    """End an order of which nothing is to come any more."""
    order = delivery.for_order
    if order is not None and not open_order_of(books, order).lines:
        post_end(books, order, by, kind=EndKind.RECEIVED)


def _allow(books: OpenBooks, by: StaffId, delivery: Delivery, approval: ApprovalId | None) -> None:
    """Refuse a note that was received before, with who and when, unless somebody may or allows it."""
    before, subject = received_before(books, delivery), exactly(delivery.id, delivery)
    needs = (_TO_RECEIVE,) if before is None else (_TO_RECEIVE, _AGAIN)
    missing = missing_of(books, by, needs)
    if before is not None and missing and approval is None:
        at = before.at.astimezone(zone_of(books))
        raise NeedsApproval(
            missing,
            subject,
            Reason.NOTE_RECEIVED,
            note=delivery.note_number,
            name=before.by,
            at=f"{at:%d.%m.%Y %H:%M}",
        )
    allow_with(books, by, needs, subject=subject, approval=approval)
