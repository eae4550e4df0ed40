"""Goods that come back without their receipt: which, how many, and why."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.screens.reasons import Reasons
from pos.screens.text_entry import TextEntry

KEYS = ("F3", "F4", "F5", "F6", "F7", "F8")
LONGEST_CODE = 40


class LooseReturnCard(EntryCard):
    """Takes a scan as the code; the reason has no default."""

    takes_scans = True

    taken_back = Signal(str, str)
    """A code, with how many before a star, and the reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=900)
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self._entry = TextEntry(LONGEST_CODE, is_code=True)
        self._entry.changed.connect(self._allow)
        self._entry.letters.toggled.connect(self._make_room)
        self._why = words(14, SEMIBOLD, "text_2")
        self._reasons = OptionRow(KEYS, across=3)
        self._reasons.chosen.connect(lambda _: self._after_choice())
        for part in (self._hint, self._entry, self._why, self._reasons):
            self.parts.addWidget(part)
        for at, key in enumerate(KEYS):
            number = Qt.Key.Key_F1 + int(key[1:]) - 1
            self.answer(Qt.Key(number), partial(self._reasons.take, at))
        self.say()

    def ask(self) -> None:
        """Ask what came back, and why."""
        self._reasons.choose(-1)
        self._entry.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def take_code(self, code: str) -> None:
        """Take what was scanned, as many as were typed before a star."""
        before, star, _ = self._entry.text.partition("*")
        self._entry.put(f"{before}*{code}" if star else code)

    def take_keyboard(self) -> None:
        """Type a code."""
        self._entry.setFocus()

    def confirm(self) -> None:
        """Report it."""
        self.put_away()
        self.taken_back.emit(self._entry.text, Reasons().words()[self._reasons.at])

    def say(self) -> None:
        """Say what is asked."""
        self.titled(self.tr("Without a receipt"))
        self._hint.setText(
            self.tr("Scan what came back, or type its code. It goes back at today's price.")
        )
        self._entry.name(self.tr("Code"), self.tr("Code, or 3* and the code for three"))
        self._why.setText(self.tr("Why does it come back?"))
        self._reasons.name(Reasons().words())
        self._allow()

    def _allow(self) -> None:
        ready = bool(self._entry.text) and self._reasons.at >= 0
        missing = self.tr("Choose the reason first") if self._entry.text else ""
        self.big.setEnabled(ready)
        self.big.label(self.tr("Take it back"), "" if ready else missing)

    def _after_choice(self) -> None:
        self._allow()
        self._entry.setFocus()

    def _make_room(self, letters: bool) -> None:  # noqa: FBT001 - a signal's value
        for part in (self._hint, self._why):
            part.setVisible(not letters)
