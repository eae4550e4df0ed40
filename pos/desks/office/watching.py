"""The desk of what is watched: everybody's numbers, and what stands behind those of one person."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.lately import span_of
from pos.office.signs import Watched, watch
from pos.shop.identity import StaffId
from pos.shop.lately import Lately
from pos.shop.signs import Tally, Trace


@dataclass(frozen=True, slots=True)
class WatchView:
    """All that the room shows."""

    watched: Watched | None = None
    lately: Lately = Lately.MONTH
    chosen: StaffId | None = None

    @property
    def tally(self) -> Tally | None:
        """The numbers of who is looked at."""
        tallies = self.watched.tallies if self.watched else ()
        return next((each for each in tallies if each.person == self.chosen), None)

    @property
    def traces(self) -> tuple[Trace, ...]:
        """What stands behind them, the newest first."""
        traces = self.watched.traces if self.watched else ()
        mine = (each for each in traces if each.by == self.chosen)
        return tuple(sorted(mine, key=lambda each: each.at, reverse=True))


class WatchDesk(OfficeDesk):
    """Counts, for everybody, what a manager watches."""

    changed = Signal(object)
    """There is something new to show: a WatchView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = WatchView()

    def open(self) -> None:
        """Count anew."""
        lately = self.view.lately
        since, until = span_of(self.seat, lately)
        work = partial(watch, self.seat.records, since=since, until=until)
        self.read(work, partial(self._take, lately))

    def look_back(self) -> None:
        """Look back further, and after a year at today again."""
        self._show(lately=self.view.lately.next(), watched=None)
        self.open()

    def look_at(self, person: StaffId) -> None:
        """Show what stands behind somebody's numbers."""
        self._show(chosen=person)

    def _take(self, lately: Lately, watched: Watched) -> None:
        if lately is self.view.lately:
            self._show(watched=watched)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
