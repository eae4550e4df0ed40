"""The desk of approvals: the yeses that were given, page by page."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.office.approvals import read_approvals
from pos.shop.approvals import GivenYes, YesPage


@dataclass(frozen=True, slots=True)
class ApprovalsView:
    """All that the room shows."""

    given: tuple[GivenYes, ...] = ()
    next: int | None = None
    is_read: bool = False
    chosen: int = 0

    @property
    def yes(self) -> GivenYes | None:
        """The one that is looked at."""
        return next((each for each in self.given if each.entry == self.chosen), None)


class ApprovalsDesk(OfficeDesk):
    """Reads who said yes to what."""

    changed = Signal(object)
    """There is something new to show: an ApprovalsView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = ApprovalsView()
        self._asked_below: int | None = None

    def open(self) -> None:
        """Read the newest."""
        self._asked_below = None
        self._ask(None)

    def read_on(self) -> None:
        """Have the next page read, once."""
        following = self.view.next
        if following is not None and following != self._asked_below:
            self._asked_below = following
            self._ask(following)

    def look_at(self, entry: int) -> None:
        """Show one of them whole."""
        self._show(chosen=entry)

    def _ask(self, before: int | None) -> None:
        work = partial(read_approvals, self.seat.records, before=before)
        self.read(work, partial(self._take, before))

    def _take(self, before: int | None, page: YesPage) -> None:
        earlier = () if before is None else self.view.given
        self._show(given=(*earlier, *page.given), next=page.next, is_read=True)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
