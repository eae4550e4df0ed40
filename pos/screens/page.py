"""A whole screen: it takes the sizes that go with the window, never the other way round."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout

from pos.screens.measures import Measures, measures_for
from pos.screens.panel import Panel

SMALLEST = QSize(1024, 640)


class Page(Panel):
    """Fits its parts to the window whenever that changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._fitted: Measures | None = None

    def fill(self, layout: QLayout) -> None:
        """Lay the parts out; what they would like to have does not widen the window."""
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(layout)

    def fit(self, measures: Measures) -> None:
        """Hand the sizes to the parts; each screen has its own."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for, before any field has it; False when it is no key of this screen."""
        return False

    def take_scan(self, code: str) -> bool:
        """Do what a scan asks for on this screen; False when it belongs to the sale."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Need the smallest window that a till is made for."""
        return SMALLEST

    def sizeHint(self) -> QSize:
        """Ask for the usual screen of a till."""
        return QSize(1366, 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the sizes that go with the window, when they are others than before."""
        super().resizeEvent(event)
        measures = measures_for(self.width(), self.height())
        if measures != self._fitted:
            self._fitted = measures
            self.fit(measures)
