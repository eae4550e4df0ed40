"""Requests to phones, kept from before they go out until they have ended."""

from dataclasses import replace

from sqlalchemy import bindparam, delete, select, text, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.people import add_person
from pos.records.statements import Row, Values
from pos.records.tables import people, pushes
from pos.shop.asking import Again, State
from pos.shop.identity import PushId, SaleId
from pos.shop.money import Money
from pos.shop.phone import Phone
from pos.shop.push import Push
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_FIND = select(pushes).where(pushes.c.id == bindparam("id"))
_BY_CHECKOUT = select(pushes).where(pushes.c.checkout == bindparam("checkout"))
_BY_ONCE = select(pushes).where(pushes.c.once == bindparam("once"))
_OF_SALE = select(pushes).where(pushes.c.sale == bindparam("sale")).order_by(text("rowid"))
_OPEN = (
    select(pushes).where(text("state IN ('asking', 'waiting', 'unsure')")).order_by(text("rowid"))
)
_UNSENT = _OPEN.where(text("state = 'asking'"))
_DUE = (
    select(pushes)
    .where(pushes.c.look_at <= bindparam("now"))
    .order_by(pushes.c.look_at, text("rowid"))
)
_SINCE = (
    select(pushes)
    .where(pushes.c.asked_at >= bindparam("since"))
    .order_by(pushes.c.asked_at, text("rowid"))
)
_NEW = insert(pushes)
_KEEP = update(pushes).where(pushes.c.id == bindparam("the_id"))
_PHONE = select(people.c.phone).where(people.c.id == bindparam("id"))
_FORGET = delete(people).where(people.c.id == bindparam("id"))


def find_push(books: Books, push: PushId) -> Push | None:
    """Give a request, or None."""
    row = books.first(_FIND, id=push)
    return _push(row) if row else None


def push_of(books: Books, push: PushId) -> Push:
    """Give a request, or refuse one that is not known."""
    found = find_push(books, push)
    if found is None:
        raise Refusal(Reason.PUSH_GONE)
    return found


def push_answered(books: Books, *, checkout: str | None, once: str | None) -> Push | None:
    """Give the request of this till that an answer is to, or None."""
    row = books.first(_BY_CHECKOUT, checkout=checkout) if checkout else None
    if row is None and once:
        row = books.first(_BY_ONCE, once=once)
    return _push(row) if row else None


def pushes_of(books: Books, sale: SaleId) -> tuple[Push, ...]:
    """Give the requests for a sale, oldest first."""
    return tuple(_push(row) for row in books.rows(_OF_SALE, sale=sale))


def open_pushes(books: Books) -> tuple[Push, ...]:
    """Give every request by which money may still come, oldest first."""
    return tuple(_push(row) for row in books.rows(_OPEN))


def asking_pushes(books: Books) -> tuple[Push, ...]:
    """Give the requests that are on their way to Safaricom, or still to go out."""
    return tuple(_push(row) for row in books.rows(_UNSENT))


def pushes_to_look_at(books: Books) -> tuple[Push, ...]:
    """Give the requests of which Safaricom is to be asked by now how they stand."""
    return tuple(_push(row) for row in books.rows(_DUE, now=books.at))


def pushes_since(books: Books, since: int) -> tuple[Push, ...]:
    """Give the requests since a moment."""
    return tuple(_push(row) for row in books.rows(_SINCE, since=since))


def add_push(books: OpenBooks, push: Push, *, phone: Phone) -> Push:
    """Keep a new request; its phone stands with the people as long as the request is open."""
    person = books.new_id()
    add_person(books, person, "", phone=phone)
    kept = replace(push, person=person)
    books.write(_NEW, id=kept.id, **_values(kept))
    return kept


def keep_push(books: OpenBooks, push: Push) -> Push:
    """Keep a request as it is now; the phone of one that has ended is forgotten."""
    if push.state.is_open or push.person is None:
        books.write(_KEEP, the_id=push.id, **_values(push))
        return push
    forgotten = replace(push, person=None)
    books.write(_KEEP, the_id=push.id, **_values(forgotten))
    books.write(_FORGET, id=push.person)
    return forgotten


def phone_of(books: Books, push: Push) -> Phone | None:
    """Give the phone that is to be asked, or None once it was forgotten."""
    row = books.first(_PHONE, id=push.person) if push.person else None
    return Phone(row.phone) if row and row.phone else None


def _values(push: Push) -> Values:
    times = {
        name: None if at is None else milliseconds(at)
        for name, at in (
            ("out_at", push.out_at),
            ("sent_at", push.sent_at),
            ("ended_at", push.ended_at),
            ("look_at", push.look_at),
        )
    }
    return {
        "sale": push.sale,
        "short_code": push.short_code,
        "amount_cents": push.amount.cents,
        "once": push.once,
        "pay_number": push.pay_number,
        "person": push.person,
        "shown": push.shown,
        "state": push.state.value,
        "checkout": push.checkout,
        "code": push.code,
        "again": push.again.value,
        "wait_until": 0 if push.wait_until is None else milliseconds(push.wait_until),
        "asked_at": milliseconds(push.asked_at),
        "asked_by": push.asked_by,
        "looks": push.looks,
        "unlocked_by": push.unlocked_by,
        "unlocked_at": None if push.unlocked_at is None else milliseconds(push.unlocked_at),
        **times,
    }


def _push(row: Row) -> Push:
    return Push(
        id=PushId(row.id),
        sale=SaleId(row.sale),
        short_code=row.short_code,
        amount=Money(row.amount_cents),
        once=row.once,
        pay_number=row.pay_number,
        shown=row.shown,
        asked_at=moment(row.asked_at),
        asked_by=row.asked_by,
        state=State(row.state),
        checkout=row.checkout,
        code=row.code,
        again=Again(row.again),
        wait_until=moment(row.wait_until) if row.wait_until else None,
        out_at=None if row.out_at is None else moment(row.out_at),
        sent_at=None if row.sent_at is None else moment(row.sent_at),
        ended_at=None if row.ended_at is None else moment(row.ended_at),
        look_at=None if row.look_at is None else moment(row.look_at),
        looks=row.looks,
        person=row.person,
        unlocked_by=row.unlocked_by,
        unlocked_at=None if row.unlocked_at is None else moment(row.unlocked_at),
    )
