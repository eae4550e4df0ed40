"""The desk of backups: made, tried, listed; and the one that the program makes by itself at night."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.background import LONG, Background, Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice, Tone, notice_of
from pos.office.backups import (
    Shelf,
    back_up_by_itself,
    back_up_tried,
    list_backups,
    try_backup,
)
from pos.records.database import Records
from pos.shop.backups import Backup
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, Stopped

MADE = "The backup {name} is made, and a test restore has passed."
TRIED = "{name} can be restored."
BAD = "{name} cannot be restored: {why}"
STOPPED = "Stopped. Nothing was changed."
NONE_MADE = "Tonight's backup was not made: {why}"
FIRST_LOOK, LOOK_AGAIN = 120_000, 600_000
"""Milliseconds after the start, and between two looks, at which it is seen whether one is due."""

Folder = Callable[[], Path]


@dataclass(frozen=True, slots=True)
class BackupsView:
    """All that the room of backups shows."""

    shelf: Shelf | None = None
    chosen: str = ""
    done: tuple[int, int] | None = None
    """How far long work is, and of how much; None while none is under way."""

    @property
    def backup(self) -> Backup | None:
        """The one that is looked at."""
        found = self.shelf.backups if self.shelf else ()
        return next((each for each in found if each.name == self.chosen), None)


class BackupsDesk(OfficeDesk):
    """Lists the backups of a folder, and has one made or tried."""

    changed = Signal(object)
    """There is something new to show: a BackupsView."""

    def __init__(self, seat: Seat, folder: Folder, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._folder = folder
        self.view = BackupsView()
        self._long: Long | None = None

    @property
    def folder(self) -> Path:
        """Where backups go."""
        return self._folder()

    def open(self) -> None:
        """Look into the folder."""
        self.read(
            partial(list_backups, self.seat.records, folder=self.folder),
            lambda shelf: self._show(shelf=shelf),
        )

    def look_at(self, name: str) -> None:
        """Look at one of them."""
        self._show(chosen=name)

    def back_up(self) -> None:
        """Make one now, and restore it for a try."""
        self._begin(partial(_made, self.seat.records, self.folder), MADE)

    def try_chosen(self) -> None:
        """Restore the one that is looked at for a try."""
        if self.view.backup is not None:
            path = self.folder / self.view.backup.name
            self._begin(partial(_tried, self.seat.records, path), TRIED)

    def stop(self) -> None:
        """End what is under way."""
        if self._long is not None:
            self._long.stop()

    def _begin(self, work: Callable[[StaffId, Progress], Backup], said: str) -> None:
        if self._long is not None:
            return
        self._show(done=(0, 0))
        self._long = self.read_long(
            work,
            partial(self._ended, said),
            shown=lambda _, finished, of: self._show(done=(finished, of)),
            failed=self._failed,
        )
        if self._long is None:
            self._show(done=None)

    def _ended(self, said: str, backup: Backup) -> None:
        self._long = None
        self._show(done=None, chosen=backup.name)
        facts = {"name": backup.name, "why": backup.difference}
        is_good = backup.is_good
        self.told.emit(Notice(said if is_good else BAD, facts, Tone.OK if is_good else Tone.FAILED))
        self.open()

    def _failed(self, error: Exception) -> None:
        self._long = None
        self._show(done=None)
        if isinstance(error, Stopped):
            self.told.emit(Notice(STOPPED))
        else:
            self.tell(error)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)


class NightlyBackup(QObject):
    """Looks from time to time whether a backup is due, and has it made; what fails is told."""

    told = Signal(object)
    """The last one did not come about, or cannot be restored: a Notice."""
    made = Signal(object)
    """One was made and is good: a Backup."""

    def __init__(
        self,
        background: Background,
        records: Records,
        folder: Folder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._records, self._folder = background, records, folder
        self.failure: Notice | None = None
        """Why the last one is no backup; None when it is one."""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)
        self.timer.start(FIRST_LOOK)

    def look(self) -> None:
        """See whether one is due, and make it."""
        if self._background.has_ended:
            return
        self._background.do_long(
            LONG,
            lambda progress: back_up_by_itself(
                self._records, folder=self._folder(), progress=progress
            ),
            shown=lambda _what, _done, _of: None,
            done=self._ended,
            failed=self._failed,
        )

    def _ended(self, backup: Backup | None) -> None:
        self.timer.start(LOOK_AGAIN)
        if backup is None:
            return
        if backup.is_good:
            self.failure = None
            self.made.emit(backup)
        else:
            self._tell(Notice(BAD, {"name": backup.name, "why": backup.difference}, Tone.FAILED))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Stopped):
            self.timer.start(LOOK_AGAIN)
            self._tell(Notice(NONE_MADE, {"why": notice_of(error).words()}, Tone.FAILED))

    def _tell(self, notice: Notice) -> None:
        self.failure = notice
        self.told.emit(notice)


def _made(records: Records, folder: Path, by: StaffId, progress: Progress) -> Backup:
    return back_up_tried(records, by, folder=folder, progress=progress)


def _tried(records: Records, path: Path, by: StaffId, progress: Progress) -> Backup:
    return try_backup(records, by, path=path, progress=progress)
