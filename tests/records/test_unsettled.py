"""What waits for its money: an X and a Z name the newest of it, however much there is."""

from datetime import timedelta

import pytest

from pos.records.payments import post_payments
from pos.records.shift_totals import totals_of
from pos.records.shifts import open_shift_of
from pos.records.unsettled import newest_unsettled, unsettled_now, waiting_early_and_by_hand
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.payment import Method, Oddity, Payment
from pos.shop.unsettled import MOST, Waiting
from tests.builders import ksh, payment
from tests.records.history import posting
from tests.shops import Shop

EARLY, BY_HAND = (frozenset({oddity}) for oddity in (Oddity.PROVISIONAL, Oddity.BY_HAND))


def taken(at: int, oddities: frozenset[Oddity]) -> Payment:
    code = f"AAAA{at:06}"
    said = {"id": f"{code} {len(oddities)}", "reference": code, "oddities": oddities}
    return payment(ksh(10), Method.MPESA, **said)


@pytest.fixture
def waiting(busy: Shop) -> Shop:
    """Three more were taken by hand than are named, one was taken early, and one came late."""
    for at in range(MOST + 3):
        post(busy, taken(at, BY_HAND))
    post(busy, taken(100, EARLY), taken(101, frozenset({Oddity.LATE})))
    return busy


def post(shop: Shop, *payments: Payment) -> None:
    shop.clock.at += timedelta(seconds=1)
    with posting(shop) as books:
        post_payments(books, payments, shift=open_shift_of(books).id, by=shop.cashier)


def test_the_newest_of_each_kind_are_named_and_the_others_counted(waiting: Shop) -> None:
    with waiting.records.reading() as books:
        everything = unsettled_now(books)
        assert newest_unsettled(books) == (everything[-1], *everything[3:-1])
        assert waiting_early_and_by_hand(books) == (
            Waiting(1, ksh(10)),
            Waiting(MOST + 3, ksh(10 * (MOST + 3))),
        )


def test_a_shift_keeps_no_more_of_them_the_more_there_are(waiting: Shop) -> None:
    with waiting.records.reading() as books:
        totals: MpesaTotals = totals_of(books, open_shift_of(books).id).mpesa
    assert len(totals.unsettled) == MOST + 1
    assert (totals.more_early, totals.more_by_hand) == (Waiting(), Waiting(3, ksh(30)))
    assert (totals.unsettled_count, totals.unsettled_amount) == (MOST + 4, ksh(10 * (MOST + 4)))


def test_what_waits_is_found_among_what_was_odd_and_not_among_all_payments(busy: Shop) -> None:
    asked: list[str] = []
    with busy.records.reading() as books:
        books.connection.set_trace_callback(asked.append)
        unsettled_now(books)
        newest_unsettled(books)
        waiting_early_and_by_hand(books)
        books.connection.set_trace_callback(None)
        plans = [
            str(books.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()) for sql in asked
        ]
    assert len(plans) == 4
    assert all("USING INDEX payments_odd" in plan for plan in plans)
    assert all("money_uses_payment (payment=?)" in plan for plan in plans)
