"""One of many names is to be picked: a card with a list, narrowed by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.screens.field import Line
from pos.screens.fonts import REGULAR, text_font
from pos.screens.keys import ENTER
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.overlay import Overlay

HIGH = 340


class PickCard(Overlay):
    """Letters narrow the list, the arrows choose, Enter or a double touch picks."""

    picked = Signal(str)
    """The key of what was picked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=560)
        self._options: tuple[tuple[str, str], ...] = ()
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(18, REGULAR))
        self.line.setFixedHeight(52)
        self.line.textEdited.connect(self._narrow)
        self.table = Table()
        self.table.setMinimumHeight(HIGH)
        self.table.clicked.connect(lambda index: self._pick(self.table.rows[index.row()].key))
        self.table.opened.connect(self._pick)
        self.body.addWidget(self.line)
        self.body.addWidget(self.table, 1)

    def ask(self, title: str, options: Sequence[tuple[str, str]], now: str = "") -> None:
        """Show what can be picked, by key and name, and what is picked now."""
        self._options = tuple(options)
        self.titled(title)
        self.line.clear()
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(self.tr("Type to find"))
        self.table.head((Column(title),))
        self.table.setAccessibleName(title)
        self._narrow("")
        keys = [key for key, _ in self._options]
        self.table.choose(keys.index(now) if now in keys else 0)
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the line."""
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows are the list's, Enter picks."""
        if event.key() in ENTER:
            self._pick(self.table.key)
            event.accept()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.table.choose(self.table.currentIndex().row() + step)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        found = [
            TableRow(key, (Cell(name),))
            for key, name in self._options
            if all(word in name.casefold() for word in words)
        ]
        self.table.show_rows(found, empty=self.tr("Nothing is called so."))

    def _pick(self, key: str) -> None:
        if self.table.rows:
            self.close_card()
            self.picked.emit(key)
