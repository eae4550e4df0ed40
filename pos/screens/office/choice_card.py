"""One of many is chosen: each is a button, as many as there are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel

ACROSS, MOST_HIGH, ROW = 3, 420, 52


class ChoiceCard(Overlay):
    """Touching a button, or Space on it, chooses."""

    chosen = Signal(object)
    """What was chosen; None for all of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=820)
        self._inside = Panel()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(4, 4, 12, 4)
        self._grid.setSpacing(8)
        self._inside.setLayout(self._grid)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self.body.addWidget(self._scroll)
        self.buttons: list[Button] = []

    def ask(self, title: str, options: Sequence[tuple[object, str]], now: object) -> None:
        """Show what can be chosen, and what is chosen now."""
        self.titled(title)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for at, (value, name) in enumerate(options):
            button = Button(Shape.ROW, Kind.CHOSEN if value == now else Kind.QUIET)
            button.label(name)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, value))
            self._grid.addWidget(button, at // ACROSS, at % ACROSS)
            self.buttons.append(button)
        rows = (len(options) + ACROSS - 1) // ACROSS
        self._scroll.setFixedHeight(min(MOST_HIGH, rows * ROW + 8))
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first of them."""
        if self.buttons:
            self.buttons[0].setFocus()

    def _choose(self, value: object, _checked: object = None) -> None:
        self.close_card()
        self.chosen.emit(value)
