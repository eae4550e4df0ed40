"""The codes that set a scanner up, on one sheet to print."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from pos.screens.code128 import QUIET, WHITE, bars, paint_bars
from pos.screens.fonts import BOLD, REGULAR, text_font
from pos.screens.painting import write
from pos.screens.tokens import PAPER_INK

WIDE, SIDE, TOP = 1240, 90, 120
"""Half a sheet of A4 wide at 150 points to the inch; bars of three points are half a millimetre."""
MODULE, HIGH, EACH = 4, 150, 330


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A code with the words beside it."""

    words: str
    makers: str
    text: str
    begins_with_fnc3: bool


def code_sheet(title: str, codes: Sequence[PrintedCode]) -> QImage:
    """Give the sheet as a picture; another thread may put it on disk."""
    sheet = QImage(WIDE, TOP + EACH * len(codes) + SIDE, QImage.Format.Format_Grayscale8)
    sheet.fill(WHITE)
    painter = QPainter(sheet)
    write(
        painter,
        QRect(SIDE, 40, WIDE - 2 * SIDE, 60),
        title,
        font=text_font(40, BOLD),
        color=PAPER_INK,
    )
    for at, code in enumerate(codes):
        top = TOP + at * EACH
        room = WIDE - 2 * SIDE
        write(
            painter,
            QRect(SIDE, top, room, 44),
            code.words,
            font=text_font(32, BOLD),
            color=PAPER_INK,
        )
        below = QRect(SIDE, top + 46, room, 36)
        write(painter, below, code.makers, font=text_font(26, REGULAR), color=PAPER_INK)
        modules = bars(code.text, begins_with_fnc3=code.begins_with_fnc3)
        width = (len(modules) + 2 * QUIET) * MODULE
        paint_bars(painter, QRect(SIDE, top + 92, width, HIGH), modules, module=MODULE)
    painter.setPen(QColor(PAPER_INK))
    painter.end()
    return sheet
