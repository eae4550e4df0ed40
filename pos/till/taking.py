"""Using a payment for a sale by hand: what has arrived on it, or what a person knows to be meant for it."""

from dataclasses import replace

from pos.records.authority import allow, allow_with
from pos.records.books import Books, OpenBooks
from pos.records.claims import standing_claim
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.mpesa_line import line_of
from pos.records.open_sales import is_open_sale
from pos.records.payments import find_payment, payments_of, post_payments, was_taken_back
from pos.records.received import keep_received, money_of_payment, received_of, use_money
from pos.records.sales import find_sold
from pos.records.shifts import find_open_shift, open_shift_of
from pos.shop import payment as rule
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.awaiting import Kind
from pos.shop.claim import NO_SALE, Claim, ClaimState
from pos.shop.identity import ApprovalId, PaymentId, ReceivedId, SaleId, StaffId
from pos.shop.money import NOTHING
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.text import read_reason
from pos.shop.words import Reason
from pos.till.claiming import claim_money, release_money
from pos.till.counter import OnCounter, on_counter, sale_at_hand
from pos.till.placing import Leave, check_not_anothers, pay_with, used_for
from pos.till.spent import check_not_spent
from pos.till.standing import Standing, standing_at

_FREE = frozenset({MoneyState.UNMATCHED, MoneyState.ELSEWHERE})
ARRIVED = "arrived on the sale"
"""How a cashier knows who takes what has arrived."""


def take_money(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    received: ReceivedId,
    payment: PaymentId,
    approval: ApprovalId | None = None,
) -> Standing:
    """Use a payment that has arrived on the sale, be it less or more than is due; enough finishes the sale."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money = received_of(books, received)
        known = _known(books, payment, sale, money)
        if known is not None:
            return known
        if money.sale != sale or not money.has_arrived:
            raise _not_free(books, money)
        here = on_counter(books, sale)
        leave = Leave(approval=approval)
        standing = pay_with(books, by, money=money, here=here, payment=payment, leave=leave)
        used = received_of(books, money.id)
        claim_money(books, used, sale, by=by, how=ARRIVED, is_first=False)
        return standing


def place_money(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    received: ReceivedId,
    how: str,
    approval: ApprovalId | None = None,
) -> Standing:
    """Claim a payment for the sale, saying how one knows; it is used once the letterbox says that we have it.

    Without a letterbox it is used at once. What belongs to another till, or may, needs an approver.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money = received_of(books, received)
        if money.state is MoneyState.CLAIMING and money.sale == sale:
            return standing_at(books, sale)
        check_free(books, money)
        if money.trans_id is None:
            raise Refusal(Reason.MONEY_WITHOUT_CODE)
        if find_sold(books, sale) is not None:
            raise Refusal(Reason.SALE_FINISHED)
        here = on_counter(books, sale)
        if here.due <= NOTHING:
            raise Refusal(Reason.CUSTOMER_IS_OWED, amount=-here.due)
        check_not_anothers(books, money, here.sale)
        needs = _needs(books, money, sale)
        claim = claim_money(books, money, sale, by=by, how=read_reason(how), is_first=True)
        if claim is not None and claim.state is ClaimState.WON:
            meant = replace(money, sale=sale, state=MoneyState.UNMATCHED, holder=None)
            new, leave = PaymentId(books.new_id()), Leave(needs, approval)
            return pay_with(books, by, money=meant, here=here, payment=new, leave=leave)
        subject = exactly(sale, money.id, money.amount.cents)
        allow_with(books, by, needs, subject=subject, approval=approval)
        keep_received(
            books,
            replace(
                money, state=MoneyState.CLAIMING, sale=sale, holder=None, note=read_reason(how)
            ),
        )
        shift = here.shift.id
        books.note(
            Act.MONEY_CLAIMED, by, subject=sale, shift=shift, payment=money.trans_id, how=how
        )
        return standing_at(books, sale)


