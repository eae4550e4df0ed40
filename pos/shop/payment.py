"""Payments: what each means may do, what is still due, and that change comes from cash only."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from pos.shop.identity import CustomerId, PaymentId, SaleId
from pos.shop.money import NOTHING, Money, shillings, sum_of
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

WHOLE_SHILLING = shillings(1)
MOST_CHANGE = shillings(
    100_000
)  # more change than a drawer holds: a barcode or a phone number was typed
LONGEST_REFERENCE = 40

_MPESA_CODE = re.compile(r"[A-Z0-9]{10}", re.ASCII)


class Method(Enum):
    """How money comes in or goes back."""

    CASH = "cash"
    MPESA = "mpesa"
    CARD = "card"
    BANK = "bank"
    AIRTEL = "airtel"
    ACCOUNT = "account"


class Oddity(Enum):
    """What was odd about money that came, kept apart from where the payment stands."""

    LATE = "late"
    UNDERPAID = "underpaid"
    OVERPAID = "overpaid"
    TWICE = "twice"
    SLIP = "slip"
    UNVERIFIED = "unverified"
    BY_HAND = "by_hand"


_WHOLE_ONLY = frozenset({Method.MPESA, Method.AIRTEL})


@dataclass(frozen=True, slots=True)
class Payment:
    """Money taken for a sale, net of change; below zero when it goes back to the customer.

    `rounding` is the part of the amount that exists only because coins or M-Pesa are whole shillings.
    """

    id: PaymentId
    sale: SaleId
    method: Method
    amount: Money
    rounding: Money = NOTHING
    given: Money = NOTHING
    change: Money = NOTHING
    reference: str = ""
    customer: CustomerId | None = None
    takes_back: PaymentId | None = None
    oddities: frozenset[Oddity] = frozenset()

    @property
    def settles(self) -> Money:
        """How much of the sale this payment settles."""
        return self.amount - self.rounding


@dataclass(frozen=True, slots=True)
class Tender:
    """What the cashier keys in for a means other than cash."""

    method: Method
    amount: Money | None = None
    reference: str = ""
    customer: CustomerId | None = None

    @property
    def account(self) -> CustomerId | None:
        """Whose account it goes on; nobody's by any other means."""
        return self.customer if self.method is Method.ACCOUNT else None


def paid_by(payments: Iterable[Payment]) -> Money:
    """Give how much of a sale its payments settle."""
    return sum_of(payment.settles for payment in payments)


def due(total: Money, payments: Iterable[Payment]) -> Money:
    """Give what is still to be paid; below zero when the shop owes the customer."""
    return total - paid_by(payments)


def payable(still_due: Money, method: Method, cash_step: Money) -> Money:
    """Give what that means is to bring for what is due: cash in coins, mobile money in whole shillings."""
    if method is Method.CASH:
        return still_due.to_nearest(cash_step)
    return still_due.to_nearest(WHOLE_SHILLING) if method in _WHOLE_ONLY else still_due


def take_cash(
    payment: PaymentId, sale: SaleId, *, still_due: Money, given: Money, step: Money
) -> Payment:
    """Take cash: enough settles the sale and gives change, less is a part of it."""
    asked = payable(still_due, Method.CASH, step)
    if asked < NOTHING:
        raise Refusal(Reason.CUSTOMER_IS_OWED, amount=-asked)
    if given < NOTHING or (not given and asked):
        raise Refusal(Reason.MONEY_NOT_ABOVE_ZERO)
    if given - asked > MOST_CHANGE:
        raise Refusal(Reason.CASH_TOO_MUCH, given=given)
    if given < asked:
        return Payment(payment, sale, Method.CASH, given, given=given)
    return Payment(
        payment,
        sale,
        Method.CASH,
        asked,
        rounding=asked - still_due,
        given=given,
        change=given - asked,
    )


def take(payment: PaymentId, sale: SaleId, tender: Tender, *, still_due: Money) -> Payment:
    """Take money by any other means: never more than is due, since change comes from cash only."""
    if tender.method is Method.CASH:
        raise Refusal(Reason.CASH_IS_COUNTED)
    asked = payable(still_due, tender.method, WHOLE_SHILLING)
    amount = asked if tender.amount is None else tender.amount
    if amount <= NOTHING:
        raise Refusal(Reason.MONEY_NOT_ABOVE_ZERO)
    if amount > asked:
        raise Refusal(Reason.CHANGE_FROM_CASH_ONLY, due=asked)
    if tender.method in _WHOLE_ONLY and amount.cents % 100:
        raise Refusal(Reason.WHOLE_SHILLINGS_ONLY)
    return Payment(
        payment,
        sale,
        tender.method,
        amount,
        rounding=asked - still_due if amount == asked else NOTHING,
        reference=check_reference(tender.method, tender.reference),
        customer=tender.account,
        oddities=frozenset({Oddity.BY_HAND}) if tender.method is Method.MPESA else frozenset(),
    )


def give_back(
    payment: PaymentId, sale: SaleId, tender: Tender, *, still_due: Money, step: Money
) -> Payment:
    """Give the customer what a return leaves him owed, all of it at once."""
    if still_due >= NOTHING:
        raise Refusal(Reason.NOTHING_OWED)
    if tender.method is Method.MPESA:
        raise Refusal(Reason.NO_REFUND_BY_THIS)
    asked = payable(still_due, tender.method, step)
    return Payment(
        payment,
        sale,
        tender.method,
        asked,
        rounding=asked - still_due,
        reference=check_reference(tender.method, tender.reference),
        customer=tender.account,
    )


def take_back(payment: PaymentId, taken: Payment) -> Payment:
    """Give a part payment back whole, as a new fact that names the old one."""
    if taken.method is Method.MPESA:
        raise Refusal(Reason.NO_REFUND_BY_THIS)
    if taken.takes_back is not None or taken.amount <= NOTHING:
        raise Refusal(Reason.NOTHING_TO_TAKE_BACK)
    return Payment(
        payment,
        taken.sale,
        taken.method,
        -taken.amount,
        rounding=-taken.rounding,
        reference=taken.reference,
        customer=taken.customer,
        takes_back=taken.id,
    )


def check_reference(method: Method, reference: str) -> str:
    """Give the reference as it is kept, or refuse when the means needs one and it is not there."""
    text = " ".join(reference.split())
    if method in (Method.CASH, Method.ACCOUNT):
        return ""
    if not text or len(text) > LONGEST_REFERENCE or not text.isprintable():
        raise Refusal(Reason.REFERENCE_MISSING)
    if method not in _WHOLE_ONLY:
        return text
    code = text.upper()  # mobile money has one way to write a code, so none pays twice
    if method is Method.MPESA and not _MPESA_CODE.fullmatch(code):
        raise Refusal(Reason.MPESA_CODE_UNREADABLE)
    return code
