"""A card over the screen: the sale behind it stays in sight and nothing is lost when it goes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD
from pos.screens.look import theme_now
from pos.screens.panel import Panel, column, line_across, row, words


class Overlay(Panel):
    """Covers its parent with a scrim and shows a card on it; Esc takes it away."""

    closed = Signal()

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self._wide, self._behind = width, parent
        self.card = Panel(self, card="popup")
        self._title = words(20, BOLD)
        self._close = Button(Shape.ROW, Kind.PLAIN, key="Esc")
        self._close.clicked.connect(self.close_card)
        head = row(self._title, None, self._close)
        head.setContentsMargins(24, 12, 12, 12)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 18, 24, 24)
        self.body.setSpacing(12)
        layout = column(head, line_across())
        layout.addLayout(self.body, 1)
        self.card.setLayout(layout)
        parent.installEventFilter(self)
        self.hide()

    def open_card(self) -> None:
        """Show the card and take the keyboard."""
        self._cover()
        self.show()
        self.raise_()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is typed into."""
        self.setFocus()

    def close_card(self) -> None:
        """Take the card away, and say so."""
        self.hide()
        self.closed.emit()

    def titled(self, title: str) -> None:
        """Put a title on the card."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._close.label(self.tr("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back; other keys reach nothing behind the card."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever size it takes."""
        if event.type() is QEvent.Type.Resize and watched is self._behind:
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scrim."""
        QPainter(self).fillRect(self.rect(), QColor(theme_now().scrim))

    def _cover(self) -> None:
        parent = self._behind
        self.setGeometry(parent.rect())
        width = min(self._wide, parent.width() - 32)
        layout = self.card.layout()
        needed = layout.heightForWidth(width) if layout and layout.hasHeightForWidth() else -1
        least = layout.minimumSize().height() if layout else 0
        high = max(needed, least, self.card.sizeHint().height())
        height = min(high, parent.height() - 32)
        self.card.setGeometry(
            (parent.width() - width) // 2, (parent.height() - height) // 2, width, height
        )
