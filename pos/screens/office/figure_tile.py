"""A tile with one figure that matters: a sign, what it is, and how much."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent

from pos.screens.fonts import BOLD, REGULAR, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import painting, put_sign, rounded_box, width_of, write
from pos.screens.panel import Panel

HIGH, SQUARE, INSET = 64, 40, 12


class FigureTile(Panel):
    """Painted by itself; the figure steps down in size before it would be cut, and is spoken whole."""

    def __init__(self, icon: str, color: str = "") -> None:
        super().__init__(card="plain")
        self._icon, self._color = icon, color
        self._label = self._figure = ""
        self.setFixedHeight(HIGH)

    @property
    def figure(self) -> str:
        """What is shown."""
        return self._figure

    def show_figure(self, label: str, figure: str) -> None:
        """Show a figure and what it is; none yet shows a grey bar."""
        self._label, self._figure = label, figure
        self.setAccessibleName(f"{label}: {figure}")
        self.setToolTip(label)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Need the whole label, in small letters, and the whole figure."""
        words = width_of(self._label, text_font(12, REGULAR))
        figure = width_of(self._figure, figure_font(15, BOLD))
        return QSize(2 * INSET + SQUARE + 10 + max(words, figure), HIGH)

    def sizeHint(self) -> QSize:
        """Ask for no more than is needed: the row gives every tile its share."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile in the theme that is worn now."""
        super().paintEvent(event)
        theme = theme_now()
        fill = getattr(theme, f"{self._color}_bg") if self._color else theme.surface_alt
        ink = getattr(theme, f"{self._color}_fg") if self._color else theme.text_2
        square = QRect(INSET, (HIGH - SQUARE) // 2, SQUARE, SQUARE)
        left = square.right() + 11
        room = self.width() - left - INSET + 1
        above, below = QRect(left, 8, room, 22), QRect(left, 30, room, 26)
        with painting(self) as painter:
            rounded_box(painter, square, fill=fill, edge="", width=0, radius=8)
            inside = square.adjusted(9, 9, -9, -9)
            ratio = self.devicePixelRatioF()
            put_sign(painter, inside, self._icon, color=ink, ratio=ratio)
            font = _fitting(self._label, room, 14, 12)
            write(painter, above, self._label, font=text_font(font), color=theme.text_2)
            if not self._figure:
                bar = QRect(left, 38, min(90, room), 12)
                rounded_box(painter, bar, fill=theme.surface_sunken, edge="", width=0, radius=4)
                return
            size = _fitting(self._figure, room, 20, 13, weight=BOLD)
            write(painter, below, self._figure, font=figure_font(size, BOLD), color=theme.text)


def _fitting(text: str, room: int, largest: int, smallest: int, *, weight: int = REGULAR) -> int:
    """Give the largest size in which a text fits."""
    sizes = range(largest, smallest, -1)
    return next(
        (size for size in sizes if width_of(text, figure_font(size, weight)) <= room), smallest
    )
