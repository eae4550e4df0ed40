"""How many seconds somebody waits already, as a figure in a ring that fills up."""

from datetime import timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from pos.screens.fonts import BOLD, REGULAR, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, painting, width_of, write
from pos.screens.panel import Panel
from pos.shop.watching import UNSURE_AFTER

FULL = UNSURE_AFTER // timedelta(seconds=1)
"""Seconds after which the ring is full: from then on it is not sure what became of the payment."""
SIDE = 112
SIZES = (40, 36, 30, 26, 22)


class Ring(Panel):
    """Painted anew with each second; nothing on it moves by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds = 0
        self.setFixedSize(SIDE, SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say()

    @property
    def seconds(self) -> int:
        """The seconds that are shown."""
        return self._seconds

    def show_seconds(self, seconds: int) -> None:
        """Show so many seconds."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.say()

    def fit(self, side: int) -> None:
        """Take another size."""
        self.setFixedSize(side, side)

    def say(self) -> None:
        """Say the seconds to a screen reader, without interrupting it."""
        self._below = self.tr("seconds")
        self.setAccessibleName(self.tr("Waiting for %n seconds", "", self._seconds))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring and the figure in it."""
        theme, side = theme_now(), self.width()
        edge = side * 8 // 112
        where = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        with painting(self) as painter:
            painter.setPen(QPen(QColor(theme.surface_sunken), edge))
            painter.drawEllipse(where)
            pen = QPen(QColor(theme.waiting_line), edge)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            part = min(self._seconds, FULL) * 360 * 16 // FULL
            painter.drawArc(where, 90 * 16, -part)
            text, room = str(self._seconds), side - 4 * edge
            size = next(
                (s for s in SIZES if width_of(text, figure_font(s, BOLD)) <= room), SIZES[-1]
            )
            above = QRect(0, side // 2 - 30, side, 40)
            write(
                painter, above, text, font=figure_font(size, BOLD), color=theme.text, align=CENTER
            )
            below = QRect(0, side // 2 + 10, side, 20)
            font = text_font(13, REGULAR)
            write(painter, below, self._below, font=font, color=theme.text_2, align=CENTER)
