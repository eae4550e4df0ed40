"""A bar for each day or hour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from pos.screens.look import theme_now
from pos.screens.office.chart import Chart, bar

WIDEST = 56


class BarChart(Chart):
    """Shows few points, each beside the others."""

    def bar_of(self, at: int) -> QRectF:
        """Give where the bar of a point stands: on the line of nothing, or hanging from it."""
        room = self.field().width() / max(1, len(self.points))
        width = min(WIDEST, max(1.0, room * 0.7))
        ends = sorted((self.height_of(0), self.height_of(self.points[at].amount.cents)))
        return QRectF(self.middle_of(at) - width / 2, ends[0], width, ends[1] - ends[0])

    def paint_points(self, painter: QPainter) -> None:
        """Paint the bars; the current one is darker."""
        theme = theme_now()
        for at in range(len(self.points)):
            bar(painter, self.bar_of(at), theme.primary_press if at == self.at else theme.primary)
