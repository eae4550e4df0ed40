"""All money that came by M-Pesa, newest first and page by page, and found by what somebody knows of it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, bindparam, select, text

from pos.records.books import Books, milliseconds, moment
from pos.records.sales import find_by_receipt
from pos.records.statements import Row
from pos.records.tables import people, pushes, received, sales
from pos.shop.money import Money
from pos.shop.money_list import ODD, STATES, MoneyRow, Place, Show, Wanted
from pos.shop.payment import Oddity
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.received import MoneyState

PAGE = 60
MOST_FOUND = 200
"""Of each sign; whoever finds so many types more of it. Of a name and a number the newest are among them."""
END = 1 << 62
"""A moment after every other."""
LEAST_DIGITS = 3
"""Digits of a number's end that it is looked up by."""
HIGHEST = "\U0010ffff"

_MONEY = select(
    received.c.id,
    received.c.came_at.label("at"),
    received.c.trans_id.label("code"),
    received.c.amount_cents,
    received.c.state,
    received.c.oddities,
    received.c.account,
    people.c.name.label("payer"),
    people.c.phone.label("number"),
    received.c.sale,
    received.c.holder,
    sales.c.till,
    sales.c.series,
    sales.c.receipt,
).select_from(
    received.outerjoin(people, people.c.id == received.c.person).outerjoin(
        sales, sales.c.id == received.c.sale
    )
)
_REQUEST = select(
    pushes.c.id,
    pushes.c.asked_at.label("at"),
    pushes.c.amount_cents,
    pushes.c.state,
    pushes.c.pay_number.label("account"),
    pushes.c.shown.label("number"),
    pushes.c.sale,
)


def _paged(rows: Select[Any], where: str) -> Select[Any]:
    of_page = "received.came_at >= :since AND (received.came_at, received.id) < (:at, :after)"
    newest = text("received.came_at DESC, received.id DESC")
    return rows.where(text(f"{of_page} AND {where}")).order_by(newest).limit(PAGE)


_ALL = _paged(_MONEY, "received.state <> 'same'")
_OF_STATE = {
    state: _paged(_MONEY, f"received.state = '{state.value}'")
    for states in STATES.values()
    for state in states
}
_ODD = _paged(
    _MONEY,
    "received.oddities <> '' AND instr(received.oddities, :odd) > 0 AND received.state <> 'same'",
)
_REST = _MONEY.where(
    text(
        "received.id IN (SELECT id FROM received AS of INDEXED BY received_over "
        "WHERE of.state = 'used' AND instr(of.oddities, 'overpaid') > 0 AND of.came_at BETWEEN :since AND :at "
        "AND (of.came_at, of.id) < (:at, :after) "
        "AND of.amount_cents > (SELECT sum(amount_cents) FROM money_uses WHERE received = of.id) "
        "AND NOT EXISTS (SELECT 1 FROM spent_codes WHERE reference = of.trans_id AND is_given) "
        "ORDER BY of.came_at DESC, of.id DESC LIMIT :page)"
    ).bindparams(page=PAGE)
).order_by(text("+received.came_at DESC, received.id DESC"))
"""By the index that holds the few of it: SQLite takes one that is empty for one it knows nothing of."""
_GOING_ON = (
    _REQUEST.where(
        text(
            "pushes.state IN ('asking', 'waiting', 'unsure') AND pushes.state IN (:one, :other) "
            "AND pushes.asked_at >= :since AND (pushes.asked_at, pushes.id) < (:at, :after)"
        )
    )
    .order_by(text("pushes.asked_at DESC, pushes.id DESC"))
    .limit(PAGE)
)
_REQUESTED = {
    Show.ALL: (("asking", "waiting"), ("unsure", "unsure")),
    Show.WAITING: (("asking", "waiting"),),
    Show.UNSURE: (("unsure", "unsure"),),
}
_KNOWN = _MONEY.where(received.c.state != MoneyState.SAME.value)
_BY_CODE = _KNOWN.where(text("received.trans_id >= :low AND received.trans_id < :high")).limit(
    MOST_FOUND
)
_BY_ACCOUNT = _KNOWN.where(
    text(
        "received.id IN (SELECT id FROM received AS of INDEXED BY received_account "
        "WHERE of.account = :account AND of.state <> 'same' LIMIT :most)"
    ).bindparams(most=MOST_FOUND)
)
_BY_AMOUNT = (
    _KNOWN.where(text("received.amount_cents = :amount"))
    .order_by(received.c.came_at.desc())
    .limit(MOST_FOUND)
)
_BY_END = _KNOWN.where(
    text(
        "received.person IN (SELECT id FROM people WHERE phone IS NOT NULL AND substr(phone, -3) = :end "
        "AND substr(phone, -length(:digits)) = :digits ORDER BY rowid DESC LIMIT 400)"
    )
).limit(MOST_FOUND)
_BY_NAME = _KNOWN.where(
    text(
        "received.person IN (SELECT id FROM people WHERE name = :name COLLATE NOCASE "
        "ORDER BY rowid DESC LIMIT 400)"
    )
).limit(MOST_FOUND)
_BY_BEGINNING = _KNOWN.where(
    text(
        "received.person IN (SELECT id FROM people WHERE name COLLATE NOCASE >= :low "
        "AND name COLLATE NOCASE < :high LIMIT 400)"
    )
).limit(MOST_FOUND)
_BY_SALE = _KNOWN.where(received.c.sale == bindparam("sale"))


