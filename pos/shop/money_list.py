"""What is wanted of the list of all money that came by M-Pesa, and how a row of it is told."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.money import Money
from pos.shop.payment import Oddity
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.received import MoneyState


class Show(Enum):
    """Which money is shown."""

    ALL = "all"
    ASKS = "asks"
    """A person has to say what becomes of it, or of its rest."""
    PAID = "paid"
    WAITING = "waiting"
    UNSURE = "unsure"
    LATE = "late"
    TWICE = "twice"
    OVER = "over"
    UNDER = "under"
    GIVEN_BACK = "given_back"
    NOT_OURS = "not_ours"
    OTHERS = "others"
    """It belongs to another till."""


STATES = {
    Show.PAID: (MoneyState.USED,),
    Show.GIVEN_BACK: (MoneyState.REFUNDING, MoneyState.REFUNDED, MoneyState.REVERSED),
    Show.NOT_OURS: (MoneyState.NOT_OURS,),
    Show.OTHERS: (MoneyState.ELSEWHERE,),
    Show.ASKS: (MoneyState.UNMATCHED, MoneyState.CLAIMING),
}
"""The states that are shown where money is chosen by its state."""
ODD = {
    Show.LATE: Oddity.LATE,
    Show.TWICE: Oddity.TWICE,
    Show.OVER: Oddity.OVERPAID,
    Show.UNDER: Oddity.UNDERPAID,
}
"""What was odd about it, where it is chosen by that."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which money is wanted: of what kind, and from when to when."""

    show: Show = Show.ALL
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page begins: below this row."""

    at: datetime
    id: str


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """Money that came, or a request to a phone that has not ended."""

    id: str
    at: datetime
    code: str
    amount: Money
    state: str
    """A state of money, or of a request."""
    oddities: frozenset[Oddity] = frozenset()
    account: str = ""
    payer: str = ""
    number: str = ""
    sale: str | None = None
    receipt: ReceiptNumber | None = None
    holder: int | None = None
    is_request: bool = False

    @property
    def place(self) -> Place:
        """Where it stands in the list."""
        return Place(self.at, self.id)
