"""A receipt is read as it was posted, and printed again only with its copy's number."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from pos.records.print_queue import find_job, jobs_in, jobs_of, keep_state
from pos.records.tables import print_queue
from pos.shop.audit import Act
from pos.shop.print_job import JobKind, JobState
from pos.shop.quantity import pieces
from pos.shop.sold import Sold
from pos.shop.words import Reason
from pos.till import draining, printing, returning, ringing, shifts
from pos.till.printing import Again
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.shops import Shop, refused


def sold(shop: Shop, *typed: str) -> Sold:
    done = shop.sell(*typed, given=ksh(200)).sold
    assert done is not None
    return done


def test_a_receipt_says_what_was_sold_and_by_whom(shop: Shop) -> None:
    receipt = printing.read_receipt(shop.records, shop.cashier, sale=sold(shop, "2*101").id)
    assert (receipt.number, receipt.served_by, receipt.copy) == ("T2-0001", "Grace", 0)
    assert (receipt.total, receipt.change, receipt.returns_of) == (ksh(130), ksh(70), ())


def test_the_last_receipts_are_listed_newest_first(shop: Shop) -> None:
    done = [sold(shop, "101").id for _ in range(3)]
    listed = printing.list_receipts(shop.records, shop.cashier, most=2)
    assert [each.sold.id for each in listed] == [done[2], done[1]]


def test_a_receipt_of_the_list_says_whether_it_came_out(shop: Shop) -> None:
    sold(shop, "101")
    settle_next(shop, JobState.FAILED)
    for state in (JobState.UNKNOWN, JobState.PRINTED):
        sold(shop, "101")
        settle_next(shop, state)
    sold(shop, "101")
    listed = printing.list_receipts(shop.records, shop.cashier, most=9)
    assert [each.is_printed for each in listed] == [False, True, True, False]
    shop.reprint(shop.cashier, sale=listed[1].sold.id)
    (_, copied, *_) = printing.list_receipts(shop.records, shop.cashier, most=9)
    assert copied.is_printed


def test_the_last_receipt_is_read_when_none_is_named(shop: Shop) -> None:
    with refused(Reason.NO_SALE_YET):
        printing.read_receipt(shop.records, shop.cashier)
    sold(shop, "101")
    assert printing.read_receipt(shop.records, shop.cashier).number == "T2-0001"


def test_a_copy_says_which_it_is_and_is_audited(shop: Shop) -> None:
    done = sold(shop, "101")
    copies = [shop.reprint(who, sale=done.id).copy for who in (shop.cashier, shop.supervisor)]
    assert copies == [1, 2]
    kept = [(entry["who"], entry["copy"]) for entry in shop.audited(Act.RECEIPT_REPRINTED)]
    assert kept == [(shop.cashier, 1), (shop.supervisor, 2)]
    with shop.records.reading() as books:
        rows = books.rows(select(print_queue).order_by(print_queue.c.id))
    assert [(row.kind, row.copy) for row in rows] == [
        ("drawer", 0),
        ("receipt", 0),
        ("copy", 1),
        ("copy", 2),
    ]


def test_copies_of_each_receipt_are_counted_apart(shop: Shop) -> None:
    first, second = sold(shop, "101"), sold(shop, "101")
    shop.reprint(shop.cashier, sale=first.id)
    assert shop.reprint(shop.cashier, sale=second.id).copy == 1


def test_the_last_receipt_is_printed_again_when_none_is_named(shop: Shop) -> None:
    sold(shop, "101")
    done = sold(shop, "2*101")
    assert shop.reprint(shop.cashier).number == str(done.number)


def test_a_copy_is_printed_between_shifts_too(shop: Shop) -> None:
    sold(shop, "101")
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5, ksh(1): 65})
    shifts.close_shift(shop.records, shop.cashier)
    shop.reprint(shop.cashier)
    assert shop.audited(Act.RECEIPT_REPRINTED)[0]["shift"] is None


def test_before_the_first_sale_there_is_nothing_to_print_again(shop: Shop) -> None:
    with refused(Reason.NO_SALE_YET):
        shop.reprint(shop.cashier)


@pytest.mark.parametrize("read", [printing.read_receipt, printing.print_again])
def test_a_sale_in_progress_has_no_receipt(shop: Shop, read: Callable[..., object]) -> None:
    sale = shop.ring_up("101")
    with refused(Reason.RECEIPT_NOT_FOUND):
        read(shop.records, shop.cashier, sale=sale)


def test_a_receipt_names_every_receipt_whose_goods_came_back_once(shop: Shop) -> None:
    first, second = sold(shop, "101"), sold(shop, "2*101")
    exchange = shop.ring_up()
    for done, count in ((first, 1), (second, 1), (second, 1)):
        returning.take_goods_back(
            shop.records,
            shop.owner,
            sale=exchange,
            back=GoodsBack(done.id, 1, pieces(count)),
        )
    ringing.scan(shop.records, shop.cashier, sale=exchange, typed="101")
    shop.give_back(exchange)
    receipt = printing.read_receipt(shop.records, shop.cashier, sale=exchange)
    assert receipt.returns_of == ("T2-0001", "T2-0002")
    assert receipt.total == ksh("-130")


def settle_next(shop: Shop, state: JobState, kind: JobKind = JobKind.RECEIPT) -> int:
    """Have the queue worked off up to the next one of a kind, which ends like that."""
    while (order := draining.take_next(shop.records, resting=frozenset())) is not None:
        is_it = order.job.kind is kind
        outcome = state if is_it else JobState.PRINTED
        draining.keep_outcome(shop.records, job=order.job.id, state=outcome)
        if is_it:
            return order.job.id
    raise AssertionError(kind)


def test_a_receipt_that_waits_is_not_asked_for_twice(shop: Shop) -> None:
    sold(shop, "101")
    assert printing.print_again(shop.records, shop.cashier).again is Again.WAITS
    assert shop.printing() == ["drawer", "receipt"]
    assert shop.audited(Act.RECEIPT_REPRINTED) == []


def test_a_receipt_that_never_came_out_is_printed_as_itself(shop: Shop) -> None:
    done = sold(shop, "101")
    settle_next(shop, JobState.FAILED)
    assert printing.print_again(shop.records, shop.cashier, sale=done.id).again is Again.ORIGINAL
    assert shop.printing() == ["receipt"]


@pytest.mark.parametrize("state", [JobState.PRINTED, JobState.UNKNOWN])
def test_what_may_have_come_out_before_says_copy(shop: Shop, state: JobState) -> None:
    sold(shop, "101")
    settle_next(shop, state)
    assert printing.print_again(shop.records, shop.cashier).again is Again.COPY
    assert shop.printing() == ["copy"]
    settle_next(shop, state, JobKind.COPY)
    assert printing.print_again(shop.records, shop.cashier).again is Again.COPY
    assert [each["copy"] for each in shop.audited(Act.RECEIPT_REPRINTED)] == [1, 2]
    assert printing.list_unsure(shop.records, shop.cashier) == ()


def test_pressed_again_and_again_without_paper_one_copy_is_asked_for(shop: Shop) -> None:
    sold(shop, "101")
    settle_next(shop, JobState.PRINTED)
    again = [printing.print_again(shop.records, shop.cashier).again for _ in range(5)]
    assert again == [Again.COPY, *[Again.WAITS] * 4]
    assert shop.printing() == ["copy"]
    settle_next(shop, JobState.FAILED, JobKind.COPY)
    assert printing.print_again(shop.records, shop.cashier).again is Again.COPY


def test_what_nobody_knows_is_listed_with_its_receipt(shop: Shop) -> None:
    sold(shop, "101")
    job = settle_next(shop, JobState.UNKNOWN)
    shifts.open_drawer(shop.records, shop.owner, reason="Change")
    drawer = settle_next(shop, JobState.UNKNOWN, JobKind.DRAWER)
    unsure = printing.list_unsure(shop.records, shop.cashier)
    assert [(each.job.id, each.number) for each in unsure] == [(drawer, ""), (job, "T2-0001")]


def test_a_person_says_that_it_came_out(shop: Shop) -> None:
    sold(shop, "101")
    job = settle_next(shop, JobState.UNKNOWN)
    printing.say_it_came_out(shop.records, shop.cashier, job=job)
    assert printing.list_unsure(shop.records, shop.cashier) == ()
    for act in (printing.say_it_came_out, printing.say_it_did_not):
        with refused(Reason.PAPER_GONE):
            act(shop.records, shop.cashier, job=job)
        with refused(Reason.PAPER_GONE):
            act(shop.records, shop.cashier, job=999)


def test_a_receipt_that_did_not_come_out_whole_is_printed_as_a_copy(shop: Shop) -> None:
    sold(shop, "101")
    printing.say_it_did_not(shop.records, shop.cashier, job=settle_next(shop, JobState.UNKNOWN))
    assert shop.printing() == ["copy"]
    assert printing.list_unsure(shop.records, shop.cashier) == ()


def test_other_papers_are_printed_as_they_were_and_a_drawer_never_again(shop: Shop) -> None:
    shifts.put_cash_in(shop.records, shop.owner, amount=ksh(500), reason="Change")
    slip = settle_next(shop, JobState.UNKNOWN, JobKind.CASH_SLIP)
    printing.say_it_did_not(shop.records, shop.cashier, job=slip)
    assert shop.printing() == ["cash_slip"]
    shifts.open_drawer(shop.records, shop.owner, reason="Change")
    drawer = settle_next(shop, JobState.UNKNOWN, JobKind.DRAWER)
    printing.say_it_did_not(shop.records, shop.cashier, job=drawer)
    assert shop.printing() == ["cash_slip"]


def test_several_copies_are_numbered_and_a_receipt_that_never_came_out_is_the_first(
    shop: Shop,
) -> None:
    done = sold(shop, "101")
    with shop.records.writing() as books:
        (job,) = (each for each in jobs_of(books, done.id) if each.kind is JobKind.RECEIPT)
        keep_state(books, job.id, JobState.FAILED.value)
    printed = printing.print_again(shop.records, shop.cashier, copies=3)
    with shop.records.reading() as books:
        jobs = [find_job(books, each) for each in printed.jobs]
    assert printed.again is Again.ORIGINAL
    assert [(each.kind, each.copy) for each in jobs if each] == [
        (JobKind.RECEIPT, 0),
        (JobKind.COPY, 1),
        (JobKind.COPY, 2),
    ]


def test_a_key_that_is_held_down_prints_no_roll_of_copies(shop: Shop) -> None:
    done = sold(shop, "101")
    with shop.records.writing() as books:
        for job in jobs_of(books, done.id):
            keep_state(books, job.id, JobState.PRINTED.value)
    assert len(printing.print_again(shop.records, shop.cashier, copies=500).jobs) == 9


def test_a_receipt_is_seen_with_its_sale(shop: Shop) -> None:
    done = sold(shop, "101")
    seen = printing.see_receipt(shop.records, shop.cashier)
    assert (seen.sale, seen.receipt.number, seen.receipt.copy) == (done.id, "T2-0001", 0)


@pytest.mark.parametrize("has_begun_another", [False, True])
def test_of_an_x_whose_shift_has_ended_it_can_still_be_said(
    shop: Shop, *, has_begun_another: bool
) -> None:
    """There is no such X any more, and whoever counts the next drawer blind learns nothing by it."""
    printing.ask_x(shop.records, shop.owner)
    job = settle_next(shop, JobState.UNKNOWN, JobKind.X)
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    if has_begun_another:
        shifts.open_shift(shop.records, shop.supervisor, opening_float=ksh(5000))
    printing.say_it_did_not(shop.records, shop.supervisor, job=job)
    assert printing.list_unsure(shop.records, shop.cashier) == ()
    assert "x" not in shop.printing()


def test_a_z_that_did_not_come_out_whole_is_printed_as_a_copy(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    for copy in (1, 2):
        job = settle_next(shop, JobState.UNKNOWN, JobKind.Z)
        printing.say_it_did_not(shop.records, shop.owner, job=job)
        with shop.records.reading() as books:
            (waits,) = jobs_in(books, JobState.WAITING)
        assert (waits.kind, waits.copy) == (JobKind.Z, copy)
