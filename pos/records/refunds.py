"""Orders for money to go back by M-Pesa: kept before they go out, and never sent twice."""

from dataclasses import replace

from sqlalchemy import bindparam, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.people import add_person
from pos.records.statements import Row, Values
from pos.records.tables import people, refunds
from pos.shop.identity import ReceivedId, RefundId
from pos.shop.money import Money
from pos.shop.phone import Phone
from pos.shop.refund import Refund, RefundKind, RefundState
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_FIND = select(refunds).where(refunds.c.id == bindparam("id"))
_OPEN = (
    select(refunds)
    .where(text("state IN ('asked', 'out', 'unsure')"))
    .order_by(refunds.c.asked_at, text("rowid"))
)
_ASKED = _OPEN.where(refunds.c.state == RefundState.ASKED.value)
_ANSWERED = select(refunds).where(
    (refunds.c.conversation == bindparam("conversation"))
    | ((refunds.c.originator == bindparam("originator")) & (refunds.c.originator != ""))
)
_OF_CODE = (
    select(refunds)
    .where((refunds.c.trans_id == bindparam("trans_id")) & (refunds.c.state != "failed"))
    .order_by(refunds.c.asked_at)
)
_SUM = select(func.sum(refunds.c.amount_cents)).where(
    (refunds.c.received == bindparam("received")) & (refunds.c.state != "failed")
)
_NEW = insert(refunds)
_KEEP = update(refunds).where(refunds.c.id == bindparam("the_id"))
_PHONE = select(people.c.phone).where(people.c.id == bindparam("id"))
_FORGET = delete(people).where(people.c.id == bindparam("id"))


def find_refund(books: Books, refund: RefundId) -> Refund | None:
    """Give an order, or None."""
    row = books.first(_FIND, id=refund)
    return _refund(row) if row else None


def refund_of(books: Books, refund: RefundId) -> Refund:
    """Give an order, or refuse one that is not known."""
    found = find_refund(books, refund)
    if found is None:
        raise Refusal(Reason.REFUND_GONE)
    return found


def open_refunds(books: Books) -> tuple[Refund, ...]:
    """Give the orders that have not ended, oldest first."""
    return tuple(_refund(row) for row in books.rows(_OPEN))


def asked_refunds(books: Books) -> tuple[Refund, ...]:
    """Give the orders of which certainly nothing was sent yet."""
    return tuple(_refund(row) for row in books.rows(_ASKED))


def refund_answered(books: Books, *, conversation: str, originator: str) -> Refund | None:
    """Give the order of this till that an answer is to, or None."""
    row = books.first(_ANSWERED, conversation=conversation, originator=originator)
    return _refund(row) if row else None


def refunds_of_code(books: Books, trans_id: str) -> tuple[Refund, ...]:
    """Give the orders by which a payment goes back that did not fail."""
    return tuple(_refund(row) for row in books.rows(_OF_CODE, trans_id=trans_id))


def going_back_of(books: Books, money: ReceivedId) -> Money:
    """Give how much of a payment has gone back or is on its way."""
    return Money(books.number(_SUM, received=money))


def add_refund(books: OpenBooks, refund: Refund, *, phone: Phone | None = None) -> Refund:
    """Keep a new order; a phone stands with the people as long as the order is open."""
    person = None
    if phone is not None:
        person = books.new_id()
        add_person(books, person, "", phone=phone)
    kept = replace(refund, person=person)
    books.write(_NEW, id=kept.id, **_values(kept))
    return kept


def keep_refund(books: OpenBooks, refund: Refund) -> Refund:
    """Keep an order as it is now; the phone of one that has ended is forgotten."""
    has_ended = refund.state in {RefundState.DONE, RefundState.FAILED}
    if not has_ended or refund.person is None:
        books.write(_KEEP, the_id=refund.id, **_values(refund))
        return refund
    forgotten = replace(refund, person=None)
    books.write(_KEEP, the_id=refund.id, **_values(forgotten))
    books.write(_FORGET, id=refund.person)
    return forgotten


def phone_of_refund(books: Books, refund: Refund) -> Phone | None:
    """Give the phone that money goes to, or None where there is none."""
    row = books.first(_PHONE, id=refund.person) if refund.person else None
    return Phone(row.phone) if row and row.phone else None


def _values(refund: Refund) -> Values:
    return {
        "kind": refund.kind.value,
        "received": refund.received,
        "trans_id": refund.trans_id,
        "sale": refund.sale,
        "payment": refund.payment,
        "amount_cents": refund.amount.cents,
        "person": refund.person,
        "shown": refund.shown,
        "why": refund.why,
        "state": refund.state.value,
        "conversation": refund.conversation,
        "originator": refund.originator,
        "code": refund.code,
        "receipt": refund.receipt,
        "asked_at": milliseconds(refund.asked_at),
        "asked_by": refund.asked_by,
        "out_at": None if refund.out_at is None else milliseconds(refund.out_at),
        "ended_at": None if refund.ended_at is None else milliseconds(refund.ended_at),
    }


def _refund(row: Row) -> Refund:
    return Refund(
        id=RefundId(row.id),
        kind=RefundKind(row.kind),
        amount=Money(row.amount_cents),
        why=row.why,
        asked_at=moment(row.asked_at),
        asked_by=row.asked_by,
        state=RefundState(row.state),
        received=row.received,
        trans_id=row.trans_id,
        sale=row.sale,
        payment=row.payment,
        shown=row.shown,
        person=row.person,
        conversation=row.conversation,
        originator=row.originator,
        code=row.code,
        receipt=row.receipt,
        out_at=None if row.out_at is None else moment(row.out_at),
        ended_at=None if row.ended_at is None else moment(row.ended_at),
    )
