"""Payments that were taken before their money was heard of: all of them, those of a sale, the newest and their sum."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, bindparam, func, literal_column, select, text

from pos.records.books import Books
from pos.records.statements import Row
from pos.records.tables import money_uses, payments, sales
from pos.shop.identity import PaymentId, SaleId
from pos.shop.money import Money
from pos.shop.payment import Oddity
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.unsettled import MOST, Unsettled, Waiting

_PAID = payments.outerjoin(money_uses, money_uses.c.payment == payments.c.id)
_IS_BY_HAND: ColumnElement[bool] = func.instr(payments.c.oddities, Oddity.BY_HAND.value) > 0
# instr, not LIKE: with LIKE and a parameter SQLite prepares the statement anew for every letter.
_WAITS = (
    text("payments.method = 'mpesa' AND payments.amount_cents > 0 AND payments.oddities <> ''")
    & ((func.instr(payments.c.oddities, Oddity.PROVISIONAL.value) > 0) | _IS_BY_HAND)
    & money_uses.c.payment.is_(None)
    & (payments.c.till == bindparam("till"))
)
_ROWS = (
    select(payments, sales.c.series, sales.c.receipt)
    .select_from(_PAID.outerjoin(sales, sales.c.id == payments.c.sale))
    .where(_WAITS)
)
_ALL = _ROWS.order_by(payments.c.at, payments.c.id)
_BY_CODE = _ALL.where(
    text("payments.is_unique = 1") & (payments.c.reference == bindparam("reference"))
)
_OF_SALE = _ALL.where(payments.c.sale == bindparam("sale"))
_NEWEST = (
    _ROWS.where(bindparam("by_hand") == _IS_BY_HAND)
    .order_by(payments.c.at.desc(), payments.c.id.desc())
    .limit(literal_column(str(MOST)))
)
_SUM = (
    select(
        _IS_BY_HAND.label("by_hand"),
        func.count().label("many"),
        func.sum(payments.c.amount_cents).label("cents"),
    )
    .select_from(_PAID)
    .where(_WAITS)
    .group_by(_IS_BY_HAND)
)


def unsettled_now(books: Books) -> tuple[Unsettled, ...]:
    """Give the payments whose money nobody has heard of yet, oldest first."""
    return tuple(map(_unsettled, unsettled_rows(books)))


def unsettled_rows(books: Books) -> Iterator[Row]:
    """Give the rows of the same, one by one: a shop that takes all M-Pesa by hand has many."""
    return books.each(_ALL, till=books.till)


def unsettled_of(books: Books, sale: SaleId) -> tuple[Row, ...]:
    """Give the rows of a sale's payments whose money nobody has heard of yet."""
    return tuple(books.rows(_OF_SALE, till=books.till, sale=sale))


def unsettled_with_code(books: Books, code: str) -> Row | None:
    """Give the row of the payment for which a code was typed that no money is known of yet, or None."""
    return books.first(_BY_CODE, till=books.till, reference=code)


def newest_unsettled(books: Books) -> tuple[Unsettled, ...]:
    """Give the newest of each kind, oldest first: those taken early, then those taken by hand."""
    kinds = (books.rows(_NEWEST, till=books.till, by_hand=by_hand) for by_hand in (0, 1))
    return tuple(_unsettled(row) for rows in kinds for row in reversed(rows))


def waiting_early_and_by_hand(books: Books) -> tuple[Waiting, Waiting]:
    """Give how many of each kind there are, and what they come to."""
    found = {
        row.by_hand: Waiting(row.many, Money(row.cents))
        for row in books.rows(_SUM, till=books.till)
    }
    return found.get(0, Waiting()), found.get(1, Waiting())


def _unsettled(row: Row) -> Unsettled:
    return Unsettled(
        SaleId(row.sale),
        PaymentId(row.id),
        Money(row.amount_cents),
        row.reference,
        str(ReceiptNumber(row.till, row.series, row.receipt)) if row.receipt else "",
        is_by_hand=Oddity.BY_HAND.value in row.oddities,
    )
