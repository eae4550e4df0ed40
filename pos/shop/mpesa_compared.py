"""A shift's M-Pesa beside what Safaricom's own list says of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.money import NOTHING, Money, sum_of


class Came(Enum):
    """How money came."""

    SENT = "sent"
    """By a request that was sent to a phone."""
    PAYBILL = "paybill"
    """The customer paid by himself."""
    NOT_MATCHED = "not_matched"
    """Nobody knows yet what it is for."""


class Agrees(Enum):
    """Whether both say the same."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_MATCHED = "not_matched"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Paid:
    """One payment of the shift, and what Safaricom's list has of it; None where it was not seen there."""

    came: Came
    kept: Money
    listed: Money | None


@dataclass(frozen=True, slots=True)
class Compared:
    """All the money that came in one way."""

    came: Came
    payments: int = 0
    kept: Money = NOTHING
    """What Kaunta used of it."""
    listed: Money | None = None
    """What Safaricom says; None while that is not known of all of it."""

    @property
    def agrees(self) -> Agrees:
        """How the two stand to each other."""
        if self.came is Came.NOT_MATCHED and self.payments:
            return Agrees.NOT_MATCHED
        if self.listed is None:
            return Agrees.NOT_CHECKED
        return Agrees.SAME if self.listed == self.kept else Agrees.DIFFERENT


@dataclass(frozen=True, slots=True)
class MpesaCompared:
    """Every way in which money came, and when Safaricom was asked last."""

    rows: tuple[Compared, ...] = ()
    checked_at: datetime | None = None

    @property
    def payments(self) -> int:
        """How many payments there were."""
        return sum(row.payments for row in self.rows)

    @property
    def kept(self) -> Money:
        """What Kaunta has of all of it."""
        return sum_of(row.kept for row in self.rows)

    @property
    def listed(self) -> Money | None:
        """What Safaricom says of all of it; None while a part is not known."""
        if any(row.listed is None for row in self.rows):
            return None
        return sum_of(row.listed for row in self.rows if row.listed is not None)


NOT_COMPARED = MpesaCompared()


def compare(came: Came, paid: tuple[Paid, ...], *, is_checked: bool) -> Compared:
    """Add up the money that came in one way; nothing at all agrees only after Safaricom was asked."""
    of_it = [each for each in paid if each.came is came]
    listed = [each.listed for each in of_it if each.listed is not None]
    is_known = is_checked if not of_it else len(listed) == len(of_it)
    kept = sum_of(each.kept for each in of_it)
    return Compared(came, len(of_it), kept, sum_of(listed) if is_known else None)
