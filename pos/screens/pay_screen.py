"""The frame of every pay screen: top bar, the way back, a title, and the rail."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.desks.keys import Keys, Place
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD
from pos.screens.keys import ENTER, STANDARD_KEYS, key_of
from pos.screens.measures import Measures
from pos.screens.page import Page
from pos.screens.panel import Panel, column, row, words
from pos.screens.pay_rail import PayRail
from pos.screens.strip import Strip
from pos.screens.top_bar import TopBar
from pos.screens.views import SaleView, StatusView


class PayScreen(Page):
    """Enter is the big button, Esc steps back, the total stays where it was."""

    finished = Signal()
    left = Signal()
    action_asked = Signal(str)

    def __init__(self, rail: PayRail, *, leave_key: str = "Esc") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = STANDARD_KEYS
        self.top, self.rail, self.strip = TopBar(), rail, Strip()
        self._back = Button(Shape.ROW, Kind.PLAIN, icon="arrow-left", key=leave_key)
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = words(22, BOLD)
        self._title.setMinimumHeight(44)
        self._head: QHBoxLayout = row(self._back, self._title, None, self.strip, gap=14)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self._work = Panel()
        self._parts = column(self._head, 12)
        self._parts.addLayout(self.body, 1)
        self._work.setLayout(self._parts)
        self.fill(column(self.top, row(self._work, rail, gap=0)))
        self._back.clicked.connect(self.left)
        rail.main_asked.connect(self.finished)
        rail.other_asked.connect(lambda: self.action_asked.emit("split"))
        self.top.payments_asked.connect(lambda: self.action_asked.emit("payments"))
        self.top.cashier_asked.connect(lambda: self.action_asked.emit("change_cashier"))

    def show_status(self, status: StatusView) -> None:
        """Show what is true of the till."""
        self.top.show_status(status)

    def show_sale(self, sale: SaleView) -> None:
        """Show what is being paid."""
        self.rail.show_sale(sale)

    def fit(self, measures: Measures) -> None:
        """Take the window's size; a screen with more parts adds them."""
        self.top.fit(measures)
        self.rail.fit(measures)
        self._parts.setContentsMargins(
            measures.left, measures.top + 2, measures.right, measures.bottom
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard; a screen with a field gives it on."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the big button, Esc steps back."""
        if event.key() in ENTER:
            self.rail.main_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for."""
        action = self._keys.action(key_of(event), Place.PAYMENT)
        if action is None or action.is_fixed:
            return False
        self.action_asked.emit(action.name)
        return True

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        self._keys = keys
        self.top.use_keys(keys)
        self.rail.use_keys(keys)

    def say(self) -> None:
        """Name the way back."""
        self._back.label(self.tr("Back to sale"))

    def titled(self, title: str) -> None:
        """Put the title over the screen."""
        self._title.setText(title)
        self.setAccessibleName(title)
