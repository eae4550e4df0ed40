"""Alarms: what a manager has to look at, since no rule can settle it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.identity import SaleId


class AlarmKind(Enum):
    """What happened."""

    CLAIM_LOST = "claim_lost"
    """A sale is finished, and its payment belongs to another sale."""
    REVERSED = "reversed"
    """Safaricom took money back after the goods left."""
    DIFFERS = "differs"
    """One payment was told with two amounts."""
    CODE_DIFFERS = "code_differs"
    """A code that was typed by hand, or the money of a request, paid something else."""
    REFUND_FAILED = "refund_failed"
    UNREADABLE = "unreadable"
    """A letter of Safaricom's makes no sense; it may be money."""


WENT = "went after all: "
"""What the detail begins with where money went back that was said not to have gone; its receipt follows."""

OF_REQUEST = "of a request: "
"""What the detail begins with where a request is paid by money that paid something else, or may be; its code follows."""

OF_BEFORE = "paid before a restore: "
"""What the detail begins with where a request was paid in the books from before, and no code of it was known; its sum follows."""

ON_ITS_WAY = "on its way before a restore: "
"""What the detail begins with where an order of the books from before had not ended; its sum, and code or phone, follow."""

UNCHECKED = "checks switched off"
"""The detail where another till switched off that payments are checked before money moves."""

TOLD_BY = "told by: "
"""What the detail begins with where a till told a sale as another till's; its name at the letterbox follows."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """One alarm; `subject` names what it is about, and there is one of a kind about each."""

    id: str
    kind: AlarmKind
    subject: str
    detail: str
    at: datetime
    sale: SaleId | None = None
    is_seen: bool = False

    @property
    def went_as(self) -> str:
        """The receipt by which money went back that was said not to have gone; empty for every other alarm."""
        return self._after(AlarmKind.REFUND_FAILED, WENT)

    @property
    def of_request(self) -> str:
        """The code of money that a paid request names or lacks and that paid something else; else empty."""
        return self._after(AlarmKind.CODE_DIFFERS, OF_REQUEST)

    @property
    def told_by(self) -> str:
        """The name of a till that told a sale as another till's; empty for every other alarm."""
        return self._after(AlarmKind.UNREADABLE, TOLD_BY)

    @property
    def of_before(self) -> str:
        """The sum that had paid before a restore, and whose code was not known; empty for every other alarm."""
        return self._after(AlarmKind.CODE_DIFFERS, OF_BEFORE)

    @property
    def on_its_way(self) -> str:
        """What was on its way to a customer when a backup was put back; empty for every other alarm."""
        return self._after(AlarmKind.REFUND_FAILED, ON_ITS_WAY)

    @property
    def is_unchecked(self) -> bool:
        """Whether it tells that another till switched off the check of payments before money moves."""
        return self.kind is AlarmKind.UNREADABLE and self.detail == UNCHECKED

    def _after(self, kind: AlarmKind, begins: str) -> str:
        """Give what follows in the detail where an alarm is of that kind and its detail begins so; else empty."""
        is_it = self.kind is kind and self.detail.startswith(begins)
        return self.detail.removeprefix(begins) if is_it else ""
