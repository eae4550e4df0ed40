"""The room of items: all that the shop sells, found as at the till, each changed on a card."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.desks.office.items import ItemsDesk, ItemsView
from pos.desks.views import Notice
from pos.office.catalogue import Described
from pos.office.item_form import typed_of
from pos.office.product_sheet import Problem
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import amount_text
from pos.screens.fonts import BOLD, REGULAR, text_font
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.facts import FactSheet
from pos.screens.office.item_card import ItemCard
from pos.screens.office.item_filter import ItemFilter
from pos.screens.office.item_side import ItemFacts
from pos.screens.office.item_words import percent_text
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Elided, Panel, column, row, words
from pos.shop.identity import ProductId
from pos.shop.repricing import margin_of
from pos.shop.shelf_list import Choice, Listed

WIDE, NARROW = (92, 104, 84, 108), (70, 80, 72, 88)
"""How wide code, price, margin and level are; the name has what is left."""


class ItemsRoom(Room):
    """Lists items by name; Enter opens one to be changed, Ctrl N describes a new one."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting = setting
        self.desk = ItemsDesk(setting.seat, self)
        self._view, self._measures = self.desk.view, STANDARD
        self._facts = ItemFacts(self)
        self._seen: Described | None = None
        self._build()
        self._listen()
        self.say()

    def _build(self) -> None:
        self.new = Button(Shape.ROW, Kind.PRIMARY, icon="plus", key="Ctrl N")
        self.filter, self.card = ItemFilter(self), ItemCard(self)
        self.table, self._below = Table(), words(14, REGULAR, "text_2")
        self._below.setContentsMargins(14, 8, 14, 8)
        self._list, self._side = Panel(card="plain"), Panel(card="plain")
        inside = column(self.table, self._below)
        inside.setContentsMargins(1, 1, 1, 1)
        self._list.setLayout(inside)
        self._name = Elided(text_font(20, BOLD))
        self.sheet = FactSheet()
        self.change = Button(Shape.ROW, Kind.QUIET, icon="pencil-simple", key="Enter")
        self.change.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = row(self.change)
        buttons.setContentsMargins(14, 8, 14, 14)
        name = row(self._name)
        name.setContentsMargins(14, 12, 14, 0)
        side = column(name, self.sheet, buttons)
        side.setStretch(1, 1)
        self._side.setLayout(side)
        parts = row(self._list, self._side, gap=10)
        parts.setStretch(0, 1)
        whole = column(self.filter, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_items)
        self.desk.told.connect(self.told)
        self.desk.begun.connect(self._ask_new)
        self.desk.kept.connect(self.card.put_away)
        self.desk.refused.connect(self._show_refused)
        self.desk.faulty.connect(self._show_problems)
        self.filter.wished.connect(self.desk.seek)
        self.table.chosen.connect(lambda key: self.desk.look_at(ProductId(key)))
        self.table.opened.connect(lambda _: self.ask_change())
        self.table.end_reached.connect(self.desk.read_on)
        self.sheet.opened.connect(self.document_asked)
        self.change.clicked.connect(self.ask_change)
        self.new.clicked.connect(self.desk.begin_new)
        self.card.confirmed.connect(lambda typed: self.desk.keep_typed(typed, seen=self._seen))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Items")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the button for a new item."""
        return (self.new,)

    def come_in(self) -> None:
        """Read the first items."""
        self.desk.open()
        self.table.setFocus()

    def take_scan(self, code: str) -> bool:
        """Look for what was scanned."""
        self.filter.line.setText(code)
        self.filter.seek()
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """F2 finds, F3, F4 and F6 choose, Ctrl N begins a new item."""
        acts: dict[str, Callable[[], None]] = {
            "F2": self.filter.begin_typing, "F3": self.filter.ask_category, "F4": self.filter.ask_supplier,
            "F6": self.filter.turn_kept, "Ctrl+N": self.desk.begin_new,
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows are the table's, also while something is typed; Esc empties the line."""
        if event.key() == Qt.Key.Key_Escape and self.filter.line.text():
            self.filter.line.clear()
            self.filter.seek()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.table.setFocus()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.filter.seek()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def ask_change(self) -> None:
        """Open the chosen item to be changed, as it is in the books now."""
        whole = self._view.whole
        if whole is None or whole.item.product.id != self.table.key:
            return
        product = whole.item.product
        self._seen = Described(product, whole.item.codes)
        deposit = next(
            (each.code for each in self._view.offered.deposits if each.id == product.deposit), ""
        )
        typed = typed_of(self._seen, deposit_code=deposit)
        self.card.ask(typed, self._view.offered.tax_classes, title=product.name)

    def show_items(self, view: ItemsView) -> None:
        """Show what was found, and the one that is looked at."""
        before, self._view = self._view, view
        known = len(before.items)
        if known and view.items[:known] == before.items and view.choice == before.choice:
            self.table.add_rows([self._row(each) for each in view.items[known:]])
        elif view.items != before.items or view.is_read != before.is_read:
            self._show_rows()
        self.filter.offer(view.offered)
        self.filter.show_choice(view.choice)
        self._say_count()
        self._show_whole()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._measures = measures
        self._side.setFixedWidth(268 if measures.compact else 332)
        self._show_rows()

    def say(self) -> None:
        """Name everything."""
        self.new.label(self.tr("New item"))
        self.change.label(self.tr("Change it"))
        self.table.setAccessibleName(self.tr("Items"))
        self._show_rows()
        self._say_count()
        self._show_whole()

    def _show_rows(self) -> None:
        is_compact = self._measures.compact
        wide = () if is_compact else (Column(self.tr("Category"), 130),)
        code, price, margin, left = NARROW if is_compact else WIDE
        self.table.head(
            (
                Column(self.tr("Code"), code), Column(self.tr("Item")), *wide,
                Column(self.tr("Price"), price, is_figure=True),
                Column(self.tr("Margin"), margin, is_figure=True),
                Column(self.tr("Left"), left, is_figure=True),
            )
        )  # fmt: skip
        empty = self.tr("No items for these wishes.") if self._view.is_read else ""
        self.table.show_rows([self._row(each) for each in self._view.items], empty=empty)

    def _row(self, listed: Listed) -> TableRow:
        product = listed.product
        margin = margin_of(product.price, product.cost)
        wide = () if self._measures.compact else (Cell(product.category, "text_2"),)
        is_low = listed.level <= product.minimum
        return TableRow(
            product.id,
            (
                Cell(product.code, "text_2"),
                Cell(product.name, "text" if product.is_active else "text_3", is_strong=True),
                *wide,
                Cell(amount_text(product.price), is_strong=True),
                Cell(percent_text(margin), "failed_fg" if margin is not None and margin < 0 else "text"),
                Cell(listed.level.show(product.unit), "short_fg" if is_low else "text"),
            ),
        )  # fmt: skip

    def _say_count(self) -> None:
        shown, count = len(self._view.items), self._view.count
        if not self._view.is_read:
            self._below.setText("")
        elif count is None:
            self._below.setText(self.tr("Found: {count}").format(count=f"{shown:,}"))
        else:
            said = self.tr("{shown} of {count} items")
            self._below.setText(said.format(shown=f"{shown:,}", count=f"{count:,}"))

    def _show_whole(self) -> None:
        whole = self._view.whole
        self.change.setVisible(whole is not None)
        self._name.setText(whole.item.product.name if whole else "")
        zone = self._setting.seat.zone
        self.sheet.show_sections(self._facts.sections(whole, zone) if whole else ())

    def _ask_new(self, code: str) -> None:
        self._seen = None
        choice: Choice = self._view.choice
        typed = {"code": code, "is_active": "yes", "category": choice.category}
        self.card.ask(typed, self._view.offered.tax_classes)

    def _show_refused(self, notice: Notice) -> None:
        if self.card.isVisible():
            self.card.show_refused(notice)
        else:
            self.told.emit(notice)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.card.show_problems(problems)
