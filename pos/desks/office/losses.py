"""The desk of what was lost: which days, and added up by what."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.move_views import LossView
from pos.office.losses import Between, list_losses
from pos.shop.losses import Loss, LossBy
from pos.shop.period import DaysAsked


class LossDesk(OfficeDesk):
    """Reads on the reading lane; what is asked for later overtakes what was asked for before."""

    changed = Signal(object)
    """There is something new to show: a LossView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._view = LossView(self.seat.today)
        self._asked = 0

    @property
    def view(self) -> LossView:
        """What is to be shown now."""
        return self._view

    @property
    def between(self) -> Between:
        """The moments at which the days begin and end."""
        return self._view.period.bounds(self.seat.zone)

    def open(self) -> None:
        """Read everything anew: somebody has come in."""
        self._read(replace(self._view, today=self.seat.today))

    def choose_days(self, days: DaysAsked) -> None:
        """Look at other days."""
        self._read(replace(self._view, days=days, losses=None))

    def choose_group(self, group: LossBy) -> None:
        """Add up by something else."""
        self._read(replace(self._view, group=group, losses=None))

    def _read(self, view: LossView) -> None:
        self._asked += 1
        self._show(view)
        work = partial(list_losses, self.seat.records, between=self.between, group=self._view.group)
        self.read(work, partial(self._show_losses, self._asked))

    def _show_losses(self, asked: int, losses: tuple[Loss, ...]) -> None:
        if asked == self._asked:
            self._show(replace(self._view, losses=losses))

    def _show(self, view: LossView) -> None:
        self._view = view
        self.changed.emit(view)
