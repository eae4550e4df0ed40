"""The queue is worked off one at a time, drawers first, and each step is on disk before the next."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.records import print_queue
from pos.records.print_queue import find_job, jobs_in, queue
from pos.shop.counter_slip import CounterSlip, ShopCounter
from pos.shop.identity import StaffId
from pos.shop.print_job import WANTED_FOR, JobKind, JobState
from pos.shop.receipt import Receipt
from pos.shop.shift import CashKind
from pos.till import parking, printing, shifts
from pos.till.draining import (
    Backlog,
    CashSlip,
    HeldSale,
    Order,
    ShiftSoFar,
    WholeShift,
    clear_up,
    count_backlog,
    give_up,
    keep_outcome,
    take_next,
)
from tests.builders import ksh, product
from tests.shops import Shop

BEEF = replace(product("Beef", id="beef", code="201", price=ksh(600)), category="Meat")
NOBODY_RESTS: frozenset[str] = frozenset()


def take(shop: Shop) -> Order | None:
    return take_next(shop.records, resting=NOBODY_RESTS)


def print_all(shop: Shop) -> list[Order]:
    """Take everything, and keep all of it as printed."""
    orders = []
    while (order := take(shop)) is not None:
        keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
        orders.append(order)
    return orders


def state_of(shop: Shop, job: int) -> JobState:
    with shop.records.reading() as books:
        found = find_job(books, job)
    assert found is not None
    return found.state


def test_a_drawer_comes_before_all_paper_and_nothing_twice(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    shop.sell("101", given=ksh(100))
    kinds = [order.job.kind for order in print_all(shop)]
    assert kinds == [JobKind.DRAWER, JobKind.DRAWER, JobKind.RECEIPT, JobKind.RECEIPT]
    assert take(shop) is None
    assert count_backlog(shop.records) == Backlog(newest=4)


def test_what_is_being_printed_is_written_down_first(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    order = take(shop)
    assert order is not None
    assert state_of(shop, order.job.id) is JobState.PRINTING
    keep_outcome(shop.records, job=order.job.id, state=JobState.WAITING)
    again = take(shop)
    assert again is not None
    assert again.job.id == order.job.id


def test_what_was_cut_off_is_not_known_after_the_next_start(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    drawer, order = take(shop), take(shop)
    assert drawer is not None
    assert order is not None
    shop.reopen()
    clear_up(shop.records)
    assert state_of(shop, drawer.job.id) is JobState.FAILED
    assert state_of(shop, order.job.id) is JobState.UNKNOWN
    keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
    assert state_of(shop, order.job.id) is JobState.UNKNOWN
    backlog = count_backlog(shop.records)
    assert (backlog.waiting, backlog.unsure, backlog.unprinted) == (0, 1, 0)
    keep_outcome(shop.records, job=999, state=JobState.PRINTED)


@pytest.mark.parametrize("at_start", [True, False])
def test_what_nobody_waits_for_any_longer_is_given_up(shop: Shop, *, at_start: bool) -> None:
    shop.sell("101", given=ksh(100))
    shop.clock.pass_time(seconds=(WANTED_FOR + timedelta(seconds=1)).total_seconds())
    assert take(shop) is None
    given_up = clear_up(shop.records) if at_start else give_up(shop.records)
    assert [job.kind for job in given_up] == [JobKind.DRAWER, JobKind.RECEIPT]
    assert give_up(shop.records) == ()
    with shop.records.reading() as books:
        assert len(jobs_in(books, JobState.FAILED)) == 2


def test_a_drawer_that_was_cut_off_is_given_up_and_named(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    drawer = take(shop)
    assert drawer is not None
    shop.reopen()
    assert [job.id for job in clear_up(shop.records)] == [drawer.job.id]
    assert state_of(shop, drawer.job.id) is JobState.FAILED


def test_a_printer_that_rests_is_left_alone_but_the_drawer_is_tried(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    order = take_next(shop.records, resting=frozenset({""}))
    assert order is not None
    assert order.job.kind is JobKind.DRAWER
    assert take_next(shop.records, resting=frozenset({""})) is None


def test_a_counter_gets_its_lines_when_it_has_some(shop: Shop) -> None:
    shop.put_on_shelf(BEEF)
    shop.choose(counters=(ShopCounter("Butcher", ("meat",)),))
    shop.sell("101", given=ksh(100))
    shop.sell("101", "201", given=ksh(1000))
    slips = [each for each in print_all(shop) if each.job.kind is JobKind.COUNTER]
    assert [each.job.counter for each in slips] == ["Butcher"]
    assert isinstance(slips[0].content, CounterSlip)
    assert [line.name for line in slips[0].content.lines] == ["Beef"]


def test_a_counter_that_is_no_more_gets_nothing(shop: Shop) -> None:
    shop.put_on_shelf(BEEF)
    shop.choose(counters=(ShopCounter("Butcher", ("Meat",)),))
    shop.sell("201", given=ksh(1000))
    shop.choose(counters=())
    assert JobKind.COUNTER not in {each.job.kind for each in print_all(shop)}


def test_every_kind_of_paper_has_its_content(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    at_once = print_all(shop)
    shop.reprint(shop.cashier)
    printing.ask_gift(shop.records, shop.cashier)
    printing.ask_x(shop.records, shop.owner)
    held = shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=held, name="Blue hat")
    printing.ask_held(shop.records, shop.cashier, sale=held)
    shifts.put_cash_in(shop.records, shop.owner, amount=ksh(500), reason="Change")
    contents = {each.job.kind: each.content for each in (*at_once, *print_all(shop))}
    receipt, copy, gift = (contents[kind] for kind in (JobKind.RECEIPT, JobKind.COPY, JobKind.GIFT))
    assert isinstance(receipt, Receipt)
    assert isinstance(copy, Receipt)
    assert isinstance(gift, Receipt)
    assert (receipt.copy, copy.copy, gift.is_gift) == (0, 1, True)
    assert isinstance(contents[JobKind.X], ShiftSoFar)
    waiting, slip = contents[JobKind.HELD], contents[JobKind.CASH_SLIP]
    assert isinstance(waiting, HeldSale)
    assert isinstance(slip, CashSlip)
    assert (waiting.sale.parked_as, slip.move.kind) == ("Blue hat", CashKind.CASH_IN)
    assert contents[JobKind.DRAWER] is None


def test_a_z_is_printed_as_it_was_closed(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    report = shifts.close_shift(shop.records, shop.cashier)
    (order,) = print_all(shop)
    assert isinstance(order.content, WholeShift)
    assert order.content.report == report
    assert (order.content.opened_by, order.content.by) == ("Grace", "Grace")


@pytest.mark.parametrize("kind", ["receipt", "x", "z", "cash_slip", "held"])
def test_paper_of_what_is_not_there_is_not_printed(shop: Shop, kind: str) -> None:
    document = {"cash_slip": "9/1", "x": "another"}.get(kind, "nothing")
    with shop.records.writing() as books:
        queue(books, kind, document, by=StaffId("grace"))
    assert take(shop) is None
    with shop.records.reading() as books:
        assert [job.kind.value for job in jobs_in(books, JobState.FAILED)] == [kind]


def test_a_slip_of_this_till_whose_entry_is_none_is_not_printed(shop: Shop) -> None:
    with shop.records.writing() as books:
        queue(books, print_queue.CASH_SLIP, f"{books.till}/1", by=shop.cashier)
    assert take(shop) is None


def test_what_somebody_still_waits_for_is_there_after_the_next_start(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    shop.reopen()
    clear_up(shop.records)
    assert [each.job.kind for each in print_all(shop)] == [JobKind.DRAWER, JobKind.RECEIPT]
