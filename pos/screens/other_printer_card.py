"""The other printers of a till, for what its own one does not print."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.option_row import OptionRow
from pos.screens.panel import words

KEYS = ("1", "2", "3", "4", "5", "6")


class OtherPrinterCard(EntryCard):
    """What waits comes out at the one that is chosen; what comes later goes its usual way."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._names: tuple[str, ...] = ()
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self._list = OptionRow(KEYS, across=1, height=60, size=18)
        for part in (self._hint, self._list):
            self.parts.addWidget(part)
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(Qt.Key.Key_0 + int(key)), partial(self._list.take, at))
        self.answer(Qt.Key.Key_Up, partial(self._list.step, -1))
        self.answer(Qt.Key.Key_Down, partial(self._list.step, 1))
        self.say()

    def ask(self, names: Sequence[str]) -> None:
        """Ask which one; the first is chosen."""
        self._names = tuple(names[: len(KEYS)])
        self._list.choose(0 if names else -1)
        self.said.silent()
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report which one."""
        self.put_away()
        self.chosen.emit(self._list.at)

    def say(self) -> None:
        """Say which printers there are."""
        self.titled(self.tr("Other printer"))
        self._hint.setText(
            self.tr("What waits is printed there.")
            if self._names
            else self.tr("This till has no other printer. The settings can name one.")
        )
        self._list.name(self._names)
        self._list.setVisible(bool(self._names))
        self.big.label(self.tr("Print there"))
        self.big.setEnabled(bool(self._names))
