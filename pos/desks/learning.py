"""The scanner desk: the test code is scanned a few times, and how the scanner types is learned from it."""

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.habits import ScannerHabits
from pos.desks.measuring import WANTED, measure
from pos.desks.scanner import AFTER_PREFIX, Kind, Stroke
from pos.desks.views import Notice, notice_of
from pos.shop.refusal import Refusal

LEAST = 4
"""Fewer letters than this were a finger on the keyboard."""


@dataclass(frozen=True, slots=True)
class LearningView:
    """All that the set-up of a scanner shows."""

    scanned: int = 0
    wanted: int = WANTED
    fastest: float = 0.0
    slowest: float = 0.0
    """Seconds between two letters of one scan."""
    habits: ScannerHabits | None = None
    """How the scanner types, once it was scanned often enough."""
    notice: Notice | None = None


class LearningDesk(QObject):
    """Takes every key while the test code is scanned, and says how the scanner types."""

    changed = Signal(object)
    """There is something new to show: a LearningView."""

    def __init__(self, *, pause: float = AFTER_PREFIX, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = LearningView()
        self._held: list[Stroke] = []
        self._scans: list[tuple[Stroke, ...]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(round(pause * 1000))
        self._pause.timeout.connect(self.end_scan)

    @property
    def view(self) -> LearningView:
        """What is to be shown now."""
        return self._view

    def begin(self) -> None:
        """Forget every scan and wait for the first."""
        self._pause.stop()
        self._held, self._scans = [], []
        self._show(LearningView())

    def press(self, stroke: Stroke) -> None:
        """Take a key; a scan ends with its Enter, or with a pause where it sends none."""
        if self._view.habits is not None or stroke.kind is Kind.OTHER:
            return
        if stroke.kind is Kind.END and not self._held:
            return  # a line feed behind the Enter of the same scan
        self._held.append(stroke)
        if stroke.kind is Kind.END:
            self.end_scan()
        else:
            self._pause.start()

    def end_scan(self) -> None:
        """Look at what was scanned; with the last scan that was wanted it is measured."""
        self._pause.stop()
        scan, self._held = tuple(self._held), []
        if sum(stroke.kind is Kind.TEXT for stroke in scan) < LEAST:
            return
        self._scans.append(scan)
        gaps = [later.at - earlier.at for one in self._scans for earlier, later in pairwise(one)]
        seen = LearningView(len(self._scans), fastest=min(gaps), slowest=max(gaps))
        if len(self._scans) < WANTED:
            self._show(seen)
            return
        try:
            self._show(replace(seen, habits=measure(self._scans)))
        except Refusal as refusal:
            self._scans = []
            self._show(LearningView(notice=notice_of(refusal)))

    def _show(self, view: LearningView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)
