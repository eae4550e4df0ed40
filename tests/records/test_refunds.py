"""Orders for money: kept before they go out, and the database lets none go out twice."""

import sqlite3
from dataclasses import replace

import pytest

from pos.records.refunds import (
    add_refund,
    asked_refunds,
    find_refund,
    going_back_of,
    keep_refund,
    open_refunds,
    phone_of_refund,
    refund_answered,
    refunds_of_code,
)
from pos.shop.identity import RefundId
from pos.shop.phone import Phone
from pos.shop.refund import Refund, RefundKind, RefundState
from tests.builders import NOON, ksh
from tests.records.phoning import CODE, keep, received
from tests.shops import Shop

WANJIKU = Phone("254712345678")


def payout(shop: Shop, name: str = "refund-1") -> Refund:
    return Refund(RefundId(name), RefundKind.PAYOUT, ksh(650), "late", NOON, shop.owner)


def test_an_order_is_read_as_it_was_kept_and_its_phone_forgotten_at_the_end(busy: Shop) -> None:
    with busy.records.writing() as books:
        one = add_refund(books, payout(busy), phone=WANJIKU)
        assert asked_refunds(books) == open_refunds(books) == (one,)
        assert phone_of_refund(books, one) == WANJIKU
        out = replace(one, state=RefundState.OUT, out_at=NOON, conversation="AG", originator="1")
        keep_refund(books, out)
        assert find_refund(books, one.id) == out
        assert refund_answered(books, conversation="AG", originator="") == out
        assert refund_answered(books, conversation="x", originator="1") == out
        assert refund_answered(books, conversation="x", originator="") is None
        done = keep_refund(books, replace(out, state=RefundState.DONE, ended_at=NOON))
        assert (done.person, phone_of_refund(books, done)) == (None, None)
        assert keep_refund(books, done) == done
        assert open_refunds(books) == ()


def test_what_goes_back_of_a_payment_is_added_up_without_what_failed(busy: Shop) -> None:
    money = keep(busy, received())
    with busy.records.writing() as books:
        for name, amount in (("a", 100), ("b", 50), ("c", 25)):
            order = replace(
                payout(busy, name),
                kind=RefundKind.REVERSAL,
                amount=ksh(amount),
                received=money.id,
                trans_id=CODE,
            )
            add_refund(books, order)
        keep_refund(books, replace(order, state=RefundState.FAILED))
        assert going_back_of(books, money.id) == ksh(150)
        assert [each.id for each in refunds_of_code(books, CODE)] == ["a", "b"]
        assert "c" not in {each.id for each in open_refunds(books)}


@pytest.mark.parametrize(
    "change", ["state = 'asked'", "out_at = NULL, state = 'unsure'", "out_at = out_at + 1"]
)
def test_the_database_lets_no_order_go_out_twice(busy: Shop, change: str) -> None:
    with busy.records.writing() as books:
        keep_refund(
            books, replace(add_refund(books, payout(busy)), state=RefundState.OUT, out_at=NOON)
        )
    with (
        pytest.raises(sqlite3.IntegrityError, match="a refund goes out once"),
        busy.records.writing() as books,
    ):
        books.connection.execute(f"UPDATE refunds SET {change}")
