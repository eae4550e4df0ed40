"""How sure it is that a payment belongs to a sale: bars that rise, and the word beside them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.mpesa_words import MpesaWords
from pos.screens.painting import painting, width_of, write
from pos.screens.panel import Panel
from pos.shop.awaiting import Sure

BARS, WIDE, GAP, HIGH = 4, 4, 2, 14


class SureBars(Panel):
    """Four bars at most; the word says the same."""

    def __init__(self, size: int = 13) -> None:
        super().__init__()
        self._sure, self._size = Sure.NOT_AT_ALL, size
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say()

    def show_sure(self, sure: Sure) -> None:
        """Show how sure it is."""
        self._sure = sure
        self.say()

    def say(self) -> None:
        """Say it in a word."""
        self._word = MpesaWords().sure(self._sure)
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for the bars and the word."""
        return QSize(BARS * (WIDE + GAP) + 6 + width_of(self._word, self._font) + 2, 22)

    def minimumSizeHint(self) -> QSize:
        """Need all of it."""
        return self.sizeHint()

    @property
    def _font(self) -> QFont:
        return text_font(self._size, SEMIBOLD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        theme, middle = theme_now(), self.height() / 2
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            for at in range(BARS):
                high = HIGH * (at + 1) / BARS
                full = at < self._sure
                painter.setBrush(QColor(theme.text if full else theme.border))
                left = at * (WIDE + GAP)
                painter.drawRoundedRect(QRectF(left, middle + HIGH / 2 - high, WIDE, high), 1, 1)
            rest = self.rect().adjusted(BARS * (WIDE + GAP) + 4, 0, 0, 0)
            write(painter, rest, self._word, font=text_font(self._size, SEMIBOLD), color=theme.text)
