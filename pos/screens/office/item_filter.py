"""The row by which items are chosen: by words, by category, by who delivers them, sold or put away."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from pos.office.shelf_list import Offered
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.fonts import REGULAR, text_font
from pos.screens.office.pick_card import PickCard
from pos.screens.panel import Panel, row
from pos.shop.shelf_list import EVERYTHING, Choice, Kept

QUIET = 150
"""Milliseconds without another letter after which is looked for what was typed."""
_AFTER = {Kept.SOLD: Kept.AWAY, Kept.AWAY: Kept.ALL, Kept.ALL: Kept.SOLD}


class ItemFilter(Panel):
    """All of it holds together; each part can be taken off again."""

    wished = Signal(object)
    """Other items are wanted: a Choice."""

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self.choice, self._offered = EVERYTHING, Offered()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QUIET)
        self._typing.timeout.connect(self.seek)
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(16, REGULAR))
        self.line.setFixedHeight(44)
        self.line.setMinimumWidth(120)
        self.line.setMaxLength(60)
        self.line.textEdited.connect(lambda _: self._typing.start())
        self.category = Button(Shape.ROW, Kind.QUIET, icon="tag", key="F3")
        self.category.clicked.connect(self.ask_category)
        self.supplier = Button(Shape.ROW, Kind.QUIET, icon="truck", key="F4")
        self.supplier.clicked.connect(self.ask_supplier)
        self.kept = Button(Shape.ROW, Kind.QUIET, icon="eye", key="F6")
        self.kept.clicked.connect(self.turn_kept)
        self.categories, self.suppliers = PickCard(over), PickCard(over)
        self.categories.picked.connect(lambda key: self._wish(category=key))
        self.suppliers.picked.connect(lambda key: self._wish(supplier=key))
        parts = row(self.line, self.category, self.supplier, self.kept, gap=8)
        parts.setStretch(0, 1)
        self.setLayout(parts)
        self.say()

    def offer(self, offered: Offered) -> None:
        """Know what can be chosen."""
        self._offered = offered

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen."""
        self.choice = choice
        if choice.typed != self.line.text().strip():
            self.line.setText(choice.typed)
        self.say()

    def begin_typing(self) -> None:
        """Give the keyboard to the words."""
        self.line.setFocus()
        self.line.selectAll()

    def seek(self) -> None:
        """Look for what was typed, now."""
        self._typing.stop()
        self._wish(typed=self.line.text().strip())

    def ask_category(self) -> None:
        """Ask for a category, or take it off."""
        all_of = ("", self.tr("All categories"))
        options = [all_of, *((each, each) for each in self._offered.categories)]
        self.categories.ask(self.tr("Category"), options, self.choice.category)

    def ask_supplier(self) -> None:
        """Ask whose deliveries, or take it off."""
        all_of = ("", self.tr("All suppliers"))
        options = [all_of, *((each, each) for each in self._offered.suppliers)]
        self.suppliers.ask(self.tr("Supplier"), options, self.choice.supplier)

    def turn_kept(self) -> None:
        """Look at what is sold, at what was put away, at both."""
        self._wish(kept=_AFTER[self.choice.kept])

    def say(self) -> None:
        """Name all parts."""
        choice = self.choice
        self.line.setPlaceholderText(self.tr("Item or code (F2)"))
        self.line.setAccessibleName(self.tr("Find items, F2"))
        self.category.label(choice.category or self.tr("Category"))
        self.category.be(Kind.CHOSEN if choice.category else Kind.QUIET)
        self.supplier.label(choice.supplier or self.tr("Supplier"))
        self.supplier.be(Kind.CHOSEN if choice.supplier else Kind.QUIET)
        names = {
            Kept.SOLD: self.tr("Sold"), Kept.AWAY: self.tr("Put away"), Kept.ALL: self.tr("All")
        }  # fmt: skip
        self.kept.label(names[choice.kept])
        self.kept.be(Kind.QUIET if choice.kept is Kept.SOLD else Kind.CHOSEN)

    def _wish(self, **wanted: object) -> None:
        choice = replace(self.choice, **wanted)  # type: ignore[arg-type]
        if choice != self.choice:
            self.show_choice(choice)
            self.wished.emit(choice)
