"""From what the books say of a sale's M-Pesa to what the screen shows: pure, the same always gives the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from pos.desks.mpesa_views import (
    ArrivedView,
    CameView,
    Choice,
    ChoiceView,
    Course,
    Hearing,
    HearingView,
    MpesaPayView,
    NumberView,
    OwnPayingView,
    PhoneView,
    RequestView,
)
from pos.desks.views import Notice, notice_of
from pos.shop.asking import Lock, Locked, State, lock_of
from pos.shop.awaiting import Kind
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.desks.mpesa_books import OnSale
    from pos.shop.push import Push
    from pos.till.arrivals import Arrival

COURSES = {
    State.ASKING: Course.ASKING, State.WAITING: Course.WAITING, State.UNSURE: Course.UNSURE,
    State.NOT_PAID: Course.NOT_PAID, State.PAID: Course.CHECKING,
}  # fmt: skip
"""Paid, and the sale still here: what came is being used for it, or has to be looked at."""
NO_PHONE, DEAF = PhoneView(), HearingView()
TOO_LITTLE = {"1"}
"""Codes that say that the customer has not enough: then less is asked of his phone."""
NOT_WITH_THIS_PHONE = {"11", "20", "21", "8006"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What hands did on the screen, beside what is in the books."""

    phone: PhoneView = NO_PHONE
    phones: Mapping[str, str] = field(default_factory=dict)
    """The phones that were asked from here, whole, by request."""
    is_typing: bool = False
    """Whether another number is typed, though the last request has its own end."""
    is_checking: bool = False
    is_sending: bool = False
    amount: Money | None = None
    """How much is asked of the phone, where that is less than what is due."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is true whatever sale is paid."""

    hearing: HearingView = DEAF
    can_push: bool = True
    why_no_push: Refusal | None = None
    qr: bytes = b""


def pay_view(here: "OnSale", typed: Typed, around: Around, *, now: datetime) -> MpesaPayView:
    """Give what the screen shows."""
    arrival = _to_choose(here)
    push = _latest(here)
    course = _course(typed, push, arrival)
    asked = min(typed.amount or here.due, here.due)
    view = MpesaPayView(
        course=course,
        due=here.due,
        asked=push.amount if push is not None and course is not Course.PHONE else asked,
        phone=typed.phone,
        own=own_paying(here, around),
        can_push=around.can_push,
        why_no_push=notice_of(around.why_no_push) if around.why_no_push else None,
    )
    if push is not None and course is not Course.PHONE:
        view = replace(view, request=_request(push, typed, now=now))
    if arrival is not None and course is Course.ARRIVED:
        view = replace(view, arrived=_arrived(arrival, here.due), asked=arrival.money.rest)
    return replace(view, choices=_choices(view, here, push, now=now))


def own_paying(here: "OnSale", around: Around) -> OwnPayingView:
    """Give what a customer needs to pay by himself, and what has come of it."""
    came = tuple(
        CameView(each.money.used, each.money.trans_id or "", each.money.came_at)
        for each in here.arrived
        if each.money.state is MoneyState.USED and each.money.used
    )
    numbers = tuple(NumberView(code.receiver, code.is_till) for code in here.line.short_codes)
    return OwnPayingView(numbers, here.pay_number, here.due, around.qr, came, around.hearing)


def _latest(here: "OnSale") -> "Push | None":
    """Give the request that stands in the way, or else the last one."""
    is_open = [push for push in here.pushes if push.state.is_open and push.unlocked_at is None]
    return next(reversed(is_open or list(here.pushes)), None)


def _to_choose(here: "OnSale") -> "Arrival | None":
    """Give money that came for the sale and is not used: somebody says what becomes of it."""
    for each in here.arrived:
        money = each.money
        is_free = money.state is MoneyState.UNMATCHED and money.kind is not Kind.SPARE
        if is_free and money.sale == here.sale:
            return each
    return None


def _course(typed: Typed, push: "Push | None", arrival: "Arrival | None") -> Course:
    if arrival is not None and not typed.is_checking:
        return Course.ARRIVED
    if typed.is_sending:
        return Course.ASKING
    if push is None or push.state is State.PAID:
        return Course.PHONE
    if push.unlocked_at is not None or (push.state is State.NOT_PAID and typed.is_typing):
        return Course.PHONE
    if typed.is_checking and push.state in {State.WAITING, State.UNSURE}:
        return Course.CHECKING
    return COURSES[push.state]


def _request(push: "Push", typed: Typed, *, now: datetime) -> RequestView:
    until = now if push.state.is_open else push.ended_at or now
    taken = push.sent_at or (push.asked_at if push.checkout else None)
    code = push.code if push.code[:1].isdigit() or push.code.startswith("SFC") else ""
    return RequestView(
        phone=typed.phones.get(push.id, push.shown),
        amount=push.amount,
        seconds=_seconds(push.asked_at, until),
        taken_after=None if taken is None else _seconds(push.asked_at, taken),
        at=push.ended_at,
        code=code,
        says=_says(push, code),
    )


