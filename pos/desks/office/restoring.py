"""The desk of putting a backup back: it is tried first, what would be gone is told, and the PIN is asked again."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice, Tone, notice_of
from pos.office.foreseeing import foresee_restore
from pos.records.database import Records
from pos.records.keys import Keys
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, Stopped
from pos.shop.restoring import Prospect
from pos.till.signing import sign_in

STOPPED = "Stopped. Nothing was changed."
DONE = "{name} is put back. New receipts are numbered in series {series}. The books from before are kept: {aside}"
NOT_DONE = "The backup was not put back, and the books are as they were: {why}"


@dataclass(frozen=True, slots=True)
class PutBack:
    """That a backup is to take the place of the books, as somebody has said by PIN."""

    backup: Path
    by: StaffId
    keys: Keys | None = field(default=None, repr=False)
    """With which the books were open."""


class RestoreDesk(OfficeDesk):
    """Looks into a backup, and hands on that it is wanted; the program itself has to end before it is done."""

    foreseen = Signal(object)
    """What would come of it: a Prospect."""
    doing = Signal(object)
    """How far the try is, and of how much; None when it has ended."""
    refused = Signal(object)
    """The PIN was not right: a Notice."""
    agreed = Signal(object)
    """It is wanted: a PutBack."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._long: Long | None = None
        self._path = Path()

    def foresee(self, path: Path) -> None:
        """Try a backup, and tell what would be gone."""
        if self._long is not None:
            return
        self._path = path
        self.doing.emit((0, 0))
        self._long = self.read_long(
            partial(_foresee, self.seat.records, path),
            self._foreseen,
            shown=lambda _what, finished, of: self.doing.emit((finished, of)),
            failed=self._failed,
        )
        if self._long is None:
            self.doing.emit(None)

    def agree(self, pin: str) -> None:
        """Have the backup that was looked into put back by who is signed in, whose PIN this has to be."""
        wanted = self._path

        def work(by: StaffId) -> PutBack:
            records = self.seat.records
            return PutBack(wanted, sign_in(records, by, pin=pin).id, records.keys)

        by = self._who()
        if by is not None:
            self.seat.background.do(
                COUNTER, partial(work, by), done=self.agreed.emit, failed=self._refuse
            )

    def stop(self) -> None:
        """End the try."""
        if self._long is not None:
            self._long.stop()

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(notice_of(error, sign=self.seat.rules().market.sign))

    def _foreseen(self, prospect: Prospect) -> None:
        self._ended()
        self.foreseen.emit(prospect)

    def _failed(self, error: Exception) -> None:
        self._ended()
        if isinstance(error, Stopped):
            self.told.emit(Notice(STOPPED))
        else:
            self.tell(error)

    def _ended(self) -> None:
        self._long = None
        self.doing.emit(None)


def put_back_told(name: str, series: str, aside: str) -> Notice:
    """Give what is said once a backup has taken the place of the books."""
    return Notice(DONE, {"name": name, "series": series, "aside": aside}, Tone.OK)


def not_put_back(error: Exception) -> Notice:
    """Give what is said when it has not, and why."""
    return Notice(NOT_DONE, {"why": notice_of(error).words()}, Tone.FAILED)


def _foresee(records: Records, path: Path, by: StaffId, progress: Progress) -> Prospect:
    return foresee_restore(records, by, path=path, progress=progress)
