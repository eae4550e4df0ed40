"""Something that whoever signs in first has to know; it stays until it was read."""

from PySide6.QtWidgets import QWidget

from pos.desks.views import Notice
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import MEDIUM
from pos.screens.panel import words
from pos.screens.sentences import sentence


class NewsCard(EntryCard):
    """Says it, and goes away with Enter or Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=680)
        self._notice: Notice | None = None
        self.text = words(18, MEDIUM).wrapped()
        self.parts.addWidget(self.text)
        self.say()

    def ask(self, notice: Notice) -> None:
        """Show what is to be known."""
        self._notice = notice
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """It was read."""
        self.put_away()

    def say(self) -> None:
        """Say it in the language of the screen."""
        self.titled(self.tr("While the till was closed"))
        self.big.label(self.tr("Go on"))
        if self._notice is not None:
            said = sentence(self._notice)
            self.text.setText(said)
            self.setAccessibleDescription(said)
