"""The room of the counts: those under way and those that ended, counting, and what differs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.desks.office.counts import CountsDesk, CountsView
from pos.desks.office.desk import Document
from pos.screens.button import Button, Kind, Shape
from pos.screens.measures import Measures
from pos.screens.office.count_page import CountPage
from pos.screens.office.differences_page import DifferencesPage
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.move_words import time_text
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.start_count_card import StartCountCard
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column
from pos.shop.counts import TakeSeen

LIST, COUNTING, DIFFERENCES = range(3)


class CountsRoom(Room):
    """Enter on a count that goes on opens it for counting; one that ended is shown as a document."""

    known_as = RoomName.COUNTS

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.desk = CountsDesk(setting.seat, setting.desks.sale.errands)
        self._compact = False
        self._build()
        self._join()
        self.say()

    def _build(self) -> None:
        self.table, self.page, self.differences = Table(), CountPage(), DifferencesPage()
        self.start = Button(Shape.ROW, Kind.PRIMARY, icon="clipboard-text", key="Ctrl D")
        card = Panel(card="plain")
        parts = column(self.table)
        parts.setContentsMargins(1, 1, 1, 1)
        card.setLayout(parts)
        self.stack = QStackedWidget()
        for each in (card, self.page, self.differences):
            self.stack.addWidget(each)
        self.setLayout(column(self.stack))
        self.card = StartCountCard(self)

    def _join(self) -> None:
        desk = self.desk
        desk.told.connect(self.told)
        desk.changed.connect(self._show)
        desk.found.connect(self.page.show_found)
        desk.kept.connect(self.page.begin)
        self.table.end_reached.connect(desk.next_page)
        self.table.opened.connect(self._open)
        self.start.clicked.connect(self._ask)
        self.card.started.connect(desk.start)
        self.page.code_typed.connect(desk.find)
        self.page.counted.connect(desk.keep)
        self.page.looked.connect(desk.look)
        self.page.left.connect(desk.leave_take)
        self.differences.left.connect(desk.look_away)
        self.differences.again.connect(desk.ask_again)
        self.differences.approved.connect(desk.approve)
        self.differences.dropped.connect(desk.drop)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Counts")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the one big button."""
        return (self.start,)

    def come_in(self) -> None:
        """Read everything anew."""
        self.desk.open()
        if self.isVisible():
            self._take_keyboard()

    def begin(self) -> None:
        """Ask what is counted; a count that is open here goes on."""
        if self.desk.view.open is None:
            self._ask()
        else:
            self._take_keyboard()

    def take_key(self, event: QKeyEvent) -> bool:
        """Begin a count with Ctrl D; the keys of the page that is open are its own."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        is_held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_held and event.key() == Qt.Key.Key_D:
            self.start.click()
            return True
        pages = {COUNTING: self.page, DIFFERENCES: self.differences}
        page = pages.get(self.stack.currentIndex())
        if page is None or event.key() not in {Qt.Key.Key_Escape, Qt.Key.Key_F9}:
            return False
        page.keyPressEvent(event)
        return True

    def take_scan(self, code: str) -> bool:
        """Look up what was scanned while somebody counts."""
        if self.stack.currentIndex() != COUNTING:
            return False
        self.desk.find(code)
        return True

    def fit(self, measures: Measures) -> None:
        """Leave columns out where the window is narrow."""
        self._compact = measures.compact
        self.differences.fit(measures)
        self._show(self.desk.view)

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.start.label(self.tr("Start a count"))
        self.table.setAccessibleName(self.tr("Counts"))
        self._show(self.desk.view)

    def _show(self, view: CountsView) -> None:
        at = LIST if view.open is None else COUNTING if view.differences is None else DIFFERENCES
        self.page.show_view(view, self.desk.today)
        self.differences.show_view(view)
        self._show_list(view)
        self.card.offer(view.categories)
        if at != self.stack.currentIndex():
            self.stack.setCurrentIndex(at)
            self._take_keyboard()

    def _ask(self) -> None:
        self.card.ask(self.desk.view.categories)

    def _take_keyboard(self) -> None:
        at = self.stack.currentIndex()
        if at == COUNTING:
            self.page.begin()
        else:
            (self.differences.table if at == DIFFERENCES else self.table).setFocus()

    def _show_list(self, view: CountsView) -> None:
        wide = () if self._compact else (Column(self.tr("Ended by"), 150),)
        self.table.head(
            (
                Column(self.tr("Begun"), 128),
                Column(self.tr("Count")),
                Column(self.tr("What"), 170),
                Column(self.tr("By"), 110),
                Column(self.tr("Lines"), 84, is_figure=True),
                Column(self.tr("State"), 150),
                *wide,
            )
        )
        nothing = "" if view.is_loading else self.tr("Nothing was counted yet. Start a count.")
        self.table.show_rows([self._row(each) for each in view.takes], empty=nothing)

    def _row(self, seen: TakeSeen) -> TableRow:
        state, ink, icon = {
            "": (self.tr("Goes on"), "waiting_fg", "hourglass"),
            "approved": (self.tr("Approved"), "paid_fg", "check-circle"),
            "dropped": (self.tr("Dropped"), "text_2", "x-circle"),
        }[seen.outcome]
        people = f"{seen.by} +{seen.people - 1}" if seen.people > 1 else seen.by
        zone = self.desk.seat.rules().market.zone
        wide = () if self._compact else (Cell(seen.closed_by, "text_2"),)
        return TableRow(
            seen.take.id,
            (
                Cell(time_text(seen.take.opened_at, zone, with_day=True), "text_2"),
                Cell(seen.take.name, is_strong=True),
                Cell(GoodsWords().part(seen.take.part), "text_2"),
                Cell(people, "text_2"),
                Cell(f"{seen.lines:,}"),
                Cell(state, ink, icon),
                *wide,
            ),
        )

    def _open(self, key: str) -> None:
        seen = next((each for each in self.desk.view.takes if each.take.id == key), None)
        if seen is not None and seen.outcome:
            self.document_asked.emit(Document("count", key))
        elif seen is not None:
            self.desk.enter(seen.take)
