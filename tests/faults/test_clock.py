"""A clock that jumps changes no order, loses nothing, and shortens nobody's wait."""

from datetime import UTC, datetime, timedelta

import pytest

from pos.records.checks import run_checks
from pos.records.statements import rows_of
from pos.shop.pin import TRIES
from pos.shop.refusal import Refusal
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import shifts, signing
from tests.builders import NOON, ksh
from tests.shops import PINS, Shop

JUMPS = [
    timedelta(minutes=-10),
    timedelta(days=-1),
    timedelta(hours=-3),
    timedelta(seconds=-1),
    timedelta(days=-400),
    timedelta(days=365),
    timedelta(days=1),
    timedelta(minutes=10),
    timedelta(hours=3),
    timedelta(days=10_000),
    datetime(2000, 1, 1, tzinfo=UTC) - NOON,
    datetime(1970, 1, 1, tzinfo=UTC) - NOON,
]


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_receipts_and_entries_keep_their_order_whatever_the_clock_says(
    shop: Shop, jump: timedelta
) -> None:
    shop.sell("101")
    shop.clock.at += jump
    shop.sell("101")
    shop.clock.at = NOON
    shop.sell("2*101")
    with shop.records.reading() as books:
        cursor = books.connection.execute("SELECT receipt, entry FROM sales ORDER BY entry")
        assert [row.receipt for row in rows_of(cursor)] == [1, 2, 3]
        assert [fault for _, fault in run_checks(books, keys=shop.records.keys) if fault] == []


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_a_shift_closes_after_any_jump(shop: Shop, jump: timedelta) -> None:
    shop.sell("101")
    shop.clock.at += jump
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    report = shifts.close_shift(shop.records, shop.cashier, reason="One milk unpaid")
    assert report.over == ksh(-65)
    assert report.length >= timedelta(0)


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_no_jump_shortens_the_wait_after_wrong_pins(shop: Shop, jump: timedelta) -> None:
    for _ in range(TRIES):
        with pytest.raises(Refusal):
            signing.sign_in(shop.records, shop.cashier, pin="0000")
    shop.clock.at += jump
    with pytest.raises(Refusal) as refusal:
        signing.sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER])
    assert refusal.value.reason is Reason.PIN_WAIT


@pytest.mark.parametrize("jump", [jump for jump in JUMPS if jump < timedelta(minutes=-2)], ids=str)
def test_a_clock_set_back_is_written_down(shop: Shop, jump: timedelta) -> None:
    shop.sell("101")
    shop.clock.at += jump
    shop.sell("101")
    with shop.records.reading() as books:
        detail = books.connection.execute(
            "SELECT detail FROM audit ORDER BY number DESC"
        ).fetchone()
    assert '"clock_back_ms"' in detail[0]
