"""How much of a PIN is typed: dots, never figures."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPaintEvent, QPen

from pos.screens.look import theme_now
from pos.screens.painting import painting
from pos.screens.panel import Panel

DOT, GAP = 22, 20


class PinDots(Panel):
    """Shows how many figures are typed, of how many."""

    def __init__(self, most: int = 4) -> None:
        super().__init__(card="field")
        self._typed, self._most = 0, most
        self.setFixedHeight(84)
        self.say()

    def show_typed(self, typed: int, most: int) -> None:
        """Show how many are typed."""
        self._typed, self._most = typed, most
        self.say()
        self.update()

    def say(self) -> None:
        """Say how many are typed, to a screen reader."""
        said = self.tr("PIN: {typed} of {most} figures typed")
        self.setAccessibleName(said.format(typed=self._typed, most=self._most))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots over the field."""
        super().paintEvent(event)
        theme = theme_now()
        gap = min(GAP, (self.width() - 40 - self._most * DOT) // max(1, self._most - 1))
        left = (self.width() - self._most * DOT - (self._most - 1) * gap) / 2
        with painting(self) as painter:
            for at in range(self._most):
                full = at < self._typed
                color = QColor(theme.primary if full else theme.border_strong)
                painter.setPen(QPen(color, 2))
                painter.setBrush(color if full else QColor(theme.surface))
                where = QRectF(left + at * (DOT + gap), (self.height() - DOT) / 2, DOT, DOT)
                painter.drawEllipse(where.adjusted(1, 1, -1, -1))
