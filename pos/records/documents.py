"""Documents of the office, each read by its number with all that hangs on it."""

from collections.abc import Iterator

from sqlalchemy import bindparam, or_, select

from pos.records.books import Books, moment
from pos.records.entry_detail import read_detail
from pos.records.house import rules_of
from pos.records.past_sales import sale_row
from pos.records.people import known_customer, owed_by
from pos.records.products import codes_of, product_of
from pos.records.received import find_received, payer_of, received_by_code
from pos.records.receiving import find_delivery
from pos.records.shifts import find_z, find_z_of
from pos.records.staff import staff_name
from pos.records.statements import Row
from pos.records.stock import values_of
from pos.records.stocktake import counts_of
from pos.records.suppliers import BROUGHT_BY, IS_SUPPLIER
from pos.records.tables import (
    audit,
    deliveries,
    money_uses,
    payments,
    people,
    product_changes,
    sales,
    sightings,
    stock_take_closes,
    stock_takes,
)
from pos.shop.audit import entry_name
from pos.shop.documents import (
    CountFound,
    CountLine,
    CustomerFound,
    DeliveryFound,
    EntryFound,
    ItemFound,
    PaymentFound,
    Told,
    Used,
    ZFound,
)
from pos.shop.identity import CustomerId, DocumentId, ProductId, ReceivedId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.past_sales import PastSale
from pos.shop.product import Change
from pos.shop.received import Received, Source
from pos.shop.stocktake import Counted, StockTake, last_counts

MOST_CHANGES, MOST_SALES = 100, 50
LONGEST_NUMBER = 15

_DELIVERY = (
    select(deliveries.c.at, deliveries.c.by, BROUGHT_BY.label("supplier"))
    .select_from(deliveries.outerjoin(people, IS_SUPPLIER))
    .where(deliveries.c.id == bindparam("id"))
)
_TAKE = select(stock_takes).where(stock_takes.c.id == bindparam("id"))
_CLOSE = select(stock_take_closes).where(stock_take_closes.c.take == bindparam("id"))
_TOLD = (
    select(sightings)
    .where(sightings.c.received == bindparam("received"))
    .order_by(sightings.c.till, sightings.c.entry, sightings.c.number)
)
_USED = (
    select(money_uses)
    .where(money_uses.c.received == bindparam("received"))
    .order_by(money_uses.c.till, money_uses.c.entry, money_uses.c.number)
)
_ENTRY = select(audit).where(
    audit.c.till == bindparam("till"), audit.c.number == bindparam("number")
)
_CHANGES = (
    select(product_changes, audit.c.at)
    .select_from(
        product_changes.join(
            audit,
            (audit.c.till == product_changes.c.till) & (audit.c.number == product_changes.c.entry),
        )
    )
    .where(product_changes.c.product == bindparam("product"))
    .order_by(product_changes.c.entry.desc(), product_changes.c.number)
    .limit(MOST_CHANGES)
)
_BOUGHT = (
    select(sales.c.id)
    .where(
        or_(
            sales.c.person == bindparam("person"),
            sales.c.id.in_(select(payments.c.sale).where(payments.c.person == bindparam("person"))),
        )
    )
    .order_by(sales.c.entry.desc())
    .limit(MOST_SALES)
)
_ABOUT = {
    "sale_finished": "sale", "receipt_reprinted": "sale", "money_settled": "sale",
    "money_claimed": "sale", "stock_received": "delivery", "stock_ordered": "order", "stock_order_ended": "order", "stock_counted": "count",
    "shift_closed": "z", "product_changed": "item", "customer_changed": "customer",
    "money_credited": "customer", "money_set_aside": "payment", "money_believed": "payment",
}  # fmt: skip
"""The kind of document that the subject of an act names."""


def delivery_found(books: Books, named: str) -> DeliveryFound | None:
    """Give a delivery, or None."""
    delivery = find_delivery(books, DocumentId(named))
    if delivery is None:
        return None
    (head,) = books.rows(_DELIVERY, id=named)
    products = [product_of(books, line.product) for line in delivery.lines]
    names = tuple((each.name, each.unit) for each in products)
    by = staff_name(books, head.by)
    return DeliveryFound(delivery, moment(head.at), by, head.supplier, names)


