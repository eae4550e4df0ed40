"""The closing desk: a shift is counted blind, compared, and closed with its Z; it can be put aside in between."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.act_names import ActNames
from pos.desks.background import COUNTER, READING
from pos.desks.mpesa_lanes import MpesaLanes
from pos.desks.printing import PrintDesk
from pos.desks.sale import SaleDesk
from pos.desks.shift_papers import draw_z
from pos.desks.views import Notice, Tone, notice_of
from pos.printer.drawing import Drawing
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.shift import ZReport
from pos.shop.words import Reason
from pos.till.closing import Closing, read_closing, save_count
from pos.till.shifts import close_shift, count_drawer

T = TypeVar("T")
Pieces = Mapping[Money, int]
COUNT_KEPT = "The count is kept. Finish closing the shift later."
NOT_CHECKED = "Safaricom does not answer. The shift can be closed; M-Pesa is marked as not checked."


class Step(Enum):
    """How far the end of the shift is."""

    COUNT = 1
    CHECK = 2
    PRINT = 3


@dataclass(frozen=True, slots=True)
class ClosingView:
    """What the page shows now."""

    step: Step = Step.COUNT
    closing: Closing | None = None
    pieces: tuple[tuple[Money, int], ...] = ()
    """What was counted last, or put aside."""
    report: ZReport | None = None
    """The Z, once the shift is closed ..."""
    paper: Drawing | None = None
    """... and how it looks on paper."""
    is_busy: bool = False
    is_checking: bool = False
    """Whether Safaricom is being asked."""


class ClosingDesk(QObject):
    """Leads through the three steps; what was counted is in the books before it is compared."""

    changed = Signal(object)
    """There is something new to show: a ClosingView."""
    opened = Signal()
    """The page is wanted: what it shows is read."""
    finished = Signal()
    """Back to the sale: it was put aside, or the shift is closed."""

    def __init__(
        self,
        sale: SaleDesk,
        printing: PrintDesk,
        lanes: MpesaLanes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sale, self._printing, self._lanes = sale, printing, lanes
        self._names = ActNames(sale.counter.records.new_id)
        self._view = ClosingView()
        self.is_open = False
        """Whether the page is open, so that nothing is sold there."""

    @property
    def view(self) -> ClosingView:
        """What is to be shown now."""
        return self._view

    def begin(self) -> None:
        """Have the end of the shift shown, where it was left."""
        if not self._view.is_busy:
            self._view = ClosingView()
            self._do(READING, read_closing, self._begun)

    def look_again(self) -> None:
        """Have it read anew: somebody else may be signed in, and may know less."""
        if self.is_open and self._view.report is None:
            self._do(READING, read_closing, self._seen)

    def count(self, pieces: Pieces) -> None:
        """Keep what was counted, and compare."""
        self._keep(pieces)

        act = self._names.name("count", pieces)

        def counted(_: object) -> None:
            self._names.answered(act)
            self._do(READING, read_closing, self._compared)

        self._do(COUNTER, partial(count_drawer, counted=pieces, act=act), counted)

    def recount(self) -> None:
        """Count once more; the counts before stay."""
        if self._view.step is Step.CHECK and not self._view.is_busy:
            self._show(replace(self._view, step=Step.COUNT))

    def save(self, pieces: Pieces) -> None:
        """Put it aside: what was counted is there again, also after a restart."""
        if self._view.step is Step.COUNT:
            self._keep(pieces)
            self._do(COUNTER, partial(save_count, counted=pieces), lambda _: self._saved())
        elif self._view.step is Step.CHECK:
            self._saved()

    def check_mpesa(self) -> None:
        """Ask Safaricom what came in, and compare anew."""
        if self._view.step is Step.CHECK and not self._view.is_checking:
            self._show(replace(self._view, is_checking=True))
            self._lanes.pull_now(self._checked)

    def close(self, reason: str) -> None:
        """Close the shift with its Z, which is printed then."""
        if self._view.step is Step.CHECK:
            self._do(COUNTER, partial(close_shift, reason=reason), self._closed)

    def leave(self) -> None:
        """Go back to the sale; what was counted to the end stays in the books."""
        self.is_open = False
        self.finished.emit()

    def _begun(self, closing: Closing) -> None:
        kept = closing.draft or (closing.counts[-1] if closing.counts else None)
        step = Step.CHECK if closing.stands and closing.draft is None else Step.COUNT
        self.is_open = True
        self._show(ClosingView(step, closing, kept.pieces if kept else ()))
        self.opened.emit()

    def _seen(self, closing: Closing) -> None:
        step = self._view.step if closing.stands else Step.COUNT
        self._show(replace(self._view, step=step, closing=closing))

    def _compared(self, closing: Closing) -> None:
        step = Step.CHECK if closing.stands else Step.COUNT
        self._show(replace(self._view, step=step, closing=closing))

    def _checked(self, error: Exception | None) -> None:
        self._show(replace(self._view, is_checking=False))
        if error is not None:
            self._sale.say(Notice(NOT_CHECKED, tone=Tone.ATTENTION))
        self.look_again()

    def _saved(self) -> None:
        self._sale.say(Notice(COUNT_KEPT, tone=Tone.OK))
        self.leave()

    def _closed(self, report: ZReport) -> None:
        self._show(replace(self._view, step=Step.PRINT, report=report))
        self._printing.try_now()
        closing = self._view.closing
        if closing is not None:
            draw = partial(
                draw_z, report, closing.rules, opened_by=closing.opened_by, closed_by=closing.by
            )
            self._sale.background.do(READING, draw, done=self._drawn, failed=self._fail)

    def _drawn(self, paper: Drawing) -> None:
        self._show(replace(self._view, paper=paper))

    def _keep(self, pieces: Pieces) -> None:
        self._view = replace(self._view, pieces=tuple(pieces.items()))

    def _do(self, lane: str, work: Callable[..., T], done: Callable[[T], None]) -> None:
        """Do one thing at a time: a key pressed twice counts once."""
        by: StaffId | None = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        if self._view.is_busy:
            return
        self._show(replace(self._view, is_busy=True))

        def ended(result: T) -> None:
            self._view = replace(self._view, is_busy=False)
            done(result)

        records = self._sale.counter.records
        self._sale.background.do(lane, partial(work, records, by), done=ended, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._show(replace(self._view, is_busy=False))
        self._sale.say(notice_of(error, sign=self._sale.view.sign))

    def _show(self, view: ClosingView) -> None:
        self._view = view
        self.changed.emit(view)
