"""Money that goes back by M-Pesa: a reversal of what came, or a payout to a phone; ordered once."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.identity import PaymentId, ReceivedId, RefundId, SaleId, StaffId
from pos.shop.money import Money


class RefundKind(Enum):
    """How money goes back."""

    REVERSAL = "reversal"
    PAYOUT = "payout"


class RefundState(Enum):
    """Where an order for money stands."""

    ASKED = "asked"
    """It is kept, and certainly nothing was sent."""
    OUT = "out"
    """It may be under way; it is never sent again."""
    DONE = "done"
    FAILED = "failed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Refund:
    """One order for money to go back."""

    id: RefundId
    kind: RefundKind
    amount: Money
    why: str
    asked_at: datetime
    asked_by: StaffId
    state: RefundState = RefundState.ASKED
    received: ReceivedId | None = None
    trans_id: str = ""
    sale: SaleId | None = None
    payment: PaymentId | None = None
    shown: str = ""
    person: str | None = None
    conversation: str | None = None
    originator: str | None = None
    code: str = ""
    receipt: str = ""
    out_at: datetime | None = None
    ended_at: datetime | None = None
