"""Payments: what each means may do, what is still due, and that change comes from cash only."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from types import MappingProxyType

from pos.shop.identity import CustomerId, PaymentId, SaleId
from pos.shop.money import NOTHING, Money, above_zero, shillings, sum_of
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
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

    @property
    def means(self) -> "Means":
        """What is true of this method."""
        return MEANS[self]


@dataclass(frozen=True, slots=True)
class Means:
    """All that is true of one method of paying; what stands in MEANS is the only place that says so."""

    words: str
    """What people call it; a receipt has it in capitals."""
    is_mobile: bool = False
    """Whether one payment has a least and a most, as the phone company wants it."""
    is_whole: bool = False
    """Whether it moves whole shillings only."""
    has_reference: bool = True
    """Whether it needs a reference by which it is found again."""
    is_unique: bool = False
    """Whether its reference pays once and never again; the books keep this with each payment."""
    code: re.Pattern[str] | None = None
    """How its reference is written, where that is known ..."""
    example: str = ""
    """... and one to show."""
    goes_back: bool = True
    """Whether a till can give money back by it."""
    is_by_hand: bool = False
    """Whether somebody only says that it came: the owner has to allow that, and the payment says so."""
    on_account: bool = False
    """Whether it is owed from then on, by a customer; so it pays no debt."""
    permission: Permission | None = None
    """What taking it needs besides the permission to sell."""


class Oddity(Enum):
    """What was odd about money that came, kept apart from where the payment stands."""

    LATE = "late"
    UNDERPAID = "underpaid"
    OVERPAID = "overpaid"
    TWICE = "twice"
    SLIP = "slip"
    UNVERIFIED = "unverified"
    BY_HAND = "by_hand"
    PROVISIONAL = "provisional"


MEANS: Mapping[Method, Means] = MappingProxyType(
    {
        Method.CASH: Means("Cash", has_reference=False),
        Method.MPESA: Means(
            "M-Pesa",
            is_mobile=True,
            is_whole=True,
            is_unique=True,
            code=_MPESA_CODE,
            example="UKL4R8T2XW",
            goes_back=False,
            is_by_hand=True,
            permission=Permission.MPESA_BY_HAND,
        ),
        Method.CARD: Means("Card"),
        Method.BANK: Means("Bank", is_unique=True, example="FT26325ABCDE"),
        Method.AIRTEL: Means(
            "Airtel Money", is_mobile=True, is_whole=True, is_unique=True, example="AM778122"
        ),
        Method.ACCOUNT: Means(
            "On account",
            has_reference=False,
            on_account=True,
            permission=Permission.SELL_ON_ACCOUNT,
        ),
    }
)
"""Every method with what is true of it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How little and how much one payment by phone may be."""

    least: Money
    most: Money


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
class CodeUse:
    """When a reference that pays once has paid, and what: a sale, with its receipt if it has one, or a debt."""

    at: datetime
    receipt: ReceiptNumber | None = None
    is_debt: bool = False
    is_of_before: bool = False
    """Whether it paid in the books whose place a backup has taken."""

    @property
    def words(self) -> str:
        """What people call that which was paid."""
        if self.is_of_before:
            return "something that the restored backup does not have"
        if self.is_debt:
            return "a customer's account"
        return f"receipt {self.receipt}" if self.receipt else "a sale that is still open"


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
        return self.customer if self.method.means.on_account else None


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
    return still_due.to_nearest(WHOLE_SHILLING) if method.means.is_whole else still_due


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


def take(
    payment: PaymentId, sale: SaleId, tender: Tender, *, still_due: Money, mobile: Bounds
) -> Payment:
    """Take money by any other means: never more than is due, since change comes from cash only."""
    if tender.method is Method.CASH:
        raise Refusal(Reason.CASH_IS_COUNTED)
    means = tender.method.means
    asked = payable(still_due, tender.method, WHOLE_SHILLING)
    amount = asked if tender.amount is None else tender.amount
    check_amount(amount, means, asked=asked, mobile=mobile)
    return Payment(
        payment,
        sale,
        tender.method,
        amount,
        rounding=asked - still_due if amount == asked else NOTHING,
        reference=check_reference(tender.method, tender.reference),
        customer=tender.account,
        oddities=frozenset({Oddity.BY_HAND}) if means.is_by_hand else frozenset(),
    )


def check_amount(amount: Money, means: Means, *, asked: Money, mobile: Bounds) -> None:
    """Refuse an amount that is not above zero, is more than is asked, or that this means cannot move."""
    above_zero(amount)
    if amount > asked:
        raise Refusal(Reason.CHANGE_FROM_CASH_ONLY, due=asked)
    if means.is_whole and amount.cents % WHOLE_SHILLING.cents:
        raise Refusal(Reason.WHOLE_SHILLINGS_ONLY)
    if means.is_mobile and amount < mobile.least:
        raise Refusal(Reason.MOBILE_TOO_LITTLE, means=means.words, least=mobile.least)
    if means.is_mobile and amount > mobile.most:
        raise Refusal(Reason.MOBILE_TOO_MUCH, means=means.words, most=mobile.most)


def give_back(
    payment: PaymentId, sale: SaleId, tender: Tender, *, still_due: Money, step: Money
) -> Payment:
    """Give the customer what a return leaves him owed, all of it at once."""
    if still_due >= NOTHING:
        raise Refusal(Reason.NOTHING_OWED)
    if not tender.method.means.goes_back:
        raise Refusal(Reason.NO_REFUND_BY_THIS, means=tender.method.means.words)
    asked = payable(still_due, tender.method, step)
    if tender.amount not in (None, -asked):
        raise Refusal(Reason.GIVEN_BACK_WHOLE, amount=-asked)
    return Payment(
        payment,
        sale,
        tender.method,
        asked,
        rounding=asked - still_due,
        reference=check_reference(tender.method, tender.reference),
        customer=tender.account,
    )


def take_back(payment: PaymentId, taken: Payment, step: Money) -> Payment:
    """Give a part payment back whole, as a new fact that names the old one.

    What cannot go back the way it came is given back in cash.
    """
    if taken.takes_back is not None or taken.amount <= NOTHING:
        raise Refusal(Reason.NOTHING_TO_TAKE_BACK)
    if taken.method.means.goes_back:
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
    settled = taken.rounding - taken.amount
    cash = payable(settled, Method.CASH, step)
    return Payment(
        payment, taken.sale, Method.CASH, cash, rounding=cash - settled, takes_back=taken.id
    )


def free(payment: PaymentId, taken: Payment) -> Payment:
    """Take an M-Pesa payment off a sale, as a new fact: its money is there still, for another sale."""
    return Payment(
        payment,
        taken.sale,
        taken.method,
        -taken.amount,
        rounding=-taken.rounding,
        reference=taken.reference,
        takes_back=taken.id,
    )


def check_reference(method: Method, reference: str) -> str:
    """Give the reference as it is kept, or refuse when the means needs one and it is not there."""
    means, text = method.means, " ".join(reference.split())
    if not means.has_reference:
        return ""
    if not text or len(text) > LONGEST_REFERENCE or not text.isprintable():
        raise Refusal(Reason.REFERENCE_MISSING, most=LONGEST_REFERENCE)
    if not means.is_unique:
        return text
    code = _one_way(text)
    if not code or (means.code and not means.code.fullmatch(code)):
        raise Refusal(Reason.REFERENCE_UNREADABLE, means=means.words, example=means.example)
    return code


def _one_way(text: str) -> str:
    """Give the one way to write a code, so that none pays twice; nothing for what is no code."""
    code = re.sub(r"[\s.\-]", "", unicodedata.normalize("NFKC", text)).upper()
    return code if re.fullmatch(r"[A-Z0-9]+", code) else ""
