"""A later word about a closed shift: it stands beside the Z, which never changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry


class LaterNoteCard(EntryCard):
    """Enter keeps the note for ever."""

    noted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._name = ""
        self._about, self.note = words(16, REGULAR, "text_2").wrapped(), TextEntry()
        self.note.changed.connect(self._edit)
        for part in (self._about, self.note):
            self.parts.addWidget(part)
        self.say()

    def ask(self, name: str) -> None:
        """Ask for a note to that Z."""
        self._name = name
        self.note.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the note."""
        self.note.setFocus()

    def confirm(self) -> None:
        """Report the note."""
        self.put_away()
        self.noted.emit(self.note.text)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Type the note first"))

    def say(self) -> None:
        """Say what it is about."""
        self.titled(self.tr("Note to {z}").format(z=self._name))
        self._about.setText(
            self.tr("It is kept with your name and the time. The Z report itself never changes.")
        )
        named = self.tr("Note")
        self.note.name(named, self.tr("Like: the missing 50 was under the drawer"))
        self.big.label(self.tr("Keep the note"))
        self.big.setEnabled(bool(self.note.text))

    def _edit(self) -> None:
        self.said.silent()
        self.big.setEnabled(bool(self.note.text))
