"""Typing a PIN: dots and a number pad; the last figure is enough, there is no Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pos.screens.fonts import SEMIBOLD
from pos.screens.keypad import PIN, Keypad
from pos.screens.panel import Panel, column, words
from pos.screens.pin_dots import PinDots


class PinPad(Panel):
    """Hands the PIN over once it is whole, and forgets it at once."""

    typed = Signal(str)

    def __init__(self, digits: int = 4) -> None:
        super().__init__()
        self._digits, self._pin = digits, ""
        self._dots, self._pad = PinDots(digits), Keypad(PIN, gap=10)
        self._wrong = words(14, SEMIBOLD, "failed_fg").wrapped()
        self._wrong.hide()
        self._pad.pressed.connect(self.press)
        layout = column(self._dots, self._wrong, gap=16)
        layout.addWidget(self._pad, 1)
        self.setLayout(layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say()

    def ask(self, digits: int) -> None:
        """Begin anew, for a PIN of so many figures."""
        self._digits, self._pin = digits, ""
        self._wrong.hide()
        self._dots.show_typed(0, digits)

    def refuse(self, sentence: str) -> None:
        """Say that the PIN was wrong, and begin anew."""
        self.ask(self._digits)
        self._wrong.setText(sentence)
        self._wrong.show()
        self._dots.setAccessibleDescription(sentence)

    def press(self, key: str) -> None:
        """Take one key of the pad."""
        if key == "clear":
            self._pin = ""
        elif key == "back":
            self._pin = self._pin[:-1]
        else:
            self._pin += key
        self._dots.show_typed(len(self._pin), self._digits)
        if len(self._pin) >= self._digits:
            whole, self._pin = self._pin, ""
            self.typed.emit(whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a figure from the keyboard."""
        if event.text().isdecimal() and event.text().isascii():
            self.press(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.press("back")
        elif event.key() == Qt.Key.Key_Delete:
            self.press("clear")
        else:
            event.ignore()

    def say(self) -> None:
        """Name the pad."""
        self.setAccessibleName(self.tr("Type your PIN"))
