"""The room of finished sales: looked for by day, by cashier and by text, and one of them whole at the side."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from pos.desks.office.desk import Document
from pos.desks.office.past_sales import PastSalesDesk, PastSalesView
from pos.desks.views import Notice, Tone
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.figures import amount_text
from pos.screens.fonts import BOLD, REGULAR, text_font
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.facts import FactSheet
from pos.screens.office.forget_card import ForgetCard
from pos.screens.office.moments import day_text, row_time
from pos.screens.office.room import Room
from pos.screens.office.sale_facts import SaleFacts
from pos.screens.office.seller_card import SellerCard
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column, row, words
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.identity import SaleId, StaffId
from pos.shop.money import NOTHING
from pos.shop.past_sales import PastSale

ONLY_THERE = "The whole sale is in the books of its own till. Look at it there."
QUIET = 150
"""Milliseconds without another letter after which is looked for what was typed."""


class PastSalesRoom(Room):
    """Lists finished sales newest first; Enter opens one, Ctrl R prints its receipt again."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting = setting
        self.desk = PastSalesDesk(setting.seat, self)
        self._view = self.desk.view
        self._measures = STANDARD
        self._words = SaleFacts(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QUIET)
        self._typing.timeout.connect(self._seek_text)
        self._build_filters()
        self._build_table()
        self._build_side()
        parts = row(self._list, self._side, gap=10)
        parts.setStretch(0, 1)
        whole = column(self._filters, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)
        self.seller_card, self.forgetting = SellerCard(self), ForgetCard(self)
        self._listen()
        self.say()

    def _build_filters(self) -> None:
        self._filters = Panel()
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(16, REGULAR))
        self.line.setFixedHeight(44)
        self.line.setMinimumWidth(140)
        self.line.setMaxLength(60)
        self.earlier = Button(Shape.ROW, Kind.QUIET, icon="caret-left")
        self.day = Button(Shape.ROW, Kind.QUIET, icon="calendar-blank", key="F6")
        self.later = Button(Shape.ROW, Kind.QUIET, icon="caret-right")
        self.seller = Button(Shape.ROW, Kind.QUIET, icon="user", key="F3")
        self.till = Button(Shape.ROW, Kind.QUIET, icon="storefront", key="F7")
        for button in (self.earlier, self.later):
            button.setFixedWidth(48)
        parts = row(self.line, self.earlier, self.day, self.later, self.seller, self.till, gap=8)
        parts.setStretch(0, 1)
        self._filters.setLayout(parts)

    def _build_table(self) -> None:
        self._list = Panel(card="plain")
        self.table = Table()
        inside = column(self.table)
        inside.setContentsMargins(1, 1, 1, 1)
        self._list.setLayout(inside)

    def _build_side(self) -> None:
        self._side = Panel(card="plain")
        self._number = words(20, BOLD)
        self._number.setContentsMargins(14, 12, 14, 0)
        self.sheet = FactSheet()
        self.again = Button(Shape.ROW, Kind.QUIET, icon="printer", key="Ctrl R")
        self.whole = Button(Shape.ROW, Kind.QUIET, icon="arrows-out-simple", key="Enter")
        self.forget = Button(Shape.ROW, Kind.QUIET, icon="eraser", key="Ctrl Del")
        for button in (self.again, self.whole, self.forget):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = column(self.again, self.whole, self.forget, gap=8)
        buttons.setContentsMargins(14, 8, 14, 14)
        inside = column(self._number, self.sheet, buttons)
        inside.setStretch(1, 1)
        self._side.setLayout(inside)

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_sales)
        self.desk.told.connect(self.told)
        self.line.textEdited.connect(lambda _: self._typing.start())
        self.earlier.clicked.connect(lambda: self.desk.step_day(-1))
        self.later.clicked.connect(lambda: self.desk.step_day(1))
        self.day.clicked.connect(self._turn_day)
        self.seller.clicked.connect(self._ask_seller)
        self.till.clicked.connect(self.desk.turn_till)
        self.seller_card.chosen.connect(self._take_seller)
        self.table.chosen.connect(lambda key: self.desk.look_at(SaleId(key)))
        self.table.opened.connect(self._open)
        self.table.end_reached.connect(self.desk.read_on)
        self.sheet.opened.connect(self.document_asked)
        self.again.clicked.connect(self._print_again)
        self.whole.clicked.connect(lambda: self._open(self.table.key))
        self.forget.clicked.connect(self._ask_forget)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Sales")

    def come_in(self) -> None:
        """Read the newest sales."""
        self.desk.open()
        self.table.setFocus()

    def take_scan(self, code: str) -> bool:
        """Look for what was scanned: a receipt, or an item."""
        self.line.setText(code)
        self._seek_text()
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """F2 finds, F3 asks whose, F6 turns the day, F7 the till, Ctrl R prints again, Ctrl Del forgets."""
        acts: dict[str, Callable[[], None]] = {
            "F2": self._find, "F3": self._ask_seller, "F6": self._turn_day,
            "F7": self.desk.turn_till, "Ctrl+Del": self._ask_forget,
            "Ctrl+R": self._print_again, "Alt+Left": lambda: self.desk.step_day(-1),
            "Alt+Right": lambda: self.desk.step_day(1),
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows are the table's, also while something is typed; Esc empties the line."""
        if event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            self._seek_text()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.table.setFocus()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typing.stop()
            self._seek_text()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def show_sales(self, view: PastSalesView) -> None:
        """Show what was found, and the one that is looked at."""
        before, self._view = self._view, view
        known = len(before.sales)
        if known and before.sales == view.sales[:known] and before.sought == view.sought:
            self.table.add_rows([self._row(sale) for sale in view.sales[known:]])
        elif view.sales != before.sales or view.is_read != before.is_read:
            self._show_rows()
        self._say_filters()
        self._show_whole()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._measures = measures
        self._side.setFixedWidth(268 if measures.compact else 332)
        self._show_rows()

    def say(self) -> None:
        """Name everything."""
        self.line.setPlaceholderText(self.tr("Receipt, item, amount or code (F2)"))
        self.line.setAccessibleName(self.tr("Find a sale, F2"))
        self.earlier.setAccessibleName(self.tr("Earlier, Alt Left"))
        self.later.setAccessibleName(self.tr("Later, Alt Right"))
        self.table.setAccessibleName(self.tr("Sales"))
        self.again.label(self.tr("Print again"))
        self.whole.label(self.tr("Open it"))
        self.forget.label(self.tr("Forget the name"))
        self._say_filters()
        self._show_rows()
        self._show_whole()

    def _zone(self) -> ZoneInfo:
        return self._setting.seat.zone

    def _say_filters(self) -> None:
        sought = self._view.sought
        is_today = sought.day == self.desk.today
        day = self.tr("Today") if is_today else day_text(sought.day) if sought.day else ""
        self.day.label(day or self.tr("All days"))
        self.day.be(Kind.CHOSEN if sought.day else Kind.QUIET)
        self.later.setEnabled(sought.day is not None and not is_today)
        self.seller.label(self._view.seller or self.tr("Everybody"))
        self.seller.be(Kind.CHOSEN if sought.served_by else Kind.QUIET)
        tills = self._view.tills
        self.till.setVisible(len(tills) > 1)
        self.till.label(
            self.tr("Till {number}").format(number=sought.till or max(tills[:1], default=0))
        )
        self.till.be(Kind.CHOSEN if self._view.is_elsewhere else Kind.QUIET)

    def _show_rows(self) -> None:
        paid = () if self._measures.compact else (Column(self.tr("Paid with"), 150),)
        self.table.head(
            (
                Column(self.tr("Time"), 124), Column(self.tr("Receipt"), 124),
                Column(self.tr("Served by")), *paid,
                Column(self.tr("Total"), 120, is_figure=True),
            )
        )  # fmt: skip
        rows = [self._row(sale) for sale in self._view.sales]
        empty = self.tr("No sales for these wishes.") if self._view.is_read else ""
        self.table.show_rows(rows, empty=empty)

    def _row(self, sale: PastSale) -> TableRow:
        goes_out = sale.total < NOTHING
        ways = ", ".join(Ways().name(Way(each.value)) for each in sale.methods)
        paid = () if self._measures.compact else (Cell(ways),)
        return TableRow(
            sale.id,
            (
                Cell(row_time(sale.at, self._zone()), "text_2"),
                Cell(sale.number, is_strong=True), Cell(sale.served_by), *paid,
                Cell(amount_text(sale.total), "short_fg" if goes_out else "text", is_strong=True),
            ),
        )  # fmt: skip

    def _show_whole(self) -> None:
        whole = self._view.chosen
        for part in (self._number, self.again, self.whole):
            part.setVisible(whole is not None)
        self.forget.setVisible(whole is not None and whole.is_only_named)
        self._number.setText(str(whole.sold.number) if whole else "")
        self.sheet.show_sections(self._words.sections(whole, self._zone()) if whole else ())

    def _find(self) -> None:
        self.line.setFocus()
        self.line.selectAll()

    def _seek_text(self) -> None:
        sought = replace(self._view.sought, text=self.line.text().strip())
        if sought != self._view.sought:
            self.desk.seek(sought)

    def _turn_day(self) -> None:
        self.desk.seek_day(None if self._view.sought.day else self.desk.today)

    def _ask_seller(self) -> None:
        self.seller_card.ask(self._view.people, self._view.sought.served_by)

    def _take_seller(self, person: StaffId | None) -> None:
        self.desk.seek(replace(self._view.sought, served_by=person))
        self.table.setFocus()

    def _open(self, key: str) -> None:
        if key and self._view.is_elsewhere:
            self.told.emit(Notice(ONLY_THERE, tone=Tone.ATTENTION))
        elif key:
            self.document_asked.emit(Document("sale", key))

    def _ask_forget(self) -> None:
        whole = self._view.chosen
        if whole is not None and whole.is_only_named:
            said = self.tr("The name is deleted for good. The sale stays as it is.")
            self.forgetting.ask(whole.sold.customer_name, said, act=self.desk.forget_name)

    def _print_again(self) -> None:
        if self._view.chosen is not None:
            self._setting.desks.papers.print_again(self._view.chosen.sold.id)
