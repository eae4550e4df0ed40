"""The desk of the batches: what expires when, writing goods off, and taking that back."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.errands import Errands
from pos.desks.office.acting import ActingDesk
from pos.desks.office.desk import Seat
from pos.desks.views import Notice, Tone
from pos.office import adjusting, batches
from pos.office.batches import PAGE, Which
from pos.office.stockable import find_stockable, read_stockable
from pos.shop.adjusting import Adjusted, Adjustment
from pos.shop.batches import BatchSeen, BatchTotals
from pos.shop.identity import ActId, ProductId
from pos.shop.stock import Lot, MoveKind, Place


@dataclass(frozen=True, slots=True)
class BatchesView:
    """What is shown: the batches, what they come to, and what was written off lately."""

    which: Which = Which.ALL
    rows: tuple[BatchSeen, ...] = ()
    totals: BatchTotals | None = None
    today: date | None = None
    adjusted: tuple[Adjusted, ...] = ()
    is_loading: bool = True


class BatchesDesk(ActingDesk):
    """Reads page by page; what is asked for later overtakes what was asked for before."""

    changed = Signal(object)
    """There is something new to show: a BatchesView."""
    found = Signal(object)
    """A code was typed that stands for goods: a Stockable."""
    written = Signal()
    """Goods were written off or moved, or that was taken back."""

    def __init__(self, seat: Seat, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(seat, errands, parent)
        self._view = BatchesView()
        self._asked = 0
        self._is_whole = self._is_reading_on = False

    @property
    def view(self) -> BatchesView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Read everything anew."""
        self.read(partial(batches.add_up_batches, self.seat.records), self._show_totals)
        self.read(partial(adjusting.list_adjusted, self.seat.records), self._show_adjusted)
        self.choose(self._view.which)

    def choose(self, which: Which) -> None:
        """Look at all batches, at those that expire soon, or at those that have."""
        self._asked += 1
        self._is_whole = self._is_reading_on = False
        self._show(which=which, is_loading=True)
        work = partial(batches.list_batches, self.seat.records, which=which)
        self.read(work, partial(self._show_first, self._asked))

    def next_page(self) -> None:
        """Read the batches after those that are shown."""
        if self._is_whole or self._is_reading_on or not self._view.rows:
            return
        self._is_reading_on = True
        view = self._view
        work = partial(
            batches.list_batches, self.seat.records, which=view.which, after=view.rows[-1]
        )
        self.read(work, partial(self._show_next, self._asked))

    def find(self, typed: str) -> None:
        """Look up the goods that a code stands for."""
        self.read(partial(find_stockable, self.seat.records, typed=typed), self.found.emit)

    def look_at(self, product: ProductId) -> None:
        """Look up goods of which a batch was chosen."""
        work = partial(read_stockable, self.seat.records, product=product)
        self.read(work, self.found.emit)

    def write_off(self, kind: MoveKind, lot: Lot, reason: str) -> None:
        """Write goods off, and say why."""
        records, wanted = self.seat.records, Adjustment(kind, lot, reason)
        act = self.names.name("write off", wanted)
        self.act(
            lambda by, approval: adjusting.adjust(
                records, by, adjustment=wanted, approval=approval, act=act
            ),
            lambda _: self._done(act, "Written off."),
        )

    def move(self, lot: Lot, reason: str) -> None:
        """Move goods from the shelf to the store, or back."""
        records, to = self.seat.records, Place.STORE if lot.place is Place.SHELF else Place.SHELF
        act = self.names.name("move", lot, to, reason)
        self.act(
            lambda by, _: adjusting.move_within(
                records, by, lot=lot, to=to, reason=reason, act=act
            ),
            lambda _: self._done(act, "Moved."),
        )

    def undo(self, document: str, reason: str) -> None:
        """Take back what was written off or moved."""
        records = self.seat.records
        self.act(
            lambda by, approval: adjusting.undo_adjust(
                records, by, document=document, reason=reason, approval=approval
            ),
            lambda _: self._done(None, "Taken back."),
        )

    def _done(self, act: ActId | None, said: str) -> None:
        if act is not None:
            self.names.answered(act)
        self.told.emit(Notice(said, tone=Tone.OK))
        self.written.emit()
        self.open()

    def _show_totals(self, added: tuple[BatchTotals, date]) -> None:
        self._show(totals=added[0], today=added[1])

    def _show_adjusted(self, adjusted: tuple[Adjusted, ...]) -> None:
        self._show(adjusted=adjusted)

    def _show_first(self, asked: int, rows: tuple[BatchSeen, ...]) -> None:
        if asked == self._asked:
            self._is_whole = len(rows) < PAGE
            self._show(rows=rows, is_loading=False)

    def _show_next(self, asked: int, rows: tuple[BatchSeen, ...]) -> None:
        if asked == self._asked:
            self._is_whole, self._is_reading_on = len(rows) < PAGE, False
            self._show(rows=(*self._view.rows, *rows))

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)