def give_free(
    records: Records,
    by: StaffId,
    *,
    received: ReceivedId,
    reason: str,
    approval: ApprovalId | None = None,
) -> Received:
    """Take a payment off a sale that is still open, with a reason: it belongs to nobody again.

    So of what was claimed here before a backup was put back, of which these books know no more than the claim.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money, why = received_of(books, received), read_reason(reason)
        if money.state is MoneyState.CLAIMING:
            raise Refusal(Reason.MONEY_BEING_CLAIMED)
        needs, sale = _needs_of_freeing(books, money), money.sale or NO_SALE
        subject = exactly(sale, "give free", money.id)
        allow_with(books, by, needs, subject=subject, approval=approval)
        if money.state is MoneyState.USED:
            _take_off(books, by, money)
        release_money(books, money, by=by, reason=why)
        free = replace(
            received_of(books, money.id), state=MoneyState.UNMATCHED, sale=None, note=why
        )
        keep_received(books, free)
        shift = find_open_shift(books)
        books.note(
            Act.MONEY_RELEASED,
            by,
            subject=sale,
            shift=shift.id if shift else None,
            payment=money.trans_id or money.id,
            reason=why,
        )
        return received_of(books, money.id)


def check_free(books: Books, money: Received) -> None:
    """Refuse a payment that is used, is being claimed, went back, or that nobody knows to be real."""
    if money.state is MoneyState.ELSEWHERE:
        standing = standing_claim(books, money.trans_id) if money.trans_id else None
        if standing is None and money.is_verified:
            return
    if money.state is not MoneyState.UNMATCHED or not money.is_verified:
        raise _not_free(books, money)


def _not_free(books: Books, money: Received) -> Refusal:
    if money.state is MoneyState.CLAIMING:
        return Refusal(Reason.MONEY_BEING_CLAIMED)
    if money.state in _FREE and not money.is_verified:
        return Refusal(Reason.MONEY_UNVERIFIED)
    if money.state is MoneyState.UNMATCHED:
        return Refusal(Reason.MONEY_NOT_HERE)
    return Refusal(Reason.MONEY_USED, what=used_for(books, money))


def _known(books: OpenBooks, payment: PaymentId, sale: SaleId, money: Received) -> Standing | None:
    kept = find_payment(books, payment)
    if kept is None:
        return None
    used = money_of_payment(books, payment)
    if kept.sale != sale or used is None or used.id != money.id:
        raise Refusal(Reason.USED_FOR_OTHER)
    return standing_at(books, sale)


def _needs(books: Books, money: Received, sale: SaleId) -> tuple[Need, ...]:
    """Give what claiming this payment for a sale needs; what came for another open one needs an approver."""
    claiming = Need(Permission.CLAIM_MONEY, money.amount.cents)
    named = money.sale if money.has_arrived else None
    if named is not None and named != sale and is_open_sale(books, named):
        return (claiming, Need(Permission.TAKE_OTHERS_MONEY))
    return (claiming, *needs_of_others(books, money))


def needs_of_others(books: Books, money: Received) -> tuple[Need, ...]:
    """Give what using a payment needs as permission that is another till's, was sent for one, or may be."""
    is_alone_out = not line_of(books).has_letterbox and len(rules_of(books).tills) > 1
    is_others = money.state is MoneyState.ELSEWHERE or (
        money.state is MoneyState.UNMATCHED and money.kind is Kind.OTHER_TILL
    )
    is_others = is_others or (is_alone_out and money.state is not MoneyState.USED)
    return (Need(Permission.TAKE_OTHERS_MONEY),) if is_others else ()


def _needs_of_freeing(books: Books, money: Received) -> tuple[Need, ...]:
    """Give what taking a payment off needs as permission; what it may have paid before a restore is not known here."""
    off = Need(Permission.TAKE_BACK_PAYMENT, money.amount.cents)
    if money.sale is not None and money.state in {MoneyState.USED, MoneyState.UNMATCHED}:
        return (off,)
    if _our_claim(books, money) is None:
        raise Refusal(Reason.MONEY_NOT_HERE)
    check_not_spent(books, money)
    return (off, Need(Permission.TAKE_OTHERS_MONEY))


def is_kept_for_gone(books: Books, money: Received) -> bool:
    """Whether a claim of ours keeps free money for a sale that is not in the books, as after a restore."""
    claim = _our_claim(books, money)
    if claim is None or claim.sale == NO_SALE:
        return False
    return not is_open_sale(books, claim.sale) and find_sold(books, claim.sale) is None


def _our_claim(books: Books, money: Received) -> Claim | None:
    """Give the claim of this till on money that is free as far as its books know, or None."""
    is_free = money.state in _FREE and money.holder is None
    standing = standing_claim(books, money.trans_id) if is_free and money.trans_id else None
    return standing if standing is not None and standing.till == books.till else None


def _take_off(books: OpenBooks, by: StaffId, money: Received) -> None:
    use = next((each for each in reversed(money.uses) if each.what is What.SALE), None)
    if use is None or use.payment is None or money.sale is None:
        raise Refusal(Reason.MONEY_NOT_HERE)
    sale = sale_at_hand(books, money.sale)
    here = OnCounter(sale, payments_of(books, sale.id), open_shift_of(books))
    taken = next(each for each in here.payments if each.id == use.payment)
    if was_taken_back(books, taken.id):
        raise Refusal(Reason.PAYMENT_TAKEN_BACK)
    back = rule.free(PaymentId(books.new_id()), taken)
    post_payments(books, [back], shift=here.shift.id, by=by)
    freed = Use(What.SALE, -use.amount, sale.id, back.id)
    use_money(books, money, freed, by=by)
