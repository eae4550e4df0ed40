"""Money that goes back by M-Pesa: ordered by somebody who may, sent once, and followed until its end is known."""

from dataclasses import dataclass, replace
from datetime import timedelta

from pos.mpesa.daraja import Daraja
from pos.mpesa.orders import Accepted, Payout
from pos.mpesa.push import whole_shillings
from pos.mpesa.trouble import CallTrouble
from pos.records.authority import allow, allow_with
from pos.records.books import Books, OpenBooks
from pos.records.claims import standing_claim
from pos.records.database import Records
from pos.records.mpesa_line import line_of
from pos.records.payments import payments_of
from pos.records.received import (
    keep_received,
    money_of_payment,
    received_of,
    use_money,
)
from pos.records.refunds import (
    add_refund,
    asked_refunds,
    find_refund,
    going_back_of,
    keep_refund,
    open_refunds,
    phone_of_refund,
    refund_answered,
    refund_of,
)
from pos.records.shifts import find_open_shift
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.claim import NO_SALE, ClaimState
from pos.shop.identity import ApprovalId, PaymentId, ReceivedId, RefundId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import (
    WHOLE_SHILLING,
    Method,
    Payment,
    Tender,
    check_reference,
    payable,
)
from pos.shop.phone import Phone
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refund import Refund, RefundKind, RefundState
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.text import read_reason
from pos.shop.words import Reason
from pos.till.claiming import claim_money
from pos.till.counter import OnCounter, on_counter
from pos.till.ending import end_refund, fail_refund
from pos.till.paying import check_giving_back, needs_of_giving_back
from pos.till.placing import check_not_anothers
from pos.till.spent import check_not_given
from pos.till.standing import Standing, post_payment, standing_at
from pos.till.taking import check_free, needs_of_others

LOST, SWITCHED_OFF, NOT_SENT = "no_answer", "switched_off", "not_sent"
LONGEST_WHY = 100
TOO_LONG = timedelta(minutes=10)
"""So long it is waited for the end of an order; one that is told later still counts."""


@dataclass(frozen=True, slots=True)
class Back:
    """How a customer who brings goods back gets his money: to his phone, or by taking his payment back."""

    refund: RefundId
    why: str
    phone: Phone | None = None
    """The phone it is paid out to; none where the payment he made is reversed."""


def reverse_money(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    refund: RefundId,
    why: str,
    approval: ApprovalId | None = None,
) -> Refund:
    """Order what is left of a payment to go back to who paid it: late, twice, too much, or for nobody here."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = find_refund(books, refund)
        if known is not None:
            return _same(known, received)
        money, reason = received_of(books, received), read_reason(why, LONGEST_WHY)
        _check_reversible(books, money)
        needs = (Need(Permission.SEND_MONEY, money.rest.cents), *needs_of_others(books, money))
        subject = exactly(money.id, "reverse", money.rest.cents)
        allow_with(books, by, needs, subject=subject, approval=approval)
        order = Refund(
            refund,
            RefundKind.REVERSAL,
            money.rest,
            reason,
            books.now,
            by,
            received=money.id,
            trans_id=money.trans_id or "",
        )
        add_refund(books, order)
        use_money(books, money, Use(What.REFUND, money.rest, document=refund), by=by)
        if money.state is not MoneyState.USED:
            claim_money(books, money, NO_SALE, by=by, how="reversal", is_first=False)
            keep_received(books, replace(money, state=MoneyState.REFUNDING, sale=None))
        _note(books, by, order)
        return order


def give_back_by_phone(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    payment: PaymentId,
    back: Back,
    approval: ApprovalId | None = None,
) -> Standing:
    """Finish a return whose money goes back by M-Pesa; the order goes out after this is on disk."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = find_refund(books, back.refund)
        if known is not None:
            if (known.sale, known.payment) != (sale, payment):
                raise Refusal(Reason.USED_FOR_OTHER)
            return standing_at(books, sale)
        here = on_counter(books, sale)
        if here.due >= NOTHING:
            raise Refusal(Reason.NOTHING_OWED)
        amount = payable(here.due, Method.MPESA, WHOLE_SHILLING)
        order = _order(books, here, by, back, amount=-amount, payment=payment)
        given = Payment(payment, sale, Method.MPESA, amount, rounding=amount - here.due)
        check_giving_back(books, here, Tender(Method.MPESA))
        sending = Need(Permission.SEND_MONEY, order.amount.cents)
        needs = (sending, *needs_of_giving_back(books, here))
        standing = post_payment(books, by, here=here, payment=given, needs=needs, approval=approval)
        add_refund(books, order, phone=back.phone)
        return standing


