"""A card that asks why: a reason from a few that have a key, or in one's own words."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry

KEYS = ("1", "2", "3", "4", "5", "6")
OWN = len(KEYS) - 1
"""The last of them is another reason, which is typed."""


class ReasonsCard(EntryCard):
    """Has no reason chosen beforehand, or everything would have the same one."""

    told = Signal(str)

    def __init__(self, parent: QWidget, *, across: int) -> None:
        super().__init__(parent, width=900)
        self.hint = words(16, REGULAR, "text_2").wrapped()
        self._reasons = OptionRow(KEYS, across=across)
        self._reasons.chosen.connect(self._choose)
        self._entry = TextEntry()
        self._entry.changed.connect(self._allow)
        for part in (self.hint, self._reasons, self._entry):
            self.parts.addWidget(part)
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(Qt.Key.Key_0 + int(key)), partial(self._reasons.take, at))
        self.say()

    def reasons(self) -> list[str]:
        """Give the reasons in the language that is spoken now; each card has its own."""
        raise NotImplementedError

    def ask(self) -> None:
        """Ask why."""
        self._reasons.choose(-1)
        self._entry.put("")
        self._entry.hide()
        self.said.silent()
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report the reason."""
        self.put_away()
        own = self._reasons.at == OWN
        self.told.emit(self._entry.text if own else self.reasons()[self._reasons.at])

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Choose a reason first"))

    def say(self) -> None:
        """Say which reasons there are."""
        self._reasons.name(self.reasons())
        named = self.tr("Reason in your own words")
        self._entry.name(named, named)
        self._allow()

    def _choose(self, at: int) -> None:
        self._entry.setVisible(at == OWN)
        self._allow()
        if at == OWN:
            self._entry.setFocus()
        else:
            self.setFocus()

    def _allow(self) -> None:
        own = self._reasons.at == OWN
        self.big.setEnabled(bool(self._entry.text) if own else self._reasons.at >= 0)
