"""From the payments in the books to those in the drawer: pure, the same always gives the same."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from pos.desks.drawer_views import FitView, PaymentView, Sort
from pos.desks.mpesa_course import TOLD_PAID
from pos.desks.mpesa_views import Choice
from pos.desks.payment_fits import SLIPS, fit, settling_fit
from pos.desks.views import Notice
from pos.shop.alarm import Alarm, AlarmKind
from pos.shop.asking import State
from pos.shop.awaiting import Kind, Match
from pos.shop.claim import NO_SALE
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING
from pos.shop.oddcase import ODD_LOOKS, OddCase, odd_case
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Received
from pos.shop.refund import Refund, RefundState
from pos.shop.unsettled import Unsettled
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.desks.mpesa_books import InDrawer
    from pos.shop.push import Push
    from pos.till.arrivals import Arrival

STATES: Mapping[MoneyState, Sort] = {
    MoneyState.CLAIMING: Sort.CLAIMING, MoneyState.ELSEWHERE: Sort.OTHERS,
    MoneyState.NOT_OURS: Sort.SET_ASIDE, MoneyState.REVERSED: Sort.REVERSED,
}  # fmt: skip
KINDS: Mapping[Kind, Sort] = {
    Kind.LESS: Sort.UNDERPAID, Kind.MORE: Sort.OVERPAID, Kind.OTHER_TILL: Sort.OTHERS,
    Kind.SPARE: Sort.LATE,
}  # fmt: skip
GIVES_BACK = (Choice.CREDIT, Choice.CASH_BACK, Choice.REVERSE)
REST_LEFT = "{sign} {amount} of it is left over."
HOLDER = "Belongs to Till {till}."
KEPT_FOR_GONE = (
    "It was claimed for a sale that is not in these books, as after a backup was put back. "
    "Take it off that sale, then it can be used."
)
UNCLAIMED = (
    "It came for a request of another till, and none has said for an hour that it has it. "
    "Ask whose customer paid, then use it in the office."
)
OTHER_NUMBER = "It was paid to {number}, which is no number of this shop. Say that it is not ours."
ASIDE = "Set aside: {why}."
ALARM, WAITS, BACK = "alarm:", "waits:", "back:"
"""What the name of an alarm, of a payment whose money is awaited, and of an order for money to go back begins with."""
GOES_BACK = "It goes back to the customer. How that ended is told by itself."
MAY_BE_BACK = (
    "Nobody knows whether it went back. Look at the M-Pesa statement, and say what stands there."
)
ALARMS: Mapping[AlarmKind, str] = {
    AlarmKind.CLAIM_LOST: "A sale is finished, and its payment belongs to another: {detail}.",
    AlarmKind.REVERSED: "Safaricom took money back after the goods left: {detail}.",
    AlarmKind.DIFFERS: "One payment was told with two amounts: {detail}.",
    AlarmKind.CODE_DIFFERS: "A code that was typed by hand paid something else: {detail}.",
    AlarmKind.REFUND_FAILED: "Money did not go back to the customer: {detail}.",
    AlarmKind.UNREADABLE: "A letter of Safaricom's makes no sense; it may be money: {detail}.",
}

SWITCHED_OFF = "Another till has switched off the check of payments before money moves. See who did that, and why."
ASK_FOR_CODE = (
    "A request to a phone is paid, but its payment may have paid something else: {detail}. "
    "Ask the customer for the code in the SMS."
)
PAID_BEFORE = (
    "Before a backup was put back a request brought {detail} and paid a sale; its code was not known. "
    "When just that comes, set it aside: it has paid already."
)
WENT_BACK = (
    "Money went back after all that was said not to have gone, as {detail}. "
    "If it was given in another way meanwhile, it was given twice."
)


def payments_in(
    drawer: "InDrawer", *, sale: SaleId | None, now: datetime, zone: tzinfo, sign: str
) -> tuple[PaymentView, ...]:
    """Give the payments as the drawer lists them: what has arrived and what fits first, then what goes on."""
    came = [
        _payment(each, drawer, sale=sale, now=now, zone=zone, sign=sign)
        for each in drawer.arrivals
        if each.money.state is not MoneyState.REFUNDING  # its order stands on the list
    ]
    going = [_going_on(push, drawer, sale=sale, now=now) for push in drawer.going_on]
    alarms = [_alarm(each, now) for each in drawer.alarms]
    back = [_going_back(each, now) for each in drawer.going_back]
    waits = [_unsettled(each, drawer) for each in drawer.unsettled if drawer.sees_all]
    first = [each for each in came if each.fits]
    return (*alarms, *first, *going, *back, *(each for each in came if not each.fits), *waits)


def sort_of(money: Received, suggested: tuple[Match, ...]) -> Sort:
    """Give what a payment is on the list."""
    if money.came_to_another_number:
        return Sort.WRONG_SHOP
    if money.state in STATES:
        return STATES[money.state]
    if not money.is_verified:
        return Sort.UNVERIFIED
    if Oddity.TWICE in money.oddities:
        return Sort.TWICE
    if money.state is MoneyState.USED:
        return Sort.OVERPAID
    return KINDS[money.kind] if money.kind in KINDS else _suggested(suggested)


def _suggested(suggested: tuple[Match, ...]) -> Sort:
    if not suggested:
        return Sort.NO_MATCH
    first = suggested[0]
    if len(suggested) > 1 and suggested[1].sure is first.sure:
        return Sort.TWO_FIT
    is_slip = any(ground.why in SLIPS for ground in first.grounds)
    return Sort.TYPO if is_slip else Sort.AMOUNT_ONLY


def _payment(
    arrival: "Arrival",
    drawer: "InDrawer",
    *,
    sale: SaleId | None,
    now: datetime,
    zone: tzinfo,
    sign: str,
) -> PaymentView:
    money = arrival.money
    is_kept = money.id in drawer.kept_for_gone
    sort = Sort.OTHERS if is_kept else sort_of(money, arrival.suggested)
    named = {each.sale for each in arrival.suggested}
    waits = {each.sale: each for each in drawer.unsettled if _may_settle(each, money, named)}
    matches = list(arrival.suggested)
    if not matches and money.sale not in {None, NO_SALE}:
        matches = [Match(money.kind, money.sure, money.sale, grounds=money.grounds)]
    fits = [
        fit(match, money, drawer.sales, this=sale, zone=zone, sign=sign)
        for match in matches
        if match.sale is not None and match.sale not in waits
    ]
    fits += [settling_fit(each, money) for each in waits.values()]
    return PaymentView(
        money.id,
        money.rest if money.rest > NOTHING else money.amount,
        sort,
        arrival.payer,
        arrival.number,
        money.account,
        money.trans_id or "",
        money.came_at,
        _seconds(money.came_at, now),
        tuple(fits),
        _note(money, sort, drawer, sign),
        _choices(money, sort, drawer),
    )


def _choices(money: Received, sort: Sort, drawer: "InDrawer") -> tuple[Choice, ...]:
    """Give what can be done beside using it for a sale; the suggested thing first."""
    if sort is Sort.UNVERIFIED:
        can_ask = drawer.can_ask and money.trans_id
        return (Choice.CHECK, Choice.BELIEVE) if can_ask else (Choice.BELIEVE,)
    if sort in {Sort.WRONG_SHOP, Sort.SET_ASIDE}:
        return (Choice.TAKE_UP,)
    if money.id in drawer.missing:
        return (Choice.GIVE_CODE,)
    if sort is Sort.CLAIMING and money.id in drawer.going_out:
        return GIVES_BACK[:2]
    is_on_sale = _lies_on_open(money, drawer) or money.id in drawer.kept_for_gone
    is_left = sort is Sort.UNDERPAID and not is_on_sale
    if is_left or sort in {Sort.TWICE, Sort.LATE, Sort.OVERPAID, Sort.NO_MATCH}:
        gives = tuple(each for each in GIVES_BACK if drawer.can_ask or each is not Choice.REVERSE)
        return (*gives, Choice.FREE) if is_on_sale else gives
    return (Choice.FREE,) if is_on_sale else ()


def _lies_on_open(money: Received, drawer: "InDrawer") -> bool:
    """Whether it has arrived on a sale that is still open, and could be taken off it."""
    named = drawer.sales.get(money.sale) if money.sale is not None else None
    return money.has_arrived and named is not None and named.is_open


def _may_settle(waits: Unsettled, money: Received, named: set[SaleId | None]) -> bool:
    """Whether money may be what a finished sale waits for: by its number, the typed code, or its sum."""
    is_free = money.state is MoneyState.UNMATCHED and money.is_verified and money.trans_id
    is_meant = waits.sale in named or money.trans_id == waits.code or money.rest == waits.amount
    return bool(is_free) and is_meant


def _unsettled(waits: Unsettled, drawer: "InDrawer") -> PaymentView:
    """Give a finished sale's payment whose money nobody has heard of yet."""
    return PaymentView(
        f"{WAITS}{waits.payment}",
        waits.amount,
        Sort.BY_HAND if waits.is_by_hand else Sort.PROVISIONAL,
        code=waits.code,
        fits=(FitView(waits.sale, waits.receipt or "\N{EN DASH}", is_open=False),),
        note=_first_thing(OddCase.BY_HAND),
        choices=(Choice.CHECK,) if waits.code and drawer.can_ask else (),
    )


