"""The desk of what runs low: what there is of it, how fast it goes, and how much to order."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.move_views import OrderView
from pos.office.ordering import list_to_order
from pos.shop.ordering import Supply, ToOrder


class OrderDesk(OfficeDesk):
    """Reads the goods on the reading lane; how they are ordered changes nothing in the books."""

    changed = Signal(object)
    """There is something new to show: an OrderView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._view = OrderView()

    @property
    def view(self) -> OrderView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Read what runs low anew."""
        self.read(partial(list_to_order, self.seat.records), self._show_goods)

    def choose(self, supply: Supply) -> None:
        """Order for other days."""
        self._show(replace(self._view, supply=supply))

    def _show_goods(self, goods: tuple[ToOrder, ...]) -> None:
        self._show(replace(self._view, goods=goods))

    def _show(self, view: OrderView) -> None:
        self._view = view
        self.changed.emit(view)
