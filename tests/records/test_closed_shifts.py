"""The history is read by pages, and what is said of a closed shift stands beside it for ever."""

import sqlite3

import pytest

from pos.records.closed_shifts import checks_of, closed_page, post_check
from pos.records.shifts import find_z
from pos.shop.closed_shift import Said, ShiftCheck, Which
from pos.shop.money import Money
from pos.till import shifts
from tests.builders import NOON, ksh
from tests.records.history import posting
from tests.shops import Shop


@pytest.fixture
def closed(shop: Shop) -> Shop:
    """Three shifts: exact, 50 short, 10 over."""
    for counted, reason in ((5000, ""), (4950, "Wrong change"), (5010, "")):
        shifts.count_drawer(
            shop.records,
            shop.cashier,
            counted={ksh(50): counted // 50, ksh(10): counted % 50 // 10},
        )
        shifts.close_shift(shop.records, shop.cashier, reason=reason)
        shop.open_shift()
    return shop


def page(shop: Shop, which: Which = Which.ALL, before: int = 99, most: int = 50) -> list[int]:
    with shop.records.reading() as books:
        return [each.number for each in closed_page(books, which, before=before, most=most)]


def post(shop: Shop, number: int, check: ShiftCheck) -> None:
    with posting(shop) as books:
        report = find_z(books, number)
        assert report is not None
        post_check(books, report.shift.id, check)


def checked(shop: Shop, said: Said = Said.VERIFIED, counted: Money | None = None) -> ShiftCheck:
    return ShiftCheck(said, NOON, shop.manager, "Looked", counted)


def test_the_newest_stand_first_and_pages_go_on_below_a_number(closed: Shop) -> None:
    assert page(closed, most=2) == [3, 2]
    assert page(closed, before=2, most=2) == [1]


def test_a_line_says_what_the_z_says(closed: Shop) -> None:
    with closed.records.reading() as books:
        report = find_z(books, 2)
        line = closed_page(books, Which.ALL, before=3, most=1)[0]
    assert report is not None
    assert (line.name, line.over, line.reason) == (report.name, ksh(-50), "Wrong change")
    assert (line.takings, line.closed_by) == (report.totals.net, closed.cashier)
    assert not line.is_verified


def test_the_short_the_over_and_the_unverified_are_found(closed: Shop) -> None:
    assert page(closed, Which.DIFFERENT) == [3, 2]
    post(closed, 2, checked(closed))
    post(closed, 3, checked(closed, Said.NOTED))
    assert page(closed, Which.UNVERIFIED) == [3, 1]


def test_what_is_said_of_a_shift_is_read_in_its_order(closed: Shop) -> None:
    said = [checked(closed, Said.NOTED), checked(closed, counted=ksh(4950))]
    for each in said:
        post(closed, 2, each)
    with closed.records.reading() as books:
        report = find_z(books, 2)
        assert report is not None
        assert list(checks_of(books, report.shift.id)) == said


def test_the_database_itself_lets_nobody_verify_his_own(closed: Shop) -> None:
    own = ShiftCheck(Said.VERIFIED, NOON, closed.cashier, "x")
    with pytest.raises(sqlite3.IntegrityError):
        post(closed, 1, own)
