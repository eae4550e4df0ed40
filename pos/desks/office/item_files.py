"""The desk of files: products looked at and brought in between two scans, and tables that go out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.in_parts import InParts
from pos.desks.views import Notice, Tone
from pos.office.exporting import export
from pos.office.importing_in_parts import (
    PART,
    Brought,
    Draft,
    check_file,
    keep_part,
    look_at_file,
)
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, Stopped

T = TypeVar("T")

BROUGHT = "{kept} items are kept."
BROUGHT_SOME = "{kept} items are kept. {passed} were changed by somebody meanwhile and stay."
STOPPED = "Stopped: {kept} items are kept. Choose the file again to bring in the rest."
WRITTEN = "{rows} rows are in {name}."


@dataclass(frozen=True, slots=True)
class FilesView:
    """All that the room of files shows."""

    draft: Draft | None = None
    doing: str = ""
    """What is under way: the source of its words; empty when nothing is."""
    done: int = 0
    of: int = 0


class ItemFilesDesk(OfficeDesk):
    """Does one thing at a time; a file is looked at before anything of it is kept."""

    changed = Signal(object)
    """There is something new to show: a FilesView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = FilesView()
        self._long: Long | None = None
        self._parts = InParts(seat.background, COUNTER, self)
        self._parts.went.connect(self._show_parts)
        self._parts.ended.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._long is not None or self._parts.is_running

    def look_at(self, path: Path) -> None:
        """Have a file looked at; nothing of it is kept."""

        def work(by: StaffId, progress: Progress) -> Draft:
            return look_at_file(self.seat.records, by, path=path, progress=progress)

        self._show(draft=None)
        self._begin("Reading", work, self._take_draft)

    def forget(self) -> None:
        """Put the file away."""
        self._show(draft=None)

    def keep(self) -> None:
        """Bring in what was looked at, if the file is still the same."""
        draft = self.view.draft
        if draft is not None and not self.is_busy:
            work = partial(check_file, self.seat.records, draft=draft)
            self.read(work, lambda _: self._keep(draft))

    def send_out(self, what: str, path: Path) -> None:
        """Have a table written into a new file."""

        def work(by: StaffId, progress: Progress) -> int:
            return export(self.seat.records, by, what=what, path=path, progress=progress)

        self._begin("Writing", work, partial(self._take_written, path))

    def stop(self) -> None:
        """Go no further; what is kept stays, a file that is being written is not there."""
        self._parts.stop()
        if self._long is not None:
            self._long.stop()

    def _begin(
        self,
        doing: str,
        work: Callable[[StaffId, Progress], T],
        done: Callable[[T], None],
    ) -> None:
        if self.is_busy:
            return
        self._long = self.read_long(work, done, shown=self._show_progress, failed=self._fail)
        if self._long is not None:
            self._show(doing=doing, done=0, of=0)

    def _keep(self, draft: Draft) -> None:
        by = self._who()
        if by is None or self.is_busy:
            return
        steps = [
            partial(keep_part, self.seat.records, by, draft=draft, at=at)
            for at in range(draft.parts)
        ]
        self._show(doing="Changing", done=0, of=len(draft.entries))
        self._parts.begin(steps)

    def _take_draft(self, draft: Draft) -> None:
        self._long = None
        self._show(draft=draft, doing="")

    def _take_written(self, path: Path, rows: int) -> None:
        self._long = None
        self._show(doing="")
        self.told.emit(Notice(WRITTEN, {"rows": f"{rows:,}", "name": path.name}, tone=Tone.OK))

    def _fail(self, error: Exception) -> None:
        self._long = None
        self._show(doing="")
        if not isinstance(error, Stopped):
            self.tell(error)

    def _show_progress(self, what: str, done: int, of: int) -> None:
        self._show(doing=what, done=done, of=of)

    def _show_parts(self, done: int, _of: int) -> None:
        self._show(done=min(done * PART, self.view.of))

    def _end(self, brought: tuple[Brought, ...], error: Exception | None) -> None:
        kept = sum(each.kept for each in brought)
        passed = sum(len(each.passed) for each in brought)
        facts = {"kept": f"{kept:,}", "passed": f"{passed:,}"}
        if error is not None:
            self.tell(error)
        elif kept + passed < self.view.of:
            self.told.emit(Notice(STOPPED, facts, tone=Tone.ATTENTION))
        else:
            self.told.emit(Notice(BROUGHT_SOME if passed else BROUGHT, facts, tone=Tone.OK))
        self._show(draft=None, doing="", done=0, of=0)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
