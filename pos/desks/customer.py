"""What the customer is shown: the sale as it grows, what was given and goes back, thanks, then the clock."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.paying import PayDesk, PayView
from pos.desks.sale import SaleDesk
from pos.desks.views import LastSale, SaleView
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method

CHANGE = 3_000
THANKS = 10_000
NOT_PAID = 4_000
"""Milliseconds for which the change, the thanks and a payment that failed are shown."""


class Facing(Enum):
    """What the customer looks at."""

    IDLE = "idle"
    SALE = "sale"
    CHANGE = "change"
    THANKS = "thanks"
    NOT_PAID = "not_paid"


NO_SALE = SaleView()


@dataclass(frozen=True, slots=True)
class CustomerView:
    """All that the customer is shown; why a payment failed is not among it."""

    facing: Facing = Facing.IDLE
    sale: SaleView = NO_SALE
    asked: Money = NOTHING
    given: Money = NOTHING
    change: Money = NOTHING


class CustomerDesk(QObject):
    """Follows the sale desk and the pay desk from the customer's side."""

    changed = Signal(object)
    """There is something new to show: a CustomerView."""

    def __init__(
        self, sale: SaleDesk, pay: PayDesk, *, second: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._second = sale, second
        self._view = CustomerView()
        self._counted = PayView()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        sale.changed.connect(self._follow)
        pay.changed.connect(self._count)
        pay.paid.connect(self._thank)

    @property
    def view(self) -> CustomerView:
        """What is to be shown now."""
        return self._view

    def tell_not_paid(self) -> None:
        """Show for a while that a payment did not come; the sale stands as it did."""
        self._show(Facing.NOT_PAID, for_=NOT_PAID)

    def _follow(self, sale: SaleView) -> None:
        """Show what is on the sale; an empty counter leaves the thanks their time."""
        if sale.lines:
            self._view = replace(self._view, sale=sale)
            if not (self._view.facing is Facing.NOT_PAID and self._next.isActive()):
                self._show(Facing.SALE)
        elif self._view.facing is Facing.SALE:
            self._show(Facing.IDLE)

    def _count(self, pay: PayView) -> None:
        """Remember what is counted while a payment is open: with it paid, the desk forgets."""
        if pay.is_open:
            self._counted = pay

    def _thank(self, last: LastSale) -> None:
        counted, self._counted = self._counted, PayView()
        is_cash = counted.is_open and counted.method is Method.CASH and counted.given is not None
        if is_cash and last.change and counted.change == last.change:
            self._view = replace(
                self._view,
                asked=counted.asked,
                given=counted.given or NOTHING,
                change=last.change,
            )
            self._show(Facing.CHANGE, for_=CHANGE)
        else:
            self._show(Facing.THANKS, for_=THANKS)

    def _go_on(self) -> None:
        """Show what follows by itself."""
        if self._view.facing is Facing.CHANGE:
            self._show(Facing.THANKS, for_=THANKS)
        elif self._sale.view.lines:
            self._show(Facing.SALE)
        else:
            self._show(Facing.IDLE)

    def _show(self, facing: Facing, *, for_: int = 0) -> None:
        self._next.stop()
        if for_:
            self._next.start(for_ * self._second // 1000)
        self._view = replace(self._view, facing=facing)
        self.changed.emit(self._view)
