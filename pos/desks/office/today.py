"""The desk of the day: its figures, and what needs a person, read anew while it is looked at."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice
from pos.office.today import read_today
from pos.shop.today import Concern, ConcernKind, Today

EVERY = 60_000
"""Milliseconds after which the day is read anew while somebody looks at it."""


class TodayDesk(OfficeDesk):
    """Reads the day when it is opened and every minute after that, until it is left."""

    changed = Signal(object)
    """The day as it stands: a Today."""

    def __init__(
        self, seat: Seat, backup_failure: Callable[[], Notice | None], parent: QObject | None = None
    ) -> None:
        super().__init__(seat, parent)
        self._backup_failure = backup_failure
        self.today: Today | None = None
        self._again = QTimer(self)
        self._again.setInterval(EVERY)
        self._again.timeout.connect(self._read)

    def open(self) -> None:
        """Read the day, now and again."""
        self._read()
        self._again.start()

    def close(self) -> None:
        """Read it no more."""
        self._again.stop()

    def _read(self) -> None:
        self.read(partial(read_today, self.seat.records), self._take)

    def _take(self, today: Today) -> None:
        """Show the day; where not even the books could keep that a backup failed, the program still knows."""
        is_told = any(each.kind is ConcernKind.BACKUP for each in today.concerns)
        if self._backup_failure() is not None and not is_told:
            failed = Concern(ConcernKind.BACKUP, 1)
            today = replace(today, concerns=(failed, *today.concerns))
        self.today = today
        self.changed.emit(today)
