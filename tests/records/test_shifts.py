"""A shift is read as it was opened, counted and closed; once closed it takes nothing any more."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from pos.records.books import Books, OpenBooks
from pos.records.shifts import (
    cash_moves_of,
    counts_of,
    find_open_shift,
    find_z,
    next_z_number,
    number_of_shift,
    open_shift_of,
    post_cash_move,
    post_close,
    post_count,
    post_shift,
)
from pos.shop.cash_count import CashCount
from pos.shop.identity import ShiftId
from pos.shop.shift import CashKind, CashMove, Shift, ZReport
from pos.shop.words import Reason
from pos.till import parking, shifts
from tests.builders import NOON, ksh
from tests.records.history import posting
from tests.records.tampering import add_like, plain
from tests.shops import Shop as OpenShop
from tests.shops import refused

CLOSED_FACTS = {
    "sales": {"id": "new", "receipt": 90},
    "payments": {"id": "new", "sale": "new"},
    "debt_payments": {"id": "new", "number": 90},
    "cash_moves": {"entry": 41},
}
TWO_NOTES = CashCount(((ksh(1000), 5), (ksh(200), 2)))


def a_shift(shop: OpenShop, till: int = 2) -> Shift:
    return Shift(ShiftId("shift-9"), till, NOON, shop.cashier, ksh(3000))


def close(shop: OpenShop) -> ZReport:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    return shifts.close_shift(shop.records, shop.cashier, reason="Counted in a hurry")


def test_the_open_shift_is_read_as_it_was_opened(shop: OpenShop) -> None:
    with shop.records.reading() as books:
        first = find_open_shift(books)
    assert first is not None
    assert (first.till, first.opened_by, first.opening_float) == (2, shop.cashier, ksh(5000))
    close(shop)
    with posting(shop) as books:
        post_shift(books, a_shift(shop))
    with shop.records.reading() as books:
        assert open_shift_of(books) == a_shift(shop)


def test_without_an_open_shift_there_is_none(shop: OpenShop) -> None:
    close(shop)
    with refused(Reason.SHIFT_CLOSED), shop.records.reading() as books:
        assert find_open_shift(books) is None
        open_shift_of(books)


def test_what_happened_at_the_drawer_is_read_in_order(busy: OpenShop) -> None:
    moves = [
        CashMove(CashKind.CASH_IN, ksh(200), "Coins", NOON, busy.cashier),
        CashMove(CashKind.NO_SALE, ksh(0), "Torn note", NOON, busy.supervisor),
        CashMove(CashKind.CASH_OUT, ksh(300), "Bread", NOON, busy.owner),
    ]
    with busy.records.reading() as books:
        shift = open_shift_of(books).id
    for move in moves:
        with posting(busy) as books:
            post_cash_move(books, shift, move)
    with busy.records.reading() as books:
        assert cash_moves_of(books, shift) == tuple(moves)
        assert cash_moves_of(books, ShiftId("ghost")) == ()


def test_every_count_stays_and_the_last_says_what_should_have_been_there(busy: OpenShop) -> None:
    with busy.records.reading() as books:
        shift = open_shift_of(books).id
        assert counts_of(books, shift) == ((), None)
    empty = CashCount(((ksh(1000), 0),))
    for count, expected in ((TWO_NOTES, ksh(5400)), (empty, ksh("5399.50"))):
        with posting(busy) as books:
            post_count(books, shift, count, expected=expected, by=busy.cashier)
    with busy.records.reading() as books:
        assert counts_of(books, shift) == ((TWO_NOTES, empty), ksh("5399.50"))


def test_a_z_is_read_for_ever_as_it_was_printed(busy: OpenShop) -> None:
    parked = busy.ring_up("101")
    parking.park(busy.records, busy.cashier, sale=parked, name="Red “shirt”")
    busy.sell("2*101")
    report = close(busy)
    busy.choose(cash_step=ksh(5))
    busy.reopen()
    with busy.records.reading() as books:
        assert find_z(books, report.number) == report
        assert find_z(books, 1) != report
        assert find_z(books, 99) is None
    assert parked in report.totals.open_sales


def test_a_z_may_be_posted_with_every_number_it_can_have(shop: OpenShop) -> None:
    report = close(shop)
    shop.open_shift()
    with shop.records.reading() as books:
        shift = open_shift_of(books)
    again = ZReport(
        number=2,
        till=2,
        series="",
        shift=shift,
        closed_at=NOON,
        closed_by=shop.owner,
        totals=report.totals,
        expected=ksh("-17.35"),
        counts=(TWO_NOTES, TWO_NOTES),
        reason="",
        audit_head="",
    )
    with posting(shop) as books:
        post_close(books, again)
    with shop.records.writing() as books:
        assert find_z(books, 2) == replace(again, audit_head=books.head, entry=books.entry - 1)


def test_a_shift_is_known_by_the_number_of_its_z_before_and_after(busy: OpenShop) -> None:
    with busy.records.reading() as books:
        shift = open_shift_of(books).id
        assert number_of_shift(books, shift) == next_z_number(books)
    report = close(busy)
    with busy.records.reading() as books:
        assert number_of_shift(books, shift) == report.number == next_z_number(books) - 1


def test_z_numbers_follow_each_other_without_a_gap(shop: OpenShop) -> None:
    with shop.records.reading() as books:
        assert next_z_number(books) == 1
    numbers = []
    for _ in range(3):
        numbers.append(close(shop).number)
        shop.open_shift()
    with shop.records.reading() as books:
        assert (numbers, next_z_number(books)) == ([1, 2, 3], 4)


# What the database itself refuses


@pytest.mark.parametrize("table", CLOSED_FACTS)
def test_a_closed_shift_takes_no_money_and_no_sale(table: str, busy: OpenShop) -> None:
    closed = "shift IN (SELECT shift FROM shift_closes)"
    with (
        plain(busy.records.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="the shift is closed"),
    ):
        add_like(connection, table, closed, **CLOSED_FACTS[table])


@pytest.mark.parametrize("table", CLOSED_FACTS)
def test_an_open_shift_takes_what_a_closed_one_does_not(table: str, busy: OpenShop) -> None:
    with busy.records.reading() as books:
        shift = open_shift_of(books).id
    with plain(busy.records.path) as connection:
        connection.execute("DROP INDEX payments_reference")
        add_like(connection, table, **{**CLOSED_FACTS[table], "shift": shift})


def test_a_shift_is_closed_once(busy: OpenShop) -> None:
    with (
        plain(busy.records.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never replaced"),
    ):
        add_like(connection, "shift_closes", number=2)


def test_a_second_open_shift_is_refused(busy: OpenShop) -> None:
    with (
        pytest.raises(sqlite3.IntegrityError, match="a shift is open on this till"),
        posting(busy) as books,
    ):
        post_shift(books, a_shift(busy))


def test_another_till_may_have_an_open_shift_of_its_own(busy: OpenShop) -> None:
    with plain(busy.records.path) as connection:
        add_like(connection, "shifts", id="theirs", till=3)
        with pytest.raises(sqlite3.IntegrityError, match="a shift is open on this till"):
            add_like(connection, "shifts", id="theirs too", till=3)
    with busy.records.reading() as books:
        assert open_shift_of(books).till == 2


def _no_reason(books: OpenBooks, shift: ShiftId, shop: OpenShop) -> None:
    post_cash_move(books, shift, CashMove(CashKind.CASH_OUT, ksh(5), "", NOON, shop.owner))


def _nothing_in(books: OpenBooks, shift: ShiftId, shop: OpenShop) -> None:
    post_cash_move(books, shift, CashMove(CashKind.CASH_IN, ksh(0), "x", NOON, shop.owner))


def _money_without_a_sale(books: OpenBooks, shift: ShiftId, shop: OpenShop) -> None:
    post_cash_move(books, shift, CashMove(CashKind.NO_SALE, ksh(5), "x", NOON, shop.owner))


@pytest.mark.parametrize("post", [_no_reason, _nothing_in, _money_without_a_sale])
def test_the_database_moves_no_cash_without_a_reason_and_an_amount(
    post: Callable[[Books, ShiftId, OpenShop], None], busy: OpenShop
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"), posting(busy) as books:
        post(books, open_shift_of(books).id, busy)
