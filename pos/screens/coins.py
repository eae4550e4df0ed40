"""Notes and coins as they lie in a hand: notes are rectangles, coins are round."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen

from pos.screens.figures import amount_text
from pos.screens.fonts import BOLD, MEDIUM, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, painting, rounded_box, width_of, write
from pos.screens.panel import Panel
from pos.screens.views import Piece

HIGH, NOTE, COIN, GAP = 52, 92, 52, 14


class Coins(Panel):
    """Shows which notes and coins make up an amount, over as many rows as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self.setMinimumHeight(HIGH)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other notes and coins."""
        self._pieces = tuple(pieces)
        self.say()
        self.updateGeometry()
        self.update()

    def say(self) -> None:
        """Say the pieces to a screen reader."""
        self.setAccessibleName(
            ", ".join(
                f"{piece.count} \N{MULTIPLICATION SIGN} {amount_text(piece.value)}"
                for piece in self._pieces
            )
        )

    def hasHeightForWidth(self) -> bool:
        """Narrow rooms need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        rows = self._places(width)
        return (rows[-1][1].bottom() + 1) if rows else HIGH

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return QSize(200, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces."""
        theme = theme_now()
        with painting(self) as painter:
            for piece, where in self._places(self.width()):
                shape = QRect(where)
                if piece.count > 1:
                    text = f"{piece.count} \N{MULTIPLICATION SIGN}"
                    font = text_font(16, MEDIUM)
                    wide = width_of(text, font) + 8
                    write(
                        painter,
                        QRect(where.left(), where.top(), wide, HIGH),
                        text,
                        font=font,
                        color=theme.text,
                    )
                    shape.setLeft(where.left() + wide)
                if piece.is_coin:
                    painter.setBrush(QColor(theme.surface))
                    painter.setPen(QPen(QColor(theme.text_2), 2))
                    painter.drawEllipse(QRectF(shape).adjusted(1, 1, -1, -1))
                else:
                    rounded_box(
                        painter, shape, fill=theme.surface, edge=theme.text_2, width=2, radius=4
                    )
                painter.setPen(Qt.PenStyle.NoPen)
                amount = amount_text(piece.value)
                write(
                    painter,
                    shape,
                    amount,
                    font=figure_font(18, BOLD),
                    color=theme.text,
                    align=CENTER,
                )

    def _places(self, width: int) -> list[tuple[Piece, QRect]]:
        places, left, top = [], 0, 0
        for piece in self._pieces:
            wide = COIN if piece.is_coin else NOTE
            if piece.count > 1:
                wide += (
                    width_of(f"{piece.count} \N{MULTIPLICATION SIGN}", text_font(16, MEDIUM)) + 8
                )
            if left and left + wide > width:
                left, top = 0, top + HIGH + 8
            places.append((piece, QRect(left, top, wide, HIGH)))
            left += wide + GAP
        return places
