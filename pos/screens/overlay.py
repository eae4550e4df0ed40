"""A card over the screen: the sale behind it stays in sight and nothing is lost when it goes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD
from pos.screens.look import theme_now
from pos.screens.panel import Panel, column, line_across, row, words


class Overlay(Panel):
    """Covers its parent with a scrim and shows a card on it; Esc takes it away.

    While it is there the keyboard stays on it, whatever happens behind; then it goes back to where it was.
    """

    takes_scans = False
    """Whether a scan belongs to this card; while another one is open it waits."""

    closed = Signal()

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self._wide, self._behind = width, parent
        self._came_from: QWidget | None = None
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
        self.card.installEventFilter(self)
        self.hide()

    def open_card(self) -> None:
        """Show the card and take the keyboard."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
            _application().focusChanged.connect(self._keep_keyboard)
        self._cover()
        self.show()
        self._cover()  # its parts say how large they are only once they are shown
        self.raise_()
        self.take_keyboard()

    def take_code(self, code: str) -> None:
        """Take what was scanned."""
        raise NotImplementedError(code)

    def take_keyboard(self) -> None:
        """Give the keyboard to what is typed into."""
        self.setFocus()

    def put_away(self) -> None:
        """Take the card away and give the keyboard back to where it was."""
        if self.isHidden():
            return
        _application().focusChanged.disconnect(self._keep_keyboard)
        self.hide()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus()

    def close_card(self) -> None:
        """Take the card away, and say so."""
        self.put_away()
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

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt calls it so
        """Tab walks around on the card and never behind it."""
        stops = [each for each in self._in_order() if _takes_tab(each)]
        now = QApplication.focusWidget()
        if not stops:
            return True
        at = stops.index(now) if now in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        step = 1 if forward else -1
        stops[(at + step) % len(stops) if at >= 0 else min(step, 0)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the card reaches nothing behind it."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever size it takes, and give the card the room that it needs."""
        grown = watched is self.card and event.type() is QEvent.Type.LayoutRequest
        if grown or (event.type() is QEvent.Type.Resize and watched is self._behind):
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scrim."""
        QPainter(self).fillRect(self.rect(), QColor(theme_now().scrim))

    def _in_order(self) -> list[QWidget]:
        """Give what is on the card in the order in which Tab walks."""
        found, each = [], self.nextInFocusChain()
        while each is not None and each is not self:
            if self.isAncestorOf(each):
                found.append(each)
            each = each.nextInFocusChain()
        return found

    def _keep_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Take the keyboard back when something behind the card has taken it."""
        if now is None or now is self or not self.isVisible() or now.window() is not self.window():
            return
        above: QWidget | None = now
        while above is not None and not isinstance(above, Overlay):
            above = above.parentWidget()
        if above is None:
            self.take_keyboard()

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


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - widgets need one
    return application
