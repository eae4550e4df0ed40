"""A question before something that is not easily undone: its verb does it, Esc leaves all as it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.screens.button import Kind
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import MEDIUM
from pos.screens.panel import Sign, row, words


class SureCard(EntryCard):
    """Asks, and does it on the yes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._act: Callable[[], object] = lambda: None
        self._sentence = words(18, MEDIUM).wrapped()
        said = row(Sign("warning-circle", 40, "failed_fg"), self._sentence, gap=20)
        said.setStretch(1, 1)
        said.setContentsMargins(0, 8, 0, 16)
        self.parts.addLayout(said)
        self.big.be(Kind.STOP)

    def ask(self, title: str, sentence: str, *, yes: str, act: Callable[[], object]) -> None:
        """Ask whether that is to be done."""
        self._act = act
        self.titled(title)
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.big.label(yes)
        self.open_card()

    def confirm(self) -> None:
        """Do it."""
        self.put_away()
        self._act()
