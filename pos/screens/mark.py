"""The house's mark, and the disc with the letters of a name."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos.screens.fonts import BOLD, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, painting, put_sign, rounded_box, write


class Mark(QWidget):
    """The K on a counter."""

    def __init__(self, size: int = 30) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        theme, side = theme_now(), self.width()
        with painting(self) as painter:
            rounded_box(
                painter, self.rect(), fill=theme.primary, edge="", width=0, radius=side // 5
            )
            pen = QPen(QColor(theme.on_primary), side * 0.1)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            for (x, y), (u, v) in (
                ((0.3, 0.22), (0.3, 0.62)), ((0.68, 0.22), (0.42, 0.43)),
                ((0.46, 0.43), (0.68, 0.62)), ((0.2, 0.8), (0.8, 0.8)),
            ):  # fmt: skip
                painter.drawLine(QPointF(x * side, y * side), QPointF(u * side, v * side))


class Disc(QWidget):
    """The first letters of a name in a disc, or a sign where there is no name."""

    def __init__(self, size: int = 32, letters: str = "", icon: str = "") -> None:
        super().__init__()
        self._letters, self._icon = letters, icon
        self._colors = ("primary_tint", "primary_text")
        self.setFixedSize(size, size)

    def show_letters(
        self, letters: str, *, fill: str = "primary_tint", ink: str = "primary_text"
    ) -> None:
        """Show other letters."""
        self._letters, self._colors = letters, (fill, ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        theme, side = theme_now(), self.width()
        fill, ink = ("surface_sunken", "text_2") if self._icon else self._colors
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(theme, fill)))
            painter.drawEllipse(QRectF(self.rect()))
            if self._icon:
                where = self.rect().adjusted(side // 5, side // 5, -side // 5, -side // 5)
                color = getattr(theme, ink)
                put_sign(painter, where, self._icon, color=color, ratio=self.devicePixelRatioF())
            else:
                font = text_font(max(12, round(side * 0.375)), BOLD)
                write(
                    painter,
                    self.rect(),
                    self._letters,
                    font=font,
                    color=getattr(theme, ink),
                    align=CENTER,
                )
