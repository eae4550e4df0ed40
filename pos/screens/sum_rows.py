"""Rows of a sum: what, a word about it, and how much; figures are never cut, words step down before they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import RIGHT, painting, width_of, write
from pos.screens.panel import Panel

SMALLEST = 12


@dataclass(frozen=True, slots=True)
class SumRow:
    """One row; a strong one stands below a line when it is the first of them."""

    name: str
    amount: str
    detail: str = ""
    is_strong: bool = False


class SumRows(Panel):
    """Paints the rows at one height each."""

    def __init__(self, height: int = 34) -> None:
        super().__init__()
        self._rows: tuple[SumRow, ...] = ()
        self._high = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[SumRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[SumRow]) -> None:
        """Show other rows."""
        self._rows = tuple(rows)
        told = (" ".join((each.name, each.detail, each.amount)) for each in rows)
        self.setAccessibleName(", ".join(told))
        self.setFixedHeight(len(self._rows) * self._high)
        self.update()

    def at_height(self, height: int) -> None:
        """Make each row so high."""
        self._high = height
        self.setFixedHeight(len(self._rows) * height)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Need room for the amounts."""
        return QSize(160, len(self._rows) * self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in the theme that is worn now."""
        theme, was_strong = theme_now(), True
        with painting(self) as painter:
            for at, each in enumerate(self._rows):
                where = QRect(0, at * self._high, self.width(), self._high)
                if each.is_strong and not was_strong:
                    painter.fillRect(
                        QRect(0, where.top(), self.width(), 1), QColor(theme.border_strong)
                    )
                was_strong = each.is_strong
                _paint(painter, where, each)


def _paint(painter: QPainter, where: QRect, each: SumRow) -> None:
    theme = theme_now()
    amount = figure_font(15, SEMIBOLD)
    taken = width_of(each.amount, amount) + 10
    write(painter, where, each.amount, font=amount, color=theme.text, align=RIGHT)
    weight, ink = (SEMIBOLD, theme.text) if each.is_strong else (REGULAR, theme.text_2)
    room = where.width() - taken
    sizes = range(14, SMALLEST, -1)
    fonts = (text_font(size, weight) for size in sizes)
    font = next((f for f in fonts if width_of(each.name, f) <= room), text_font(SMALLEST, weight))
    write(painter, where.adjusted(0, 0, -taken, 0), each.name, font=font, color=ink)
    left = width_of(each.name, font) + 8
    if each.detail and room - left > 40:
        beside = where.adjusted(left, 0, -taken, 0)
        write(painter, beside, each.detail, font=text_font(13), color=theme.text_2)
