"""The desk of what the till offers by itself: tiles, empties, goods at a typed price, packs."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING
from pos.desks.rows import RowDesk
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.records.database import Records
from pos.shop.identity import ProductId, StaffId
from pos.shop.words import Reason
from pos.till.offering import list_empties, list_open_priced, list_packs, list_tiles
from pos.till.searching import Offer, check_price

T = TypeVar("T")


class OfferDesk(QObject):
    """Asks on the reading lane, and rings up what was chosen of it."""

    tiles_changed = Signal(object)
    """What stands on the tiles: a tuple of Offer."""
    tile_found = Signal(int, str)
    """Goods for a tile were found: its place, and their code."""
    empties_listed = Signal(object)
    """The kinds of empties: a tuple of Product."""
    open_priced_listed = Signal(object)
    """What is sold at a typed price: a tuple of Offer."""
    packs_listed = Signal(object, object)
    """A Product, and a tuple of its PackCodes."""

    def __init__(self, sale: SaleDesk, rows: RowDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._rows = sale, rows
        self._tiles: tuple[Offer, ...] = ()

    def read_tiles(self, chosen: tuple[str, ...] = ()) -> None:
        """Have the tiles read: the owner's choice, and what is sold most without a barcode."""
        if self._sale.view.by is not None:
            self._ask(lambda records, by: list_tiles(records, by, chosen=chosen), self._keep)

    def ring_tile(self, place: int) -> None:
        """Put what a tile shows on the sale, as many as were typed before a star."""
        if 0 <= place < len(self._tiles):
            self.ring(self._tiles[place])

    def ring(self, offer: Offer) -> None:
        """Put it on the sale, as many as were typed before a star."""
        before, star, _ = self._sale.view.box.partition("*")
        self._sale.type_text("")
        self._rows.sell(offer, before.strip() if star else "1")

    def find_for_tile(self, place: int, typed: str) -> None:
        """Have the goods found that a code stands for, to be put on a tile."""
        self._ask(
            lambda records, by: check_price(records, by, typed=f"1*{typed}"),
            lambda offer: self.tile_found.emit(place, offer.product.code),
        )

    def list_empties(self) -> None:
        """Have the kinds of empties listed."""
        self._ask(list_empties, self.empties_listed.emit)

    def list_open_priced(self) -> None:
        """Have the goods listed whose price is typed."""
        self._ask(list_open_priced, self.open_priced_listed.emit)

    def list_packs(self, product: ProductId) -> None:
        """Have the packs listed in which a thing is sold."""
        self._ask(
            lambda records, by: list_packs(records, by, product=product),
            lambda found: self.packs_listed.emit(*found),
        )

    def _keep(self, tiles: tuple[Offer, ...]) -> None:
        self._tiles = tiles
        self.tiles_changed.emit(tiles)

    def _ask(self, look: Callable[[Records, StaffId], T], done: Callable[[T], None]) -> None:
        by, records = self._sale.view.by, self._sale.counter.records
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
        else:
            self._sale.background.do(
                READING,
                lambda: look(records, by),
                done=done,
                failed=lambda error: self._sale.say(notice_of(error)),
            )