def count_found(books: Books, named: str) -> CountFound | None:
    """Give a stock take, or None."""
    row = books.first(_TAKE, id=named)
    if row is None:
        return None
    take = StockTake(row.id, row.name, moment(row.opened_at), row.opened_by)
    lines = tuple(_line(books, each) for each in last_counts(counts_of(books, take.id)))
    opened_by, closed = staff_name(books, take.opened_by), books.first(_CLOSE, id=named)
    if closed is None:
        return CountFound(take, opened_by, lines)
    closed_by = staff_name(books, closed.by)
    return CountFound(take, opened_by, lines, closed.outcome, moment(closed.at), closed_by)


def z_found(books: Books, named: str) -> ZFound | None:
    """Give a closed shift by the number of its Z or by its own id, or None."""
    report = find_z(books, int(named)) if _is_number(named) else find_z_of(books, named)
    if report is None:
        return None
    opened_by = staff_name(books, report.shift.opened_by)
    return ZFound(report, opened_by, staff_name(books, report.closed_by), rules_of(books))


def payment_found(books: Books, named: str) -> PaymentFound | None:
    """Give money that came, by its id or its code, or None."""
    money = find_received(books, ReceivedId(named)) or received_by_code(books, named)
    if money is None:
        return None
    payer, number = payer_of(books, money)
    return PaymentFound(
        money, payer, number, tuple(_told(books, money)), tuple(_used(books, money))
    )


def entry_found(books: Books, named: str) -> EntryFound | None:
    """Give an act of the audit by its number, or by till and number; or None."""
    till, _, number = named.rpartition("/")
    if not _is_number(number) or not _is_number(till or "0"):
        return None
    row = books.first(_ENTRY, till=int(till or books.till), number=int(number))
    if row is None:
        return None
    kind = _ABOUT.get(row.act)
    return EntryFound(
        row.till,
        row.number,
        moment(row.at),
        staff_name(books, row.by) or row.by,
        row.act,
        row.subject,
        read_detail(books, row.detail),
        row.hash,
        (kind, row.subject) if kind else None,
    )


def item_found(books: Books, named: str) -> ItemFound:
    """Give a product, or refuse one that is not known."""
    product = product_of(books, ProductId(named))
    codes = tuple(each.barcode.text for each in codes_of(books, product.id))
    rows = books.rows(_CHANGES, product=product.id)
    changes = tuple(
        (entry_name(row.till, row.entry), moment(row.at), Change(row.field, row.before, row.after))
        for row in rows
    )
    return ItemFound(product, values_of(books, [product.id])[product.id], codes, changes)


def customer_found(books: Books, named: str) -> CustomerFound:
    """Give a customer, or refuse one that is not known."""
    customer = known_customer(books, CustomerId(named))
    return CustomerFound(customer, owed_by(books, customer.id), _bought(books, customer.id))


def _is_number(named: str) -> bool:
    """Whether it can be the number of anything in the books."""
    return named.isdecimal() and len(named) <= LONGEST_NUMBER


def _bought(books: Books, person: CustomerId) -> tuple[PastSale, ...]:
    """Give the sales that were his by name, or went on his account."""
    found = (sale_row(books, SaleId(row.id)) for row in books.rows(_BOUGHT, person=person))
    return tuple(sale for sale in found if sale is not None)


def _line(books: Books, counted: Counted) -> CountLine:
    product = product_of(books, counted.product)
    return CountLine(
        product.id, product.name, product.unit, counted.counted, counted.level_then,
        staff_name(books, counted.by),
    )  # fmt: skip


def _told(books: Books, money: Received) -> Iterator[Told]:
    for row in books.rows(_TOLD, received=money.id):
        yield Told(
            Source(row.source), moment(row.at), Money(row.amount_cents), bool(row.is_verified)
        )


def _used(books: Books, money: Received) -> Iterator[Used]:
    for row in books.rows(_USED, received=money.id):
        yield _use(books, row)


def _use(books: Books, row: Row) -> Used:
    sale = sale_row(books, SaleId(row.sale)) if row.sale else None
    by = staff_name(books, StaffId(row.by)) or row.by
    receipt = sale.number if sale else ""
    amount = Money(row.amount_cents)
    return Used(row.what, amount, moment(row.at), by, sale.id if sale else "", receipt)
