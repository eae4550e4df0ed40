"""The desk of what takes long in the stock: files that are written, and the worth of a day long ago."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.move_views import FileView
from pos.desks.views import Notice, Tone, notice_of
from pos.office.moves import read_worth
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.period import only
from pos.shop.progress import Progress, Stopped

WRITTEN = "{rows} rows are in {file}."
STOPPED = "Stopped. Nothing was kept."
Write = Callable[[StaffId, Progress], int]


class StockFiles(OfficeDesk):
    """Does one long thing at a time, says how far it is, and stops when it is told to."""

    changed = Signal(object)
    """There is something new to show: a FileView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._long: Long | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._long is not None

    def write_file(self, write: Write, path: Path) -> None:
        """Have a file written; a second one waits for nobody and is not begun."""
        self._begin(write, partial(self._written, path))

    def value_at(self, day: date) -> None:
        """Have it worked out what the stock was worth at the end of a day."""
        _, until = only(day).bounds(self.seat.zone)

        def work(by: StaffId, progress: Progress) -> Money:
            return read_worth(self.seat.records, by, until=until, progress=progress)

        self._begin(work, self._valued)

    def stop(self) -> None:
        """Have it stop; nothing of it is kept."""
        if self._long is not None:
            self._long.stop()

    def _begin(
        self, work: Callable[[StaffId, Progress], object], done: Callable[..., None]
    ) -> None:
        if self._long is None:
            self._long = self.read_long(work, done, shown=self._shown, failed=self._failed)
            if self._long is not None:
                self.changed.emit(FileView(is_running=True))

    def _shown(self, _what: str, done: int, of: int) -> None:
        self.changed.emit(FileView(is_running=True, done=done, of=of))

    def _written(self, path: Path, rows: int) -> None:
        self._end(
            FileView(words=Notice(WRITTEN, {"rows": f"{rows:,}", "file": path.name}, Tone.OK))
        )

    def _valued(self, worth: Money) -> None:
        self._end(FileView(worth=worth))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._end(FileView(words=Notice(STOPPED)))
        else:
            sign = self.seat.rules().market.sign
            self._end(FileView(words=notice_of(error, sign=sign)))

    def _end(self, view: FileView) -> None:
        self._long = None
        self.changed.emit(view)
