"""A day of M-Pesa that somebody signed off against Safaricom's statement, and how a day stands since."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from pos.shop.identity import StaffId
from pos.shop.money import NOTHING, Money


@dataclass(frozen=True, slots=True)
class Signing:
    """One signature: whose statement it was, its bytes and the day's figures by their hashes."""

    day: date
    short_code: str
    statement: str
    figures: str
    lines: int
    heard: int
    """The payments of the day in the books when it was signed ..."""
    amount: Money
    """... and what they came to."""
    opening: Money | None
    closing: Money | None
    at: datetime
    by: StaffId
    name: str = ""
    """Who that is."""
    is_by_one: bool = False
    """Whether the same person had a statement of the day heard before: nobody else has looked at it."""


class Since(Enum):
    """What became of a payment after its day was signed."""

    HEARD = "heard"
    USED = "used"
    SENT_BACK = "sent_back"
    TAKEN_BACK = "taken_back"
    """Safaricom took it back; nobody here ordered it."""
    SET_ASIDE = "set_aside"
    TAKEN_UP = "taken_up"
    """It was said to be not ours, and is ours after all."""


@dataclass(frozen=True, slots=True)
class DayChange:
    """One thing that became of a payment after its day was signed, and by whom."""

    what: Since
    code: str
    amount: Money
    at: datetime
    name: str = ""
    """Who did it; empty where nobody here did."""


@dataclass(frozen=True, slots=True)
class DayMoney:
    """What the books have of one day, and whether it is signed."""

    day: date
    heard: int = 0
    amount: Money = NOTHING
    asking: int = 0
    """Payments about which a person has to say something."""
    signing: Signing | None = None
    """The last signature."""
    changes: tuple[DayChange, ...] = ()
    """What became of its payments after that, the oldest first."""

    @property
    def has_changed(self) -> bool:
        """Whether money of the day came or went in the books after it was signed: then a person has to look."""
        signed = self.signing
        if signed is None:
            return False
        return bool(self.changes) or (signed.heard, signed.amount) != (self.heard, self.amount)
