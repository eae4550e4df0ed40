"""The shift desk: the shop this till stands in, its shift, and how many sales there were so far."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.office.house import read_rules
from pos.shop.market import read_money
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.words import Reason
from pos.till.shifts import SoFar, open_shift, read_so_far

UNREAD = ShopRules()
NO_SHIFT = SoFar()


@dataclass(frozen=True, slots=True)
class HouseView:
    """What the screen says of the shop, the till and the shift."""

    till: int
    rules: ShopRules = UNREAD
    so_far: SoFar = NO_SHIFT
    is_known: bool = False
    """Whether the shift was asked for since somebody signed in."""


class ShiftDesk(QObject):
    """Tells of the shift, and opens one."""

    changed = Signal(object)
    """There is something new to show: a HouseView."""

    def __init__(self, sale: SaleDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale = sale
        self._view = HouseView(sale.counter.records.till)

    @property
    def view(self) -> HouseView:
        """What is to be shown now."""
        return self._view

    def read_house(self) -> None:
        """Have the shop's name and its other choices read; nobody has to be signed in for that."""
        self._sale.background.do(
            READING,
            partial(read_rules, self._sale.counter.records),
            done=self.keep_rules,
            failed=self._fail,
        )

    def keep_rules(self, rules: ShopRules) -> None:
        """Show other choices of the shop."""
        self._show(HouseView(self._view.till, rules, self._view.so_far, self._view.is_known))

    def read(self) -> None:
        """Have the shift read."""
        by = self._sale.view.by
        if by is not None:
            self._sale.background.do(
                READING,
                partial(read_so_far, self._sale.counter.records, by),
                done=self._told,
                failed=self._fail,
            )

    def open(self, typed: str) -> None:
        """Open a shift with the cash that was counted into the drawer."""
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        try:
            work = partial(
                open_shift, self._sale.counter.records, by, opening_float=read_money(typed)
            )
        except Refusal as refusal:
            self._fail(refusal)
            return
        self._sale.background.do(COUNTER, work, done=lambda _: self.read(), failed=self._fail)

    def _told(self, so_far: SoFar) -> None:
        self._show(HouseView(self._view.till, self._view.rules, so_far, is_known=True))

    def _fail(self, error: Exception) -> None:
        self._sale.say(notice_of(error, sign=self._view.rules.market.sign))

    def _show(self, view: HouseView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)
