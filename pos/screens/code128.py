"""Barcodes in Code 128, painted by us from the bars that python-barcode finds."""

from barcode.codex import Code128
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.screens.tokens import PAPER, PAPER_INK

FNC3 = "\xf3"
"""How python-barcode writes the sign that tells a scanner that a code is meant for itself."""
QUIET = 10
"""The modules that stay white on either side."""
BLACK, WHITE = QColor(PAPER_INK), QColor(PAPER)


def bars(text: str, *, begins_with_fnc3: bool = False) -> str:
    """Give the modules of a code: 1 for black, 0 for white."""
    return str(Code128(FNC3 * begins_with_fnc3 + text).build()[0])


def paint_bars(painter: QPainter, where: QRect, modules: str, *, module: int) -> None:
    """Paint the bars in whole points, so that they are sharp, in the middle of a white place."""
    painter.fillRect(where, WHITE)
    left = where.left() + (where.width() - len(modules) * module) // 2
    for at, bar in enumerate(modules):
        if bar == "1":
            painter.fillRect(left + at * module, where.top(), module, where.height(), BLACK)


class CodePicture(QWidget):
    """A code to be scanned from the screen: always black on white, whatever theme is worn."""

    def __init__(self, text: str, *, begins_with_fnc3: bool = False, high: int = 84) -> None:
        super().__init__()
        self._modules = bars(text, begins_with_fnc3=begins_with_fnc3)
        self._high = high
        self.setFixedHeight(high)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for two points to a module."""
        return QSize(2 * (len(self._modules) + 2 * QUIET), self._high)

    def minimumSizeHint(self) -> QSize:
        """Need one point to a module."""
        return QSize(len(self._modules) + 2 * QUIET, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars as wide as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        module = max(1, self.width() // (len(self._modules) + 2 * QUIET))
        painter.fillRect(self.rect(), WHITE)
        high = self.rect().adjusted(0, 8, 0, -8)
        paint_bars(painter, high, self._modules, module=module)
        painter.end()
