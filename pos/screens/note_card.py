"""A note on the chosen line or on the whole sale; both stand on the receipt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import NoteView
from pos.screens.fonts import REGULAR
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry

LINE, SALE = 0, 1


class NoteCard(EntryCard):
    """Takes a note down; an empty one takes the old one off."""

    line_noted = Signal(str)
    sale_noted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = NoteView()
        self._on = OptionRow(("F5", "F6"), height=56)
        self._on.chosen.connect(self._begin)
        self._entry = TextEntry()
        self._entry.changed.connect(self._name_big)
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self.parts.addWidget(self._on)
        self.parts.addWidget(self._entry)
        self.parts.addWidget(self._hint)
        self.answer(Qt.Key.Key_F5, lambda: self._on.take(LINE))
        self.answer(Qt.Key.Key_F6, lambda: self._on.take(SALE))
        self.say()

    def ask(self, view: NoteView) -> None:
        """Ask for a note; on the line when there is one."""
        self._view = view
        self._on.choose(LINE if view.line_name else SALE)
        self._begin()
        self.open_card()

    def ask_for_sale(self, view: NoteView) -> None:
        """Ask for a note on the whole sale."""
        self._view = view
        self._on.choose(SALE)
        self._begin()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the note."""
        self._entry.setFocus()

    def confirm(self) -> None:
        """Report the note."""
        self.put_away()
        (self.line_noted if self._on.at == LINE else self.sale_noted).emit(self._entry.text)

    def say(self) -> None:
        """Say what the note is for."""
        self.titled(self.tr("Note"))
        line = self._view.line_name
        self._on.name([self.tr("This line") if line else "", self.tr("The whole sale")], [line, ""])
        self._entry.name(self.tr("Note"), self.tr("Deliver after 16:00"))
        self._hint.setText(self.tr("It is printed on the receipt."))
        self._name_big()

    def _begin(self, _at: int = 0) -> None:
        self.said.silent()
        self._entry.put(self._view.line if self._on.at == LINE else self._view.sale)
        self.say()
        if self.isVisible():
            self.take_keyboard()

    def _name_big(self) -> None:
        before = self._view.line if self._on.at == LINE else self._view.sale
        off = bool(before) and not self._entry.text
        self.big.label(self.tr("Take the note off") if off else self.tr("Keep the note"))
        self.big.setEnabled(bool(self._entry.text or before))
