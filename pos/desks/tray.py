"""What goes on with M-Pesa while the till serves: how much waits, and sales that money finished by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.mpesa_lanes import MpesaLanes
from pos.desks.mpesa_views import Hearing, HearingView
from pos.desks.paying import PayDesk
from pos.desks.printing import PrintDesk
from pos.desks.sale import SaleDesk
from pos.desks.views import LastSale, Notice, Tone
from pos.shop.asking import State
from pos.shop.identity import SaleId, StaffId
from pos.shop.mpesa_line import MpesaLine
from pos.shop.sold import Sold

if TYPE_CHECKING:
    from pos.desks.counter import Paid
    from pos.desks.mpesa_books import Around

DEAF = HearingView()
PAID_BY_ITSELF = "{name} is paid by M-Pesa: {sign} {amount}. Its receipt is {receipt}."
ARRIVED = "Money came that needs a look: F8."


@dataclass(frozen=True, slots=True)
class TrayView:
    """What is told of M-Pesa on every screen."""

    line: MpesaLine = field(default_factory=MpesaLine)
    count: int = 0
    """How much waits for somebody."""
    going_on: int = 0
    states: Mapping[SaleId, State] = field(default_factory=dict)
    """How the open request of a sale stands, parked or not."""
    hearing: HearingView = DEAF

    @property
    def takes_mpesa(self) -> bool:
        """Whether the shop has a number that customers pay to."""
        return bool(self.line.short_codes)


class TrayDesk(QObject):
    """Looks into the books whenever something has moved; never on the screen's thread."""

    changed = Signal(object)
    """There is something new to show: a TrayView."""
    moved = Signal()
    """What is known of payments may be another; whoever shows them looks again."""
    finished = Signal(object)
    """A sale was finished by money that came by itself: its Sold."""

    def __init__(
        self,
        lanes: MpesaLanes,
        sale: SaleDesk,
        pay: PayDesk,
        *,
        printing: PrintDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lanes = lanes
        self._sale, self._pay, self._printing = sale, pay, printing
        self._view = TrayView()
        self._known: frozenset[SaleId] = frozenset()
        self._by_hand: set[SaleId] = set()
        self._is_looking = self._is_wanted = False
        lanes.applied.connect(printing.wake)  # what money finished prints before anybody looks
        lanes.moved.connect(printing.wake)
        lanes.moved.connect(self.look)
        lanes.heard.connect(self._hear)
        pay.paid.connect(self._remember)

    @property
    def view(self) -> TrayView:
        """What is to be shown now."""
        return self._view

    def look(self) -> None:
        """Look how things stand; asked for again meanwhile, it looks once more."""
        if self._sale.background.has_ended:
            return
        if self._is_looking:
            self._is_wanted = True
            return
        self._is_looking = True
        self._sale.background.do(
            READING,
            partial(_look, self._sale, self._known, self._sale.view.by),
            done=self._seen,
            failed=self._not_seen,
        )

    def _seen(self, around: "Around") -> None:
        self._is_looking = False
        self._known = around.open_sales
        before = self._view
        waiting = around.waiting
        states = {push.sale: push.state for push in around.going_on}
        self.lanes.is_watching = bool(around.going_on)
        self._show(
            line=around.line,
            count=waiting.arrived + waiting.unmatched + waiting.refunds_unsure + around.alarms,
            going_on=len(around.going_on),
            states=states,
            hearing=HearingView(
                self.lanes.hearing, around.heard.mpesa_at, around.heard.letterbox_at
            ),
        )
        for sold in around.sold:
            self._tell_sold(sold)
        if self._view.count > before.count and before.line.short_codes:
            self._sale.say(Notice(ARRIVED, tone=Tone.ARRIVAL))
        self._hear_counter()
        self.moved.emit()
        if self._is_wanted:
            self._is_wanted = False
            self.look()

    def _not_seen(self, _: Exception) -> None:
        self._is_looking = self._is_wanted = False

    def _hear(self) -> None:
        self._show(hearing=replace(self._view.hearing, hearing=self.lanes.hearing))
        if self.lanes.hearing in {Hearing.LISTENING, Hearing.SILENT}:
            self.look()

    def _hear_counter(self) -> None:
        """Have the counter see what money did to the sale that stands on it."""
        if not self._sale.background.has_ended and self._sale.here is not None:
            self._sale.background.do(
                COUNTER, self._sale.counter.hear, done=self._counted, failed=lambda _: None
            )

    def _counted(self, paid: "Paid") -> None:
        here, now = self._sale.here, paid.at_hand
        if paid.sold is not None:
            self._by_hand.add(paid.sold.id)
            self._pay.hear(paid)
        elif here is None or now.sale != here.sale:
            return  # something was rung up meanwhile, and shows all of it
        elif now.payments != here.payments:
            self._pay.hear(paid)
        elif now.parked != here.parked:
            self._sale.show_here(now)

    def _tell_sold(self, sold: Sold) -> None:
        """Print and say what was finished by itself, unless it stands on the counter or was told already."""
        here = self._sale.here
        is_here = here is not None and here.sale is not None and here.sale.id == sold.id
        if sold.id in self._by_hand or is_here:
            return
        self._by_hand.add(sold.id)
        name = sold.pay_number or str(sold.number)
        self._sale.say(
            Notice(
                PAID_BY_ITSELF,
                {"name": name, "amount": sold.total.figures(), "receipt": str(sold.number)},
                Tone.PAID,
                self._sale.view.sign,
            )
        )
        self._printing.wake()
        self.finished.emit(sold)

    def _remember(self, last: LastSale) -> None:
        self._by_hand.add(last.sale)
        if self._view.takes_mpesa:
            self.lanes.send()

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _look(sale: SaleDesk, known: frozenset[SaleId], by: StaffId | None) -> "Around":
    from pos.desks.mpesa_books import look_around  # noqa: PLC0415 - Safaricom's words come with it

    return look_around(sale.counter.records, by, known)
