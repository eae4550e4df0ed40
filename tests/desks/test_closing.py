"""The closing desk leads through count, comparison and Z, and keeps each step in the books before it goes on."""

import pytest

from pos.desks.closing import COUNT_KEPT, NOT_CHECKED, ClosingDesk, Step
from pos.desks.mpesa_lanes import MpesaLanes
from pos.shop.words import Reason
from tests.builders import ksh
from tests.desks.tills import Till

EXACT = {ksh(1000): 5}


@pytest.fixture
def desk(till: Till) -> ClosingDesk:
    return ClosingDesk(till.sale, till.printing, MpesaLanes(till.background, till.shop.records))


def begun(till: Till, desk: ClosingDesk) -> None:
    desk.begin()
    till.settle()


def counted(till: Till, desk: ClosingDesk) -> None:
    begun(till, desk)
    desk.count(EXACT)
    till.settle()


def test_it_begins_with_an_empty_count(till: Till, desk: ClosingDesk) -> None:
    begun(till, desk)
    assert (desk.view.step, desk.view.pieces, desk.is_open) == (Step.COUNT, (), True)


def test_nobody_signed_in_closes_nothing(till: Till, desk: ClosingDesk) -> None:
    till.sale.serve(None)
    begun(till, desk)
    assert till.said[-1].source == Reason.SIGN_IN_FIRST.value
    assert not desk.is_open


def test_a_count_is_compared_and_closed_with_a_z_that_comes_out(
    till: Till, desk: ClosingDesk
) -> None:
    counted(till, desk)
    assert desk.view.step is Step.CHECK
    desk.close("")
    till.settle()
    assert desk.view.step is Step.PRINT
    assert desk.view.report is not None
    assert desk.view.paper is not None
    assert "T2-Z1" in desk.view.paper.text
    till.qtbot.waitUntil(lambda: any("T2-Z1" in " ".join(each) for each in till.slot.papers))


def test_a_key_pressed_twice_counts_once(till: Till, desk: ClosingDesk) -> None:
    begun(till, desk)
    desk.count(EXACT)
    desk.count(EXACT)
    desk.begin()
    till.settle()
    assert desk.view.closing is not None
    assert len(desk.view.closing.counts) == 1


def test_it_is_counted_again_and_the_first_count_stays(till: Till, desk: ClosingDesk) -> None:
    counted(till, desk)
    desk.recount()
    assert (desk.view.step, dict(desk.view.pieces)) == (Step.COUNT, EXACT)
    desk.recount()
    desk.close("")
    desk.count({ksh(1000): 4})
    till.settle()
    assert desk.view.closing is not None
    assert [each.total for each in desk.view.closing.counts] == [ksh(5000), ksh(4000)]


def test_a_large_difference_without_a_reason_is_refused(till: Till, desk: ClosingDesk) -> None:
    begun(till, desk)
    desk.count({ksh(1000): 1})
    till.settle()
    desk.close("")
    till.settle()
    assert till.said[-1].source == Reason.DIFFERENCE_REASON.value
    assert desk.view.step is Step.CHECK


def test_a_count_is_put_aside_and_found_again(till: Till, desk: ClosingDesk) -> None:
    begun(till, desk)
    desk.save({ksh(500): 3})
    till.settle()
    assert till.words[-1] == COUNT_KEPT
    assert not desk.is_open
    begun(till, desk)
    assert dict(desk.view.pieces)[ksh(500)] == 3


def test_what_was_counted_to_the_end_is_put_aside_as_it_is(till: Till, desk: ClosingDesk) -> None:
    counted(till, desk)
    desk.save({})
    assert not desk.is_open
    begun(till, desk)
    assert desk.view.step is Step.CHECK
    desk.close("")
    till.settle()
    desk.save({})
    desk.check_mpesa()
    desk.look_again()
    assert desk.view.step is Step.PRINT


def test_a_till_that_reaches_nobody_says_that_nothing_was_checked(
    till: Till, desk: ClosingDesk
) -> None:
    counted(till, desk)
    desk.check_mpesa()
    till.settle()
    assert NOT_CHECKED in till.words
    assert not desk.view.is_checking


def test_cash_that_moves_meanwhile_leads_back_to_the_count(till: Till, desk: ClosingDesk) -> None:
    counted(till, desk)
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    desk.look_again()
    till.settle()
    assert desk.view.step is Step.COUNT