def _says(push: "Push", code: str) -> Notice | None:
    if push.state is State.NOT_PAID and not code:
        return Notice(NOT_SENT)
    if push.is_told_paid:
        return Notice(TOLD_PAID)
    return None


TOLD_PAID = (
    "Safaricom says that it is paid, but that money may have paid another sale. "
    "Ask for the code in the customer's SMS."
)
NOT_SENT = "Nothing went out, so nobody was asked. Send again, or take another way to pay."


def _arrived(arrival: "Arrival", due: Money) -> ArrivedView:
    money = arrival.money
    odd = Oddity.UNVERIFIED.value if not money.is_verified else ""
    if not odd and money.rest < due:
        odd = Oddity.UNDERPAID.value
    if not odd and money.rest > due:
        odd = Oddity.OVERPAID.value
    return ArrivedView(
        money.rest, due, odd, money.trans_id or "", arrival.payer or arrival.number, money.came_at
    )


def _choices(
    view: MpesaPayView, here: "OnSale", push: "Push | None", *, now: datetime
) -> tuple[ChoiceView, ...]:
    course, cash = view.course, ChoiceView(Choice.CASH, amount=here.due)
    if course is Course.PHONE:
        kept, split = _keeping(view, here), ChoiceView(Choice.SPLIT)
        return (ChoiceView(Choice.CODE), cash, split, *kept, *_early(view, here))
    if course.is_counting:
        why = Notice(Reason.PUSH_OPEN.value)
        locked = (
            ChoiceView(each, is_open=False, why_not=why)
            for each in (Choice.SEND_AGAIN, Choice.OTHER_NUMBER)
        )
        return (ChoiceView(Choice.CHECK), *locked, cash, ChoiceView(Choice.SPLIT))
    leave = ChoiceView(Choice.LEAVE)
    if course is Course.UNSURE:
        first = [ChoiceView(Choice.CHECK), ChoiceView(Choice.CODE)]
        if push is not None and push.is_told_paid:
            first.reverse()
        return (*first, cash, leave, *_early(view, here), ChoiceView(Choice.UNLOCK))
    if course is Course.ARRIVED:
        return _of_arrived(view, here, cash)
    return _after_end(here, push, cash, leave, now=now)


def _of_arrived(view: MpesaPayView, here: "OnSale", cash: ChoiceView) -> tuple[ChoiceView, ...]:
    came = view.arrived
    if came is None or came.oddity == Oddity.UNVERIFIED.value:
        return (
            ChoiceView(Choice.CODE),
            cash,
            ChoiceView(Choice.LEAVE),
            ChoiceView(Choice.PAYMENTS),
        )
    take = ChoiceView(Choice.TAKE, amount=min(came.amount, here.due))
    return (take, cash, ChoiceView(Choice.PAYMENTS))


def _after_end(
    here: "OnSale", push: "Push | None", cash: ChoiceView, leave: ChoiceView, *, now: datetime
) -> tuple[ChoiceView, ...]:
    locked = lock_of((each.progress for each in here.pushes), now=now)
    again = _again(locked)
    other = replace(again, choice=Choice.OTHER_NUMBER)
    code = push.code if push is not None else ""
    split = ChoiceView(Choice.SPLIT)
    if code in TOO_LITTLE:
        return (split, cash, other, ChoiceView(Choice.BACK), leave)
    if locked is not None and locked.lock is Lock.CHECK_FIRST:
        return (cash, ChoiceView(Choice.UNLOCK), ChoiceView(Choice.CODE), split, leave)
    if code in NOT_WITH_THIS_PHONE:
        return (other, cash, split, leave)
    return (again, other, cash, split, leave)


def _again(locked: Locked | None) -> ChoiceView:
    if locked is None:
        return ChoiceView(Choice.SEND_AGAIN)
    if locked.lock is Lock.TOO_SOON:
        return ChoiceView(Choice.SEND_AGAIN, is_open=False, wait=locked.seconds)
    why = Reason.PUSH_LOOK_FIRST if locked.lock is Lock.CHECK_FIRST else Reason.PUSH_OPEN
    return ChoiceView(Choice.SEND_AGAIN, is_open=False, why_not=Notice(why.value))


def _keeping(view: MpesaPayView, here: "OnSale") -> tuple[ChoiceView, ...]:
    """A whole number is kept with the customer who is named on the sale, unless it is his already."""
    is_known = here.whose and view.phone.is_ready and not view.phone.whose
    return (ChoiceView(Choice.REMEMBER),) if is_known else ()


def _early(view: MpesaPayView, here: "OnSale") -> tuple[ChoiceView, ...]:
    """A sale is finished before its money is heard of only where nobody listens or knows."""
    is_deaf = view.own.hearing.hearing is not Hearing.LISTENING
    if here.due > NOTHING and (is_deaf or view.course is Course.UNSURE):
        return (ChoiceView(Choice.PROVISIONAL),)
    return ()


def _seconds(since: datetime, until: datetime) -> int:
    return max(0, int((until - since).total_seconds()))
