"""The letters laid over the buttons of the sale, so that a search needs no keyboard."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.letter_board import LetterBoard
from pos.screens.panel import Panel, row

PAD = 12


class LetterTray(Panel):
    """Lies at the foot of the work area while letters are touched."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, card="popup")
        self.board = LetterBoard(adds=True)
        self.board.pressed.connect(self.pressed)
        inside = row(self.board)
        inside.setContentsMargins(PAD, PAD, PAD, PAD)
        self.setLayout(inside)
        self.hide()

    def lie(self, where: QRect) -> None:
        """Lie at the foot of a place, as high as the letters are."""
        high = self.sizeHint().height()
        self.setGeometry(where.left(), where.bottom() - high + 1, where.width(), high)
        self.raise_()
