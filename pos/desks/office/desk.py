"""What every desk of the office needs: the books, the lanes, and who sits there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from pos.desks.act_names import ActNames
from pos.desks.background import COUNTER, LONG, READING, Background, Long
from pos.desks.views import Notice, Tone, notice_of
from pos.records.database import Records
from pos.shop.identity import StaffId
from pos.shop.progress import Progress
from pos.shop.rules import ShopRules
from pos.shop.words import Reason

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Document:
    """What a number on a screen leads to: a sale, a delivery, a count, a Z, a payment, an audit entry."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody of the office sits: over these books, with these threads."""

    background: Background
    records: Records
    acting: Callable[[], StaffId | None]
    """Who is signed in now."""
    rules: Callable[[], ShopRules]
    """The shop's choices as they were last read."""

    @property
    def zone(self) -> ZoneInfo:
        """The clock of the shop."""
        return ZoneInfo(self.rules().market.zone)

    @property
    def now(self) -> datetime:
        """What that clock shows now."""
        return self.records.world.now().astimezone(self.zone)

    @property
    def today(self) -> date:
        """Which day it is in the shop."""
        return self.now.date()


class OfficeDesk(QObject):
    """Asks the books on the reading lane, changes them on the counter's, takes out beside both; tells what went wrong."""

    told = Signal(object)
    """Something is to be said: a Notice."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seat = seat
        self.names = ActNames(seat.records.new_id)

    def read(self, work: Callable[[StaffId], T], done: Callable[[T], None]) -> None:
        """Have something looked up for who is signed in."""
        self._do(READING, work, done)

    def write(self, work: Callable[[StaffId], T], done: Callable[[T], None]) -> None:
        """Have the books changed by who is signed in."""
        self._do(COUNTER, work, done)

    def write_out(self, work: Callable[[StaffId], T], done: Callable[[T], None]) -> None:
        """Have something of the books written into a file, and that it was, by who is signed in."""
        self._do(LONG, work, done)

    def read_long(
        self,
        work: Callable[[StaffId, Progress], T],
        done: Callable[[T], None],
        *,
        shown: Progress,
        failed: Callable[[Exception], None],
    ) -> Long | None:
        """Have something long looked up, that says how far it is and can be stopped; None where nobody is in."""
        by = self._who()
        if by is None:
            return None
        return self.seat.background.do_long(
            LONG, partial(work, by), shown=shown, done=done, failed=failed
        )

    def tell(self, error: Exception) -> None:
        """Say why something did not come about."""
        self.told.emit(notice_of(error, sign=self.seat.rules().market.sign))

    def _do(self, lane: str, work: Callable[[StaffId], T], done: Callable[[T], None]) -> None:
        by = self._who()
        if by is not None:
            self.seat.background.do(lane, partial(work, by), done=done, failed=self.tell)

    def _who(self) -> StaffId | None:
        if self.seat.background.has_ended:  # a clock of a room that is being closed rang once more
            return None
        by = self.seat.acting()
        if by is None:
            self.told.emit(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
        return by
