"""The desk of the first start: one question after another, and then the whole shop at once or none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, Background, Long
from pos.desks.first_start import FirstStart, Step, check_all, check_step
from pos.desks.views import Notice, notice_of
from pos.office.importing import BadRows
from pos.office.product_sheet import Problem
from pos.shop.progress import Progress, Stopped
from pos.shop.refusal import Refusal

UNANSWERED = FirstStart()
Begin = Callable[[FirstStart, Progress], str]
"""Makes the shop whole or not at all, and gives its recovery phrase, to be written on paper."""


@dataclass(frozen=True, slots=True)
class StartView:
    """All that the first start shows."""

    step: Step = Step.SHOP
    answers: FirstStart = UNANSWERED
    notice: Notice | None = None
    """What was said when the next question was asked for, or when the shop could not be made."""
    fault: Notice | None = None
    """What is wrong with the answer as it stands, while it is being typed."""
    problems: tuple[Problem, ...] = ()
    """Every row of the file that cannot be used; because of them there is no shop yet."""
    doing: str = ""
    done: int = 0
    of: int = 0
    is_working: bool = False
    phrase: str = ""
    """Once the shop is there: what the owner writes on paper."""

    @property
    def number(self) -> int:
        """The number of the question, from one on."""
        return list(Step).index(self.step) + 1


class StartDesk(QObject):
    """Asks what a new shop needs to know, and has it made."""

    changed = Signal(object)
    """There is something new to show: a StartView."""
    finished = Signal()
    """The shop is there, and its phrase was written down."""

    def __init__(self, background: Background, begin: Begin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._begin = background, begin
        self._view = StartView()
        self._long: Long | None = None

    @property
    def view(self) -> StartView:
        """What is to be shown now."""
        return self._view

    def answer(self, **answers: object) -> None:
        """Keep what was typed or chosen; it is checked when the next question is asked for."""
        kept = replace(self._view.answers, **{"skip_bad": False, **answers})  # type: ignore[arg-type]
        self._show(answers=kept, notice=None, problems=())

    def go_on(self) -> None:
        """Ask the next question, or begin the shop after the last."""
        try:
            check_step(self._view.answers, self._view.step)
            if self._view.number < len(Step):
                self._show(step=list(Step)[self._view.number], notice=None)
            else:
                check_all(self._view.answers)
                self._start()
        except Refusal as refusal:
            self._show(notice=notice_of(refusal))

    def go_back(self) -> None:
        """Ask the question before this one; nothing that was answered is forgotten."""
        if not self._view.is_working and self._view.number > 1:
            back = list(Step)[self._view.number - 2]
            self._show(step=back, notice=None, problems=())

    def leave_out_bad(self) -> None:
        """Begin without the rows that cannot be used, which were all listed."""
        if self._view.problems:
            self.answer(skip_bad=True)
            self.go_on()

    def stop(self) -> None:
        """Stop making the shop; nothing of it stays."""
        if self._long is not None:
            self._long.stop()

    def finish(self) -> None:
        """The phrase was written down: forget it here and open the till."""
        self._show(phrase="")
        self.finished.emit()

    def _start(self) -> None:
        if self._view.is_working or self._view.phrase:
            return
        self._show(is_working=True, notice=None)
        self._long = self._background.do_long(
            COUNTER,
            partial(self._begin, self._view.answers),
            shown=self._progress,
            done=self._begun,
            failed=self._fail,
        )

    def _progress(self, what: str, done: int, of: int) -> None:
        self._show(doing=what, done=done, of=of)

    def _begun(self, phrase: str) -> None:
        answers = replace(self._view.answers, pin="")
        self._show(is_working=False, phrase=phrase, answers=answers, doing="")

    def _fail(self, error: Exception) -> None:
        stopped = Notice("Stopped. Nothing was kept.")
        said = stopped if isinstance(error, Stopped) else notice_of(error)
        problems = error.problems if isinstance(error, BadRows) else ()
        self._show(is_working=False, notice=said, problems=problems, doing="")

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        view = replace(view, fault=_fault_of(view))
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _fault_of(view: StartView) -> Notice | None:
    """Give what is wrong with the answer that is being typed, or None."""
    if view.phrase or view.is_working:
        return None
    try:
        check_step(view.answers, view.step)
    except Refusal as refusal:
        return notice_of(refusal)
    return None
