"""The first few of a list as lying bars: who or what is at the top, and how far before the next."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.figures import amount_text
from pos.screens.fonts import MEDIUM, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.office.chart import Point, bar
from pos.screens.painting import RIGHT, painting, width_of, write
from pos.screens.panel import Panel
from pos.shop.money import NOTHING

HIGH, THICK, GAP = 26, 14, 10


class RankChart(Panel):
    """Shows as many of the first rows as it has room for; what is below nothing has a bar of its size too."""

    def __init__(self) -> None:
        super().__init__()
        self.points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room to see differences."""
        return QSize(300, self.height())

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other rows, the first ones first."""
        self.points = tuple(points)
        self.setAccessibleName(self.tr("Chart of the first rows"))
        self.update()

    @property
    def seen(self) -> tuple[Point, ...]:
        """The rows for which there is room."""
        return self.points[: max(1, self.height() // HIGH)]

    def bar_of(self, at: int) -> QRectF:
        """Give where the bar of a row lies."""
        left, right = self._sides()
        most = max(abs(point.amount.cents) for point in self.seen)
        share = abs(self.seen[at].amount.cents) / most if most else 0
        top = at * HIGH + (HIGH - THICK) / 2
        return QRectF(left, top, max(2.0, share * (right - left)), THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, bars and figures."""
        theme = theme_now()
        with painting(self) as painter:
            for at, point in enumerate(self.seen):
                left, right = self._sides()
                is_below = point.amount < NOTHING
                bar(painter, self.bar_of(at), theme.border_strong if is_below else theme.primary)
                name = QRect(0, at * HIGH, left - GAP, HIGH)
                write(painter, name, point.name, font=text_font(14, MEDIUM), color=theme.text)
                rest = QRect(right + GAP, at * HIGH, self.width() - right - GAP, HIGH)
                text, font = amount_text(point.amount), figure_font(14, SEMIBOLD)
                write(painter, rest, text, font=font, color=theme.text, align=RIGHT)

    def _sides(self) -> tuple[int, int]:
        names = max(width_of(point.name, text_font(14, MEDIUM)) for point in self.seen)
        figures = max(
            width_of(amount_text(point.amount), figure_font(14, SEMIBOLD)) for point in self.seen
        )
        return min(names, self.width() // 3) + GAP, self.width() - figures - GAP
