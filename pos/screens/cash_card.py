"""Cash that goes into the drawer or out of it besides sales: how much and why; a slip of it comes out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.figures import CURRENCY
from pos.screens.fonts import REGULAR
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.number_field import NumberField
from pos.screens.option_row import OptionRow
from pos.screens.panel import column, row, words
from pos.screens.text_entry import TextEntry
from pos.shop.shift import CashKind

KINDS = (CashKind.CASH_IN, CashKind.CASH_OUT)
KEYS = (Qt.Key.Key_F5, Qt.Key.Key_F6)


class CashCard(EntryCard):
    """Has neither way chosen beforehand: into the drawer and out of it are too easily mistaken."""

    moved = Signal(object, str, str)
    """Cash was moved: the CashKind, the amount as it was typed, the reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=860)
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self._kinds = OptionRow(("F5", "F6"))
        self._kinds.chosen.connect(lambda _: self.say())
        self._field = NumberField()
        self._field.write_with(decimals=2, before=CURRENCY)
        self._field.changed.connect(self._allow)
        self._entry = TextEntry()
        self._entry.changed.connect(self._allow)
        pad = Keypad(NUMBER)
        pad.setFixedWidth(264)
        pad.setMinimumHeight(280)
        pad.pressed.connect(self._field.press)
        parts = row(gap=20)
        parts.addLayout(column(self._kinds, self._field, self._entry, self._hint, None, gap=12), 1)
        parts.addWidget(pad)
        self.parts.addLayout(parts)
        for at, key in enumerate(KEYS):
            self.answer(key, partial(self._kinds.take, at))
        self.say()

    def ask(self) -> None:
        """Ask which way, how much and why."""
        self._kinds.choose(-1)
        self._field.put("")
        self._entry.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the amount."""
        self._field.setFocus()

    def confirm(self) -> None:
        """Report it."""
        self.put_away()
        self.moved.emit(KINDS[self._kinds.at], self._field.text, self._entry.text)

    def explain(self) -> None:
        """Say what is missing."""
        if self._kinds.at < 0:
            self.said.wrong(self.tr("Choose first: into the drawer, or out of it?"))
        elif not self._field.text:
            self.said.wrong(self.tr("Type how much it is."))
        else:
            self.said.wrong(self.tr("Type what it is for."))
            self._entry.setFocus()

    def say(self) -> None:
        """Say what is asked."""
        self.titled(self.tr("Cash in or out"))
        self._kinds.name([self.tr("Into the drawer"), self.tr("Out of the drawer")])
        self._hint.setText(
            self.tr("It stands on the shift's report with its reason, and a slip is printed.")
        )
        self._field.name(self.tr("Amount"))
        self._entry.name(self.tr("What it is for"), self.tr("What it is for"))
        words = (self.tr("Put it in"), self.tr("Take it out"), self.tr("Cash in or out"))
        self.big.label(words[self._kinds.at])
        self._allow()

    def _allow(self) -> None:
        self.said.silent()
        self.big.setEnabled(
            self._kinds.at >= 0 and bool(self._field.text) and bool(self._entry.text)
        )
