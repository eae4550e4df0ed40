"""Where paying for a sale stands, and what one more payment makes of it."""

from dataclasses import dataclass, replace

from pos.records.accounts import let_phone_go
from pos.records.authority import allow_with
from pos.records.awaited import is_awaited
from pos.records.books import Books, OpenBooks
from pos.records.open_sales import open_sale
from pos.records.payments import find_payment, payments_of, post_payments
from pos.records.print_queue import DRAWER, queue
from pos.records.sales import find_sold
from pos.shop import payment as rule
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, PaymentId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Payment, Tender
from pos.shop.refusal import Refusal
from pos.shop.sale import total_of
from pos.shop.sold import Sold
from pos.shop.staff import Need
from pos.shop.words import Reason
from pos.till.awaiting import await_sale
from pos.till.counter import OnCounter
from pos.till.finishing import finish, let_finish


@dataclass(frozen=True, slots=True)
class Standing:
    """Where paying for a sale stands: what is still due, and the finished sale once nothing is."""

    due: Money
    change: Money = NOTHING
    sold: Sold | None = None


def standing_at(books: Books, sale: SaleId) -> Standing:
    """Give where paying for a sale stands."""
    sold = find_sold(books, sale)
    if sold is not None:
        return Standing(NOTHING, sold.change, sold)
    return Standing(rule.due(total_of(open_sale(books, sale)), payments_of(books, sale)))


def known_payment(
    books: Books,
    payment: PaymentId,
    sale: SaleId,
    *,
    again: Tender | PaymentId,
    gives_back: bool = False,
) -> Standing | None:
    """Give where a repeated request stands; the same id for something else is refused.

    What is asked for again is a tender, taken or given back, or to give back the payment of that id.
    """
    kept = find_payment(books, payment)
    if kept is None:
        return None
    if isinstance(again, Tender):
        other_way = kept.amount > NOTHING if gives_back else kept.amount < NOTHING
        is_again = kept.takes_back is None and not other_way and is_same(kept, again)
    else:
        is_again = kept.takes_back == again
    if kept.sale != sale or not is_again:
        raise Refusal(Reason.USED_FOR_OTHER)
    return replace(standing_at(books, sale), change=kept.change)


def known_mpesa(
    books: Books, payment: PaymentId, sale: SaleId, *, reference: str
) -> Standing | None:
    """Give where a repeated request to take M-Pesa without its money stands; for something else it is refused."""
    kept = find_payment(books, payment)
    if kept is None:
        return None
    told = (kept.sale, kept.method, kept.reference, kept.takes_back)
    if told != (sale, Method.MPESA, reference, None):
        raise Refusal(Reason.USED_FOR_OTHER)
    return standing_at(books, sale)


def is_same(kept: Payment, tender: Tender) -> bool:
    """Whether a payment is what that tender made."""
    is_taken = kept.method is Method.CASH and kept.amount >= NOTHING
    amount = kept.given if is_taken else abs(kept.amount)
    if tender.amount not in (None, amount) or kept.method is not tender.method:
        return False
    reference = rule.check_reference(tender.method, tender.reference)
    return (kept.reference, kept.customer) == (reference, tender.account)


def post_payment(
    books: OpenBooks,
    by: StaffId,
    *,
    here: OnCounter,
    payment: Payment,
    needs: tuple[Need, ...] = (),
    approval: ApprovalId | None = None,
) -> Standing:
    """Post a payment that is allowed; the one that settles the sale finishes it in the same transaction."""
    paid = here.paid_with(payment)
    if paid.due == NOTHING:
        settled = let_finish(books, by, paid, needs=needs, approval=approval)
        _post(books, by, here, payment)
        return Standing(NOTHING, payment.change, finish(books, by, settled))
    allow_with(books, by, needs, subject=paid.exactly, approval=approval)
    return _post_part(books, by, here, payment, act=Act.PAYMENT_TAKEN)


def post_payment_back(
    books: OpenBooks, by: StaffId, *, here: OnCounter, payment: Payment
) -> Standing:
    """Post that a part payment was given back; the sale goes on, even when nothing is due on it now."""
    return _post_part(books, by, here, payment, act=Act.PAYMENT_TAKEN_BACK)


def _post_part(
    books: OpenBooks, by: StaffId, here: OnCounter, payment: Payment, *, act: Act
) -> Standing:
    _post(books, by, here, payment)
    if is_awaited(books, here.sale.id):
        await_sale(books, by, here.sale)
    books.note(
        act,
        by,
        subject=here.sale.id,
        shift=here.shift.id,
        method=payment.method.value,
        amount=payment.amount.cents,
    )
    return Standing(here.paid_with(payment).due, payment.change)


def _post(books: OpenBooks, by: StaffId, here: OnCounter, payment: Payment) -> None:
    post_payments(books, [payment], shift=here.shift.id, by=by)
    if payment.customer is not None and payment.amount < NOTHING:
        let_phone_go(books, payment.customer)
    if payment.method is Method.CASH and (payment.amount or payment.change):
        queue(books, DRAWER, payment.id, by=by)
