"""Whose sales are to be shown: everybody's, or one person's."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.overlay import Overlay
from pos.shop.identity import StaffId

ACROSS = 3


class SellerCard(Overlay):
    """Everybody as a button; touching one, or Space on it, chooses."""

    chosen = Signal(object)
    """A StaffId, or None for everybody."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.body.addLayout(self._grid)
        self.buttons: list[Button] = []
        self.say()

    def ask(self, people: Sequence[tuple[StaffId, str]], now: StaffId | None) -> None:
        """Show who can be chosen, and who is chosen now."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for at, (person, name) in enumerate(((None, self.tr("Everybody")), *people)):
            button = Button(Shape.ROW, Kind.CHOSEN if person == now else Kind.QUIET, icon="user")
            button.label(name)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, person))
            self._grid.addWidget(button, at // ACROSS, at % ACROSS)
            self.buttons.append(button)
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first of them."""
        if self.buttons:
            self.buttons[0].setFocus()

    def say(self) -> None:
        """Name the card."""
        self.titled(self.tr("Whose sales?"))

    def _choose(self, person: StaffId | None, _checked: object = None) -> None:
        self.close_card()
        self.chosen.emit(person)
