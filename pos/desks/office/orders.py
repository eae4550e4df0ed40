"""The desk of the orders: which wait for goods, what of one has come, and that no more of it will."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.reports import SAVED
from pos.desks.views import Notice, Tone
from pos.office import stock_orders
from pos.office.order_files import Draw, OrderSheet, save_order
from pos.office.stock_orders import PAGE
from pos.shop.identity import DocumentId, StaffId
from pos.shop.stock_order import EndKind, OrderAfter, PastOrder, WholeOrder

DROPPED, CLOSED = "The order is dropped.", "The rest of the order is closed."


@dataclass(frozen=True, slots=True)
class OrdersView:
    """What is shown: the orders, and one of them with its lines."""

    now: datetime
    rows: tuple[PastOrder, ...] = ()
    chosen: WholeOrder | None = None
    is_waiting_only: bool = True
    is_loading: bool = True


class OrdersDesk(OfficeDesk):
    """Reads page by page, the newest first."""

    changed = Signal(object)
    """There is something new to show: an OrdersView."""
    looked = Signal(object)
    """An order was read that somebody wanted to see: a WholeOrder."""
    ended = Signal()
    """An order was dropped, or its rest closed."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._view = OrdersView(seat.records.world.now())
        self._is_whole = self._is_reading_on = False

    @property
    def view(self) -> OrdersView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Read the orders anew, and the one that is looked at."""
        self._is_whole = self._is_reading_on = False
        self._show(now=self.seat.records.world.now())
        self.read(self._list(None), self._show_first)
        if self._view.chosen is not None:
            self.look_at(self._view.chosen.order.id)

    def turn(self) -> None:
        """Show those that wait only, or all."""
        self._show(is_waiting_only=not self._view.is_waiting_only)
        self.open()

    def next_page(self) -> None:
        """Read the orders before those that are shown."""
        if not self._is_whole and not self._is_reading_on and self._view.rows:
            self._is_reading_on = True
            last = self._view.rows[-1]
            self.read(self._list(OrderAfter(last.at, last.id)), self._show_next)

    def look_at(self, order: DocumentId) -> None:
        """Read the lines of an order, and what came for it."""
        work = partial(stock_orders.read_order, self.seat.records, order=order)
        self.read(work, self._looked)

    def end(self, order: DocumentId, reason: str) -> None:
        """Drop an order, or close its rest, and say why."""
        work = partial(stock_orders.end_order, self.seat.records, order=order, reason=reason)
        self.write(work, self._ended)

    def save(self, write: Callable[[], OrderSheet], path: Path, draw: Draw) -> None:
        """Have an order put into words and into a file, and say when it is there."""

        def work(by: StaffId) -> int:
            return save_order(self.seat.records, by, sheet=write(), path=path, draw=draw)

        self.write(work, lambda _: self.told.emit(Notice(SAVED, {"name": path.name}, Tone.OK)))

    def _list(self, after: OrderAfter | None) -> Callable[[StaffId], tuple[PastOrder, ...]]:
        is_waiting = self._view.is_waiting_only
        read = stock_orders.list_waiting_orders if is_waiting else stock_orders.list_past_orders
        records = self.seat.records
        return lambda by: read(records, by, after=after)

    def _looked(self, found: WholeOrder) -> None:
        self._show(chosen=found)
        self.looked.emit(found)

    def _ended(self, kind: EndKind) -> None:
        said = DROPPED if kind is EndKind.DROPPED else CLOSED
        self.told.emit(Notice(said, tone=Tone.OK))
        self.open()
        self.ended.emit()

    def _show_first(self, rows: tuple[PastOrder, ...]) -> None:
        self._is_whole = len(rows) < PAGE
        chosen = self._view.chosen if rows else None
        self._show(rows=rows, is_loading=False, chosen=chosen)

    def _show_next(self, rows: tuple[PastOrder, ...]) -> None:
        self._is_whole, self._is_reading_on = len(rows) < PAGE, False
        self._show(rows=(*self._view.rows, *rows))

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)
