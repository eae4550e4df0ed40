"""The odd cases of money: where it stands, its word, its sign, and the one thing to do first.

What is odd is told from the money as it is now, never from what happened last: a payment that was too
little, late and then too much in all is told by its sum.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from pos.shop.awaiting import Kind
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Received


class Standing(Enum):
    """Where the money stands, in the one word for it."""

    PAID = "paid"
    UNSURE = "unsure"
    UNMATCHED = "unmatched"
    NOT_PAID = "not_paid"


class Sign(Enum):
    """The looks of a payment, by their names among the tokens of the screens."""

    PAID = "paid"
    SHORT = "short"
    OVER = "over"
    REVIEW = "review"
    UNKNOWN = "unknown"
    FAILED = "failed"


class Action(Enum):
    """What to do first; the value is what a person reads."""

    TAKE_AND_ASK_REST = "Use it for this sale. The rest is paid in cash or by another request."
    TAKE_AND_GIVE_OVER = (
        "Use it for this sale. What is over is credited, sent back, or given as cash."
    )
    HAND_OVER = "The sale is paid. Hand over the goods."
    SEND_BACK = "Send it back, or credit it to the customer."
    COMPARE = "Compare the numbers, then use it for this sale and say how you know."
    SET_ASIDE = "Say that it is not ours."
    TELL_MANAGER = "Tell the manager: the goods left and the money went back."
    CHECK_NOW = "Keep the goods and ask M-Pesa now."
    ASK_MPESA = "Ask M-Pesa whether it is real. A manager may believe it."
    COMPARE_STATEMENT = "Find it on the statement; it is on every Z until then."


class OddCase(Enum):
    """What can be odd."""

    UNDERPAID = "underpaid"
    OVERPAID = "overpaid"
    LATE = "late"
    """It came although its request was called not paid."""
    TWICE = "twice"
    PAID_AFTER_CANCEL = "paid_after_cancel"
    PAID_AFTER_CASH = "paid_after_cash"
    WRONG_ACCOUNT = "wrong_account"
    WRONG_SHOP = "wrong_shop"
    REVERSED = "reversed"
    """Safaricom took it back after the goods left."""
    UNSURE = "unsure"
    """Two minutes have passed, and nobody knows."""
    UNVERIFIED = "unverified"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class OddLook:
    """How one case is told."""

    standing: Standing
    word: str
    kiswahili: str
    sign: Sign
    action: Action


ODD_LOOKS: Mapping[OddCase, OddLook] = MappingProxyType(
    {
        OddCase.UNDERPAID: OddLook(
            Standing.UNMATCHED, "UNDERPAID", "IMEPUNGUA", Sign.SHORT, Action.TAKE_AND_ASK_REST
        ),
        OddCase.OVERPAID: OddLook(
            Standing.UNMATCHED, "OVERPAID", "IMEZIDI", Sign.OVER, Action.TAKE_AND_GIVE_OVER
        ),
        OddCase.LATE: OddLook(Standing.PAID, "PAID", "IMELIPWA", Sign.PAID, Action.HAND_OVER),
        OddCase.TWICE: OddLook(
            Standing.UNMATCHED, "PAID TWICE", "IMELIPWA MARA MBILI", Sign.REVIEW, Action.SEND_BACK
        ),
        OddCase.PAID_AFTER_CANCEL: OddLook(
            Standing.UNMATCHED, "PAID LATE", "IMECHELEWA", Sign.REVIEW, Action.SEND_BACK
        ),
        OddCase.PAID_AFTER_CASH: OddLook(
            Standing.UNMATCHED, "PAID TWICE", "IMELIPWA MARA MBILI", Sign.REVIEW, Action.SEND_BACK
        ),
        OddCase.WRONG_ACCOUNT: OddLook(
            Standing.UNMATCHED, "NOT MATCHED", "HAIJAOANISHWA", Sign.REVIEW, Action.COMPARE
        ),
        OddCase.WRONG_SHOP: OddLook(
            Standing.UNMATCHED, "OTHER NUMBER", "NAMBARI NYINGINE", Sign.REVIEW, Action.SET_ASIDE
        ),
        OddCase.REVERSED: OddLook(
            Standing.NOT_PAID, "REVERSED", "IMERUDISHWA", Sign.FAILED, Action.TELL_MANAGER
        ),
        OddCase.UNSURE: OddLook(
            Standing.UNSURE, "NOT SURE YET", "BADO HAIJULIKANI", Sign.UNKNOWN, Action.CHECK_NOW
        ),
        OddCase.UNVERIFIED: OddLook(
            Standing.UNSURE, "NOT VERIFIED", "HAIJATHIBITISHWA", Sign.UNKNOWN, Action.ASK_MPESA
        ),
        OddCase.BY_HAND: OddLook(
            Standing.UNSURE, "BY HAND", "KWA MKONO", Sign.UNKNOWN, Action.COMPARE_STATEMENT
        ),
    }
)
"""Every case with its look."""


def odd_case(money: Received) -> OddCase | None:
    """Give what is odd about money as it stands, the gravest first; None where nothing is."""
    if money.state is MoneyState.REVERSED:
        return OddCase.REVERSED
    if money.kind is Kind.OTHER_SHOP and money.state is MoneyState.NOT_OURS:
        return OddCase.WRONG_SHOP
    if not money.is_verified:
        return OddCase.UNVERIFIED
    if money.state is MoneyState.USED:
        return _of_used(money)
    if money.kind is Kind.SPARE:
        return _of_spare(money.oddities)
    return _BY_KIND.get(money.kind)


_BY_KIND = MappingProxyType(
    {
        Kind.LESS: OddCase.UNDERPAID,
        Kind.MORE: OddCase.OVERPAID,
        Kind.SUGGESTED: OddCase.WRONG_ACCOUNT,
        Kind.UNMATCHED: OddCase.WRONG_ACCOUNT,
        Kind.OTHER_SHOP: OddCase.WRONG_ACCOUNT,
    }
)


def _of_used(money: Received) -> OddCase | None:
    if money.rest:
        return OddCase.OVERPAID
    for oddity, case in ((Oddity.BY_HAND, OddCase.BY_HAND), (Oddity.LATE, OddCase.LATE)):
        if oddity in money.oddities:
            return case
    return None


def _of_spare(oddities: frozenset[Oddity]) -> OddCase:
    if Oddity.LATE not in oddities:
        return OddCase.TWICE
    return OddCase.PAID_AFTER_CASH if Oddity.TWICE in oddities else OddCase.PAID_AFTER_CANCEL