def list_refunds(records: Records, by: StaffId) -> tuple[Refund, ...]:
    """Give the orders for money that have not ended."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return open_refunds(books)


def say_refund_ended(
    records: Records, by: StaffId, *, refund: RefundId, receipt: str, reason: str
) -> Refund:
    """Say from the statement how an order ended that nobody knows the end of: with its receipt it is done.

    Without a receipt the money did not go; then what was set aside for it is free again.
    """
    with records.writing() as books:
        allow(books, by, Permission.SEND_MONEY)
        kept, why = refund_of(books, refund), read_reason(reason)
        if kept.state is not RefundState.UNSURE:
            raise Refusal(Reason.REFUND_GONE)
        code = check_reference(Method.MPESA, receipt) if receipt.strip() else ""
        books.note(Act.REFUND_ENDED, by, subject=refund, receipt=code, reason=why)
        if code:
            end_refund(books, kept, receipt=code)
        else:
            fail_refund(books, kept, code="by_hand")
        return refund_of(books, refund)


def send_refund(records: Records, daraja: Daraja, refund: RefundId) -> Refund:
    """Let one order go out, once, and keep what came of it; no transaction is open meanwhile."""
    with records.writing() as books:
        kept, phone, is_to_go = refund_going_out(books, refund)
    if not is_to_go:
        return kept
    told: Accepted | CallTrouble | Refusal
    try:
        if phone is not None:
            told = daraja.pay_out(Payout(kept.id, phone, kept.amount, kept.why))
        else:
            told = daraja.reverse(kept.trans_id, kept.amount, why=kept.why)
    except (CallTrouble, Refusal) as no:
        told = no
    with records.writing() as books:
        return refund_sent(books, refund, told)


def refund_going_out(books: OpenBooks, refund: RefundId) -> tuple[Refund, Phone | None, bool]:
    """Keep that the order may be under way from now on, and whether it is to go; it goes once."""
    kept = refund_of(books, refund)
    if kept.state is not RefundState.ASKED:
        return kept, None, False
    originator = kept.id if kept.kind is RefundKind.PAYOUT else ""
    out = replace(kept, state=RefundState.OUT, out_at=books.now, originator=originator)
    keep_refund(books, out)
    return out, phone_of_refund(books, out), True


def refund_sent(
    books: OpenBooks, refund: RefundId, told: Accepted | CallTrouble | Refusal
) -> Refund:
    """Keep what came of sending: Safaricom has taken it, certainly has not, or nobody knows."""
    kept = refund_of(books, refund)
    if kept.state is not RefundState.OUT:
        return kept
    if isinstance(told, Accepted) and _is_of_another(books, kept, told):
        return keep_refund(books, replace(kept, state=RefundState.UNSURE, code=LOST))
    if isinstance(told, Accepted):
        named = replace(kept, conversation=told.conversation, originator=told.originator)
        return keep_refund(books, named)
    if isinstance(told, CallTrouble) and told.may_be_out:
        return keep_refund(books, replace(kept, state=RefundState.UNSURE, code=told.code or LOST))
    code = told.code if isinstance(told, CallTrouble) else ""
    fail_refund(books, kept, code=code or NOT_SENT)
    return refund_of(books, refund)


def _is_of_another(books: Books, refund: Refund, told: Accepted) -> bool:
    """Whether Safaricom gave a name twice: by that nobody can tell which order is meant."""
    other = refund_answered(books, conversation=told.conversation, originator=refund.id)
    return other is not None and other.id != refund.id


def resume_refunds(books: OpenBooks) -> None:
    """After a start: what may have gone out and has no name of Safaricom's is unsure; nothing is sent twice."""
    for refund in open_refunds(books):
        if refund.state is RefundState.OUT and refund.conversation is None:
            keep_refund(books, replace(refund, state=RefundState.UNSURE, code=SWITCHED_OFF))


