"""What the card of money that goes back by M-Pesa shows, as values."""

from dataclasses import dataclass
from enum import Enum

from pos.desks.views import Notice
from pos.shop.money import Money


class Back(Enum):
    """How money goes back to a customer who paid by M-Pesa."""

    REVERSAL = "reversal"
    PAYOUT = "payout"
    CASH = "cash"


@dataclass(frozen=True, slots=True)
class BackWayView:
    """One way in which money may go back, and why not."""

    way: Back
    is_open: bool = True
    why_not: Notice | None = None


@dataclass(frozen=True, slots=True)
class RefundView:
    """Money that is to go back: how much, and in which ways it may."""

    amount: Money
    ways: tuple[BackWayView, ...] = ()
