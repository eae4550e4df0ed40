"""What both charts have: points one after the other, a scale beside them, and arrows that walk along."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from pos.screens.figures import amount_text
from pos.screens.fonts import MEDIUM, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, LEFT, RIGHT, painting, rounded_box, width_of, write
from pos.screens.panel import Panel
from pos.shop.money import Money

ABOVE, BELOW, GAP, LINE = 24, 22, 8, 16
STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a chart: what it is called below it, and wholly, and how much it is."""

    label: str
    name: str
    amount: Money


def scale_of(points: Sequence[Point]) -> tuple[int, int]:
    """Give the round amounts between which all points lie; nothing is always between them."""
    highest = max((point.amount.cents for point in points), default=0)
    lowest = min((point.amount.cents for point in points), default=0)
    return -_rounded_up(-lowest), _rounded_up(highest) or (0 if lowest < 0 else 100)


def _rounded_up(amount: int) -> int:
    if amount <= 0:
        return 0
    size = int(10 ** (len(str(amount)) - 1))
    return next(step * size for step in STEPS if step * size >= amount)


class Chart(Panel):
    """Paints money over time; the arrows walk from point to point, and each is read out."""

    def __init__(self) -> None:
        super().__init__()
        self.points: tuple[Point, ...] = ()
        self.at = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Ask for room to see differences."""
        return QSize(300, self.height())

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other points."""
        self.points, self.at = tuple(points), -1
        self.setAccessibleName(self.tr("Chart: the arrows walk from point to point"))
        self.update()

    def walk_to(self, at: int) -> None:
        """Make one point the current one, and say it."""
        if 0 <= at < len(self.points) and at != self.at:
            self.at = at
            self.setAccessibleName(self.said)
            self.update()

    @property
    def said(self) -> str:
        """What the current point says."""
        if not 0 <= self.at < len(self.points):
            return ""
        point = self.points[self.at]
        return f"{point.name}: {amount_text(point.amount)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.walk_to(max(0, min(self.at + step, len(self.points) - 1)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the point that is pointed at."""
        where = self.field()
        if self.points and where.width() > 0:
            share = (event.position().x() - where.left()) / where.width()
            self.walk_to(max(0, min(int(share * len(self.points)), len(self.points) - 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say the point that is touched."""
        self.mouseMoveEvent(event)

    def field(self) -> QRect:
        """Give where the points are painted."""
        low, high = scale_of(self.points)
        font = figure_font(12, MEDIUM)
        left = max(width_of(amount_text(Money(each)), font) for each in (low, high)) + GAP
        return QRect(left, ABOVE, self.width() - left, self.height() - ABOVE - BELOW)

    def height_of(self, amount: int) -> float:
        """Give how far down an amount lies."""
        low, high = scale_of(self.points)
        where = self.field()
        return where.bottom() - (amount - low) / max(1, high - low) * where.height()

    def marks(self) -> list[tuple[int, int]]:
        """Give the amounts that are written beside, none over another, and how far down they stand."""
        low, high = scale_of(self.points)
        marks: list[tuple[int, int]] = []
        for amount in (0, high, low, high // 2, low // 2):
            y = round(self.height_of(amount))
            if all(abs(y - other) >= LINE for _, other in marks):
                marks.append((amount, y))
        return marks

    def middle_of(self, at: int) -> float:
        """Give how far to the right a point lies."""
        where = self.field()
        return where.left() + (at + 0.5) * where.width() / max(1, len(self.points))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scale, the points, and what the current one says."""
        if not self.points:
            return
        theme = theme_now()
        with painting(self) as painter:
            self._paint_scale(painter)
            self.paint_points(painter)
            self._paint_labels(painter)
            if self.said:
                top = QRect(self.field().left(), 0, self.field().width(), ABOVE - 4)
                font = text_font(14, SEMIBOLD)
                write(painter, top, self.said, font=font, color=theme.text, align=RIGHT)
            if self.hasFocus():
                edge = self.rect().adjusted(1, 1, -1, -1)
                rounded_box(painter, edge, fill="#00000000", edge=theme.focus, width=2, radius=6)

    def paint_points(self, painter: QPainter) -> None:
        """Paint the points themselves."""
        raise NotImplementedError(painter)

    def _paint_scale(self, painter: QPainter) -> None:
        theme, where = theme_now(), self.field()
        for amount, y in self.marks():
            painter.fillRect(QRect(where.left(), y, where.width(), 1), QColor(theme.border))
            beside = QRect(0, y - 9, where.left() - GAP, 18)
            font = figure_font(12, MEDIUM)
            figures = amount_text(Money(amount))
            write(painter, beside, figures, font=font, color=theme.text_2, align=RIGHT)

    def _paint_labels(self, painter: QPainter) -> None:
        font, where = text_font(12, MEDIUM), self.field()
        widest = max(width_of(point.label, font) for point in self.points) + GAP
        step = max(1, -(-widest * len(self.points) // max(1, where.width())))
        for at in range(0, len(self.points), step):
            middle = round(self.middle_of(at))
            place = QRect(middle - widest // 2, self.height() - BELOW + 2, widest, BELOW - 2)
            align = CENTER
            if place.right() > self.width():
                place.moveRight(self.width())
                align = RIGHT
            elif place.left() < 0:
                place.moveLeft(0)
                align = LEFT
            label = self.points[at].label
            write(painter, place, label, font=font, color=theme_now().text_2, align=align)


def bar(painter: QPainter, where: QRectF, color: str) -> None:
    """Paint one bar."""
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(where, 2, 2)
