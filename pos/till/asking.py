"""Asking a customer's phone for money: kept before it goes out, sent once, and never again on a guess."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pos.mpesa.daraja import Daraja
from pos.mpesa.push import Prompted
from pos.mpesa.push import Push as Order
from pos.mpesa.trouble import CallTrouble
from pos.records.accounts import keep_answer
from pos.records.authority import allow, allow_with
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.house import rules_of, take_pay_number
from pos.records.mpesa_line import line_of
from pos.records.open_sales import keep_sale
from pos.records.people import change_customer, known_customer
from pos.records.pushes import (
    add_push,
    asking_pushes,
    find_push,
    keep_push,
    open_pushes,
    phone_of,
    push_answered,
    push_of,
    pushes_of,
)
from pos.records.shifts import find_open_shift
from pos.shop.accounts import Answer
from pos.shop.approval import exactly
from pos.shop.asking import Again, Event, State, Told, check_may_ask, may_unlock
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, PushId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.payment import WHOLE_SHILLING, Method, check_amount, payable
from pos.shop.phone import Phone
from pos.shop.push import Push
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.staff import Need, Permission
from pos.shop.watching import first_look
from pos.shop.words import Reason
from pos.till.awaiting import await_sale
from pos.till.counter import OnCounter, on_counter

NOT_SENT, LOST, SWITCHED_OFF = "not_sent", "no_answer", "switched_off"
"""Our own codes: refused before anything was sent; no answer came; the till was off meanwhile."""
TOO_OLD = timedelta(seconds=60)
"""A request that did not go out for so long is not sent any more: the customer may be gone."""
ONCE_BYTES = 16

Callback = Callable[[str], str]
"""Gives the address at which Safaricom says how the request with that secret ended."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Which phone is asked, for how much (what is due, where it is not said), and to which number it pays."""

    phone: Phone
    amount: Money | None = None
    short_code: str = ""


def begin_push(records: Records, by: StaffId, *, sale: SaleId, push: PushId, ask: Ask) -> Push:
    """Keep that a phone is to be asked, for what is due or for a part of it; nothing goes out yet.

    Refused while money may still come by another request of this sale, whatever screen it is asked from.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = find_push(books, push)
        if known is not None:
            return _same(known, sale, ask.amount)
        here = _numbered(books, on_counter(books, sale))
        check_may_ask((each.progress for each in pushes_of(books, sale)), now=books.now)
        asked = _asked(books, here, ask.amount)
        code = line_of(books).code_of(ask.short_code)
        new = Push(
            push,
            sale,
            code.receiver,
            asked,
            books.chance(ONCE_BYTES).hex(),
            here.sale.pay_number or "",
            ask.phone.masked(),
            books.now,
            by,
        )
        await_sale(books, by, here.sale)
        kept = add_push(books, new, phone=ask.phone)
        shift = here.shift.id
        books.note(Act.PHONE_ASKED, by, subject=sale, shift=shift, request=push, amount=asked.cents)
        return kept


def unlock_push(
    records: Records, by: StaffId, *, push: PushId, approval: ApprovalId | None = None
) -> Push:
    """Let the phone be asked again though this request may still be paid; who allowed it is kept.

    Of one that has ended and only needs a look at the phone, whoever sells may say that he looked.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        kept = push_of(books, push)
        if not may_unlock(kept.progress) or kept.unlocked_at is not None:
            raise Refusal(Reason.PUSH_NOT_UNSURE)
        is_looked_at = kept.state is State.NOT_PAID and kept.again is Again.CHECK
        needs = () if is_looked_at else (Need(Permission.UNLOCK_PUSH),)
        subject = exactly(kept.sale, "unlock", push)
        allow_with(books, by, needs, subject=subject, approval=approval)
        after = replace(kept, unlocked_by=by, unlocked_at=books.now)
        keep_push(books, after.after(Told(Event.UNLOCKED), now=books.now))
        shift = find_open_shift(books)
        books.note(
            Act.PHONE_UNLOCKED,
            by,
            subject=kept.sale,
            shift=shift.id if shift else None,
            request=push,
            state=kept.state.value,
        )
        return push_of(books, push)


def list_pushes(records: Records, by: StaffId, *, sale: SaleId) -> tuple[Push, ...]:
    """Give the requests for a sale, oldest first."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return pushes_of(books, sale)


def list_open_pushes(records: Records, by: StaffId) -> tuple[Push, ...]:
    """Give every request by which money may still come: what goes on in the tray."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return open_pushes(books)


