"""The approval desk: a named second person says yes at the till to exactly one thing."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.errands import Question
from pos.desks.pin_pad import Pin
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, notice_of
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.pin import digits_for
from pos.shop.staff import PERMISSION_WORDS, Staff, can_approve
from pos.till.signing import approve, list_staff


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """What is asked, who may be asked, and how far the PIN is typed."""

    asked: Notice
    acts: tuple[str, ...]
    for_: StaffId
    people: tuple[Staff, ...] = ()
    chosen: Staff | None = None
    typed: int = 0
    length: int = 6
    notice: Notice | None = None
    is_checking: bool = False


class ApprovalDesk(QObject):
    """Asks for somebody else's yes when something needs it; everything behind it waits meanwhile."""

    changed = Signal(object)
    """There is something new to show: an ApprovalView, or None when nothing is asked."""

    def __init__(self, sale: SaleDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale = sale
        self._view: ApprovalView | None = None
        self._question: Question | None = None
        self._pin = Pin(6)
        sale.errands.asked.connect(self._ask)
        sale.errands.settled.connect(self._close)

    @property
    def view(self) -> ApprovalView | None:
        """What is asked now."""
        return self._view

    def choose(self, person: StaffId) -> None:
        """Choose who says yes."""
        if self._view is None or self._view.is_checking:
            return
        chosen = next((each for each in self._view.people if each.id == person), None)
        if chosen is not None:
            self._pin = Pin(digits_for(chosen.role))
            self._show(chosen=chosen, typed=0, length=self._pin.length, notice=None)

    def type_digit(self, digit: str) -> None:
        """Take one more digit of the PIN; with the last one it is tried."""
        if self._view is None or self._view.chosen is None or self._view.is_checking:
            return
        self._pin = self._pin.plus(digit)
        self._show(typed=len(self._pin.digits), notice=None)
        if self._pin.is_whole:
            self._try(self._view.chosen)

    def say_no(self) -> None:
        """Leave what was asked undone; everything behind it goes on."""
        self._sale.errands.say_no()

    def _ask(self, question: Question) -> None:
        if self._sale.view.by is None:  # who asked has left meanwhile
            self.say_no()
            return
        self._question, self._pin = question, Pin(6)
        acts = tuple(PERMISSION_WORDS[need.permission] for need in question.no.needs)
        asked = notice_of(question.no, sign=self._sale.view.sign)
        self._view = ApprovalView(asked, acts, question.by)
        self.changed.emit(self._view)
        self._sale.background.do(
            READING,
            partial(list_staff, self._sale.counter.records),
            done=self._listed,
            failed=self._fail,
        )

    def _listed(self, people: tuple[Staff, ...]) -> None:
        if self._view is None:
            return
        others = tuple(each for each in people if can_approve(each) and each.id != self._view.for_)
        self._show(people=others)
        if len(others) == 1:
            self.choose(others[0].id)

    def _try(self, chosen: Staff) -> None:
        question = self._question
        digits, self._pin = self._pin.digits, Pin(self._pin.length)
        if question is None:
            return
        self._show(is_checking=True, typed=0)
        self._sale.background.do(
            COUNTER,
            partial(
                approve,
                self._sale.counter.records,
                chosen.id,
                pin=digits,
                requester=question.by,
                needs=question.no.needs,
                subject=question.no.subject,
            ),
            done=partial(self._approved, question),
            failed=self._fail,
        )

    def _approved(self, question: Question, approval: ApprovalId) -> None:
        if question is self._question:  # it was not left undone while the PIN was tried
            self._sale.errands.say_yes(approval)

    def _fail(self, error: Exception) -> None:
        if self._view is not None:
            self._show(is_checking=False, typed=0, notice=notice_of(error))

    def _close(self) -> None:
        self._view, self._question = None, None
        self.changed.emit(None)

    def _show(self, **changes: object) -> None:
        if self._view is not None:
            self._view = replace(self._view, **changes)  # type: ignore[arg-type]
            self.changed.emit(self._view)
