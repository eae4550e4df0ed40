"""One day beside the statement: what each heap comes to, what keeps it from being signed, and every line."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal

from pos.desks.office.reconciling import DayView
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.office.heap_words import HeapWords
from pos.screens.office.moments import whole_moment
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column, framed, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.screens.progress_bar import ProgressBar
from pos.shop.day_check import DayCheck
from pos.shop.money import Money
from pos.shop.reconciling import Finding, Heap
from pos.shop.signing_off import DayChange, Since

TILES = (
    (Heap.MATCHED,),
    (Heap.MISSING_HERE, Heap.TYPED),
    (Heap.MISSING_THERE, Heap.NO_CODE, Heap.DIFFERS, Heap.UNKNOWN_OUT, Heap.UNKNOWN_BACK),
    (Heap.CHARGE, Heap.MOVED, Heap.WENT_BACK, Heap.OTHER_DAY),
)
"""What the four tiles above the lines sum up."""
NARROW_ROOM = 600
MOST_CHANGES = 4
"""So many changes of a signed day are named, the newest."""


class DayPanel(Panel):
    """Shows a day; its lines only report."""

    opened = Signal(str)
    """A line was opened: its name."""
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view = DayView()
        self._zone: ZoneInfo = NAIROBI
        self._tiles = [Panel(card="plain") for _ in TILES]
        self._names = [words(13, REGULAR, "text_2") for _ in TILES]
        self._figures = [words(17, BOLD) for _ in TILES]
        for tile, name, figure in zip(self._tiles, self._names, self._figures, strict=True):
            inside = column(name, figure, gap=2)
            inside.setContentsMargins(12, 8, 8, 8)
            tile.setLayout(inside)
        self.said = words(14, SEMIBOLD, "text_2").wrapped()
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bar = ProgressBar()
        self.stopping = Button(Shape.ROW, Kind.QUIET, icon="x", key="Esc")
        self.stopping.clicked.connect(self.stop_asked)
        self.table = Table()
        self.table.opened.connect(self.opened)
        self._lay()
        self.say()

    def _lay(self) -> None:
        reading = row(self.bar, self.stopping)
        reading.setStretch(0, 1)
        self._reading = Panel()
        self._reading.setLayout(reading)
        tiles = row(*self._tiles, gap=8)
        for at in range(len(self._tiles)):
            tiles.setStretch(at, 1)
        parts = column(tiles, self.said, self._reading, gap=8)
        parts.addWidget(framed(self.table), 1)
        self.setLayout(parts)

    @property
    def finding(self) -> Finding | None:
        """The line that is chosen."""
        check = self._view.check
        key = self.table.key
        if check is None or not key:
            return None
        return check.findings[int(key)]

    def show_view(self, view: DayView, zone: ZoneInfo = NAIROBI) -> None:
        """Show a day anew."""
        self._view, self._zone = view, zone
        self.say()

    def say(self) -> None:
        """Say all about the day."""
        view = self._view
        names = (
            self.tr("Matched"), self.tr("Missing here"), self.tr("To look at"), self.tr("Charges, moved"),
        )  # fmt: skip
        for name, label, figure, heaps in zip(
            self._names, names, self._figures, TILES, strict=True
        ):
            name.setText(label)
            figure.setText(_tile(view.check, heaps))
        self._reading.setVisible(view.is_reading)
        self.stopping.label(self.tr("Stop"))
        self.bar.show_done(min(view.rows, 100_000), 100_000)
        self.said.setText(self._sentence())
        self._head()
        check = view.check
        rows = [self._row(at, each) for at, each in enumerate(check.findings)] if check else []
        self.table.show_rows(rows, empty=self._empty())

    def _head(self) -> None:
        columns = (
            Column(self.tr("Time"), 76),
            Column(self.tr("Code"), 132),
            Column(self.tr("Statement"), 112, is_figure=True),
            Column(self.tr("Books"), 104, is_figure=True),
            Column(self.tr("What")),
        )
        self.table.head(columns)

    def resizeEvent(self, event: object) -> None:
        """Leave the time out where there is little room."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.table.setColumnHidden(0, self.width() < NARROW_ROOM)

    def _row(self, at: int, each: Finding) -> TableRow:
        there, here = each.there, each.here
        moment = there.at if there is not None else here.at if here is not None else None
        time = self._time(moment) if moment is not None else ""
        return TableRow(
            str(at),
            (
                Cell(time),
                Cell(there.code if there is not None else here.code if here is not None else ""),
                Cell(_figure(there.signed if there is not None else None)),
                Cell(_figure(here.amount if here is not None else None)),
                HeapWords().cell(each),
            ),
        )

    def _time(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):%H:%M}"

    def _sentence(self) -> str:
        view, check, word = self._view, self._view.check, HeapWords()
        if view.is_reading:
            return self.tr("Reading the statement: {rows} rows").format(rows=f"{view.rows:,}")
        if check is None:
            choose = self.tr("Choose the statement of the M-Pesa portal, or drop it here.")
            return "\n".join(filter(None, (self._signed(), self._told(), choose)))
        said = [self._signed(), self._held(check), *map(word.obstacle, check.obstacles)]
        if not check.obstacles:
            said.append(self.tr("Everything agrees. The day can be signed off."))
        return "\n".join(filter(None, said))

    def _told(self) -> str:
        heard, told = self._view.told
        if not heard:
            return ""
        return self.tr("Safaricom itself told of {told} of {heard} payments when it was asked.").format(
            told=f"{told:,}", heard=f"{heard:,}"
        )  # fmt: skip

    def _held(self, check: DayCheck) -> str:
        opening, closing = check.chain.opening, check.chain.closing
        if opening is None or closing is None:
            return ""
        return self.tr("From {opening} to {closing} on {file}").format(
            opening=money_text(opening), closing=money_text(closing), file=self._view.file
        )

    def _signed(self) -> str:
        day = next((each for each in self._view.days if each.day == self._view.day), None)
        if day is None or day.signing is None:
            return ""
        signing = day.signing
        at = whole_moment(signing.at, self._zone)
        said = self.tr("Signed off by {name}, {at}.").format(name=signing.name, at=at)
        if signing.is_by_one:
            said += " " + self.tr(
                "By one person: {name} kept what the statement told as well."
            ).format(name=signing.name)
        if day.day in self._view.changed:
            asks = self.tr("It has changed since: sign it again once it agrees.")
            return "\n".join((f"{said} {asks}", *map(self._change, day.changes[-MOST_CHANGES:])))
        return said

    def _change(self, change: DayChange) -> str:
        """Say what became of a payment after the day was signed, and by whom."""
        what = {
            Since.HEARD: self.tr("heard of later"),
            Since.USED: self.tr("used"),
            Since.SENT_BACK: self.tr("sent back"),
            Since.TAKEN_BACK: self.tr("taken back by Safaricom"),
            Since.SET_ASIDE: self.tr("said to be not ours"),
            Since.TAKEN_UP: self.tr("taken up again"),
        }[change.what]
        at = f"{change.at.astimezone(self._zone):%d.%m.%Y %H:%M}"
        told = (f"{change.code} {money_text(change.amount)}", what, change.name, at)
        return " · ".join(filter(None, told))

    def _empty(self) -> str:
        return "" if self._view.check is None else self.tr("Nothing on this day")


def _tile(check: DayCheck | None, heaps: tuple[Heap, ...]) -> str:
    if check is None:
        return "–"
    found = [sums for heap, sums in check.sums.items() if heap in heaps]
    count = sum(each.count for each in found)
    cents = sum(each.there.cents or each.here.cents for each in found)
    return f"{count:,} · {amount_text(Money(cents))}"


def _figure(amount: Money | None) -> str:
    return "" if amount is None else amount_text(amount)
