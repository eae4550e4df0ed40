"""Sales that wait for money, as long as money for them may come: ours, and those of the other tills."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, delete, select, text, union, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, moment
from pos.records.letters_out import put_letter
from pos.records.mpesa_line import line_of
from pos.records.open_sales import is_open_sale
from pos.records.payment_codes import codes_of_push, received_by_number
from pos.records.payments import payments_of
from pos.records.pushes import pushes_of
from pos.records.sale_text import UNREADABLE, sale_from_text
from pos.records.statements import Row
from pos.records.tables import awaited, awaited_elsewhere, open_sales
from pos.records.unsettled import unsettled_now, unsettled_of
from pos.shop.awaiting import Asked, Awaited, ByNumber, Ended
from pos.shop.identity import SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import due
from pos.shop.paynumber import REST
from pos.shop.push import Push
from pos.shop.sale import total_of

CHANGED = "changed"
"""How an awaiting ended whose amount is another now; the sale itself goes on."""
REST_MS = int(REST.total_seconds() * 1000)

_OPEN_OF = select(awaited).where(
    (awaited.c.sale == bindparam("sale")) & awaited.c.closed_at.is_(None)
)
_OF_SALE = select(awaited).where(awaited.c.sale == bindparam("sale")).order_by(text("rowid"))
_BY_NUMBER = (
    select(awaited.c.sale).where(awaited.c.pay_number == bindparam("pay_number")).distinct()
)
_RECENT = union(
    select(awaited.c.sale).where(awaited.c.closed_at.is_(None)),
    select(awaited.c.sale).where(awaited.c.closed_at >= bindparam("since")),
)
_NEW = insert(awaited)
_CLOSE = (
    update(awaited)
    .where((awaited.c.sale == bindparam("the_sale")) & awaited.c.closed_at.is_(None))
    .values(closed_at=bindparam("closed_at"), ended=bindparam("ended"))
)
_ELSEWHERE = insert(awaited_elsewhere).on_conflict_do_nothing()
_CLOSE_ELSEWHERE = (
    update(awaited_elsewhere)
    .where(
        (awaited_elsewhere.c.id == bindparam("the_id")) & awaited_elsewhere.c.closed_at.is_(None)
    )
    .values(closed_at=bindparam("closed_at"))
)
_FORGET_ELSEWHERE = delete(awaited_elsewhere).where(
    awaited_elsewhere.c.heard_at < bindparam("since")
)
_OTHERS = (
    select(awaited_elsewhere)
    .where(awaited_elsewhere.c.pay_number == bindparam("pay_number"))
    .order_by(awaited_elsewhere.c.heard_at.desc())
)
_ANY = select(awaited.c.id).where(awaited.c.closed_at.is_(None)).limit(1)
_BODY = select(open_sales.c.body).where(open_sales.c.id == bindparam("sale"))


def await_money(
    books: OpenBooks, sale: SaleId, *, pay_number: str, amount: Money, by: StaffId
) -> None:
    """Keep that a sale waits for so much; what it waited for before is settled when it was another amount."""
    standing = books.first(_OPEN_OF, sale=sale)
    if standing is not None and standing.amount_cents == amount.cents:
        return
    if standing is not None:
        close_awaited(books, sale, CHANGED)
    name = books.new_id()
    books.write(
        _NEW,
        id=name,
        sale=sale,
        pay_number=pay_number,
        amount_cents=amount.cents,
        opened_at=books.at,
        opened_by=by,
        closed_at=None,
        ended=None,
    )
    if line_of(books).has_letterbox and amount > NOTHING:
        put_letter(books, "awaiting", name, body=_awaiting_body(books, pay_number, amount))


def close_awaited(books: OpenBooks, sale: SaleId, ended: str) -> None:
    """Keep that a sale waits no more, and how it ended."""
    standing = books.first(_OPEN_OF, sale=sale)
    if standing is None:
        return
    books.write(_CLOSE, the_sale=sale, closed_at=books.at, ended=ended)
    if line_of(books).has_letterbox and standing.amount_cents > 0:
        put_letter(books, "settled", standing.id, body=_told({"ended": ended}))


def is_awaited(books: Books, sale: SaleId) -> bool:
    """Whether a sale waits for money."""
    return books.first(_OPEN_OF, sale=sale) is not None


def has_awaited(books: Books) -> bool:
    """Whether any sale of this till waits for money."""
    return books.first(_ANY) is not None


def opened_by(books: Books, sale: SaleId) -> StaffId | None:
    """Give who opened the payment of a sale last, or None."""
    rows = books.rows(_OF_SALE, sale=sale)
    return StaffId(rows[-1].opened_by) if rows else None


def awaited_for(books: Books, sales: Iterable[SaleId]) -> tuple[Awaited, ...]:
    """Give the sales as they wait for money or have ended, each once."""
    found = (_awaited(books, sale) for sale in dict.fromkeys(sales))
    return tuple(each for each in found if each is not None)


def sales_with(books: Books, pay_number: str) -> tuple[SaleId, ...]:
    """Give the sales that had that pay number."""
    return tuple(SaleId(row.sale) for row in books.rows(_BY_NUMBER, pay_number=pay_number))


def recent_sales(books: Books) -> tuple[SaleId, ...]:
    """Give the sales that wait for money or ended within the time in which a pay number rests."""
    since = books.at - REST_MS
    open_or_ended = [SaleId(row.sale) for row in books.rows(_RECENT, since=since)]
    return (*open_or_ended, *(each.sale for each in unsettled_now(books)))


def hear_awaiting(
    books: OpenBooks, name: str, *, till: int, pay_number: str, amount: Money
) -> None:
    """Keep that another till waits for money; what is as old as no pay number lasts is forgotten."""
    books.write(_FORGET_ELSEWHERE, since=books.at - REST_MS)
    books.write(
        _ELSEWHERE,
        id=name,
        till=till,
        pay_number=pay_number,
        amount_cents=amount.cents,
        heard_at=books.at,
        closed_at=None,
    )


def hear_settled(books: OpenBooks, name: str) -> None:
    """Keep that another till waits no more."""
    books.write(_CLOSE_ELSEWHERE, the_id=name, closed_at=books.at)


def awaited_by_others(books: Books, pay_number: str) -> tuple[Awaited, ...]:
    """Give what other tills say of that pay number, the newest first."""
    return tuple(
        Awaited(
            SaleId(row.id),
            row.till,
            Money(row.amount_cents),
            moment(row.heard_at),
            pay_number=row.pay_number,
            ended=None if row.closed_at is None else Ended.PAID,
            ended_at=None if row.closed_at is None else moment(row.closed_at),
        )
        for row in books.rows(_OTHERS, pay_number=pay_number)[:1]
    )


def _awaited(books: Books, sale: SaleId) -> Awaited | None:
    rows = books.rows(_OF_SALE, sale=sale)
    waiting = () if is_open_sale(books, sale) else unsettled_of(books, sale)
    if not rows and not waiting:
        return None
    last = rows[-1] if rows else None
    ended, ended_at = _ended(last, waiting)
    opened_at = rows[0].opened_at if rows else waiting[0].at
    return Awaited(
        sale,
        books.till,
        _due(books, sale, last, waiting),
        moment(opened_at),
        pay_number=last.pay_number if last else None,
        asked=tuple(_asked(books, push) for push in pushes_of(books, sale)),
        by_number=_by_number(books, last.pay_number, opened_at) if last else (),
        typed=frozenset(row.reference for row in waiting if row.reference),
        ended=ended,
        ended_at=ended_at,
        shown_at=moment(rows[-1].opened_at) if rows else None,
    )


def _asked(books: Books, push: Push) -> Asked:
    told, presumed = codes_of_push(books, push.id)
    return Asked(
        push.id, push.once, push.amount, push.state, push.checkout, told, None if told else presumed
    )


def _by_number(books: Books, pay_number: str, since: int) -> tuple[ByNumber, ...]:
    return tuple(ByNumber(*each) for each in received_by_number(books, pay_number, since))


def _ended(last: Row | None, waiting: tuple[Row, ...]) -> tuple[Ended | None, datetime | None]:
    if waiting:
        return Ended.PROVISIONAL, moment(waiting[-1].at)
    if last is None or last.closed_at is None or last.ended == CHANGED:
        return None, None
    return Ended(last.ended), moment(last.closed_at)


def _due(books: Books, sale: SaleId, last: Row | None, waiting: tuple[Row, ...]) -> Money:
    """Give what is due on a sale as it stands, or what was to be paid by phone when it ended."""
    if waiting:
        return Money(waiting[0].amount_cents)
    row = books.first(_BODY, sale=sale)
    if row is None:
        return Money(last.amount_cents) if last else NOTHING
    try:
        return due(total_of(sale_from_text(row.body)), payments_of(books, sale))
    except UNREADABLE:
        return NOTHING


def _awaiting_body(books: Books, pay_number: str, amount: Money) -> str:
    until = moment(books.at + REST_MS)
    return _told(
        {
            "pay_number": pay_number,
            "amount": amount.figures().replace(",", ""),
            "short_codes": sorted(line_of(books).ours),
            "until": until.isoformat(),
            "till": books.till,
        }
    )


def _told(said: dict[str, object]) -> str:
    return msgspec.json.encode(said).decode()
