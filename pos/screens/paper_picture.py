"""A receipt as its paper has it: every sign in a place of its own, whatever the typeface."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.screens.fonts import MEDIUM, figure_font
from pos.screens.painting import painting
from pos.screens.tokens import PAPER, PAPER_INK

PLACE, ROW, EDGE = 10, 20, 22
"""How wide a sign, how high a row, and how wide the edge of the paper is."""
LETTERS = 15


class PaperPicture(QWidget):
    """Paints the text of a receipt; paper is white in the dark too."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show a receipt."""
        self._rows = tuple(text.splitlines())
        self.setAccessibleDescription(text)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Need room for every sign."""
        longest = max(map(len, self._rows), default=0)
        return QSize(longest * PLACE + 2 * EDGE, len(self._rows) * ROW + 2 * EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and on it sign by sign."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(PAPER))
            painter.setPen(QColor(PAPER_INK))
            painter.setFont(figure_font(LETTERS, MEDIUM))
            for down, text in enumerate(self._rows):
                for along, sign in enumerate(text):
                    where = QRectF(EDGE + along * PLACE, EDGE + down * ROW, PLACE, ROW)
                    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, sign)
