"""One note or coin as it lies in a hand: notes are rectangles, coins are round."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos.screens.figures import amount_text
from pos.screens.fonts import BOLD, figure_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, painting, rounded_box, write
from pos.shop.money import Money

NOTE, HIGH = 62, 30


class PieceMark(QWidget):
    """Shows what one piece is worth."""

    def __init__(self, worth: Money, *, is_note: bool) -> None:
        super().__init__()
        self.worth, self._is_note = worth, is_note
        self.setFixedSize(NOTE, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the piece in the theme that is worn now."""
        with painting(self) as painter:
            paint_piece(painter, self.rect(), self.worth, is_note=self._is_note)


def paint_piece(painter: QPainter, where: QRect, worth: Money, *, is_note: bool) -> None:
    """Paint a note over the whole place, or a coin in its middle."""
    theme = theme_now()
    if is_note:
        rounded_box(painter, where, fill=theme.surface, edge=theme.text_2, width=2, radius=4)
    else:
        side = where.height()
        round_ = QRect(where.center().x() - side // 2, where.top(), side, side)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.text_2), 2))
        painter.drawEllipse(QRectF(round_).adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
    font = figure_font(13, BOLD)
    write(painter, where, amount_text(worth), font=font, color=theme.text, align=CENTER)
