"""A day's M-Pesa as the books have it, line by line, to be laid beside a statement."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import bindparam, select, text

from pos.records.awaited import unsettled_now
from pos.records.books import Books, milliseconds, moment
from pos.records.debts import debt_typed
from pos.records.mpesa_line import line_of
from pos.records.payments import given_use_of_code
from pos.records.received import find_received, received_by_code
from pos.records.statements import Row
from pos.records.tables import payments, received, refunds
from pos.shop.identity import ReceivedId
from pos.shop.money import Money
from pos.shop.received import MoneyState, Received
from pos.shop.reconciling import Here, HereKind, Known
from pos.shop.refund import RefundKind

_CAME = (
    select(received.c.id)
    .where(
        (received.c.came_at >= bindparam("since"))
        & (received.c.came_at < bindparam("until"))
        & (received.c.state != MoneyState.SAME.value)
    )
    .order_by(received.c.came_at, received.c.id)
)
_SENT = (
    select(refunds)
    .where(
        text("refunds.state = 'done'")
        & (refunds.c.ended_at >= bindparam("since"))
        & (refunds.c.ended_at < bindparam("until"))
    )
    .order_by(refunds.c.ended_at, refunds.c.id)
)
_SENT_AS = select(refunds).where(
    text("refunds.state = 'done'") & (refunds.c.receipt == bindparam("code"))
)
_TYPED_AT = select(payments.c.at).where(payments.c.id == bindparam("payment"))
GONE = frozenset({MoneyState.REFUNDED, MoneyState.REVERSED})


def lines_of_day(
    books: Books, since: datetime, until: datetime, *, codes: Iterable[str] = ()
) -> tuple[Here, ...]:
    """Give what the books have of a day, and of other days what has one of those codes."""
    named = set(codes)
    found: dict[tuple[HereKind, str], Here] = {}
    for line in (*_of_day(books, since, until), *_of_codes(books, named)):
        found.setdefault((line.kind, line.id), line)
    for line in _typed(books):
        if since <= line.at < until or line.code in named:
            found[line.kind, line.id] = line
    return tuple(found.values())


def known_of(books: Books, codes: Iterable[str]) -> Known:
    """Give which of those codes the books know, and which of those went back."""
    found = [money for code in set(codes) if (money := received_by_code(books, code)) is not None]
    known = frozenset(money.trans_id or "" for money in found)
    gone = frozenset(money.trans_id or "" for money in found if money.state in GONE)
    return Known(codes=known, gone_back=gone)


def _of_day(books: Books, since: datetime, until: datetime) -> Iterator[Here]:
    span = {"since": milliseconds(since), "until": milliseconds(until)}
    ours = line_of(books).ours
    for row in books.rows(_CAME, **span):
        money = find_received(books, ReceivedId(row.id))
        if money is not None and (not money.short_code or money.short_code in ours):
            yield _came(books, money)
    yield from map(_sent, books.rows(_SENT, **span))


def _of_codes(books: Books, codes: set[str]) -> Iterator[Here]:
    for code in sorted(codes):
        money = received_by_code(books, code)
        if money is not None:
            yield _came(books, money)
        yield from map(_sent, books.rows(_SENT_AS, code=code))


def _typed(books: Books) -> Iterator[Here]:
    for each in unsettled_now(books):
        at = books.number(_TYPED_AT, payment=each.payment)
        yield Here(each.payment, each.code, each.amount, moment(at), HereKind.TYPED)


def _came(books: Books, money: Received) -> Here:
    code = money.trans_id or ""
    is_settled = code and (debt_typed(books, code) or _had_left(books, money, code))
    asks = money.asks_for_somebody and not is_settled
    return Here(money.id, code, money.amount, money.came_at, asks=bool(asks))


def _had_left(books: Books, money: Received, code: str) -> bool:
    """Whether the rest of what is used had left the shop before a restore: nobody can give it back any more."""
    return money.state is MoneyState.USED and given_use_of_code(books, code) is not None


def _sent(row: Row) -> Here:
    original = row.trans_id if row.kind == RefundKind.REVERSAL.value else ""
    return Here(
        row.id,
        row.receipt,
        Money(-row.amount_cents),
        moment(row.ended_at),
        HereKind.SENT,
        original,
    )