def remember_phone(records: Records, by: StaffId, *, sale: SaleId, phone: Phone) -> None:
    """Keep a phone with the customer whose sale it is, who has said that he wants that."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        kept = on_counter(books, sale).sale
        if kept.customer is None:
            raise Refusal(Reason.CUSTOMER_MISSING)
        known = known_customer(books, kept.customer)
        change_customer(books, replace(known, phone=phone))
        keep_answer(books, known.id, Answer.YES, by=by)
        books.note(Act.CUSTOMER_CHANGED, by, subject=known.id, phone=phone.masked())


def send_push(records: Records, daraja: Daraja, push: PushId, *, callback: Callback) -> Push:
    """Let one request go out, once, and keep what came of it; no transaction is open meanwhile."""
    with records.writing() as books:
        kept, phone = going_out(books, push)
    if phone is None:
        return kept
    prompted: Prompted | CallTrouble | Refusal
    try:
        order = Order(phone, kept.amount, kept.pay_number, callback(kept.once))
        prompted = daraja.push(order)
    except (CallTrouble, Refusal) as no:
        prompted = no
    with records.writing() as books:
        return sent(books, push, prompted)


def going_out(books: OpenBooks, push: PushId) -> tuple[Push, Phone | None]:
    """Keep that the phone may have it from now on, and give the phone; None where nothing is to be sent."""
    kept = push_of(books, push)
    if kept.state is not State.ASKING or kept.out_at is not None:
        return kept, None
    phone = phone_of(books, kept)
    if phone is None or abs(books.now - kept.asked_at) > TOO_OLD:
        said = Told(Event.REFUSED, Again.YES)
        return keep_push(books, replace(kept.after(said, now=books.now), code=NOT_SENT)), None
    return keep_push(books, replace(kept, out_at=books.now)), phone


def sent(books: OpenBooks, push: PushId, told: Prompted | CallTrouble | Refusal) -> Push:
    """Keep what came of sending: it waits, it was not taken, or nobody knows."""
    kept = push_of(books, push)
    if isinstance(told, Prompted) and _is_of_another(books, kept, told.checkout_request):
        lost = kept.after(Told(Event.ANSWER_LOST), now=books.now)
        return keep_push(books, replace(lost, code=lost.code or LOST))
    if isinstance(told, Prompted):
        known = kept.checkout or told.checkout_request
        after = replace(kept.after(Told(Event.SENT), now=books.now), checkout=known)
        return keep_push(books, replace(after, sent_at=books.now, look_at=_first_look(after)))
    if isinstance(told, CallTrouble) and told.may_be_out:
        lost = kept.after(Told(Event.ANSWER_LOST), now=books.now)
        return keep_push(books, replace(lost, code=lost.code or LOST))
    said = Told(Event.REFUSED, Again.YES)
    code = NOT_SENT
    if isinstance(told, CallTrouble):
        said = Told(Event.REFUSED, Again(told.meaning.again.value), told.meaning.wait)
        code = told.code or NOT_SENT
    refused = kept.after(said, now=books.now)
    return keep_push(books, replace(refused, code=refused.code or code))


def _is_of_another(books: Books, push: Push, checkout: str) -> bool:
    """Whether Safaricom gave a name twice: by that nobody can tell which request is meant."""
    other = push_answered(books, checkout=checkout, once=None)
    return other is not None and other.id != push.id


def resume_pushes(books: OpenBooks) -> None:
    """After a start: what may have gone out is unsure, since its answer was not kept; nothing is sent twice."""
    for push in asking_pushes(books):
        if push.out_at is not None:
            lost = push.after(Told(Event.STARTED_AGAIN), now=books.now)
            keep_push(books, replace(lost, code=SWITCHED_OFF))


def asks_due(books: Books) -> tuple[Push, ...]:
    """Give the requests that have not gone out yet."""
    return tuple(push for push in asking_pushes(books) if push.out_at is None)


def _first_look(push: Push) -> datetime | None:
    return first_look(push.asked_at) if push.state.is_open else None


def _same(known: Push, sale: SaleId, amount: Money | None) -> Push:
    if known.sale != sale or amount not in {None, known.amount}:
        raise Refusal(Reason.USED_FOR_OTHER)
    return known


def _numbered(books: OpenBooks, here: OnCounter) -> OnCounter:
    if here.sale.pay_number is not None:
        return here
    number = take_pay_number(books, here.sale.id, rules_of(books))
    numbered: Sale = replace(here.sale, pay_number=number)
    keep_sale(books, numbered)
    return replace(here, sale=numbered)


def _asked(books: OpenBooks, here: OnCounter, amount: Money | None) -> Money:
    """Give how much is asked for: what is due or a part of it, in whole shillings, as M-Pesa moves it."""
    asked = payable(here.due, Method.MPESA, WHOLE_SHILLING)
    wanted = asked if amount is None else amount
    check_amount(wanted, Method.MPESA.means, asked=asked, mobile=rules_of(books).mobile)
    return wanted
