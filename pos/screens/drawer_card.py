"""Opening the drawer without a sale: somebody has to say why, and the shift's report shows it."""

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


class DrawerCard(EntryCard):
    """Has no reason chosen beforehand, or every opening would have the same one."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=900)
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self._reasons = OptionRow(KEYS, across=3)
        self._reasons.chosen.connect(self._choose)
        self._entry = TextEntry()
        self._entry.changed.connect(self._allow)
        self.parts.addWidget(self._hint)
        self.parts.addWidget(self._reasons)
        self.parts.addWidget(self._entry)
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(Qt.Key.Key_0 + int(key)), partial(self._reasons.take, at))
        self.say()

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
        self.opened.emit(self._entry.text if own else self._words()[self._reasons.at])

    def say(self) -> None:
        """Say which reasons there are."""
        self.titled(self.tr("Open the drawer"))
        self._hint.setText(self.tr("Why? The reason stands on the shift's report."))
        self._reasons.name(self._words())
        self._entry.name(self.tr("Reason in your own words"), self.tr("Reason in your own words"))
        self.big.label(self.tr("Open the drawer"))
        self._allow()

    def _words(self) -> list[str]:
        return [
            self.tr("To give change for notes"), self.tr("Wrong change was given"),
            self.tr("To put coins in"), self.tr("To check the money"),
            self.tr("The drawer did not open"), self.tr("Another reason"),
        ]  # fmt: skip

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
