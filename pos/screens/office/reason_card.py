"""A card that asks why: the reason is kept with who said it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry


class ReasonCard(EntryCard):
    """Without a reason nothing is done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._asked = self._about_what = ""
        self._then: Callable[[str], object] = lambda _why: None
        self._about = words(16, REGULAR, "text_2").wrapped()
        self.entry = TextEntry()
        self.entry.changed.connect(self._edit)
        self.parts.addWidget(self._about)
        self.parts.addWidget(self.entry)

    def ask(self, title: str, about: str, then: Callable[[str], object]) -> None:
        """Ask why something is done; what is then done gets the reason."""
        self._asked, self._about_what, self._then = title, about, then
        self.entry.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the reason."""
        self.entry.setFocus()

    def confirm(self) -> None:
        """Do it, with the reason."""
        self.put_away()
        self._then(self.entry.text)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Say why in a few words"))

    def say(self) -> None:
        """Say what the reason is for."""
        self.titled(self._asked)
        self._about.setText(self._about_what)
        self.entry.name(self.tr("Why"))
        self.big.label(self._asked)
        self._edit()

    def _edit(self) -> None:
        self.said.silent()
        self.big.setEnabled(bool(self.entry.text))
