"""The desk of the stock moves: filters, pages, and one product looked at more closely."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.move_views import Chosen, MovesView, Show
from pos.desks.views import notice_of
from pos.office import moves
from pos.shop.identity import ProductId, StaffId
from pos.shop.level_line import ItemLevel
from pos.shop.moves import Counted, ItemName, MoveFilter, MoveMark, MovePage, StockTiles
from pos.shop.period import DaysAsked, Span, only, period_of
from pos.shop.staff import Staff

LEAST_LETTERS = 2


class MovesDesk(OfficeDesk):
    """Reads on the reading lane; what is asked for later overtakes what was asked for before."""

    changed = Signal(object)
    """There is something new to show: a MovesView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._view = MovesView(self.seat.today, self.seat.zone.key)
        self._asked = self._typed = 0
        self._next: MoveMark | None = None
        self._is_reading_on = False
        self._looked = ProductId("")

    @property
    def view(self) -> MovesView:
        """What is to be shown now."""
        return self._view

    @property
    def wanted(self) -> MoveFilter:
        """The filter as the core takes it."""
        chosen = self._view.chosen
        since, until = self._view.period.bounds(self.seat.zone)
        person = chosen.person.id if chosen.person else None
        item = chosen.item.product if chosen.item else None
        return MoveFilter(since, until, chosen.kinds, by=person, product=item)

    def open(self) -> None:
        """Read everything anew: somebody has come in."""
        self._view = replace(self._view, today=self.seat.today)
        self._read_anew()
        self.read(partial(moves.list_movers, self.seat.records), self._show_people)
        self.read(self._tiles, self._show_tiles)

    def choose_days(self, days: DaysAsked) -> None:
        """Look at other days."""
        self._choose(replace(self._view.chosen, days=days))

    def toggle(self, show: Show) -> None:
        """Look at these moves too, or no longer."""
        chosen = self._view.chosen
        self._choose(replace(chosen, shown=chosen.shown ^ {show}))

    def show_all(self) -> None:
        """Look at every kind of move."""
        self._choose(replace(self._view.chosen, shown=frozenset()))

    def choose_person(self, person: Staff | None) -> None:
        """Look at what one person moved, or everybody."""
        self._choose(replace(self._view.chosen, person=person))

    def choose_item(self, item: ItemName | None) -> None:
        """Look at the moves of one product, or of all."""
        self._typed += 1
        self._view = replace(self._view, found=())
        self._choose(replace(self._view.chosen, item=item))
        if item is not None:
            self.look_at(item.product)

    def clear(self) -> None:
        """Take every filter away."""
        self._choose(Chosen())

    def type_item(self, typed: str) -> None:
        """Look for products by what has been typed so far."""
        self._typed += 1
        if len(typed.strip()) < LEAST_LETTERS:
            self._show(found=())
            return
        work = partial(moves.find_items, self.seat.records, typed=typed)
        self.read(work, partial(self._show_found, self._typed))

    def next_page(self) -> None:
        """Read the moves before those that are shown."""
        if self._next is None or self._is_reading_on:
            return
        self._is_reading_on = True
        work = partial(moves.list_moves, self.seat.records, wanted=self.wanted, after=self._next)
        self.read(work, partial(self._show_page, self._asked))

    def look_at(self, product: ProductId) -> None:
        """Read one product more closely."""
        self._looked = product
        work = partial(moves.read_item, self.seat.records, product=product)
        self.read(work, partial(self._show_item, product))

    def tell(self, error: Exception) -> None:
        """Say why nothing could be read, also where the rows would stand."""
        super().tell(error)
        self._is_reading_on = False
        sign = self.seat.rules().market.sign
        self._show(failed=notice_of(error, sign=sign), is_loading=False)

    def _choose(self, chosen: Chosen) -> None:
        self._view = replace(self._view, chosen=chosen)
        self._read_anew()

    def _read_anew(self) -> None:
        self._asked += 1
        self._next, self._is_reading_on = None, False
        self._show(is_loading=True, counted=None, failed=None)
        records, wanted = self.seat.records, self.wanted
        self.read(
            partial(moves.list_moves, records, wanted=wanted),
            partial(self._show_first, self._asked),
        )
        self.read(
            partial(moves.number_moves, records, wanted=wanted),
            partial(self._show_number, self._asked),
        )

    def _tiles(self, by: StaffId) -> StockTiles:
        today = self._view.today
        day, until = only(today).bounds(self.seat.zone)
        week = period_of(Span.THIS_WEEK, today).begins(self.seat.zone)
        return moves.read_tiles(self.seat.records, by, week=week, day=day, until=until)

    def _show_first(self, asked: int, page: MovePage) -> None:
        if asked == self._asked:
            self._next = page.next
            has_more = page.next is not None
            self._show(moves=page.moves, has_more=has_more, is_loading=False)
            if page.moves and self._view.chosen.item is None:
                self.look_at(page.moves[0].product)

    def _show_page(self, asked: int, page: MovePage) -> None:
        if asked == self._asked:
            self._next, self._is_reading_on = page.next, False
            self._show(moves=(*self._view.moves, *page.moves), has_more=page.next is not None)

    def _show_number(self, asked: int, counted: Counted) -> None:
        if asked == self._asked:
            self._show(counted=counted)

    def _show_tiles(self, tiles: StockTiles) -> None:
        self._show(tiles=tiles)

    def _show_people(self, people: tuple[Staff, ...]) -> None:
        self._show(people=people)

    def _show_found(self, typed: int, found: tuple[ItemName, ...]) -> None:
        if typed == self._typed:
            self._show(found=found)

    def _show_item(self, product: ProductId, item: ItemLevel) -> None:
        if product == self._looked:
            self._show(item=item)

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)
