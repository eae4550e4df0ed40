"""The desk of the counts: begin one, count into it blind, look at what differs, approve it or drop it."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.errands import Errands
from pos.desks.office.acting import ActingDesk
from pos.desks.office.desk import Seat
from pos.desks.views import Notice, Tone
from pos.office import counts, stocktake
from pos.office.counts import PAGE
from pos.shop.counts import Differences, OwnCount, TakeSeen
from pos.shop.identity import DocumentId
from pos.shop.product import Product
from pos.shop.stock import Lot
from pos.shop.stocktake import Part, Spot, StockTake


@dataclass(frozen=True, slots=True)
class CountsView:
    """What is shown: the counts, and of the one that is open what was found and what differs."""

    takes: tuple[TakeSeen, ...] = ()
    categories: tuple[str, ...] = ()
    open: StockTake | None = None
    own: tuple[OwnCount, ...] = ()
    differences: Differences | None = None
    is_loading: bool = True


class CountsDesk(ActingDesk):
    """Tells who counts nothing of what the books say."""

    changed = Signal(object)
    """There is something new to show: a CountsView."""
    found = Signal(object)
    """A code was typed that stands for goods to count: a Product."""
    kept = Signal()
    """What was found is kept."""

    def __init__(self, seat: Seat, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(seat, errands, parent)
        self._view = CountsView()
        self._is_whole = self._is_reading_on = False

    @property
    def view(self) -> CountsView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Read the counts anew."""
        self._is_whole = self._is_reading_on = False
        records = self.seat.records
        self.read(partial(counts.list_categories, records), lambda got: self._show(categories=got))
        self.read(partial(counts.list_counts, records), self._show_takes)
        if self._view.open is not None:
            self._read_own()

    def next_page(self) -> None:
        """Read the counts before those that are shown."""
        if not self._is_whole and not self._is_reading_on and self._view.takes:
            self._is_reading_on = True
            after = self._view.takes[-1].take
            self.read(partial(counts.list_counts, self.seat.records, after=after), self._add_takes)

    def start(self, name: str, part: Part) -> None:
        """Begin a count, and count into it."""
        act = self.names.name("count", name, part)
        work = partial(stocktake.start_count, self.seat.records, name=name, part=part, act=act)

        def begun(take: StockTake) -> None:
            self.names.answered(act)
            self._begun(take)

        self.write(work, begun)

    def enter(self, take: StockTake) -> None:
        """Count into one that goes on."""
        self._show(open=take, own=(), differences=None)
        self._read_own()

    def leave_take(self) -> None:
        """Go back to the list."""
        self._show(open=None, own=(), differences=None)
        self.open()

    def find(self, typed: str) -> None:
        """Look up what a code stands for."""
        work = partial(counts.find_to_count, self.seat.records, take=self._take, typed=typed)
        self.read(work, self._tell_found)

    def keep(self, lot: Lot) -> None:
        """Keep what somebody found."""
        work = partial(stocktake.count, self.seat.records, take=self._take, found=lot)
        self.write(work, lambda _: self._kept())

    def look(self) -> None:
        """Look at what differs; only who may approve does."""
        work = partial(counts.read_differences, self.seat.records, take=self._take)
        self.read(work, lambda got: self._show(differences=got))

    def look_away(self) -> None:
        """Go back to counting."""
        self._show(differences=None)
        self._read_own()

    def ask_again(self, spots: tuple[Spot, ...]) -> None:
        """Have lines counted again."""
        work = partial(stocktake.ask_recount, self.seat.records, take=self._take, spots=spots)
        self.write(work, lambda _: self.look())

    def approve(self) -> None:
        """Bring the books to what was found."""
        records, take = self.seat.records, self._take
        self.act(
            lambda by, approval: stocktake.approve_count(records, by, take=take, approval=approval),
            lambda _: self._ended("The count is approved, and the stock is as it was found."),
        )

    def drop(self) -> None:
        """End the count and change nothing."""
        work = partial(stocktake.drop_count, self.seat.records, take=self._take)
        self.write(work, lambda _: self._ended("The count is dropped. The stock is as it was."))

    @property
    def _take(self) -> DocumentId:
        return self._view.open.id if self._view.open is not None else DocumentId("")

    def _begun(self, take: StockTake) -> None:
        self.enter(take)

    def _tell_found(self, product: Product) -> None:
        self.found.emit(product)

    def _kept(self) -> None:
        self.kept.emit()
        self._read_own()

    def _read_own(self) -> None:
        work = partial(counts.read_own_counts, self.seat.records, take=self._take)
        self.read(work, lambda got: self._show(own=got))

    def _ended(self, said: str) -> None:
        self.told.emit(Notice(said, tone=Tone.OK))
        self.leave_take()

    def _show_takes(self, takes: tuple[TakeSeen, ...]) -> None:
        self._is_whole = len(takes) < PAGE
        self._show(takes=takes, is_loading=False)

    def _add_takes(self, takes: tuple[TakeSeen, ...]) -> None:
        self._is_whole, self._is_reading_on = len(takes) < PAGE, False
        self._show(takes=(*self._view.takes, *takes))

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)
