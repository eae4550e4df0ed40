"""Papers on the screen in a window of their own: the arrows move them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

STEP, PAGE = 40, 400
STEPS = {
    Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP,
    Qt.Key.Key_PageUp: -PAGE, Qt.Key.Key_PageDown: PAGE,
}  # fmt: skip


class PaperArea(QScrollArea):
    """Shows what is too long for the card; the card hands it the keys."""

    def __init__(self, papers: QWidget, *, high: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(high)
        self.setWidget(papers)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def take_key(self, event: QKeyEvent) -> bool:
        """Move by a key; False when it moves nothing."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step)
        event.accept()
        return True
