"""From what the books say of a sale's M-Pesa to what the screen shows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.desks.mpesa_books import OnSale
from pos.desks.mpesa_course import TOLD_PAID, Around, Typed, pay_view
from pos.desks.mpesa_views import Choice, Course, Hearing, HearingView
from pos.desks.views import Notice
from pos.shop.asking import Again, State
from pos.shop.awaiting import Kind
from pos.shop.identity import PushId, ReceivedId, SaleId, StaffId
from pos.shop.mpesa_line import MpesaLine, ShortCode
from pos.shop.push import Push
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.till.arrivals import Arrival
from tests.builders import NOON, ksh

SALE = SaleId("s")
LINE = MpesaLine((ShortCode("174379", "174379"),), has_letterbox=True)
HERE = OnSale(SALE, LINE, ksh(65), "20014")
HEARD = Around(HearingView(Hearing.LISTENING))


def push(state: State, **others: object) -> Push:
    made = Push(
        PushId("p"), SALE, "174379", ksh(65), "0" * 32, "20014", "07•• ••• 678", NOON, StaffId("g"),
        state, sent_at=NOON + timedelta(seconds=1), checkout="ws_CO_1",
    )  # fmt: skip
    return replace(made, **others)  # type: ignore[arg-type]


def money(amount: int, **others: object) -> Arrival:
    made = Received(
        ReceivedId("r"), "UKL4R8T2XW", ksh(amount), NOON, NOON, kind=Kind.LESS, sale=SALE
    )
    return Arrival(replace(made, **others), "P•••", "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "course"),
    [
        (State.ASKING, Course.ASKING),
        (State.WAITING, Course.WAITING),
        (State.UNSURE, Course.UNSURE),
        (State.NOT_PAID, Course.NOT_PAID),
        (State.PAID, Course.PHONE),
    ],
)
def test_a_request_shows_where_it_stands(state: State, course: Course) -> None:
    here = replace(HERE, pushes=(push(state),))
    view = pay_view(here, Typed(), HEARD, now=NOON + timedelta(seconds=18))
    assert view.course is course
    if course is not Course.PHONE:
        assert (view.request.seconds, view.request.taken_after) == (18, 1)


def test_an_open_request_stands_before_a_later_one_that_has_ended() -> None:
    here = replace(HERE, pushes=(push(State.UNSURE), push(State.NOT_PAID, id=PushId("q"))))
    assert pay_view(here, Typed(), HEARD, now=NOON).course is Course.UNSURE


def test_what_may_have_paid_another_sale_is_said_and_the_customers_code_asked_for() -> None:
    for code, best in (("", Choice.CHECK), ("0", Choice.CODE)):
        here = replace(HERE, pushes=(push(State.UNSURE, code=code),))
        view = pay_view(here, Typed(), HEARD, now=NOON)
        assert view.choices[0].choice is best
    assert view.request.says == Notice(TOLD_PAID)


def test_a_request_that_was_unlocked_lets_another_be_typed() -> None:
    here = replace(HERE, pushes=(push(State.UNSURE, unlocked_at=NOON),))
    assert pay_view(here, Typed(), HEARD, now=NOON).course is Course.PHONE


@pytest.mark.parametrize("state", [State.ASKING, State.WAITING])
def test_nothing_can_be_sent_while_a_request_is_open(state: State) -> None:
    here = replace(HERE, pushes=(push(state),))
    view = pay_view(here, Typed(), HEARD, now=NOON)
    locked = {each.choice for each in view.choices if not each.is_open}
    assert locked == {Choice.SEND_AGAIN, Choice.OTHER_NUMBER}
    assert all(each.why_not is not None for each in view.choices if not each.is_open)
    assert view.best is not None
    assert view.best.choice is Choice.CHECK


@pytest.mark.parametrize(
    ("code", "again", "best"),
    [
        ("1032", Again.YES, Choice.SEND_AGAIN),
        ("1", Again.YES, Choice.SPLIT),
        ("8006", Again.YES, Choice.OTHER_NUMBER),
        ("1031", Again.CHECK, Choice.CASH),
        ("not_sent", Again.YES, Choice.SEND_AGAIN),
    ],
)
def test_the_best_choice_after_an_end_follows_from_its_code(
    code: str, again: Again, best: Choice
) -> None:
    here = replace(HERE, pushes=(push(State.NOT_PAID, code=code, again=again, ended_at=NOON),))
    view = pay_view(here, Typed(), HEARD, now=NOON)
    assert view.best is not None
    assert view.best.choice is best
    assert view.request.code == (code if code.isdigit() else "")
    assert (view.request.says is None) is code.isdigit()


def test_where_a_code_asks_for_a_wait_the_seconds_are_counted_down() -> None:
    ended = push(State.NOT_PAID, code="1001", wait_until=NOON + timedelta(seconds=60))
    view = pay_view(replace(HERE, pushes=(ended,)), Typed(), HEARD, now=NOON + timedelta(seconds=3))
    again = next(each for each in view.choices if each.choice is Choice.SEND_AGAIN)
    assert (again.is_open, again.wait) == (False, 57)


@pytest.mark.parametrize(
    ("amount", "oddity", "over"), [(40, "underpaid", -25), (85, "overpaid", 20), (65, "", 0)]
)
def test_money_that_arrived_is_one_key_away(amount: int, oddity: str, over: int) -> None:
    view = pay_view(replace(HERE, arrived=(money(amount),)), Typed(), HEARD, now=NOON)
    assert view.course is Course.ARRIVED
    assert view.arrived is not None
    assert (view.arrived.oddity, view.arrived.over) == (oddity, ksh(over))
    assert view.best is not None
    assert view.best.choice is Choice.TAKE


def test_what_safaricom_may_not_have_sent_is_not_taken() -> None:
    view = pay_view(
        replace(HERE, arrived=(money(65, is_verified=False),)), Typed(), HEARD, now=NOON
    )
    assert view.arrived is not None
    assert view.arrived.oddity == "unverified"
    assert Choice.TAKE not in {each.choice for each in view.choices}


def test_what_is_used_for_the_sale_already_is_told_beside_the_number() -> None:
    used = money(40, state=MoneyState.USED, uses=(Use(What.SALE, ksh(40), SALE),))
    own = pay_view(replace(HERE, arrived=(used,)), Typed(), HEARD, now=NOON).own
    assert [(each.amount, each.code) for each in own.came] == [(ksh(40), "UKL4R8T2XW")]
    assert (own.account, own.amount, own.numbers[0].short_code) == ("20014", ksh(65), "174379")


def test_a_sale_is_finished_early_only_where_nobody_would_hear() -> None:
    def offered(hearing: Hearing) -> bool:
        view = pay_view(HERE, Typed(), Around(HearingView(hearing)), now=NOON)
        return Choice.PROVISIONAL in {each.choice for each in view.choices}

    assert [hearing for hearing in Hearing if not offered(hearing)] == [Hearing.LISTENING]


def test_a_part_is_asked_for_where_less_was_typed() -> None:
    assert pay_view(HERE, Typed(amount=ksh(20)), HEARD, now=NOON).asked == ksh(20)
    assert pay_view(HERE, Typed(amount=ksh(90)), HEARD, now=NOON).asked == ksh(65)


def test_why_no_phone_can_be_asked_is_said() -> None:
    around = replace(HEARD, can_push=False, why_no_push=Refusal(Reason.MPESA_NO_NUMBER))
    view = pay_view(HERE, Typed(), around, now=NOON)
    assert view.why_no_push is not None
    assert not view.can_push


def test_a_number_is_typed_anew_after_an_end_and_checked_while_it_waits() -> None:
    ended = replace(HERE, pushes=(push(State.NOT_PAID),))
    assert pay_view(ended, Typed(is_typing=True), HEARD, now=NOON).course is Course.PHONE
    waiting = replace(HERE, pushes=(push(State.WAITING),))
    assert pay_view(waiting, Typed(is_checking=True), HEARD, now=NOON).course is Course.CHECKING
    assert pay_view(HERE, Typed(is_sending=True), HEARD, now=NOON).course is Course.ASKING
