"""The desk of prices: many of them looked at, changed in parts between two scans, and taken back."""

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.in_parts import InParts
from pos.desks.views import Notice, Tone
from pos.office.pricing import (
    Preview,
    Wanted,
    change_prices,
    list_price_changes,
    preview_prices,
    preview_undo,
)
from pos.office.shelf_list import Offered, offer_choices, read_whole_shelf
from pos.shop.identity import StaffId
from pos.shop.price_change import PART, Kept, PastChange, PriceChange, parts_of
from pos.shop.progress import Progress, Stopped
from pos.shop.repricing import Recipe
from pos.shop.shelf_list import Choice
from pos.shop.words import Reason

CHANGED = "{changed} prices are changed."
CHANGED_SOME = "{changed} prices are changed. {passed} were changed by somebody meanwhile and stay."
STOPPED = "Stopped: {changed} prices are changed, {left} are not. The change can go on later."


@dataclass(frozen=True, slots=True)
class PricesView:
    """All that the room of prices shows."""

    offered: Offered = field(default_factory=Offered)
    past: tuple[PastChange, ...] = ()
    preview: Preview | None = None
    change: PriceChange | None = None
    """The change that the preview is of."""
    is_reckoning: bool = False
    is_keeping: bool = False
    done: int = 0
    of: int = 0


class PricesDesk(OfficeDesk):
    """Keeps nothing that was not looked at before; each part is an act of its own."""

    changed = Signal(object)
    """There is something new to show: a PricesView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = PricesView()
        self._long: Long | None = None
        self._parts = InParts(seat.background, COUNTER, self)
        self._parts.went.connect(self._show_parts)
        self._parts.ended.connect(self._end)

    def open(self) -> None:
        """Read what can be chosen, and what was changed before."""
        self.read(partial(offer_choices, self.seat.records), self._take_offered)
        self._read_past()

    def reckon(self, choice: Choice, recipe: Recipe) -> None:
        """Have it reckoned what would change."""
        change = PriceChange(self.seat.records.new_id(), 0, recipe, choice)
        self._reckon(change, recipe)

    def go_on(self, past: PastChange) -> None:
        """Have it reckoned what a change that was stopped has left."""
        noted = past.noted
        if noted.undoes:
            self.take_back(past)
        elif noted.recipe is not None:
            change = PriceChange(past.id, noted.of, noted.recipe, noted.choice)
            self._reckon(change, noted.recipe, goes_on=past.id)

    def take_back(self, past: PastChange) -> None:
        """Have it found out what it takes to undo a change."""
        undone = past.noted.undoes if not past.is_whole else ""
        change = PriceChange(
            past.id if undone else self.seat.records.new_id(),
            past.noted.of if undone else 0,
            undoes=undone or past.id,
        )
        work = partial(preview_undo, self.seat.records, change=change.undoes)
        self.read(work, partial(self._take_preview, change))

    def forget(self) -> None:
        """Put the preview away."""
        self._show(preview=None, change=None)

    def keep(self) -> None:
        """Change the prices that were looked at, a few at a time."""
        by, preview, change = self._who(), self.view.preview, self.view.change
        if by is None or preview is None or change is None or self._parts.is_running:
            return
        steps = [
            partial(change_prices, self.seat.records, by, change=change, part=part)
            for part in parts_of(preview.prices)
        ]
        self._show(is_keeping=True, done=0, of=len(preview.prices))
        self._parts.begin(steps)

    def stop(self) -> None:
        """Reckon or change no further; what is changed stays so, and the rest can follow."""
        self._parts.stop()
        if self._long is not None:
            self._long.stop()

    def _reckon(self, change: PriceChange, recipe: Recipe, *, goes_on: str = "") -> None:
        if self._long is not None or self._parts.is_running:
            return

        def work(by: StaffId, progress: Progress) -> Preview:
            records, choice = self.seat.records, change.choice
            shelf = read_whole_shelf(records, by) if choice.typed else None
            wanted = Wanted(choice, recipe, shelf, goes_on)
            return preview_prices(records, by, wanted=wanted, progress=progress)

        self._show(is_reckoning=True, preview=None, change=None, done=0, of=0)
        self._long = self.read_long(
            work,
            partial(self._take_preview, change),
            shown=self._show_reckoned,
            failed=self._fail,
        )
        if self._long is None:
            self._show(is_reckoning=False)

    def _take_preview(self, change: PriceChange, preview: Preview) -> None:
        self._long = None
        of = change.of or len(preview.prices)
        self._show(is_reckoning=False, preview=preview, change=replace(change, of=of))
        if not preview.prices:
            self.told.emit(Notice(Reason.NO_PRICE_CHANGES.value, tone=Tone.NOT_FOUND))

    def _fail(self, error: Exception) -> None:
        self._long = None
        self._show(is_reckoning=False)
        if not isinstance(error, Stopped):
            self.tell(error)

    def _show_reckoned(self, _what: str, done: int, of: int) -> None:
        self._show(done=done, of=of)

    def _show_parts(self, done: int, _of: int) -> None:
        self._show(done=min(done * PART, self.view.of))

    def _end(self, kept: tuple[Kept, ...], error: Exception | None) -> None:
        if error is not None:
            self.tell(error)
        else:
            self.told.emit(self._said(kept))
        self._show(is_keeping=False, preview=None, change=None)
        self._read_past()

    def _said(self, kept: tuple[Kept, ...]) -> Notice:
        changed = sum(each.changed for each in kept)
        passed = sum(len(each.passed) for each in kept)
        facts: dict[str, object] = {"changed": f"{changed:,}", "passed": f"{passed:,}"}
        if left := self.view.of - changed - passed:
            return Notice(STOPPED, {**facts, "left": f"{left:,}"}, tone=Tone.ATTENTION)
        return Notice(CHANGED_SOME if passed else CHANGED, facts, tone=Tone.OK)

    def _read_past(self) -> None:
        self.read(partial(list_price_changes, self.seat.records), self._take_past)

    def _take_past(self, past: tuple[PastChange, ...]) -> None:
        self._show(past=past)

    def _take_offered(self, offered: Offered) -> None:
        self._show(offered=offered)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
