"""A card that asks for a few words of one's own; what they are for stands above them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry


class WordsCard(EntryCard):
    """Without any words nothing is done."""

    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self.about, self.entry = words(16, REGULAR, "text_2").wrapped(), TextEntry()
        self.entry.changed.connect(self._edit)
        self.parts.addWidget(self.about)
        self.parts.addWidget(self.entry)
        self._edit()

    def begin(self) -> None:
        """Come up with nothing typed yet."""
        self.entry.put("")
        self._edit()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the words."""
        self.entry.setFocus()

    def confirm(self) -> None:
        """Report the words."""
        self.put_away()
        self.told.emit(self.entry.text)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Say why in a few words"))

    def say(self) -> None:
        """Say what the words are for; each card has its own."""

    def _edit(self) -> None:
        self.said.silent()
        self.big.setEnabled(bool(self.entry.text))
