"""A payment that was taken before its money was heard of."""

from dataclasses import dataclass

from pos.shop.identity import PaymentId, SaleId
from pos.shop.money import NOTHING, Money

MOST = 20
"""How many of a kind an X and a Z name one by one: a shop that takes all M-Pesa by hand has many."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One payment that waits for its money; it stands on every Z until that comes."""

    sale: SaleId
    payment: PaymentId
    amount: Money
    code: str
    """The code as it was typed; empty where the customer showed none."""
    receipt: str
    """The number of the sale's receipt; empty while the sale is open."""
    is_by_hand: bool = False
    """Whether the code alone was believed; else the sale was finished before its money was heard of."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many payments wait for their money, and what they come to."""

    count: int = 0
    amount: Money = NOTHING

    def __add__(self, other: "Waiting") -> "Waiting":
        return Waiting(self.count + other.count, self.amount + other.amount)
