"""The number pad, large enough for a thumb in a hurry."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.panel import Panel

MONEY = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0", "back")
PHONE = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "+254", "0", "back")
NUMBER = ("7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0", "back")
PIN = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "back")


class Keypad(Panel):
    """Reports each key; what it means is for whoever listens."""

    pressed = Signal(str)

    def __init__(self, keys: Sequence[str] = MONEY, gap: int = 8) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(gap)
        self._buttons: dict[str, Button] = {}
        for at, key in enumerate(keys):
            button = Button(Shape.KEY, Kind.QUIET, icon="backspace" if key == "back" else "")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            button.setMinimumHeight(44)
            button.setMaximumHeight(110)
            button.clicked.connect(lambda _=None, key=key: self.pressed.emit(key))
            grid.addWidget(button, at // 3, at % 3)
            self._buttons[key] = button
        self.setLayout(grid)
        self.say()

    def button(self, key: str) -> Button:
        """Give one of the keys."""
        return self._buttons[key]

    def say(self) -> None:
        """Name the keys that are no figures."""
        for key, button in self._buttons.items():
            if key == "clear":
                button.label(self.tr("Clear"))
                button.sized(18)
            elif key == "back":
                button.setAccessibleName(self.tr("Delete the last figure"))
            elif key == ".":
                button.label(key)
                button.setAccessibleName(self.tr("Point"))
            else:
                button.label(key)
