"""The line in which an item is looked for by its name or code, and what fits below it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.fonts import REGULAR, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CAP_HEIGHT, cap_width, key_cap, painting, put_sign
from pos.screens.panel import Panel, column, row
from pos.shop.moves import ItemName

KEY, MOST, LEAST = "F2", 6, 150


class FinderLine(Line):
    """The line itself, with its sign before and its key behind what is typed."""

    stepped = Signal(int)
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("field", "boxed")
        self.setFont(text_font(15, REGULAR))
        self.setFixedHeight(44)
        self.setTextMargins(22, 0, cap_width(KEY) - 4, 0)
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through what fits with the arrows, and take it with Enter."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its sign and its key."""
        super().paintEvent(event)
        theme, wide = theme_now(), cap_width(KEY)
        top = (self.height() - CAP_HEIGHT) // 2
        with painting(self) as painter:
            where = QRect(12, (self.height() - 18) // 2, 18, 18)
            ratio = self.devicePixelRatioF()
            put_sign(painter, where, "magnifying-glass", color=theme.text_2, ratio=ratio)
            if not self.text():
                cap = QRect(self.width() - wide - 10, top, wide, CAP_HEIGHT)
                key_cap(painter, cap, KEY, ink=theme.text_2, edge=theme.border_strong)


class ItemFinder(Panel):
    """Reports what is typed, and which item was taken; None when the line is cleared."""

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._over = over
        self._found: tuple[ItemName, ...] = ()
        self._at, self._item = -1, False
        self.line = FinderLine()
        self.line.textEdited.connect(self._edited)
        self.line.stepped.connect(self._step)
        self.line.taken.connect(self._take)
        self._rows = [Button(Shape.ROW, Kind.PLAIN, icon="package") for _ in range(MOST)]
        self.list = Panel(over, card="popup")
        inside = column(*self._rows, gap=4)
        inside.setContentsMargins(8, 8, 8, 8)
        self.list.setLayout(inside)
        self.list.hide()
        for at, button in enumerate(self._rows):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=None, at=at: self._choose(at))
        self.setLayout(row(self.line))
        self.setFocusProxy(self.line)
        self.setMinimumWidth(LEAST)
        self.say()

    def show_found(self, found: tuple[ItemName, ...]) -> None:
        """Show what fits what is being typed, the first one marked."""
        if found != self._found:
            self._found, self._at = found, 0 if found else -1
            self._show_list()

    def show_item(self, item: ItemName | None) -> None:
        """Show which item the moves are of."""
        has_item, self._item = self._item, item is not None
        if item is not None:
            self.line.setText(item.name)
            self.line.setCursorPosition(0)
        elif has_item and not self.line.hasFocus():
            self.line.clear()
        self.list.hide()

    def say(self) -> None:
        """Say what can be typed."""
        name = self.tr("Item or code")
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)

    def close_list(self) -> bool:
        """Take the list away; False when there was none."""
        was_open = not self.list.isHidden()
        self.list.hide()
        return was_open

    def minimumSizeHint(self) -> QSize:
        """Need room for the words in the empty line."""
        words = self.line.fontMetrics().horizontalAdvance(self.line.placeholderText())
        return QSize(max(LEAST, words + 72 + cap_width(KEY)), 44)

    def _edited(self, text: str) -> None:
        if not text.strip() and self._item:
            self._item = False
            self.chosen.emit(None)
        self.typed.emit(text)

    def _step(self, by: int) -> None:
        if self._found:
            self._at = max(0, min(self._at + by, len(self._found) - 1))
            self._show_list()

    def _take(self) -> None:
        if 0 <= self._at < len(self._found):
            self._choose(self._at)

    def _choose(self, at: int) -> None:
        if at < len(self._found):
            item = self._found[at]
            self._found = ()
            self.list.hide()
            self.chosen.emit(item)

    def _show_list(self) -> None:
        for at, button in enumerate(self._rows):
            button.setVisible(at < len(self._found))
            if at < len(self._found):
                each = self._found[at]
                button.label(each.name, spoken=each.code)
                button.be(Kind.CHOSEN if at == self._at else Kind.PLAIN)
        self.list.setVisible(bool(self._found))
        if self._found:
            corner = self.line.mapTo(self._over, QPoint(0, self.line.height() + 4))
            size = self.list.sizeHint()
            room = self._over.width() - corner.x() - 8
            self.list.setGeometry(
                QRect(corner, QSize(min(max(360, size.width()), room), size.height()))
            )
            self.list.raise_()
