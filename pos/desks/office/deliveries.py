"""The desk of the deliveries: what came before, and what goes back of it."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.errands import Errands
from pos.desks.office.acting import ActingDesk
from pos.desks.office.desk import Seat
from pos.desks.views import Notice, Tone
from pos.office import deliveries
from pos.office.deliveries import PAGE
from pos.office.sending_back import send_back
from pos.shop.identity import ActId, DocumentId
from pos.shop.past_delivery import After, PastDelivery, PastLine
from pos.shop.sending_back import BackLine, GoingBack


@dataclass(frozen=True, slots=True)
class DeliveriesView:
    """What is shown: the deliveries, and the lines of one of them."""

    rows: tuple[PastDelivery, ...] = ()
    chosen: PastDelivery | None = None
    lines: tuple[PastLine, ...] = ()
    is_loading: bool = True


class DeliveriesDesk(ActingDesk):
    """Reads page by page, the newest first."""

    changed = Signal(object)
    """There is something new to show: a DeliveriesView."""

    def __init__(self, seat: Seat, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(seat, errands, parent)
        self._view = DeliveriesView()
        self._is_whole = self._is_reading_on = False

    @property
    def view(self) -> DeliveriesView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Read the deliveries anew."""
        self._is_whole = self._is_reading_on = False
        self.read(partial(deliveries.list_deliveries, self.seat.records), self._show_first)

    def next_page(self) -> None:
        """Read the deliveries before those that are shown."""
        if not self._is_whole and not self._is_reading_on and self._view.rows:
            self._is_reading_on = True
            last = self._view.rows[-1]
            after = After(last.at, last.id)
            work = partial(deliveries.list_deliveries, self.seat.records, after=after)
            self.read(work, self._show_next)

    def look_at(self, delivery: DocumentId) -> None:
        """Read the lines of a delivery."""
        work = partial(deliveries.read_delivery, self.seat.records, delivery=delivery)
        self.read(work, self._show_lines)

    def send_back(self, lines: tuple[BackLine, ...], reason: str) -> None:
        """Send goods of the chosen delivery back, and say why."""
        chosen, records = self._view.chosen, self.seat.records
        if chosen is None:
            return
        going = GoingBack(chosen.id, lines, reason)
        act = self.names.name("send back", going)
        self.act(
            lambda by, approval: send_back(records, by, going=going, approval=approval, act=act),
            lambda _: self._sent(act, going.delivery),
        )

    def _sent(self, act: ActId, delivery: DocumentId) -> None:
        self.names.answered(act)
        self.told.emit(Notice("The goods are out of the stock again.", tone=Tone.OK))
        self.look_at(delivery)

    def _show_first(self, rows: tuple[PastDelivery, ...]) -> None:
        self._is_whole = len(rows) < PAGE
        self._show(rows=rows, is_loading=False)

    def _show_next(self, rows: tuple[PastDelivery, ...]) -> None:
        self._is_whole, self._is_reading_on = len(rows) < PAGE, False
        self._show(rows=(*self._view.rows, *rows))

    def _show_lines(self, found: tuple[PastDelivery, tuple[PastLine, ...]]) -> None:
        self._show(chosen=found[0], lines=found[1])

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)
