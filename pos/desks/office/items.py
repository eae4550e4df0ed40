"""The desk of items: a list that is read page by page, one of them whole, and what is kept of it."""

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice, Tone, notice_of
from pos.office.catalogue import Described, add_product, free_code, keep_item
from pos.office.importing import BadRows
from pos.office.item_form import Typed, read_item
from pos.office.shelf_list import (
    Offered,
    Whole,
    count_items,
    find_items,
    list_items,
    offer_choices,
    read_whole_shelf,
    see_item,
)
from pos.shop.identity import ProductId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.searching import Shelf
from pos.shop.shelf_list import EVERYTHING, Behind, Choice, ItemPage, Listed

KEPT = "{name} is kept."
MOST_FOUND = 200


@dataclass(frozen=True, slots=True)
class ItemsView:
    """All that the room of items shows."""

    choice: Choice = EVERYTHING
    items: tuple[Listed, ...] = ()
    following: Behind | None = None
    is_read: bool = False
    """Whether the first page of what is wanted has come."""
    count: int | None = None
    """How many are wanted; None where words were typed, which finds no more than the best."""
    offered: Offered = field(default_factory=Offered)
    whole: Whole | None = None


class ItemsDesk(OfficeDesk):
    """Finds items as the till does, and keeps what is changed about one."""

    changed = Signal(object)
    """There is something new to show: an ItemsView."""
    kept = Signal()
    """An item is kept as it was wanted."""
    refused = Signal(object)
    """An item is not kept: why."""
    faulty = Signal(object)
    """What was typed cannot be kept: each Problem with its field."""
    begun = Signal(str)
    """A new item can be described: the code that it could have."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = ItemsView()
        self._shelf: Shelf | None = None
        self._asked_behind: Behind | None = None
        self._looked_at = ProductId("")

    def open(self) -> None:
        """Read anew what is wanted, and what there is to choose from."""
        self._shelf = None
        self.seek(self.view.choice)
        self.read(partial(offer_choices, self.seat.records), self._take_offered)

    def seek(self, choice: Choice) -> None:
        """Look for other items."""
        self._asked_behind = None
        self._show(choice=choice, is_read=False, following=None)
        if choice.typed.strip():
            self.read(partial(self._find, choice, self._shelf), partial(self._take_found, choice))
            return
        self._ask(choice, None)
        work = partial(count_items, self.seat.records, choice=choice)
        self.read(work, partial(self._take_count, choice))

    def read_on(self) -> None:
        """Have the next page read, once."""
        following = self.view.following
        if following is not None and following != self._asked_behind:
            self._asked_behind = following
            self._ask(self.view.choice, following)

    def look_at(self, product: ProductId) -> None:
        """Show one of them whole."""
        self._looked_at = product
        work = partial(see_item, self.seat.records, product=product)
        self.read(work, partial(self._take_whole, product))

    def begin_new(self) -> None:
        """Have a code found for a new item."""
        self.read(partial(free_code, self.seat.records), self.begun.emit)

    def keep_typed(self, typed: Typed, *, seen: Described | None) -> None:
        """Keep an item as it is typed: a new one, or one that was seen and nobody changed meanwhile."""

        def work(by: StaffId) -> Described | Refusal:
            try:
                wanted = read_item(self.seat.records, by, typed=typed, seen=seen)
                self._keep(by, wanted, seen)
            except Refusal as refusal:
                return refusal
            return wanted

        self.write(work, self._take_kept)

    def _keep(self, by: StaffId, wanted: Described, seen: Described | None) -> None:
        if seen is None:
            add_product(self.seat.records, by, product=wanted.product, codes=wanted.codes)
        else:
            keep_item(self.seat.records, by, seen=seen, wanted=wanted)

    def _take_kept(self, kept: Described | Refusal) -> None:
        if isinstance(kept, BadRows):
            self.faulty.emit(kept.problems)
        elif isinstance(kept, Refusal):
            self.refused.emit(notice_of(kept, sign=self.seat.rules().market.sign))
        else:
            self.told.emit(Notice(KEPT, {"name": kept.product.name}, tone=Tone.OK))
            self.kept.emit()
            self.open()
            self.look_at(kept.product.id)

    def _find(self, choice: Choice, shelf: Shelf | None, by: StaffId) -> tuple[Shelf, ItemPage]:
        records = self.seat.records
        whole = shelf or read_whole_shelf(records, by)
        return whole, find_items(records, by, shelf=whole, choice=choice, most=MOST_FOUND)

    def _ask(self, choice: Choice, behind: Behind | None) -> None:
        work = partial(list_items, self.seat.records, choice=choice, behind=behind)
        self.read(work, partial(self._take, choice, behind))

    def _take(self, choice: Choice, behind: Behind | None, page: ItemPage) -> None:
        """Take a page, unless something else is wanted by now."""
        if choice == self.view.choice:
            before = () if behind is None else self.view.items
            self._show(items=(*before, *page.items), following=page.following, is_read=True)

    def _take_found(self, choice: Choice, found: tuple[Shelf, ItemPage]) -> None:
        self._shelf, page = found
        if choice == self.view.choice:
            self._show(items=page.items, following=None, is_read=True, count=None)

    def _take_count(self, choice: Choice, count: int) -> None:
        if choice == self.view.choice:
            self._show(count=count)

    def _take_offered(self, offered: Offered) -> None:
        self._show(offered=offered)

    def _take_whole(self, product: ProductId, whole: Whole) -> None:
        if product == self._looked_at:
            self._show(whole=whole)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
