"""The desk of codes that customers show: each is looked up, and used only when its money has come."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos.desks.asking import AskDesk
from pos.desks.background import READING
from pos.desks.drawer_views import CodeState, CodeView, Knowing
from pos.desks.mpesa_views import Hearing
from pos.desks.payments import HOW
from pos.desks.sale import SaleDesk
from pos.desks.tray import TrayDesk
from pos.desks.views import notice_of
from pos.shop.identity import SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.till.codes import CodeAnswer


class CodeDesk(QObject):
    """Answers what is known of a code."""

    changed = Signal(object)
    """There is something new to show: a CodeView."""

    def __init__(
        self, sale: SaleDesk, ask: AskDesk, tray: TrayDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._ask, self._tray = sale, ask, tray
        self._view = CodeView()
        self._answer: CodeAnswer | None = None
        self._asked = ""
        tray.moved.connect(self._look_again)

    @property
    def view(self) -> CodeView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Begin with no code."""
        self._answer, self._asked = None, ""
        self._show(CodeView(due=self._due))

    def close(self) -> None:
        """Look no more."""
        self._asked = ""

    def look_up(self, typed: str) -> None:
        """Have a code looked up."""
        self._asked = typed.strip()
        self._show(CodeView(CodeState.LOOKING, self._asked, due=self._due))
        self._look()

    def use(self, _: str) -> None:
        """Use what has come under that code for the sale on the counter."""
        money = self._answer.money if self._answer is not None else None
        if money is None:
            return
        if money.has_arrived and money.sale == self._at_hand:
            self._ask.uses.take(money.id)
        else:
            self._ask.uses.place(money.id, HOW[Knowing.READ_CODE], sale=self._at_hand)
        self.close()

    def keep(self, typed: str) -> None:
        """Finish the sale by that code alone, as far as the shop's rules let anybody."""
        self.close()
        if self._is_by_hand:
            self._ask.uses.keep_by_hand(typed)
        else:
            self._ask.uses.finish_early(typed)

    @property
    def _is_by_hand(self) -> bool:
        """Whether a code is kept by hand: nobody listens here, and the shop's rule lets it."""
        here = self._sale.here
        is_deaf = self._tray.view.hearing.hearing in {Hearing.NONE, Hearing.SILENT}
        return is_deaf and here is not None and here.rules.takes_mpesa_by_hand

    @property
    def _at_hand(self) -> SaleId | None:
        here = self._sale.here
        return here.sale.id if here is not None and here.sale is not None else None

    @property
    def _due(self) -> Money:
        return self._ask.view.due

    def _look_again(self) -> None:
        """Something has moved: a code that nobody had heard of may have come."""
        if self._asked and self._view.state is CodeState.NOT_HEARD:
            self._look()

    def _look(self) -> None:
        by, sale = self._sale.view.by, self._at_hand
        if by is None or sale is None or self._sale.background.has_ended:
            return
        self._sale.background.do(
            READING,
            partial(_look_up, self._sale, by, sale, self._asked),
            done=partial(self._told, self._asked),
            failed=partial(self._refused, self._asked),
        )

    def _told(self, asked: str, answer: "CodeAnswer") -> None:
        if asked != self._asked:
            return
        self._answer, money = answer, answer.money
        if money is None:
            if answer.can_ask_safaricom and self._view.state is not CodeState.NOT_HEARD:
                self._tray.lanes.ask_about_code(answer.code, lambda _: None)
            not_heard = CodeView(CodeState.NOT_HEARD, asked, due=self._due, may_keep=True)
            self._show(replace(not_heard, is_by_hand=self._is_by_hand))
            return
        due = self._due
        state = CodeState.FITS if money.rest == due else CodeState.OTHER_AMOUNT
        self._show(CodeView(state, asked, money.rest, due, at=money.came_at))

    def _refused(self, asked: str, error: Exception) -> None:
        if asked != self._asked:
            return
        is_used = isinstance(error, Refusal) and error.reason is Reason.CODE_HAS_PAID
        state = CodeState.USED if is_used else CodeState.WRONG
        said = notice_of(error, sign=self._sale.view.sign)
        self._show(CodeView(state, asked, NOTHING, self._due, says=said))

    def _show(self, view: CodeView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _look_up(desk: SaleDesk, by: StaffId, sale: SaleId, typed: str) -> "CodeAnswer":
    from pos.till.codes import look_up_code  # noqa: PLC0415 - Safaricom's words come with it

    return look_up_code(desk.counter.records, by, sale=sale, typed=typed)
