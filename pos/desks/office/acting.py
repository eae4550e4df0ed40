"""A desk of the office whose acts may need a second person's yes."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from pos.desks.errands import Errand, Errands
from pos.desks.office.desk import OfficeDesk, Seat
from pos.shop.identity import ApprovalId, StaffId

T = TypeVar("T")


class ActingDesk(OfficeDesk):
    """Sends its acts through the queue in front of the books, where the card of approval asks for a yes."""

    def __init__(self, seat: Seat, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._errands = errands

    @property
    def today(self) -> date:
        """The day it is in the shop."""
        return self.seat.today

    def act(
        self, work: Callable[[StaffId, ApprovalId | None], T], done: Callable[[T], None]
    ) -> None:
        """Have something done by who is signed in, with somebody else's yes where that is needed."""
        by = self._who()
        if by is not None:
            self._errands.ask(Errand(partial(work, by), done, self.tell, by))
