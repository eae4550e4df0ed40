"""How a product's level went: a line in steps, the level at which it is ordered, a ring at each delivery."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLine, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygon

from pos.screens.fonts import SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.office.moments import short_day
from pos.screens.office.move_words import quantity_text
from pos.screens.painting import LEFT, RIGHT, painting, rounded_box, width_of, write
from pos.screens.panel import Panel
from pos.screens.tokens import Theme
from pos.shop.level_line import LevelPoint
from pos.shop.quantity import Quantity, Unit

HIGH, FOOT, AXIS = 150, 22, 34
ROUND = (1, 2, 4, 5, 8, 10)
RING = 5
LETTERS = 14
"""Pixels between two figures at the side, at least."""


class LevelChart(Panel):
    """The arrows to the left and right walk over its points and read them: 9 Nov, 43."""

    def __init__(self) -> None:
        super().__init__()
        self._line: tuple[LevelPoint, ...] = ()
        self._minimum, self._unit, self._zone = Quantity(0), Unit.PIECE, ZoneInfo("UTC")
        self._at = -1
        self._today = ""
        self.setFixedHeight(HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.say()

    def show_line(
        self, line: tuple[LevelPoint, ...], *, minimum: Quantity, unit: Unit, zone: str
    ) -> None:
        """Show another line, with none of its points chosen."""
        self._line, self._minimum, self._unit = line, minimum, unit
        self._zone = ZoneInfo(zone)
        self._at = -1
        self.say()

    def say(self) -> None:
        """Say what it is, or the point that is chosen."""
        self._today = self.tr("Today")
        self.setAccessibleName(self.read or self.tr("How the level went"))
        self.update()

    @property
    def read(self) -> str:
        """The day and the level of the point that is chosen; empty while none is."""
        if not 0 <= self._at < len(self._line):
            return ""
        point = self._line[self._at]
        return f"{self._day(point)}, {quantity_text(point.level, self._unit)}"

    def step(self, by: int) -> None:
        """Choose the next point to one side; the first step begins at today."""
        if self._line:
            last = len(self._line) - 1
            now = len(self._line) if self._at < 0 and by < 0 else self._at
            self._at = max(0, min(now + by, last))
            self.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for room for a few days."""
        return QSize(260, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart in the theme that is worn now."""
        super().paintEvent(event)
        theme = theme_now()
        with painting(self) as painter:
            if not self._line:
                bar = self.rect().adjusted(AXIS, 10, 0, -FOOT)
                rounded_box(painter, bar, fill=theme.surface_alt, edge="", width=0, radius=6)
                return
            inside = self.rect().adjusted(self._axis, 8, -8, -FOOT)
            self._paint_grid(painter, inside, theme)
            self._paint_line(painter, inside, theme)
            self._paint_minimum(painter, inside, theme)
            self._paint_rings(painter, inside, theme)
            self._paint_days(painter, inside, theme)
            self._paint_chosen(painter, inside, theme)

    @property
    def _top(self) -> int:
        """The figure at the upper edge: round, and above every point; nothing where all are below zero."""
        most = max(*(point.level.thousandths for point in self._line), self._minimum.thousandths, 0)
        return 0 if most == 0 > self._bottom else round_up(max(most, 1))

    @property
    def _bottom(self) -> int:
        least = min(0, *(point.level.thousandths for point in self._line))
        return -round_up(-least) if least else 0

    @property
    def _axis(self) -> int:
        figures = (
            self._figure(self._top),
            self._figure(self._bottom),
            self._figure(self._top // 2),
        )
        return max(AXIS, *(width_of(each, figure_font(12)) + 8 for each in figures))

    def _figure(self, thousandths: int) -> str:
        return quantity_text(Quantity(thousandths), Unit.PIECE)

    def _x(self, inside: QRect, point: LevelPoint) -> int:
        begin, end = self._line[0].at, self._line[-1].at
        whole = max(timedelta(seconds=1), end - begin)
        return inside.left() + round((point.at - begin) / whole * inside.width())

    def _y(self, inside: QRect, thousandths: int) -> int:
        share = (thousandths - self._bottom) / (self._top - self._bottom)
        return inside.bottom() - round(share * inside.height())

    def _day(self, point: LevelPoint) -> str:
        return short_day(point.at.astimezone(self._zone).date())

    def _paint_grid(self, painter: QPainter, inside: QRect, theme: Theme) -> None:
        written: list[int] = []
        for level in (self._bottom, self._top, 0, (self._top + self._bottom) // 2):
            y = self._y(inside, level)
            if any(abs(y - other) < LETTERS for other in written):
                continue
            written.append(y)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(inside.left(), y, inside.right(), y)
            where = QRect(0, y - 8, self._axis - 8, 16)
            text = self._figure(level)
            write(painter, where, text, font=figure_font(12), color=theme.text_3, align=RIGHT)

    def _paint_line(self, painter: QPainter, inside: QRect, theme: Theme) -> None:
        corners: list[QPoint] = []
        for point in self._line:
            x, y = self._x(inside, point), self._y(inside, point.level.thousandths)
            if corners:
                corners.append(QPoint(x, corners[-1].y()))
            corners.append(QPoint(x, y))
        ground = self._y(inside, 0)
        below = [QPoint(corners[0].x(), ground), *corners, QPoint(corners[-1].x(), ground)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.primary_tint))
        painter.drawPolygon(QPolygon(below))
        painter.setPen(QPen(QColor(theme.primary_text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygon(corners))

    def _paint_minimum(self, painter: QPainter, inside: QRect, theme: Theme) -> None:
        if self._minimum.thousandths > 0:
            y = self._y(inside, self._minimum.thousandths)
            pen = QPen(QColor(theme.short_line), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QLine(inside.left(), y, inside.right(), y))

    def _paint_rings(self, painter: QPainter, inside: QRect, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.paid_line), 2))
        painter.setBrush(QColor(theme.surface))
        for point in self._line:
            if point.is_delivery:
                y = self._y(inside, point.level.thousandths)
                painter.drawEllipse(QPoint(self._x(inside, point), y), RING, RING)

    def _paint_days(self, painter: QPainter, inside: QRect, theme: Theme) -> None:
        middle = self._line[0].at + (self._line[-1].at - self._line[0].at) / 2
        between = LevelPoint(middle, self._minimum)
        below = QRect(inside.left(), inside.bottom() + 4, inside.width(), FOOT - 4)
        said = {"font": text_font(12), "color": theme.text_3}
        write(painter, below, self._day(self._line[0]), align=LEFT, **said)  # type: ignore[arg-type]
        write(painter, below, self._today, align=RIGHT, **said)  # type: ignore[arg-type]
        center = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        write(painter, below, self._day(between), align=center, **said)  # type: ignore[arg-type]

    def _paint_chosen(self, painter: QPainter, inside: QRect, theme: Theme) -> None:
        if not self.read:
            return
        point = self._line[self._at]
        x, y = self._x(inside, point), self._y(inside, point.level.thousandths)
        painter.setPen(QPen(QColor(theme.text), 1))
        painter.drawLine(x, inside.top(), x, inside.bottom())
        painter.setBrush(QColor(theme.text))
        painter.drawEllipse(QPoint(x, y), 4, 4)
        font = text_font(13, SEMIBOLD)
        wide = width_of(self.read, font) + 16
        left = max(inside.left(), min(x - wide // 2, inside.right() - wide))
        tag = QRect(left, 0, wide, 24)
        rounded_box(painter, tag, fill=theme.ink, edge=theme.ink_border, width=1, radius=4)
        center = Qt.AlignmentFlag.AlignCenter
        write(painter, tag, self.read, font=font, color=theme.on_ink, align=center)


def round_up(thousandths: int) -> int:
    """Give the next round figure that is not less: 80 for 74, 2,000 for 1,201."""
    step = 1
    while step * ROUND[-1] < thousandths:
        step *= 10
    return next(step * each for each in ROUND if step * each >= thousandths)
