"""The desk of the reports: which one is wanted and of which days, what it says, and what is behind it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice, Tone
from pos.office.report_files import Draw, Written, save_report
from pos.office.reports import list_behind, read_report
from pos.shop.identity import StaffId
from pos.shop.period import DaysAsked, Period, Span, period_of
from pos.shop.progress import Progress, Stopped
from pos.shop.report import PAGE, Behind, Paper, Report, ReportKind

SAVED = "Saved: {name}"
STOPPED = "Stopped. Nothing was added up."


@dataclass(frozen=True, slots=True)
class ReportView:
    """What is wanted, what came of it so far, and what lies behind a row that was opened."""

    kind: ReportKind = ReportKind.BY_DAY
    days: DaysAsked = Span.TODAY
    report: Report | None = None
    is_reading: bool = False
    done: int = 0
    of: int = 0
    behind: Behind | None = None
    papers: tuple[Paper, ...] = ()
    is_whole: bool = False
    """Whether no further documents are behind the row."""


class ReportDesk(OfficeDesk):
    """Has reports added up on the reading lane; what is asked for later stops what was asked before."""

    changed = Signal(object)
    """Something else is to be seen: a ReportView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = ReportView()
        self._long: Long | None = None
        self._turn = 0

    @property
    def today(self) -> date:
        """Which day it is in the shop."""
        return self.seat.today

    @property
    def period(self) -> Period:
        """The days that are wanted."""
        return period_of(self.view.days, self.today)

    def look(self) -> None:
        """Add up anew what is wanted."""
        self.stop()
        self._turn += 1
        self._show(report=None, is_reading=True, done=0, of=0, behind=None, papers=())
        turn = self._turn
        self._long = self.read_long(
            partial(self._read, self.view.kind, self.period),
            partial(self._take, turn),
            shown=partial(self._count, turn),
            failed=partial(self._fail, turn),
        )
        if self._long is None:
            self._show(is_reading=False)

    def choose(self, kind: ReportKind) -> None:
        """Want another report of the same days."""
        if kind is not self.view.kind or self.view.report is None:
            self._show(kind=kind)
            self.look()

    def choose_days(self, days: DaysAsked) -> None:
        """Want other days."""
        self._show(days=days)
        self.look()

    def stop(self) -> None:
        """Add nothing up any more."""
        if self._long is not None:
            self._long.stop()
            self._long = None

    def open_row(self, key: str) -> None:
        """Look at what is behind a row."""
        report = self.view.report
        if report is not None:
            behind = Behind(report.kind, report.period, key)
            self._show(behind=behind, papers=(), is_whole=False)
            self._read_papers(behind)

    def read_on(self) -> None:
        """Look at the next page of what is behind the row."""
        if self.view.behind is not None and self.view.papers and not self.view.is_whole:
            self._read_papers(self.view.behind)

    def close_row(self) -> None:
        """Go back to the report."""
        self._show(behind=None, papers=())

    def save(self, write: Callable[[], Written], path: Path, draw: Draw) -> None:
        """Have the report put into words and into a file, and say when it is there."""

        def work(by: StaffId) -> int:
            return save_report(self.seat.records, by, written=write(), path=path, draw=draw)

        self.write_out(work, lambda _: self.told.emit(Notice(SAVED, {"name": path.name}, Tone.OK)))

    def _read(self, kind: ReportKind, period: Period, by: StaffId, progress: Progress) -> Report:
        return read_report(self.seat.records, by, kind=kind, period=period, progress=progress)

    def _read_papers(self, behind: Behind) -> None:
        after = self.view.papers[-1].mark if self.view.papers else None

        def work(by: StaffId) -> tuple[Paper, ...]:
            return list_behind(self.seat.records, by, behind=behind, after=after)

        def done(papers: tuple[Paper, ...]) -> None:
            before = self.view.papers
            if behind == self.view.behind and after == (before[-1].mark if before else None):
                self._show(papers=(*before, *papers), is_whole=len(papers) < PAGE)

        self.read(work, done)

    def _take(self, turn: int, report: Report) -> None:
        if turn == self._turn:
            self._long = None
            self._show(report=report, is_reading=False)

    def _count(self, turn: int, _what: str, done: int, of: int) -> None:
        if turn == self._turn:
            self._show(done=done, of=of)

    def _fail(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self._long = None
        self._show(is_reading=False)
        if isinstance(error, Stopped):
            self.told.emit(Notice(STOPPED))
        else:
            self.tell(error)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
