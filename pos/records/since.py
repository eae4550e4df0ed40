"""What books hold that an older copy of them does not: what would be gone, and which codes may not pay again."""

from sqlalchemy import ColumnElement, bindparam, exists, func, literal, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.open_sales import all_open
from pos.records.payments import find_use_of_code, given_use_of_code
from pos.records.statements import Values
from pos.records.tables import (
    audit,
    debt_payments,
    money_uses,
    payments,
    pushes,
    received,
    refunds,
    sales,
    spent_codes,
)
from pos.shop.money import Money
from pos.shop.payment import CodeUse, Method
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.received import What
from pos.shop.refund import RefundState
from pos.shop.restoring import CopiedUntil, LastSale, Lost, SpentCode

_HASH = select(audit.c.hash).where(
    (audit.c.till == bindparam("till")) & (audit.c.number == bindparam("number"))
)
_AT = select(audit.c.at).where(
    (audit.c.till == bindparam("till")) & (audit.c.number == bindparam("number"))
)
_LAST = (
    select(sales.c.till, sales.c.series, sales.c.receipt, sales.c.finished_at)
    .where(sales.c.till == bindparam("till"))
    .order_by(sales.c.entry.desc())
    .limit(1)
)
_SALES = select(func.count().label("many"), func.sum(sales.c.total_cents).label("total")).where(
    (sales.c.till == bindparam("till")) & (sales.c.entry > bindparam("entry"))
)
_ACTS = (
    select(func.count())
    .select_from(audit)
    .where((audit.c.till == bindparam("till")) & (audit.c.number > bindparam("entry")))
)
_BACK = payments.alias("back")


def _is_out(what: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a use took money out of the shop."""
    return (what == What.CASH_BACK.value) | (what == What.REFUND.value)


_NOT_SENT = select(refunds.c.id).where(refunds.c.state == RefundState.ASKED.value)


def is_gone(document: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a use of money stands for more than an order of which nothing was sent: such a one is given up."""
    return document.not_in(_NOT_SENT)


_PAID, _GIVEN = (literal(each).label("is_given") for each in (0, 1))
_EVER = money_uses.alias("ever")
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
_CODES = (
    select(payments.c.reference, payments.c.at, _PAID)
    .where(
        (payments.c.is_unique == 1)
        & (payments.c.amount_cents > 0)
        & (payments.c.entry > bindparam("entry"))
        & ~exists().where(
            (_BACK.c.takes_back == payments.c.id) & (_BACK.c.method == Method.MPESA.value)
        )
    )
    .union_all(
        select(debt_payments.c.reference, debt_payments.c.at, _PAID).where(
            (debt_payments.c.is_unique == 1) & (debt_payments.c.entry > bindparam("entry"))
        ),
        select(spent_codes.c.reference, spent_codes.c.paid_at, spent_codes.c.is_given).where(
            spent_codes.c.entry > bindparam("entry")
        ),
        select(received.c.trans_id, func.max(money_uses.c.at), _PAID)
        .select_from(
            money_uses.join(received, received.c.id == money_uses.c.received).outerjoin(
                payments, payments.c.id == money_uses.c.payment
            )
        )
        .where(
            received.c.trans_id.is_not(None)
            & (money_uses.c.entry > bindparam("entry"))
            & (payments.c.id.is_(None) | (payments.c.entry > bindparam("entry")))
        )
        .group_by(received.c.id)
        .having(_ALL_USED > 0),
        select(pushes.c.checkout, func.max(money_uses.c.at), _PAID)
        .select_from(
            money_uses.join(received, received.c.id == money_uses.c.received).join(
                pushes, pushes.c.id == received.c.push
            )
        )
        .where(
            received.c.trans_id.is_(None)
            & pushes.c.checkout.is_not(None)
            & (money_uses.c.entry > bindparam("entry"))
        )
        .group_by(pushes.c.checkout)
        .having(func.sum(money_uses.c.amount_cents) > 0),
        select(received.c.trans_id, func.max(money_uses.c.at), _GIVEN)
        .select_from(money_uses.join(received, received.c.id == money_uses.c.received))
        .where(
            received.c.trans_id.is_not(None)
            & (money_uses.c.entry > bindparam("entry"))
            & _is_out(money_uses.c.what)
        )
        .group_by(received.c.id)
        .having(_ALL_GIVEN > 0),
        select(payments.c.reference, _BACK.c.at, _GIVEN)
        .select_from(payments.join(_BACK, _BACK.c.takes_back == payments.c.id))
        .where(
            (payments.c.is_unique == 1)
            & (payments.c.entry > bindparam("entry"))
            & (_BACK.c.method != Method.MPESA.value)
        ),
        select(pushes.c.checkout, func.max(money_uses.c.at), _GIVEN)
        .select_from(
            money_uses.join(received, received.c.id == money_uses.c.received).join(
                pushes, pushes.c.id == received.c.push
            )
        )
        .where(
            pushes.c.checkout.is_not(None)
            & (money_uses.c.entry > bindparam("entry"))
            & _is_out(money_uses.c.what)
        )
        .group_by(received.c.id)
        .having(_ALL_GIVEN > 0),
    )
)


def last_sale(books: Books) -> LastSale | None:
    """Give the sale that this till finished last, or None."""
    row = books.first(_LAST, till=books.till)
    if row is None:
        return None
    return LastSale(str(ReceiptNumber(row.till, row.series, row.receipt)), moment(row.finished_at))


def goes_on_from(books: Books, copied: CopiedUntil) -> bool:
    """Whether books go on from where a copy ends: they have its last act, with its hash."""
    row = books.first(_HASH, till=books.till, number=copied.entry)
    return row is not None and row.hash == copied.head


def known_until(books: Books, copied: CopiedUntil) -> int:
    """Give the last entry that a copy shares with books; none where they went another way."""
    return copied.entry if goes_on_from(books, copied) else 0


def time_of_copy(books: Books, copied: CopiedUntil) -> int:
    """Give when the last thing was done that a copy shares with books, in milliseconds."""
    return books.number(_AT, till=books.till, number=known_until(books, copied)) or 0


def lost_since(books: Books, copied: CopiedUntil) -> Lost:
    """Give what happened since; of books that went another way than the copy all of it."""
    is_known = goes_on_from(books, copied)
    entry = copied.entry if is_known else 0
    (sold,) = books.rows(_SALES, till=books.till, entry=entry)
    return Lost(
        is_known=is_known,
        sales=sold.many,
        total=Money(sold.total or 0),
        acts=books.number(_ACTS, till=books.till, entry=entry),
        open_sales=len(all_open(books)),
        last=last_sale(books),
    )


def codes_since(books: Books, copied: CopiedUntil) -> tuple[SpentCode, ...]:
    """Give the codes that have paid since, and those whose money was given out, each with when.

    What a query told of and has no code yet goes by the name that Safaricom gave its request, and so does what was
    given out of a request's money: of that a query may tell first.
    """
    entry = known_until(books, copied)
    found = (
        SpentCode(row.reference, row.at, bool(row.is_given))
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
            "paid_at": each.at,
            "is_given": int(each.is_given),
        }
        for number, each in enumerate(unknown, books.count_posted(spent_codes) + 1)
    ]
    books.post(spent_codes, rows)


def _find_use(books: Books, spent: SpentCode) -> CodeUse | None:
    if spent.is_given:
        return given_use_of_code(books, spent.code)
    return find_use_of_code(books, spent.code)
