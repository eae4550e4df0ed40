"""The history: every closed shift of this till, and what can still be said of it."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.shifts import Looked, ShiftsDesk
from pos.office.closed_shifts import Closed
from pos.printer.drawing import Drawing
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.new_place import ask_place
from pos.screens.office.later_note_card import LaterNoteCard
from pos.screens.office.moments import row_time
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.office.verify_card import VerifyCard
from pos.screens.office.z_side import ZSide
from pos.screens.panel import Panel, column, row
from pos.screens.paper_card import PaperCard
from pos.shop.closed_shift import Which
from pos.shop.money import NOTHING

SIDE, NARROW_SIDE = 332, 268


class ShiftHistoryRoom(Room):
    """The arrows choose a Z, Enter shows it whole; what is done with it stands beside the table."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting, self._desk = setting, ShiftsDesk(setting.seat, self)
        self._closed: list[Closed] = []
        self._which, self._measures = Which.ALL, STANDARD
        self._drawing: Drawing | None = None
        self.choose_file: Callable[[QWidget, str], str] = choose_file
        self.table, self.side = Table(), ZSide()
        self._build_filters()
        framed = Panel(card="plain")
        inside = column(self._filters)
        inside.addWidget(self.table, 1)
        inside.setContentsMargins(1, 1, 1, 1)
        framed.setLayout(inside)
        layout = row(framed, self.side, gap=10)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._listen()
        self.fit(STANDARD)

    def _build_filters(self) -> None:
        self._filters = Panel()
        self.filters = {which: Button(Shape.ROW, Kind.QUIET) for which in Which}
        for which, button in self.filters.items():
            button.clicked.connect(lambda _=None, which=which: self.filter(which))
        inside = row(*self.filters.values(), None, gap=8)
        inside.setContentsMargins(12, 8, 12, 8)
        self._filters.setLayout(inside)

    def _listen(self) -> None:
        desk, side = self._desk, self.side
        desk.told.connect(self.told)
        desk.page_read.connect(self._show)
        desk.more_read.connect(self._add)
        desk.looked.connect(self._show_z)
        desk.print_asked.connect(self._setting.desks.printing.try_now)
        self.table.chosen.connect(lambda key: desk.look(int(key)))
        self.table.opened.connect(lambda _: self._look())
        self.table.end_reached.connect(self._go_on)
        side.look_asked.connect(self._look)
        side.verify_asked.connect(self._verify)
        side.note_asked.connect(self._note)
        side.print_asked.connect(self._print)
        side.export_asked.connect(self._export)

    @cached_property
    def paper(self) -> PaperCard:
        """Shows a Z whole; a card is made when it is first opened."""
        card = PaperCard(self.window())
        card.printed.connect(self._print)
        return card

    @cached_property
    def verifying(self) -> VerifyCard:
        """Asks how a shift was verified."""
        card = VerifyCard(self.window())
        card.verified.connect(lambda typed, note: self._desk.verify(self._number, typed, note))
        return card

    @cached_property
    def noting(self) -> LaterNoteCard:
        """Asks for a later note."""
        card = LaterNoteCard(self.window())
        card.told.connect(lambda note: self._desk.note(self._number, note))
        return card

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("History")

    def come_in(self) -> None:
        """Read the newest; what somebody else was shown goes."""
        self._closed, self._drawing = [], None
        self.table.show_rows(())
        self.side.show_z(None, None)
        self._desk.list_first(self._which)
        self.table.setFocus()

    def filter(self, which: Which) -> None:
        """Show these only."""
        self._which = which
        self.say()
        self._desk.list_first(which)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what the buttons beside the table do."""
        acts: dict[str, Callable[[], object]] = {
            "F5": self._note, "F6": self._verify, "Ctrl+R": self._print, "Ctrl+E": self._export,
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None and self.side.whole is not None:
            act()
        return act is not None

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window; a narrow one leaves out when it was opened and why."""
        self._measures = measures
        self.side.setFixedWidth(NARROW_SIDE if measures.compact else SIDE)
        self.say()

    def say(self) -> None:
        """Say all of it."""
        names = {
            Which.ALL: self.tr("All"), Which.DIFFERENT: self.tr("Short or over"),
            Which.UNVERIFIED: self.tr("Not verified"),
        }  # fmt: skip
        for which, button in self.filters.items():
            button.label(names[which])
            button.be(Kind.CHOSEN if which is self._which else Kind.QUIET)
        self.table.head(self._columns())
        self._show_rows()

    def _columns(self) -> tuple[Column, ...]:
        z, closed = self.tr("Z report"), self.tr("Closed")
        over = Column(self.tr("Difference"), 104, is_figure=True)
        if self._measures.compact:
            sales = Column(CURRENCY, 100, is_figure=True)
            return Column(z, 100), Column(closed), sales, over, Column("", 44)
        return (
            Column(z, 96), Column(closed, 128), Column(self.tr("By"), 90),
            Column(CURRENCY, 96, is_figure=True), over, Column(self.tr("Why")),
            Column(self.tr("Verified"), 132),
        )  # fmt: skip

    def _show(self, page: tuple[Closed, ...]) -> None:
        self._closed = list(page)
        self._show_rows()
        if not page:
            self.side.show_z(None, None)

    def _add(self, page: tuple[Closed, ...]) -> None:
        self._closed += page
        self.table.add_rows([self._row(each) for each in page])

    def _show_rows(self) -> None:
        none = {
            Which.ALL: self.tr("No shift was closed on this till yet."),
            Which.DIFFERENT: self.tr("Every drawer was right."),
            Which.UNVERIFIED: self.tr("Every shift was verified."),
        }  # fmt: skip
        self.table.show_rows([self._row(each) for each in self._closed], empty=none[self._which])

    def _row(self, closed: Closed) -> TableRow:
        shift, narrow = closed.shift, self._measures.compact
        zone = self._setting.seat.zone
        over = shift.over
        ink = "short_fg" if over < NOTHING else "over_fg" if over > NOTHING else "text_2"
        verified = (
            Cell("" if narrow else self.tr("Yes"), "paid_fg", "check-circle")
            if shift.is_verified
            else Cell("" if narrow else self.tr("Not yet"), "text_2", "circle-dashed")
        )
        name, difference = (
            Cell(shift.name, is_strong=True),
            Cell(amount_text(over), ink, is_strong=True),
        )
        at = Cell(row_time(shift.closed_at, zone), "text_2")
        takings, by = Cell(amount_text(shift.takings)), Cell(closed.closed_by)
        if narrow:
            return TableRow(str(shift.number), (name, at, takings, difference, verified))
        why = Cell(shift.reason, "text_2")
        return TableRow(str(shift.number), (name, at, by, takings, difference, why, verified))

    def _go_on(self) -> None:
        if self._closed:
            self._desk.list_more(self._closed[-1].shift.number)

    @property
    def _number(self) -> int:
        whole = self.side.whole
        return whole.report.number if whole else 0

    def _show_z(self, looked: Looked) -> None:
        if self.table.key in {"", str(looked.whole.report.number)}:
            self._drawing = looked.paper
            zone = ZoneInfo(looked.whole.rules.market.zone)
            self.side.show_z(looked.whole, zone)

    def _look(self) -> None:
        if self.side.whole is not None and self._drawing is not None:
            self.paper.show_copy(self.side.whole.report.name, self._drawing)

    def _verify(self) -> None:
        if self.side.whole is not None and self.side.whole.may_verify:
            self.verifying.ask(self.side.whole.report.name)

    def _note(self) -> None:
        if self.side.whole is not None:
            self.noting.ask(self.side.whole.report.name)

    def _print(self) -> None:
        self._desk.print_again(self._number)

    def _export(self) -> None:
        whole = self.side.whole
        chosen = self.choose_file(self, whole.report.name) if whole else ""
        if chosen:
            self._desk.take_out(self._number, Path(chosen))


def choose_file(room: QWidget, name: str) -> str:
    """Have a person choose where a Z goes as a file; nothing when no place was chosen."""
    place = str(Path.home() / f"{name}.pdf")
    return ask_place(room, name, place=place, kinds="PDF (*.pdf);;PNG (*.png)")
