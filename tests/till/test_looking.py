"""Callbacks get lost, so Safaricom is asked how each request stands: in time, and never for nothing."""

from datetime import timedelta

import pytest

from pos.mpesa.push import Ended, NotKnown, StillGoing
from pos.shop.asking import Again, State
from pos.shop.identity import PushId
from pos.till.looking import looked, looks_due, not_looked
from tests.paying_shop import LOST, PayingShop


def due(mpesa: PayingShop) -> list[str]:
    with mpesa.shop.records.writing() as books:
        return [push.id for push in looks_due(books)]


def test_the_first_look_is_after_some_seconds_and_then_often(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    assert due(mpesa) == []
    mpesa.pass_time(seconds=12)
    assert due(mpesa) == [push]
    mpesa.check()
    assert due(mpesa) == []
    mpesa.pass_time(seconds=6)
    mpesa.check()
    assert mpesa.push(push).looks == 2
    assert mpesa.push(push).state is State.WAITING


def test_a_query_that_says_paid_finishes_the_sale_before_the_code_is_known(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=12)
    mpesa.check()
    assert mpesa.is_finished(sale)
    assert (mpesa.push(push).state, mpesa.push(push).code) == (State.PAID, "0")
    assert mpesa.count("payments", "method = 'mpesa' AND reference = ''") == 1
    assert mpesa.count("claims") == 0
    mpesa.confirm(mpesa.push(push).pay_number)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.count("received", "state <> 'same'") == 1
    assert mpesa.count("claims", "state = 'won'") == 1
    assert due(mpesa) == []


@pytest.mark.parametrize("code", ["1032", "2001"])
def test_a_query_that_says_not_paid_ends_it(mpesa: PayingShop, code: str) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.safaricom.stands = Ended(code, "")
    mpesa.pass_time(seconds=12)
    mpesa.check()
    kept = mpesa.push(push)
    assert (kept.state, kept.code, kept.again) == (State.NOT_PAID, code, Again.YES)


@pytest.mark.parametrize("stands", [Ended("777", ""), Ended("1036", "")])
def test_a_code_that_proves_nothing_is_looked_into_further(
    mpesa: PayingShop, stands: Ended
) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.safaricom.stands = stands
    mpesa.pass_time(seconds=12)
    mpesa.check()
    kept = mpesa.push(push)
    assert (kept.state, kept.look_at) == (State.UNSURE, mpesa.shop.clock.at)


@pytest.mark.parametrize("stands", [StillGoing(""), NotKnown("")])
def test_after_two_minutes_nobody_calls_it_waiting(
    mpesa: PayingShop, stands: StillGoing | NotKnown
) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.safaricom.stands = stands
    for _ in range(21):
        mpesa.pass_time(seconds=6)
        mpesa.check()
    assert mpesa.push(push).state is State.UNSURE


def test_it_is_asked_for_a_day_and_then_no_more(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    for _ in range(60):
        mpesa.pass_time(minutes=31)
        mpesa.check()
    assert mpesa.push(push).look_at is None
    assert due(mpesa) == []
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.push(push).state is State.PAID


def test_a_request_without_a_name_at_safaricom_is_not_asked_about(mpesa: PayingShop) -> None:
    mpesa.safaricom.says = LOST
    push = mpesa.asked(mpesa.ring_up())
    mpesa.pass_time(seconds=30)
    assert due(mpesa) == []
    assert not mpesa.lanes.check(mpesa.safaricom, mpesa.push(push))  # type: ignore[arg-type]


def test_a_question_that_is_not_answered_is_asked_later(mpesa: PayingShop) -> None:
    mpesa.safaricom.stands = LOST
    push = mpesa.asked(mpesa.ring_up())
    mpesa.pass_time(seconds=12)
    mpesa.check()
    kept = mpesa.push(push)
    assert (kept.state, kept.looks) == (State.WAITING, 1)
    assert kept.look_at == mpesa.shop.clock.at + timedelta(seconds=6)
    not_looked(mpesa.shop.records, PushId("none"))


def test_checking_by_hand_asks_at_once(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    assert mpesa.lanes.check(mpesa.safaricom, mpesa.push(push))  # type: ignore[arg-type]
    assert mpesa.safaricom.queries == ["ws_CO_1"]


def test_a_late_answer_of_not_paid_does_not_undo_paid(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push)
    mpesa.settle()
    assert looked(mpesa.shop.records, push, Ended("1032", "")).state is State.PAID


def test_money_of_a_query_for_a_sale_that_has_ended_is_heard_of(mpesa: PayingShop) -> None:
    money = mpesa.paid_without_code()
    assert money.asks_for_somebody
