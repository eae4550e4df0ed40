"""Codes that may not pay again: what has paid, or left the shop, in books whose place an older copy takes."""

from sqlalchemy import ColumnElement, bindparam, exists, func, literal, select, union_all

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.payments import find_use_of_code, given_use_of_code
from pos.records.since import known_until
from pos.records.statements import Values
from pos.records.tables import (
    debt_payments,
    money_uses,
    payments,
    pushes,
    received,
    refunds,
    spent_codes,
)
from pos.shop.payment import CodeUse, Method
from pos.shop.received import What
from pos.shop.refund import RefundState
from pos.shop.restoring import CopiedUntil, SpentCode

_BACK = payments.alias("back")
_EVER = money_uses.alias("ever")
_PAID, _GIVEN = (literal(each).label("is_given") for each in (0, 1))


def _is_out(what: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a use took money out of the shop."""
    return (what == What.CASH_BACK.value) | (what == What.REFUND.value)


def _is_since(entry: ColumnElement[int]) -> ColumnElement[bool]:
    return entry > bindparam("entry")


_NOT_SENT = select(refunds.c.id).where(refunds.c.state == RefundState.ASKED.value)


def is_gone(document: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a use of money stands for more than an order of which nothing was sent: such a one is given up."""
    return document.not_in(_NOT_SENT)


_ALL_USED = (
    select(func.sum(_EVER.c.amount_cents))
    .where((_EVER.c.received == received.c.id) & is_gone(_EVER.c.document))
    .correlate(received)
    .scalar_subquery()
)
_ALL_GIVEN = (
    select(func.sum(_EVER.c.amount_cents))
    .where((_EVER.c.received == received.c.id) & _is_out(_EVER.c.what) & is_gone(_EVER.c.document))
    .correlate(received)
    .scalar_subquery()
)
_USES = money_uses.join(received, received.c.id == money_uses.c.received)
_USES_OF_REQUESTS = _USES.join(pushes, pushes.c.id == received.c.push)
_OF_SALES = select(payments.c.reference, payments.c.at, _PAID).where(
    (payments.c.is_unique == 1)
    & (payments.c.amount_cents > 0)
    & _is_since(payments.c.entry)
    & ~exists().where(
        (_BACK.c.takes_back == payments.c.id) & (_BACK.c.method == Method.MPESA.value)
    )
)
_OF_DEBTS = select(debt_payments.c.reference, debt_payments.c.at, _PAID).where(
    (debt_payments.c.is_unique == 1) & _is_since(debt_payments.c.entry)
)
_OF_BEFORE = select(spent_codes.c.reference, spent_codes.c.paid_at, spent_codes.c.is_given).where(
    _is_since(spent_codes.c.entry)
)
_OF_MONEY = (
    select(received.c.trans_id, func.max(money_uses.c.at), _PAID)
    .select_from(_USES.outerjoin(payments, payments.c.id == money_uses.c.payment))
    .where(
        received.c.trans_id.is_not(None)
        & _is_since(money_uses.c.entry)
        & (payments.c.id.is_(None) | _is_since(payments.c.entry))
    )
    .group_by(received.c.id)
    .having(_ALL_USED > 0)
)
_OF_REQUESTS = (
    select(pushes.c.checkout, func.max(money_uses.c.at), _PAID)
    .select_from(_USES_OF_REQUESTS)
    .where(
        received.c.trans_id.is_(None)
        & pushes.c.checkout.is_not(None)
        & _is_since(money_uses.c.entry)
    )
    .group_by(pushes.c.checkout)
    .having(func.sum(money_uses.c.amount_cents) > 0)
)
_OUT = _is_since(money_uses.c.entry) & _is_out(money_uses.c.what)
_GIVEN_OUT = (
    select(received.c.trans_id, func.max(money_uses.c.at), _GIVEN)
    .select_from(_USES)
    .where(received.c.trans_id.is_not(None) & _OUT)
    .group_by(received.c.id)
    .having(_ALL_GIVEN > 0)
)
_GIVEN_OF_REQUESTS = (
    select(pushes.c.checkout, func.max(money_uses.c.at), _GIVEN)
    .select_from(_USES_OF_REQUESTS)
    .where(pushes.c.checkout.is_not(None) & _OUT)
    .group_by(received.c.id)
    .having(_ALL_GIVEN > 0)
)
_TAKEN_BACK = (
    select(payments.c.reference, _BACK.c.at, _GIVEN)
    .select_from(payments.join(_BACK, _BACK.c.takes_back == payments.c.id))
    .where(
        (payments.c.is_unique == 1)
        & _is_since(payments.c.entry)
        & (_BACK.c.method != Method.MPESA.value)
    )
)
_CODES = union_all(
    _OF_SALES,
    _OF_DEBTS,
    _OF_BEFORE,
    _OF_MONEY,
    _OF_REQUESTS,
    _GIVEN_OUT,
    _GIVEN_OF_REQUESTS,
    _TAKEN_BACK,
)


def codes_since(books: Books, copied: CopiedUntil) -> tuple[SpentCode, ...]:
    """Give the codes that have paid since, and those whose money was given out, each with when.

    What a query told of and has no code yet goes by the name that Safaricom gave its request, and so does what was
    given out of a request's money: of that a query may tell first.
    """
    entry = known_until(books, copied)
    found = (
        SpentCode(row.reference, moment(row.at), bool(row.is_given))
        for row in books.each(_CODES, entry=entry)
    )
    return tuple({(each.code, each.is_given): each for each in found}.values())


def post_spent(books: OpenBooks, codes: tuple[SpentCode, ...]) -> None:
    """Post codes that paid in the books whose place these take, and of which these know nothing."""
    unknown = (each for each in codes if _find_use(books, each) is None)
    rows: list[Values] = [
        {
            "number": number,
            "reference": each.code,
            "paid_at": milliseconds(each.at),
            "is_given": int(each.is_given),
        }
        for number, each in enumerate(unknown, books.count_posted(spent_codes) + 1)
    ]
    books.post(spent_codes, rows)


def _find_use(books: Books, spent: SpentCode) -> CodeUse | None:
    if spent.is_given:
        return given_use_of_code(books, spent.code)
    return find_use_of_code(books, spent.code)
