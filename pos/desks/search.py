"""The search desk: finds goods while somebody types, and tells prices without selling."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING
from pos.desks.rows import RowDesk
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.shop.searching import Shelf
from pos.shop.words import Reason
from pos.till.searching import Offer, check_price, read_shelf, search

LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class SearchView:
    """What fits what was typed."""

    typed: str = ""
    offers: tuple[Offer, ...] = ()
    is_loading: bool = False

    @property
    def found_nothing(self) -> bool:
        """Whether something was asked for that the shop does not have."""
        asked = len(self.typed.strip()) >= LEAST_LETTERS
        return asked and not (self.offers or self.is_loading)


class SearchDesk(QObject):
    """Looks goods up on the reading lane; what is typed later overtakes what was typed before."""

    changed = Signal(object)
    """There is something new to show: a SearchView."""
    price_told = Signal(object)
    """What a code costs: an Offer."""

    def __init__(self, sale: SaleDesk, rows: RowDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._rows = sale, rows
        self._view = SearchView()
        self._shelf: Shelf | None = None
        self._is_reading_shelf = False
        self._asked = 0

    @property
    def view(self) -> SearchView:
        """What is to be shown now."""
        return self._view

    @property
    def known(self) -> int:
        """How many things the shop sells, as far as they were read."""
        return len(self._shelf) if self._shelf is not None else 0

    def read_shelf(self) -> None:
        """Have the shelf read, at the start and after products have changed."""
        by = self._sale.view.by
        if by is None or self._is_reading_shelf:
            return
        self._is_reading_shelf = True
        self._sale.background.do(
            READING,
            partial(read_shelf, self._sale.counter.records, by),
            done=self._read,
            failed=self._fail,
        )

    def type_text(self, typed: str) -> None:
        """Look for what has been typed so far; for less than two letters there is nothing to see."""
        self._asked += 1
        wanted = _without_times(typed)
        if len(wanted.strip()) < LEAST_LETTERS or self._sale.view.by is None:
            self._show(SearchView(typed))
        elif self._shelf is None:
            self._show(SearchView(typed, is_loading=True))
            self.read_shelf()
        else:
            self._show(SearchView(typed, self._view.offers, is_loading=True))
            work = partial(
                search,
                self._sale.counter.records,
                self._sale.view.by,
                shelf=self._shelf,
                typed=wanted,
            )
            self._sale.background.do(
                READING,
                work,
                done=partial(self._found, self._asked, typed),
                failed=self._fail,
            )

    def choose(self, place: int) -> None:
        """Put the one at that place on the sale, as often as was typed before a star."""
        offers = self._view.offers
        if 0 <= place < len(offers):
            before, star, _ = self._view.typed.partition("*")
            self._rows.sell(offers[place], before.strip() if star else "1")
            self.close()
            self._sale.type_text("")

    def close(self) -> None:
        """Leave the list."""
        self._asked += 1
        self._show(SearchView())

    def check_price(self, typed: str) -> None:
        """Tell what a code costs; nothing is sold."""
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        self._sale.background.do(
            READING,
            partial(check_price, self._sale.counter.records, by, typed=typed),
            done=self.price_told.emit,
            failed=lambda error: self._sale.say(notice_of(error, Tone.NOT_FOUND)),
        )

    def _read(self, shelf: Shelf) -> None:
        self._is_reading_shelf, self._shelf = False, shelf
        if self._view.is_loading:
            self.type_text(self._view.typed)

    def _found(self, asked: int, typed: str, offers: tuple[Offer, ...]) -> None:
        if asked == self._asked:
            self._show(SearchView(typed, offers))

    def _fail(self, error: Exception) -> None:
        self._is_reading_shelf = False
        self._show(SearchView(self._view.typed))
        self._sale.say(notice_of(error))

    def _show(self, view: SearchView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _without_times(typed: str) -> str:
    """Give what is looked for: what stands behind the star of “3*milk”."""
    return typed.rpartition("*")[2]
