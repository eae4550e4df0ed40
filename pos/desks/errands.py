"""What hands asked for, done one after another; what needs somebody's yes holds the rest until it is given."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, Background, Failed
from pos.shop.approval import NeedsApproval
from pos.shop.identity import ApprovalId, StaffId


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing to do at the counter, who asked for it, and who hears how it went."""

    act: Callable[[ApprovalId | None], Any]
    done: Callable[[Any], None]
    failed: Failed
    by: StaffId
    is_ready: Callable[[], bool] = lambda: True
    """Asked when its turn comes; what is not ready any more is left out."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody else has to say yes to, and for whom."""

    no: NeedsApproval
    by: StaffId


class Errands(QObject):
    """The one queue in front of the books: without limit, in order, and none is lost or done twice."""

    asked = Signal(object)
    """Somebody else's yes is needed: a Question."""
    settled = Signal()
    """The question was answered."""
    emptied = Signal()
    """Everything asked for is done."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: deque[Errand] = deque()
        self._is_under_way = self._is_ending = False
        self._question: Question | None = None

    @property
    def count(self) -> int:
        """How many are not done yet."""
        return len(self._waiting)

    @property
    def question(self) -> Question | None:
        """What waits for somebody's yes."""
        return self._question

    def ask(self, errand: Errand) -> None:
        """Have this done after all that was asked for before."""
        self._waiting.append(errand)
        self._go_on()

    def say_yes(self, approval: ApprovalId) -> None:
        """Do what was asked about, with somebody's yes."""
        if self._question is not None:
            self._answer()
            self._send(approval)

    def say_no(self) -> None:
        """Leave out what was asked about and go on with the rest."""
        if self._question is not None:
            no = self._question.no
            self._answer()
            self._finish(self._waiting[0].failed, no)

    def end(self) -> None:
        """Leave out whatever needs a yes, so that everything else gets done before the end."""
        self._is_ending = True
        self.say_no()

    def _answer(self) -> None:
        self._question = None
        self.settled.emit()

    def _go_on(self) -> None:
        if self._is_under_way or self._question is not None:
            return
        while self._waiting and not self._waiting[0].is_ready():
            self._waiting.popleft()
        if self._waiting:
            self._send(None)
        else:
            self.emptied.emit()

    def _send(self, approval: ApprovalId | None) -> None:
        self._is_under_way = True
        errand = self._waiting[0]
        self._background.do(
            COUNTER,
            partial(errand.act, approval),
            done=partial(self._finish, errand.done),
            failed=self._fail,
        )

    def _fail(self, error: Exception) -> None:
        errand = self._waiting[0]
        if isinstance(error, NeedsApproval) and not self._is_ending:
            self._is_under_way = False
            self._question = Question(error, errand.by)
            self.asked.emit(self._question)
        else:
            self._finish(errand.failed, error)

    def _finish(self, then: Callable[[Any], None], value: object) -> None:
        self._is_under_way = False
        self._waiting.popleft()
        then(value)
        self._go_on()