def _note(money: Received, sort: Sort, drawer: "InDrawer", sign: str) -> Notice | None:
    if sort is Sort.WRONG_SHOP:
        return Notice(OTHER_NUMBER, {"number": money.short_code})
    if sort is Sort.SET_ASIDE:
        return Notice(ASIDE, {"why": money.note})
    if money.id in drawer.missing:
        return Notice(Reason.MONEY_MAY_BE_USED.value)
    if sort is Sort.OTHERS:
        return _others(money, drawer)
    if money.state is MoneyState.USED and money.rest > NOTHING:
        return Notice(REST_LEFT, {"amount": money.rest.figures()}, sign=sign)
    case = odd_case(money)
    return None if case is None or case is OddCase.WRONG_ACCOUNT else _first_thing(case)


def _others(money: Received, drawer: "InDrawer") -> Notice | None:
    """Say which till has it, or why none has."""
    if money.holder:
        return Notice(HOLDER, {"till": money.holder})
    if money.id in drawer.kept_for_gone:
        return Notice(KEPT_FOR_GONE)
    return Notice(UNCLAIMED) if money.state is MoneyState.UNMATCHED else None


def _first_thing(case: OddCase) -> Notice:
    """Say the one thing to do first."""
    return Notice(ODD_LOOKS[case].action.value)


