"""Letters to touch, for a till without a keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.panel import Panel

ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
HALVES = 2


class LetterBoard(Panel):
    """Reports each letter that is touched, a blank, “back”, and “enter” where it adds to a sale."""

    pressed = Signal(str)

    def __init__(self, *, adds: bool = False) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self._grid = grid
        for down, letters in enumerate(ROWS):
            start = (len(ROWS[0]) - len(letters)) if down < len(ROWS) - 1 else 1
            for at, letter in enumerate(letters):
                self._add(letter, down, start + at * HALVES)
        self._back = self._add("back", len(ROWS) - 1, 15, wide=5, icon="backspace")
        down, signs = len(ROWS), "-./*" if adds else "-./"
        for at, letter in enumerate(signs):
            self._add(letter, down, at * HALVES)
        start = len(signs) * HALVES
        self._blank = self._add(" ", down, start, wide=7 if adds else 14)
        self._enter = self._add("enter", down, 15, wide=5) if adds else None
        for column in range(len(ROWS[0]) * HALVES):
            grid.setColumnStretch(column, 1)
        self.setLayout(grid)
        self.say()

    def say(self) -> None:
        """Name the keys that are no letters."""
        self._blank.label(self.tr("Blank"))
        self._blank.sized(16)
        self._back.setAccessibleName(self.tr("Delete the last letter"))
        if self._enter is not None:
            self._enter.be(Kind.PRIMARY)
            self._enter.label(self.tr("Add"))
            self._enter.sized(16)

    def _add(self, key: str, down: int, at: int, *, wide: int = HALVES, icon: str = "") -> Button:
        button = Button(Shape.KEY, Kind.QUIET, icon=icon)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(44)
        button.sized(20)
        if not icon:
            button.label(key)
        button.clicked.connect(lambda: self.pressed.emit(key))
        self._grid.addWidget(button, down, at, 1, wide)
        return button
