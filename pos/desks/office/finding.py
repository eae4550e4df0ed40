"""The desk at which goods are found, by a code or by a part of their name."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.office import stockable
from pos.shop.identity import ProductId
from pos.shop.moves import ItemName

LEAST_LETTERS = 2


class FindingDesk(OfficeDesk):
    """What is typed later overtakes what was typed before."""

    named = Signal(object)
    """What fits what is typed: a tuple of ItemName."""
    found = Signal(object)
    """Goods were chosen or their code was scanned: a Stockable."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._typed = 0

    def type_name(self, typed: str) -> None:
        """Look for goods by what has been typed so far."""
        self._typed += 1
        if len(typed.strip()) < LEAST_LETTERS:
            self.named.emit(())
            return
        work = partial(stockable.find_named, self.seat.records, typed=typed)
        self.read(work, partial(self._tell_names, self._typed))

    def find(self, typed: str) -> None:
        """Look up what a code stands for."""
        self._typed += 1
        work = partial(stockable.find_stockable, self.seat.records, typed=typed)
        self.read(work, self.found.emit)

    def choose(self, product: ProductId) -> None:
        """Take goods from what fits."""
        self._typed += 1
        self.named.emit(())
        work = partial(stockable.read_stockable, self.seat.records, product=product)
        self.read(work, self.found.emit)

    def _tell_names(self, typed: int, names: tuple[ItemName, ...]) -> None:
        if typed == self._typed:
            self.named.emit(names)
