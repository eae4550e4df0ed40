"""A card that one thing is typed or chosen on: Enter is its big button, Esc steps back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.keys import ENTER
from pos.screens.overlay import Overlay
from pos.screens.panel import column
from pos.screens.said_line import SaidLine


class EntryCard(Overlay):
    """Goes away when its big button is pressed, and can be brought back as it was with what was wrong."""

    def __init__(self, parent: QWidget, width: int = 780) -> None:
        super().__init__(parent, width)
        self.parts = column(gap=12)
        self.said = SaidLine()
        self.big = Button(Shape.MAIN, Kind.PRIMARY, key="Enter")
        self.big.setFixedHeight(64)
        self.big.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.big.clicked.connect(self.press_big)
        self._keys: dict[Qt.Key, Callable[[], object]] = {}
        self.body.addLayout(self.parts, 1)
        self.body.addWidget(self.said)
        self.body.addWidget(self.big)

    def answer(self, key: Qt.Key, act: Callable[[], object]) -> None:
        """Have a key do something while the card is there."""
        self._keys[key] = act

    def press_big(self) -> None:
        """Press the big button, or say what it still waits for."""
        if self.big.isEnabled():
            self.confirm()
        else:
            self.explain()

    def confirm(self) -> None:
        """Report what was typed; each card has its own."""

    def explain(self) -> None:
        """Say what is missing; each card that does not show it all the time has its own."""

    def refuse(self, sentence: str) -> None:
        """Bring the card back as it was, with what was wrong."""
        self.open_card()
        self.said.wrong(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the big button wherever the focus is; a key held down presses it once."""
        act = self._keys.get(Qt.Key(event.key()))
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.press_big()
            event.accept()
        elif act is not None:
            act()
            event.accept()
        else:
            super().keyPressEvent(event)