def give_up_waiting(books: OpenBooks) -> int:
    """Keep that nobody knows how an order ended whose end was not told for long; give how many there are.

    Somebody has to look at the statement then.
    """
    late = [refund for refund in open_refunds(books) if _is_late(books, refund)]
    for refund in late:
        keep_refund(books, replace(refund, state=RefundState.UNSURE, code=LOST))
    return len(late)


def _is_late(books: Books, refund: Refund) -> bool:
    is_out = refund.state is RefundState.OUT and refund.out_at is not None
    return is_out and abs(books.now - (refund.out_at or books.now)) > TOO_LONG


def refunds_due(books: Books) -> tuple[Refund, ...]:
    """Give the orders that are to go out: money goes back only where it is certainly ours to send."""
    return tuple(refund for refund in asked_refunds(books) if _is_ours(books, refund))


def _is_ours(books: Books, refund: Refund) -> bool:
    if refund.kind is RefundKind.PAYOUT:
        return True
    standing = standing_claim(books, refund.trans_id)
    is_won = standing is not None and standing.state is ClaimState.WON
    return is_won and standing is not None and standing.till == books.till


def _check_reversible(books: Books, money: Received) -> None:
    if not line_of(books).has_initiator:
        raise Refusal(Reason.MPESA_NO_INITIATOR)
    if money.trans_id is None:
        raise Refusal(Reason.MONEY_WITHOUT_CODE)
    if money.state is not MoneyState.USED:
        check_free(books, money)
        check_not_anothers(books, money)
    if money.rest <= NOTHING:
        raise Refusal(Reason.MONEY_NOTHING_LEFT)
    check_not_given(books, money)
    _check_not_going_back(books, money)
    _check_not_elsewhere(books, money)
    whole_shillings(money.rest)


def _order(
    books: Books, here: OnCounter, by: StaffId, back: Back, *, amount: Money, payment: PaymentId
) -> Refund:
    if not line_of(books).has_initiator:
        raise Refusal(Reason.MPESA_NO_INITIATOR)
    order = Refund(
        back.refund,
        RefundKind.PAYOUT,
        amount,
        read_reason(back.why, LONGEST_WHY),
        books.now,
        by,
        sale=here.sale.id,
        payment=payment,
    )
    whole_shillings(amount)
    if back.phone is not None:
        return replace(order, shown=back.phone.masked())
    money = _paid_with(books, here)
    _check_not_going_back(books, money)
    if amount > money.amount:
        raise Refusal(Reason.REFUND_TOO_MUCH, left=money.amount)
    _check_not_elsewhere(books, money)
    code = money.trans_id or ""
    return replace(order, kind=RefundKind.REVERSAL, received=money.id, trans_id=code)


def _paid_with(books: Books, here: OnCounter) -> Received:
    """Give the one M-Pesa payment by which the goods that come back were bought, or refuse."""
    origins = {line.origin.sale for line in here.sale.lines if line.origin}
    paid = [payment for origin in origins for payment in payments_of(books, origin)]
    found = [
        money
        for payment in paid
        if payment.method is Method.MPESA
        and payment.amount > NOTHING
        and (money := money_of_payment(books, payment.id)) is not None
        and money.trans_id is not None
    ]
    if len(found) != 1:
        raise Refusal(Reason.NO_REFUND_BY_THIS, means=Method.MPESA.means.words)
    return found[0]


def _check_not_going_back(books: Books, money: Received) -> None:
    """Refuse a second order for a payment: Safaricom would say that it went back, and mean the first."""
    if going_back_of(books, money.id) > NOTHING:
        raise Refusal(Reason.REVERSED_ONCE)


def _check_not_elsewhere(books: Books, money: Received) -> None:
    """Refuse money that turned out to be another till's: the order for it would wait for ever."""
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    if standing is not None and standing.till != books.till:
        raise Refusal(Reason.MONEY_USED, what=f"Till {standing.till}")


def _same(known: Refund, received: ReceivedId) -> Refund:
    if known.received != received or known.kind is not RefundKind.REVERSAL:
        raise Refusal(Reason.USED_FOR_OTHER)
    return known


def _note(books: OpenBooks, by: StaffId, order: Refund) -> None:
    shift = find_open_shift(books)
    books.note(
        Act.REFUND_ASKED,
        by,
        subject=order.trans_id,
        shift=shift.id if shift else None,
        refund=order.id,
        kind=order.kind.value,
        amount=order.amount.cents,
    )
