"""A claim: a till says in the letterbox that a payment is for a sale of its own; whoever is first has it."""

from dataclasses import dataclass
from enum import Enum

from pos.shop.identity import SaleId

NO_SALE = SaleId("none")
"""What a claim names for money that goes to an account, back as cash, or to nobody here."""


class ClaimState(Enum):
    """What the letterbox has said of a claim."""

    WAITING = "waiting"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says that a payment is for which sale; its body is kept before it is sent."""

    trans_id: str
    turn: int
    till: int
    sale: SaleId
    body: str
    state: ClaimState = ClaimState.WAITING
    is_first: bool = False
    """Whether it has to be won before the money is used."""
    how: str = ""
    """How who claimed it knows that it is for this sale."""
    made_by: str = ""
    is_released: bool = False

    @property
    def key(self) -> str:
        """What it is called in the letterbox."""
        return f"{self.trans_id}.{self.turn}"

    @property
    def stands(self) -> bool:
        """Whether the payment is, or may be, taken by it."""
        return self.state is not ClaimState.LOST and not self.is_released
