"""What is drawn by hand in several places: edges, key caps, signs and lines of text."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from pos.screens.fonts import BOLD, SEMIBOLD, figure_font, text_font
from pos.screens.icons import sign

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
CAP_HEIGHT = 20


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Paint on a widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    yield painter
    painter.end()


def box(painter: QPainter, where: QRect, *, fill: str, edge: str = "", width: int = 1) -> None:
    """Draw a filled box with round corners and an even edge that lies inside it."""
    rounded_box(painter, where, fill=fill, edge=edge, width=width, radius=8)


def rounded_box(
    painter: QPainter, where: QRect, *, fill: str, edge: str, width: int, radius: int
) -> None:
    """Draw a filled box with corners of this radius."""
    pen = QPen(QColor(edge), width) if edge else QPen(Qt.PenStyle.NoPen)
    lined_box(painter, where, fill=fill, pen=pen, radius=radius)


def lined_box(painter: QPainter, where: QRect, *, fill: str, pen: QPen, radius: int) -> None:
    """Draw a filled box whose edge may be dashed or dotted."""
    inset = 0.0 if pen.style() is Qt.PenStyle.NoPen else pen.widthF() / 2
    if pen.style() is Qt.PenStyle.DashLine:
        pen.setDashPattern([3, 2])
    painter.setBrush(QColor(fill))
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(where).adjusted(inset, inset, -inset, -inset), radius, radius)


def write(
    painter: QPainter, where: QRect, text: str, *, font: QFont, color: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:  # fmt: skip
    """Write one line of text; a line too long for its place ends in dots."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = text
    if width_of(text, font) > where.width():
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, int(align) | int(Qt.TextFlag.TextSingleLine), shown)


UNIT = 3
"""Signs of a unit such as kg, which never stands apart from its number."""


def in_two(text: str, font: QFont, width: int) -> tuple[str, str]:
    """Part words over two lines: the first one takes as many of them as it has room for."""
    first, _, rest = text.partition(" ")
    while rest:
        word, _, after = rest.partition(" ")
        if width_of(f"{first} {word}", font) > width:
            break
        first, rest = f"{first} {word}", after
    before, _, last = first.rpartition(" ")
    if before and 0 < len(rest) <= UNIT:
        return before, f"{last} {rest}"
    return first, rest


@lru_cache(maxsize=4096)
def width_of(text: str, font: QFont) -> int:
    """Give the width that a line of text takes; the same text in the same font is measured once."""
    return QFontMetrics(font).horizontalAdvance(text) + 1


def cap_font() -> QFont:
    """Give the font of the letters on a key."""
    return text_font(12, SEMIBOLD)


def cap_width(key: str) -> int:
    """Give the width of a drawn key."""
    return max(26, width_of(key, cap_font()) + 12)


def key_cap(painter: QPainter, where: QRect, key: str, *, ink: str, edge: str) -> None:
    """Draw a key as it looks on the keyboard, so that hands find it."""
    rounded_box(painter, where, fill="#00000000", edge=edge, width=1, radius=4)
    write(painter, where, key, font=cap_font(), color=ink, align=CENTER)


def put_sign(painter: QPainter, where: QRect, name: str, *, color: str, ratio: float) -> None:
    """Draw a sign into a square."""
    painter.drawPixmap(where.topLeft(), sign(name, color, size=where.width(), ratio=ratio))


def amount_fonts(
    text: str, currency: str, *, room: int, sizes: Iterable[int]
) -> tuple[QFont, QFont, int]:
    """Give the fonts of a currency and an amount, and their size, so that both fit side by side."""
    small, large, taken = text_font(16, SEMIBOLD), figure_font(16, BOLD), 16
    for size in sizes:
        small, large, taken = (
            text_font(min(44, max(18, size * 2 // 5)), SEMIBOLD),
            figure_font(size, BOLD),
            size,
        )
        if width_of(text, large) + width_of(currency, small) <= room:
            break
    return small, large, taken