def _going_on(
    push: "Push", drawer: "InDrawer", *, sale: SaleId | None, now: datetime
) -> PaymentView:
    named = drawer.sales.get(push.sale)
    fit = FitView(push.sale, named.name if named else push.pay_number, is_this=push.sale == sale)
    return PaymentView(
        push.id,
        push.amount,
        Sort.UNSURE if push.state is State.UNSURE else Sort.GOING_ON,
        phone=push.shown,
        at=push.asked_at,
        ago=_seconds(push.asked_at, now),
        fits=(fit,),
        note=_note_of(push),
        choices=(Choice.CHECK,),
    )


def _note_of(push: "Push") -> Notice | None:
    if push.is_told_paid:
        return Notice(TOLD_PAID)
    return _first_thing(OddCase.UNSURE) if push.state is State.UNSURE else None


def _going_back(order: Refund, now: datetime) -> PaymentView:
    """Give an order for money to go back; of one whose end nobody knows a person says what the statement says."""
    is_unsure = order.state is RefundState.UNSURE
    return PaymentView(
        f"{BACK}{order.id}",
        order.amount,
        Sort.BACK_UNSURE if is_unsure else Sort.GOING_BACK,
        phone=order.shown,
        code=order.trans_id,
        at=order.asked_at,
        ago=_seconds(order.asked_at, now),
        note=Notice(MAY_BE_BACK if is_unsure else GOES_BACK),
        choices=(Choice.WENT_BACK, Choice.STAYED) if is_unsure else (),
    )


def _alarm(alarm: Alarm, now: datetime) -> PaymentView:
    detail = alarm.went_as or alarm.of_request or alarm.of_before or alarm.detail
    said = ALARMS[alarm.kind]
    if alarm.of_request:
        said = ASK_FOR_CODE
    if alarm.of_before:
        said = PAID_BEFORE
    if alarm.went_as:
        said = WENT_BACK
    if alarm.is_unchecked:
        detail, said = "", SWITCHED_OFF
    return PaymentView(
        f"{ALARM}{alarm.id}",
        NOTHING,
        Sort.ALARM,
        code=detail,
        at=alarm.at,
        ago=_seconds(alarm.at, now),
        note=Notice(said, {"detail": detail}),
        choices=(Choice.SEEN,),
    )


def _seconds(since: datetime, now: datetime) -> int:
    return max(0, int((now - since).total_seconds()))
