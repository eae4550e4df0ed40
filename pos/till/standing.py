"""Where paying for a sale stands, and what one more payment makes of it."""

from dataclasses import dataclass, replace

from pos.records.books import Books, OpenBooks
from pos.records.open_sales import open_sale
from pos.records.payments import find_payment, payments_of, post_payments
from pos.records.print_queue import DRAWER, queue
from pos.records.sales import find_sold
from pos.records.shifts import open_shift_of
from pos.shop import payment as rule
from pos.shop.audit import Act
from pos.shop.identity import PaymentId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Payment, Tender
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, total_of
from pos.shop.shift import Shift
from pos.shop.sold import Sold
from pos.shop.words import Reason
from pos.till.finishing import Settled, finish


@dataclass(frozen=True, slots=True)
class Standing:
    """Where paying for a sale stands: what is still due, and the finished sale once nothing is."""

    due: Money
    change: Money = NOTHING
    sold: Sold | None = None


@dataclass(frozen=True, slots=True)
class OnCounter:
    """A sale that is being paid, with what was paid so far and the shift it is paid in."""

    sale: Sale
    payments: tuple[Payment, ...]
    shift: Shift

    @property
    def due(self) -> Money:
        """What is still to be paid; below zero when the shop owes the customer."""
        return rule.due(total_of(self.sale), self.payments)


def sale_at_hand(books: Books, sale: SaleId) -> Sale:
    """Give a sale in progress, or refuse a parked one."""
    kept = open_sale(books, sale)
    if kept.parked_as is not None:
        raise Refusal(Reason.SALE_PARKED)
    return kept


def payable_sale(books: Books, sale: SaleId) -> Sale:
    """Give a sale in progress that can be paid, or refuse a parked or an empty one."""
    kept = sale_at_hand(books, sale)
    if not kept.lines:
        raise Refusal(Reason.SALE_EMPTY)
    return kept


def on_counter(books: Books, sale: SaleId) -> OnCounter:
    """Give the sale that is being paid; without an open shift no money is taken."""
    return OnCounter(payable_sale(books, sale), payments_of(books, sale), open_shift_of(books))


def standing_at(books: Books, sale: SaleId) -> Standing:
    """Give where paying for a sale stands."""
    sold = find_sold(books, sale)
    if sold is not None:
        return Standing(NOTHING, sold.change, sold)
    return Standing(rule.due(total_of(open_sale(books, sale)), payments_of(books, sale)))


def known_payment(
    books: Books, payment: PaymentId, sale: SaleId, *, again: Tender | PaymentId
) -> Standing | None:
    """Give where a repeated request stands; the same id for something else is refused.

    What is asked for again is a tender, or to give back the payment of that id.
    """
    kept = find_payment(books, payment)
    if kept is None:
        return None
    if isinstance(again, Tender):
        is_again = kept.takes_back is None and is_same(kept, again)
    else:
        is_again = kept.takes_back == again
    if kept.sale != sale or not is_again:
        raise Refusal(Reason.USED_FOR_OTHER)
    return replace(standing_at(books, sale), change=kept.change)


def is_same(kept: Payment, tender: Tender) -> bool:
    """Whether a payment is what that tender made."""
    amount = kept.given if kept.method is Method.CASH and kept.amount >= NOTHING else kept.amount
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
    act: Act = Act.PAYMENT_TAKEN,
) -> Standing:
    """Post a payment; when nothing is due any more the sale is finished in the same transaction."""
    post_payments(books, [payment], shift=here.shift.id, by=by)
    if payment.method is Method.CASH and (payment.amount or payment.change):
        queue(books, DRAWER, payment.id, by=by)
    payments = (*here.payments, payment)
    due = rule.due(total_of(here.sale), payments)
    if due == NOTHING and act is Act.PAYMENT_TAKEN:
        sold = finish(books, by, Settled(here.sale, payments, here.shift))
        return Standing(NOTHING, payment.change, sold)
    books.note(
        act,
        by,
        subject=here.sale.id,
        shift=here.shift.id,
        method=payment.method.value,
        amount=payment.amount.cents,
    )
    return Standing(due, payment.change)
