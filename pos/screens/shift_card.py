"""The beginning of a shift: how much cash lies in the drawer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.figures import CURRENCY
from pos.screens.fonts import REGULAR
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.number_field import NumberField
from pos.screens.panel import column, row, words


class ShiftCard(EntryCard):
    """Asks for the float; without a shift nothing can be paid."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._why = words(16, REGULAR, "text_2").wrapped()
        self._field = NumberField()
        self._field.write_with(decimals=2, before=CURRENCY)
        self._field.changed.connect(self._look)
        pad = Keypad(NUMBER)
        pad.setFixedWidth(264)
        pad.setMinimumHeight(300)
        pad.pressed.connect(self._field.press)
        parts = row(gap=20)
        parts.addLayout(column(self._why, self._field, None, gap=16), 1)
        parts.addWidget(pad)
        self.parts.addLayout(parts)
        self.say()

    def ask(self) -> None:
        """Ask how much there is."""
        self._field.put("")
        self.said.silent()
        self._look()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the amount."""
        self._field.setFocus()

    def confirm(self) -> None:
        """Report the float."""
        self.put_away()
        self.opened.emit(self._field.text)

    def say(self) -> None:
        """Say what is asked."""
        self.titled(self.tr("Open the shift"))
        self._why.setText(
            self.tr("Count the cash that is in the drawer now. The shift begins with it.")
        )
        self._field.name(self.tr("Cash in the drawer"))
        self.big.label(self.tr("Open the shift"))

    def _look(self) -> None:
        self.big.setEnabled(bool(self._field.text))
