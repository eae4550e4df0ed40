"""Requests to phones: kept before they go out, and the phone forgotten when they have ended."""

import sqlite3
from dataclasses import replace

import pytest

from pos.records.pushes import (
    add_push,
    asking_pushes,
    find_push,
    keep_push,
    open_pushes,
    phone_of,
    push_answered,
    push_of,
    pushes_of,
    pushes_since,
    pushes_to_look_at,
)
from pos.shop.asking import Again, State
from pos.shop.identity import PushId, SaleId
from pos.shop.phone import Phone
from pos.shop.push import Push
from pos.shop.words import Reason
from tests.builders import NOON, ksh
from tests.shops import Shop, refused

WANJIKU = Phone("254712345678")


def push(shop: Shop, name: str = "push-1", **more: object) -> Push:
    said = {"once": f"once-{name}", "pay_number": "10019", "shown": WANJIKU.masked(), **more}
    fields = {"asked_at": NOON, "asked_by": shop.cashier, **said}
    return Push(PushId(name), SaleId(f"sale of {name}"), "600638", ksh(650), **fields)  # type: ignore[arg-type]


def kept(shop: Shop, *pushes: Push) -> list[Push]:
    with shop.records.writing() as books:
        return [add_push(books, each, phone=WANJIKU) for each in pushes]


def test_a_request_is_read_as_it_was_kept(busy: Shop) -> None:
    (one,) = kept(busy, push(busy))
    later = replace(
        one,
        state=State.UNSURE,
        again=Again.CHECK,
        wait_until=NOON,
        out_at=NOON,
        sent_at=NOON,
        look_at=NOON,
        looks=3,
        checkout="ws_CO_1",
        code="17",
        unlocked_by=busy.owner,
        unlocked_at=NOON,
    )
    with busy.records.writing() as books:
        keep_push(books, later)
    with busy.records.reading() as books:
        assert push_of(books, one.id) == later
        assert phone_of(books, later) == WANJIKU
        assert pushes_of(books, one.sale) == (later,)
        assert open_pushes(books) == pushes_to_look_at(books) == pushes_since(books, 0) == (later,)
        assert asking_pushes(books) == ()
        assert push_answered(books, checkout="ws_CO_1", once=None) == later
        assert push_answered(books, checkout="other", once=one.once) == later
        assert push_answered(books, checkout=None, once=None) is None


def test_a_request_that_is_not_known_is_refused(busy: Shop) -> None:
    with busy.records.reading() as books:
        assert find_push(books, PushId("none")) is None
        with refused(Reason.PUSH_GONE):
            push_of(books, PushId("none"))


def test_the_phone_is_forgotten_when_it_has_ended(busy: Shop) -> None:
    (one,) = kept(busy, push(busy))
    with busy.records.writing() as books:
        ended = keep_push(books, replace(one, state=State.NOT_PAID))
        assert (ended.person, phone_of(books, ended)) == (None, None)
        assert keep_push(books, ended) == ended
        rows = books.connection.execute("SELECT 1 FROM people WHERE id = ?", (one.person,))
        assert rows.fetchall() == []


def test_requests_made_at_one_moment_keep_their_order(busy: Shop) -> None:
    names = ["z", "a", "m"]
    kept(busy, *(push(busy, name) for name in names))
    with busy.records.reading() as books:
        assert [each.id for each in open_pushes(books)] == names


def test_the_database_lets_one_sale_have_one_open_request(busy: Shop) -> None:
    (one,) = kept(busy, push(busy))
    second = replace(push(busy, "push-2"), sale=one.sale)
    with pytest.raises(sqlite3.IntegrityError, match="a request of this sale is open"):
        kept(busy, second)
    with busy.records.writing() as books:
        unlocked = replace(one, state=State.UNSURE, unlocked_by=busy.owner, unlocked_at=NOON)
        keep_push(books, unlocked)
    kept(busy, second)


def test_the_database_lets_no_paid_request_be_anything_else(busy: Shop) -> None:
    (one,) = kept(busy, push(busy))
    with busy.records.writing() as books:
        keep_push(books, replace(one, state=State.PAID))
    with (
        pytest.raises(sqlite3.IntegrityError, match="paid is paid"),
        busy.records.writing() as books,
    ):
        keep_push(books, replace(one, state=State.NOT_PAID, person=None))
