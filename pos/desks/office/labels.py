"""The desk of labels: which items get how many, how they look, and out they go, one paper between others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import PAPER, Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.in_parts import InParts
from pos.desks.views import Notice, Tone
from pos.folders import file_troubles, new_file, write_whole
from pos.office.labelling import (
    MOST_LABELS,
    Arrived,
    Labelled,
    LabelLine,
    label_items,
    list_delivered,
    list_deliveries,
    list_repriced,
)
from pos.office.shelf_list import find_items, read_whole_shelf
from pos.printer.drawing import Drawing, drawing_of
from pos.printer.label_sheet import product_label, shelf_label
from pos.printer.printers import Printers
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.sheet import Sheet
from pos.printer.writing import write_sheet
from pos.shop.identity import ProductId, StaffId
from pos.shop.print_job import JobState
from pos.shop.product import Product
from pos.shop.progress import Progress, Stopped
from pos.shop.refusal import Trouble
from pos.shop.searching import Shelf
from pos.shop.shelf_list import Choice, ItemPage, Listed

PRINTED = "{count} labels are printed."
PRINTED_SOME = "Stopped: {count} labels of {of} are printed."
IN_FILE = "{count} labels are in {name}."
NO_PRINTER = "No printer is set up for this till."
TOO_MANY = "At most {most} labels are made at once. Take some off the list."


class LabelKind(Enum):
    """What a label is for."""

    SHELF = "shelf"
    PRODUCT = "product"


class LabelPaper(Enum):
    """How wide the paper of a file is, in millimetres."""

    EIGHTY = 80
    FIFTY_EIGHT = 58

    @property
    def profile(self) -> Profile:
        """Give what such a printer can do."""
        return EIGHTY if self is LabelPaper.EIGHTY else FIFTY_EIGHT


@dataclass(frozen=True, slots=True)
class LabelsView:
    """All that the room of labels shows."""

    lines: tuple[LabelLine, ...] = ()
    found: tuple[Listed, ...] = ()
    deliveries: tuple[Arrived, ...] = ()
    kind: LabelKind = LabelKind.SHELF
    paper: LabelPaper = LabelPaper.EIGHTY
    picture: Drawing | None = None
    is_busy: bool = False
    done: int = 0
    of: int = 0

    @property
    def count(self) -> int:
        """How many labels are wanted."""
        return sum(line.count for line in self.lines)


class LabelsDesk(OfficeDesk):
    """Holds what is to be labelled; each label is a paper of its own, so a receipt comes between."""

    changed = Signal(object)
    """There is something new to show: a LabelsView."""

    def __init__(self, seat: Seat, printers: Printers, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = LabelsView()
        self._printers = printers
        self._looked_at = ProductId("")
        self._shelf: Shelf | None = None
        self._long: Long | None = None
        self._parts = InParts(seat.background, PAPER, self)
        self._parts.went.connect(lambda done, of: self._show(done=done, of=of))
        self._parts.ended.connect(self._end)

    def open(self) -> None:
        """Read the newest deliveries, and the shelf anew when it is searched."""
        self._shelf = None
        work = partial(list_deliveries, self.seat.records)
        self.read(work, lambda found: self._show(deliveries=found))

    def find(self, typed: str) -> None:
        """Look for items by words, as the till does."""

        before = self._shelf

        def work(by: StaffId) -> tuple[Shelf, ItemPage]:
            records, choice = self.seat.records, Choice(typed=typed)
            shelf = before or read_whole_shelf(records, by)
            return shelf, find_items(records, by, shelf=shelf, choice=choice)

        if typed.strip():
            self.read(work, self._take_found)

    def add(self, product: Product) -> None:
        """Have one more label for an item."""
        before = next((line for line in self.view.lines if line.product.id == product.id), None)
        self._join((LabelLine(product, 1 if before is None else before.count + 1),))

    def add_repriced(self, days: int) -> None:
        """Have a label for whatever has got another price in the last days."""
        self.read(partial(list_repriced, self.seat.records, days=days), self._join)

    def add_delivered(self, delivery: str) -> None:
        """Have labels for all that came with a delivery."""
        self.read(partial(list_delivered, self.seat.records, delivery=delivery), self._join)

    def count(self, product: ProductId, many: int) -> None:
        """Have so many labels of an item; none takes it off the list."""
        most = min(many, MOST_LABELS)
        lines = (
            replace(line, count=most) if line.product.id == product else line
            for line in self.view.lines
        )
        self._show(lines=tuple(line for line in lines if line.count > 0))

    def clear(self) -> None:
        """Take everything off the list."""
        self._show(lines=(), picture=None)

    def look(self, kind: LabelKind, paper: LabelPaper) -> None:
        """Have labels of another kind or for another paper."""
        self._show(kind=kind, paper=paper)
        self.look_at(self._looked_at)

    def look_at(self, product: ProductId) -> None:
        """Show how the label of an item looks."""
        self._looked_at = product
        if not product:
            return
        view = self.view

        def work(by: StaffId) -> Drawing:
            (each,) = label_items(self.seat.records, by, products=(product,))
            profile = view.paper.profile
            return drawing_of(sheet_of(each, view.kind, profile), profile)

        self.read(work, partial(self._take_picture, product))

    def print_all(self) -> None:
        """Have them all printed at the till's printer."""
        if self._is_free():
            if not self._printers.are_there:
                self.told.emit(Notice(NO_PRINTER, tone=Tone.FAILED))
                return
            self._show(is_busy=True, done=0, of=self.view.count)
            self.read(self._labels, self._print)

    def write_file(self, path: Path) -> None:
        """Have them all in one PDF, or in one picture where the name ends so."""
        if not self._is_free():
            return
        view = self.view

        def work(by: StaffId, progress: Progress) -> int:
            sheets = [sheet_of(each, view.kind, view.paper.profile) for each in self._labels(by)]
            progress("Writing", 0, len(sheets))
            _write(sheets, view.paper.profile, path)
            return len(sheets)

        self._long = self.read_long(
            work, partial(self._take_file, path), shown=self._show_progress, failed=self._fail
        )
        self._show(is_busy=self._long is not None)

    def stop(self) -> None:
        """Print no further label."""
        self._parts.stop()
        if self._long is not None:
            self._long.stop()

    def _is_free(self) -> bool:
        if self.view.count > MOST_LABELS:
            self.told.emit(Notice(TOO_MANY, {"most": MOST_LABELS}, tone=Tone.FAILED))
            return False
        return bool(self.view.lines) and not self.view.is_busy

    def _labels(self, by: StaffId) -> list[Labelled]:
        lines = self.view.lines
        products = tuple(line.product.id for line in lines)
        found = label_items(self.seat.records, by, products=products)
        pairs = zip(found, lines, strict=True)
        return [each for each, line in pairs for _ in range(line.count)]

    def _print(self, labels: Sequence[Labelled]) -> None:
        kind = self.view.kind
        self._parts.begin([partial(print_label, self._printers, each, kind) for each in labels])

    def _join(self, more: Iterable[LabelLine]) -> None:
        lines = {line.product.id: line for line in self.view.lines}
        lines |= {line.product.id: line for line in more}
        self._show(lines=tuple(lines.values()))
        if lines and self._looked_at not in lines:
            self.look_at(next(iter(lines)))

    def _take_found(self, found: tuple[Shelf, ItemPage]) -> None:
        self._shelf, page = found
        self._show(found=page.items)

    def _take_picture(self, product: ProductId, picture: Drawing) -> None:
        if product == self._looked_at:
            self._show(picture=picture)

    def _take_file(self, path: Path, count: int) -> None:
        self._long = None
        self._show(is_busy=False)
        self.told.emit(Notice(IN_FILE, {"count": count, "name": path.name}, tone=Tone.OK))

    def _fail(self, error: Exception) -> None:
        self._long = None
        self._show(is_busy=False)
        if not isinstance(error, Stopped):
            self.tell(error)

    def _show_progress(self, _what: str, done: int, of: int) -> None:
        self._show(done=done, of=of)

    def _end(self, printed: tuple[object, ...], error: Exception | None) -> None:
        facts = {"count": len(printed), "of": self.view.of}
        if error is not None:
            self.tell(error)
        elif len(printed) < self.view.of:
            self.told.emit(Notice(PRINTED_SOME, facts, tone=Tone.ATTENTION))
        else:
            self.told.emit(Notice(PRINTED, facts, tone=Tone.OK))
        self._show(is_busy=False)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)


def sheet_of(labelled: Labelled, kind: LabelKind, profile: Profile) -> Sheet:
    """Give the label of an item, for the shelf or for one piece."""
    make = shelf_label if kind is LabelKind.SHELF else product_label
    return make(labelled.product, labelled.code, labelled.rules, profile=profile)


def print_label(printers: Printers, labelled: Labelled, kind: LabelKind) -> None:
    """Print one label, or say why it did not come out."""

    def render(profile: Profile) -> bytes:
        return write_sheet(sheet_of(labelled, kind, profile), profile)

    sent = printers.print_out(render).sent
    if sent.state is not JobState.PRINTED and sent.fault is not None:
        raise Trouble(sent.fault)


def _write(sheets: Sequence[Sheet], profile: Profile, path: Path) -> None:
    from pos.printer.label_roll import roll_of  # noqa: PLC0415 - what draws is loaded when it is needed
    from pos.printer.picture import pdf_of, png_of  # noqa: PLC0415

    whole = roll_of(sheets, profile)
    is_png = path.suffix.lower() == ".png"
    written = png_of(whole) if is_png else pdf_of(whole, title="Labels")
    with file_troubles(path.parent):
        new_file(path)
        write_whole(path, written)
