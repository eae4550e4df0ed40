"""A line over many days."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from pos.screens.look import theme_now
from pos.screens.office.chart import Chart

RADIUS = 5.0


class LineChart(Chart):
    """Shows more points than there is room for bars."""

    def place_of(self, at: int) -> QPointF:
        """Give where a point lies."""
        return QPointF(self.middle_of(at), self.height_of(self.points[at].amount.cents))

    def paint_points(self, painter: QPainter) -> None:
        """Paint the line, what lies below it, and the current point."""
        theme = theme_now()
        line = [self.place_of(at) for at in range(len(self.points))]
        nothing = self.height_of(0)
        below = [QPointF(line[0].x(), nothing), *line, QPointF(line[-1].x(), nothing)]
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(theme.primary_tint))
        painter.drawPolygon(QPolygonF(below))
        painter.setPen(QPen(QColor(theme.primary), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(line))
        if 0 <= self.at < len(line):
            painter.setBrush(QColor(theme.surface))
            here = line[self.at]
            painter.drawEllipse(
                QRectF(here.x() - RADIUS, here.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
            )