def money_page(books: Books, wanted: Wanted, after: Place | None = None) -> tuple[MoneyRow, ...]:
    """Give the next money below a place, the newest first; fewer than a page are the last."""
    from_where: dict[str, int | str] = {
        "since": milliseconds(wanted.since) if wanted.since else 0,
        "at": milliseconds(wanted.until) if wanted.until else END,
        "after": "",
    }
    if after is not None:
        from_where |= {"at": milliseconds(after.at), "after": after.id}
    found = [_money(row) for row in _came(books, wanted.show, from_where)]
    for one, other in _REQUESTED.get(wanted.show, ()):
        asked = books.rows(_GOING_ON, one=one, other=other, **from_where)
        found.extend(_request(row) for row in asked)
    return _newest(found)[:PAGE]


def money_like(books: Books, typed: str) -> tuple[MoneyRow, ...]:
    """Give the money that what was typed may mean: a code or its beginning, an amount, a name, an end, a sale."""
    sign, digits = typed.strip(), "".join(filter(str.isdigit, typed))
    upper = sign.upper()
    rows = books.rows(_BY_CODE, low=upper, high=upper + HIGHEST)
    rows += books.rows(_BY_ACCOUNT, account=sign)
    rows += books.rows(_BY_NAME, name=sign)
    rows += books.rows(_BY_BEGINNING, low=sign, high=sign + HIGHEST)
    if len(digits) >= LEAST_DIGITS:
        rows += books.rows(_BY_END, end=digits[-LEAST_DIGITS:], digits=digits)
    cents = _cents(sign)
    if cents is not None:
        rows += books.rows(_BY_AMOUNT, amount=cents)
    return _newest({row.id: _money(row) for row in rows}.values())[:MOST_FOUND]


def money_of_receipt(books: Books, number: ReceiptNumber) -> tuple[MoneyRow, ...]:
    """Give the money that paid a sale, by the number of its receipt."""
    sale = find_by_receipt(books, number)
    return () if sale is None else _newest(map(_money, books.rows(_BY_SALE, sale=sale)))


def _came(books: Books, show: Show, from_where: dict[str, int | str]) -> Iterable[Row]:
    if show is Show.ALL:
        return books.rows(_ALL, **from_where)
    if show in ODD:
        return books.rows(_ODD, odd=ODD[show].value, **from_where)
    found = [
        row for state in STATES.get(show, ()) for row in books.rows(_OF_STATE[state], **from_where)
    ]
    if show is Show.ASKS:
        found += books.rows(_REST, **from_where)
    return found


def _newest(found: Iterable[MoneyRow]) -> tuple[MoneyRow, ...]:
    return tuple(sorted(found, key=lambda row: (row.at, row.id), reverse=True))


def _cents(typed: str) -> int | None:
    """Read an amount in whole shillings or with two decimals; None where it is none."""
    whole, _, part = typed.replace(",", "").partition(".")
    is_amount = whole.isdecimal() and len(whole) <= 9 and (not part or part.isdecimal())
    return int(whole) * 100 + int(part.ljust(2, "0")[:2] or 0) if is_amount else None


def _money(row: Row) -> MoneyRow:
    number = None if row.receipt is None else ReceiptNumber(row.till, row.series, row.receipt)
    return MoneyRow(
        row.id,
        moment(row.at),
        row.code or "",
        Money(row.amount_cents),
        MoneyState(row.state).value,
        frozenset(Oddity(each) for each in row.oddities.split()),
        row.account,
        row.payer or "",
        row.number or "",
        row.sale,
        number,
        row.holder,
    )


def _request(row: Row) -> MoneyRow:
    return MoneyRow(
        row.id,
        moment(row.at),
        "",
        Money(row.amount_cents),
        row.state,
        account=row.account,
        number=row.number,
        sale=row.sale,
        is_request=True,
    )
