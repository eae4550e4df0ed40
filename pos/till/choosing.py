"""Money that no rule can place: late, twice, too much, not known to be Safaricom's. A person says what becomes of it."""

from dataclasses import replace

from pos.records.accounts import let_phone_go
from pos.records.alarms import open_alarms, see_alarm
from pos.records.authority import allow, allow_with
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.debts import post_credit
from pos.records.people import known_customer
from pos.records.print_queue import DEBT, DRAWER, queue
from pos.records.pushes import find_push, keep_push
from pos.records.received import keep_received, received_of, use_money
from pos.records.shifts import find_open_shift, open_shift_of, post_cash_move
from pos.shop.alarm import Alarm
from pos.shop.approval import exactly
from pos.shop.asking import Event, Told
from pos.shop.audit import Act
from pos.shop.claim import NO_SALE
from pos.shop.identity import ApprovalId, CustomerId, PaymentId, ReceivedId, StaffId
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Received, Sighting, Source, Use, What
from pos.shop.refusal import Refusal
from pos.shop.shift import CashKind, CashMove
from pos.shop.staff import Need, Permission
from pos.shop.text import read_reason
from pos.shop.words import Reason
from pos.till.giving import Gift, is_to_be_given
from pos.till.seeing import see
from pos.till.taking import check_free


def credit_money(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    customer: CustomerId,
    approval: ApprovalId | None = None,
) -> Received:
    """Put what is left of a payment on a customer's account: he owes so much less, or has it to his credit.

    What is not certainly ours is claimed first, and put there when that is asked for once more.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        shift, known = open_shift_of(books), known_customer(books, customer)
        gift = Gift(received, Permission.CREDIT_MONEY, f"credit {known.id}")
        if not is_to_be_given(books, by, gift, approval=approval):
            return received_of(books, received)
        money = received_of(books, received)
        document = PaymentId(books.new_id())
        post_credit(
            books, known.id, document, amount=money.rest, code=money.trans_id or "", by=by
        )  # fmt: skip
        let_phone_go(books, known.id)
        use_money(books, money, Use(What.CREDIT, money.rest, document=document), by=by)
        queue(books, DEBT, document, by=by)
        books.note(
            Act.MONEY_CREDITED,
            by,
            subject=known.id,
            shift=shift.id,
            payment=money.trans_id or money.id,
            amount=money.rest.cents,
        )
        return _used_up(books, money)


def give_cash_back(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    reason: str,
    approval: ApprovalId | None = None,
) -> CashMove | None:
    """Give what is left of a payment back in cash: a cash-out, with its permission and its slip.

    What is not certainly ours is claimed first: then no cash is given yet, until it is asked for once more.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        shift, why = open_shift_of(books), read_reason(reason)
        gift = Gift(received, Permission.CASH_OUT, "cash back")
        if not is_to_be_given(books, by, gift, approval=approval):
            return None
        money = received_of(books, received)
        move = CashMove(CashKind.CASH_OUT, money.rest, why, books.now, by)
        post_cash_move(books, shift.id, move)
        queue(books, DRAWER, money.id, by=by)
        use_money(books, money, Use(What.CASH_BACK, money.rest), by=by)
        books.note(
            Act.CASH_MOVED,
            by,
            subject=shift.id,
            shift=shift.id,
            kind=move.kind.value,
            amount=money.rest.cents,
            payment=money.trans_id or money.id,
        )
        _used_up(books, money)
        return move


def set_aside(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    reason: str,
    approval: ApprovalId | None = None,
) -> Received:
    """Say that a payment is not ours, and why; it stays in the books and can be taken up again."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money, why = received_of(books, received), read_reason(reason)
        if money.state is not MoneyState.UNMATCHED and not money.came_to_another_number:
            check_free(books, money)
        subject = exactly(money.id, "not ours")
        needs = (Need(Permission.SET_MONEY_ASIDE),)
        allow_with(books, by, needs, subject=subject, approval=approval)
        aside = replace(money, state=MoneyState.NOT_OURS, sale=None, note=why)
        keep_received(books, aside)
        _note_aside(books, by, aside, why)
        return aside


def take_up_again(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    reason: str,
    approval: ApprovalId | None = None,
) -> Received:
    """Say that a payment which was set aside is ours after all."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money, why = received_of(books, received), read_reason(reason)
        if money.state is not MoneyState.NOT_OURS:
            raise Refusal(Reason.MONEY_NOT_SET_ASIDE)
        subject = exactly(money.id, "ours after all")
        needs = (Need(Permission.SET_MONEY_ASIDE),)
        allow_with(books, by, needs, subject=subject, approval=approval)
        again = replace(money, state=MoneyState.UNMATCHED, note=why)
        keep_received(books, again)
        _note_aside(books, by, again, why)
        return again


def believe_money(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    reason: str,
    approval: ApprovalId | None = None,
) -> Received:
    """Say that a payment is real which came from an address that is not known to be Safaricom's."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money, why = received_of(books, received), read_reason(reason)
        if money.is_verified:
            return money
        subject = exactly(money.id, "is real", money.amount.cents)
        needs = (Need(Permission.BELIEVE_MONEY),)
        allow_with(books, by, needs, subject=subject, approval=approval)
        keep_received(books, replace(money, note=why, oddities=money.oddities | {Oddity.BY_HAND}))
        push = find_push(books, money.push) if money.push else None
        told = replace(money.sighted(), is_verified=True)
        # A request brings just what it asked for: another sum is not its money.
        if push is not None and push.amount == money.amount:
            told = replace(told, checkout=push.checkout, once=push.once)
            keep_push(books, push.after(Told(Event.VOUCHED_PAID), now=books.now))
        after = see(books, Sighting(Source.PERSON, told))
        if not books.is_noted:
            books.note(Act.MONEY_BELIEVED, by, subject=money.trans_id or money.id, reason=why)
        return after


def list_alarms(records: Records, by: StaffId) -> tuple[Alarm, ...]:
    """Give the alarms that nobody has seen yet."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        return open_alarms(books)


def put_alarm_away(records: Records, by: StaffId, *, alarm: str) -> None:
    """Say that one has seen an alarm."""
    with records.writing() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        books.note(Act.ALARM_SEEN, by, subject=see_alarm(books, alarm, by=by))


def _used_up(books: OpenBooks, money: Received) -> Received:
    """Keep that nothing is left."""
    sale = None if money.sale == NO_SALE else money.sale
    keep_received(books, replace(money, state=MoneyState.USED, sale=sale))
    return received_of(books, money.id)


def _note_aside(books: OpenBooks, by: StaffId, money: Received, why: str) -> None:
    shift = find_open_shift(books)
    books.note(
        Act.MONEY_SET_ASIDE,
        by,
        subject=money.trans_id or money.id,
        shift=shift.id if shift else None,
        state=money.state.value,
        reason=why,
    )
