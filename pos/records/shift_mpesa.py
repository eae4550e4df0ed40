"""The M-Pesa of a shift, payment by payment, beside what Safaricom's own list has of each."""

from sqlalchemy import bindparam, select

from pos.records.books import Books
from pos.records.cursors import PULLED, marked
from pos.records.received import money_of_payment, received_asking, received_with_rest
from pos.records.statements import Row
from pos.records.tables import debt_payments, payments, sightings
from pos.shop.identity import PaymentId
from pos.shop.money import NOTHING, Money
from pos.shop.mpesa_compared import Came, MpesaCompared, Paid, compare
from pos.shop.payment import Method
from pos.shop.received import MoneyState, Received, Source
from pos.shop.shift import Shift

_PAID = (
    select(payments.c.id, payments.c.amount_cents)
    .where(
        (payments.c.shift == bindparam("shift"))
        & (payments.c.method == Method.MPESA.value)
        & (payments.c.amount_cents > 0)
    )
    .union_all(
        select(debt_payments.c.id, debt_payments.c.amount_cents).where(
            (debt_payments.c.shift == bindparam("shift"))
            & (debt_payments.c.method == Method.MPESA.value)
        )
    )
)
_LISTED = (
    select(sightings.c.amount_cents)
    .where(
        (sightings.c.received == bindparam("received"))
        & (
            (sightings.c.source == Source.PULL.value)
            | (sightings.c.source == Source.STATEMENT.value)
        )
    )
    .order_by(sightings.c.entry.desc(), sightings.c.number.desc())
    .limit(1)
)


def mpesa_of_shift(books: Books, shift: Shift) -> MpesaCompared:
    """Give what came by M-Pesa in a shift that is open, and what of it Safaricom has listed."""
    checked_at = marked(books, PULLED)
    is_checked = checked_at is not None and checked_at >= shift.opened_at
    paid = tuple(_paid(books, row) for row in books.rows(_PAID, shift=shift.id))
    every = (*paid, *_free(books))
    rows = tuple(compare(came, every, is_checked=is_checked) for came in Came)
    return MpesaCompared(rows, checked_at)


def _paid(books: Books, row: Row) -> Paid:
    kept = Money(row.amount_cents)
    money = money_of_payment(books, PaymentId(row.id))
    if money is None:
        return Paid(Came.PAYBILL, kept, None)
    came = Came.SENT if money.push is not None else Came.PAYBILL
    return Paid(came, kept, _listed(books, money, kept))


def _listed(books: Books, money: Received, kept: Money) -> Money | None:
    """Give what the list has of one payment: what was used of the money, and what the list has otherwise."""
    row = books.first(_LISTED, received=money.id)
    if row is None:
        return None
    if money.state is MoneyState.REVERSED:
        return NOTHING
    return kept + (Money(row.amount_cents) - money.amount)


def _free(books: Books) -> tuple[Paid, ...]:
    free = received_asking(books)
    return tuple(
        Paid(Came.NOT_MATCHED, NOTHING, each.rest) for each in (*free, *received_with_rest(books))
    )
