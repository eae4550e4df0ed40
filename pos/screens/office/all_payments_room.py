"""The room of all payments by M-Pesa: the list with its filters, one payment whole, and what becomes of it."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.desk import Document
from pos.desks.office.money import MoneyAct, MoneyDesk
from pos.desks.views import Notice, Tone
from pos.office.money import LEAST_TYPED, MoneyTold
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.figures import amount_text
from pos.screens.fonts import REGULAR, text_font
from pos.screens.keys import key_of
from pos.screens.measures import Measures
from pos.screens.office.moments import row_time
from pos.screens.office.money_panel import KEYS, MoneyPanel
from pos.screens.office.money_words import MoneyWords
from pos.screens.office.out_file import choose_new
from pos.screens.office.place_card import PlaceCard
from pos.screens.office.reason_card import ReasonCard
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.show_card import MORE, ShowCard
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.panel import column, framed, row
from pos.shop.money_list import MoneyRow, Show, Wanted

PAUSE = 120
"""Milliseconds without a key after which what was typed is looked for."""
FIRST = (Show.ALL, Show.ASKS, Show.PAID)
DAYS = (None, (0, 1), (1, 1), (6, 7))
"""Any day, today, yesterday, the last seven: how many days back they begin, and how many they are."""
SIDE, NARROW = 332, 284

Choose = Callable[[QWidget, str], str]


class AllPaymentsRoom(Room):
    """Every payment, the newest first; further ones come as the list is walked down."""

    known_as = RoomName.ALL_PAYMENTS

    def __init__(self, setting: Setting, choose: Choose | None = None) -> None:
        super().__init__()
        self._setting, self._choose = setting, choose or choose_export
        self._rows: list[MoneyRow] = []
        self._show, self._is_compact = Show.ALL, False
        tray, lanes = setting.desks.tray, setting.desks.lanes

        def moved() -> None:
            lanes.ask()
            tray.look()

        self.desk = MoneyDesk(setting.seat, setting.desks.sale.errands, moved=moved, parent=self)
        self._build_export()
        self._build_filters()
        self.table, self.panel = Table(), MoneyPanel()
        self.reason, self.place, self.more = ReasonCard(self), PlaceCard(self), ShowCard(self)
        self._lay()
        self._join()
        self.say()

    def _build_export(self) -> None:
        self.exporting = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="Ctrl E")
        self.exporting.clicked.connect(self._export)

    def _build_filters(self) -> None:
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(16, REGULAR))
        self.line.setFixedHeight(48)
        self.line.setMaxLength(40)
        self.days = OptionRow(("", "", "", ""), height=48)
        self.shows = OptionRow(("", "", "", ""), height=48)
        self.days.choose(0)
        self.shows.choose(0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)

    def _lay(self) -> None:
        search = row(self.line, self.shows, gap=10)
        search.setStretch(0, 2)
        search.setStretch(1, 5)
        body = row(framed(self.table), self.panel, gap=10)
        body.setStretch(0, 1)
        parts = column(search, self.days, gap=10)
        parts.addLayout(body, 1)
        self.setLayout(parts)

    def _join(self) -> None:
        desk = self.desk
        desk.told.connect(self.told)
        desk.listed.connect(self._list)
        desk.grown.connect(self._grow)
        desk.looked.connect(self._see)
        desk.targets_found.connect(self.place.ask)
        desk.exported.connect(self._exported)
        self.line.textEdited.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._search)
        self.days.chosen.connect(lambda _: self._want())
        self.shows.chosen.connect(self._take_show)
        self.more.chosen.connect(self._show_other)
        self.table.chosen.connect(self._look)
        self.table.emptied.connect(self.panel.setHidden)
        self.table.opened.connect(self._open)
        self.table.end_reached.connect(desk.more)
        self.panel.chosen.connect(self.do_act)
        self.place.placed.connect(lambda target, how: desk.place(self.table.key, target, how))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("All payments")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the big button that stands in the head of the page while the room is open."""
        return (self.exporting,)

    def come_in(self) -> None:
        """List anew; the search has the keyboard."""
        self.desk.again()
        self.line.setFocus()

    def leave(self) -> None:
        """Look for nothing more."""
        self._pause.stop()

    def take_key(self, event: QKeyEvent) -> bool:
        """F2 searches, Ctrl E exports, and what may be made of a payment has its keys."""
        if any(card.isVisible() for card in (self.reason, self.place, self.more)):
            return False
        key = key_of(event).replace("+", " ")
        acts: dict[str, Callable[[], object]] = {
            KEYS[act]: partial(self.do_act, act) for act in self.panel.acts
        }
        known: dict[str, Callable[[], object]] = {
            "F2": self.line.setFocus,
            "Ctrl E": self._export,
            **acts,
        }
        if key in known:
            known[key]()
        elif self.line.hasFocus() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return}:
            self.table.setFocus()
        else:
            return False
        return True

    def fit(self, measures: Measures) -> None:
        """Let the table have fewer columns where there is little room."""
        self._is_compact = measures.compact
        self.panel.setFixedWidth(NARROW if measures.compact else SIDE)
        self.say()

    def do_act(self, act: MoneyAct) -> None:
        """Make of the chosen payment what was asked for, once it is said why."""
        if act is MoneyAct.PLACE:
            self.desk.find_targets()
            return
        word, payment = MoneyWords(), self.table.key
        self.reason.ask(word.act(act), word.about(act), partial(self.desk.act, payment, act))

    def say(self) -> None:
        """Say what everything is."""
        word = MoneyWords()
        self.exporting.label(self.tr("Export"))
        named = self.tr("Code, digits, amount, name, sale (F2)")
        self.line.setPlaceholderText(self.tr("Search (F2)") if self._is_compact else named)
        self.line.setAccessibleName(named)
        other = self.tr("More…") if self._show in FIRST else word.show(self._show)
        self.shows.name([*(word.show(each) for each in FIRST), other])
        self.days.name(
            [self.tr("Any day"), self.tr("Today"), self.tr("Yesterday"), self.tr("Last 7 days")]
        )
        self._head_table()
        self.table.show_rows([self._row(each) for each in self._rows], empty=self._empty())

    def _head_table(self) -> None:
        more = (Column(self.tr("Sale"), 96),) if not self._is_compact else ()
        code = (Column(self.tr("Code"), 126),) if not self._is_compact else ()
        self.table.head(
            (
                Column(self.tr("When"), 124),
                *code,
                Column(self.tr("Amount"), 110, is_figure=True),
                *((Column(self.tr("From"), 116),) if not self._is_compact else ()),
                Column(self.tr("State")),
                *more,
            )
        )

    def _row(self, each: MoneyRow) -> TableRow:
        sale = str(each.receipt or each.account)
        when = Cell(row_time(each.at, self._zone), "text_2")
        amount = Cell(amount_text(each.amount), is_strong=True)
        state = MoneyWords().cell(each)
        if self._is_compact:
            return TableRow(each.id, (when, amount, state))
        payer = Cell(each.payer or each.number)
        return TableRow(each.id, (when, Cell(each.code), amount, payer, state, Cell(sale)))

    def _empty(self) -> str:
        if self.line.text().strip():
            return self.tr("Nothing found for “{typed}”").format(typed=self.line.text().strip())
        if self._show is not Show.ALL:
            return self.tr("No payments for these filters")
        if DAYS[self.days.at] is None:
            return self.tr("No payment by M-Pesa has come yet")
        return self.tr("No payment by M-Pesa came in this time")

    def _search(self) -> None:
        """Look for what is typed; one letter alone means nothing yet."""
        typed = self.line.text().strip()
        if not typed or len(typed) >= LEAST_TYPED:
            self.desk.search(typed)

    def _take_show(self, at: int) -> None:
        if at == MORE:
            self.more.ask(self._show)
        else:
            self._show = FIRST[at]
            self._want()

    def _show_other(self, show: Show) -> None:
        self._show = show
        self._want()

    def _want(self) -> None:
        since, until = self._span()
        self.shows.choose(FIRST.index(self._show) if self._show in FIRST else MORE)
        self.line.clear()
        self.say()
        self.desk.show(Wanted(self._show, since, until))

    def _span(self) -> tuple[datetime | None, datetime | None]:
        days = DAYS[self.days.at]
        if days is None:
            return None, None
        now = self._setting.seat.now
        start = datetime.combine(now.date() - timedelta(days=days[0]), time(), self._zone)
        return start, start + timedelta(days=days[1])

    @property
    def _zone(self) -> ZoneInfo:
        return self._setting.seat.zone

    def _list(self, rows: tuple[MoneyRow, ...]) -> None:
        self._rows = list(rows)
        self.panel.show_money(None)
        self.table.show_rows([self._row(each) for each in rows], empty=self._empty())

    def _grow(self, rows: tuple[MoneyRow, ...]) -> None:
        self._rows.extend(rows)
        self.table.add_rows([self._row(each) for each in rows])

    def _look(self, key: str) -> None:
        found = next((each for each in self._rows if each.id == key), None)
        if found is not None and not found.is_request:
            self.desk.look(key)
        elif found is not None:
            self.panel.show_request(found.number)

    def _see(self, told: MoneyTold) -> None:
        if told.money.id == self.table.key:
            self.panel.show_money(told, self._zone)

    def _open(self, key: str) -> None:
        found = next((each for each in self._rows if each.id == key), None)
        if found is not None and found.receipt is not None:
            self.document_asked.emit(Document("sale", str(found.sale)))
        elif found is not None:
            self.document_asked.emit(Document("payment", key))

    def _export(self) -> None:
        path = self._choose(self, self.tr("Export"))
        if path:
            self.desk.export(Path(path), lambda *_: None)

    def _exported(self, rows: int) -> None:
        self.told.emit(Notice("{rows} lines were written.", {"rows": rows}, Tone.OK))


def choose_export(room: QWidget, title: str) -> str:
    """Have a person choose where a table goes as a file; nothing when no place was chosen."""
    return choose_new(room, title, name="m-pesa.xlsx")
