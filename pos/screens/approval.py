"""Somebody else has to allow it: who, what and why, and that person's own PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, row, words
from pos.screens.pin_pad import PinPad
from pos.screens.staff_tile import StaffTile
from pos.screens.views import AskedView


class Approval(Overlay):
    """Asks a second person at the till; the sale waits behind it."""

    approved = Signal(int, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=820)
        self._view: AskedView | None = None
        self._tiles: list[StaffTile] = []
        self._chosen = 0
        self._what, self._why = (
            words(20, SEMIBOLD).wrapped(),
            words(16, REGULAR, "text_2").wrapped(),
        )
        self._who, self._asked = (
            words(14, SEMIBOLD, "text_2"),
            words(14, REGULAR, "text_2").wrapped(),
        )
        self._staff = column(gap=10)
        said = Panel(card="sunken")
        inside = column(self._what, self._why, self._asked, gap=6)
        inside.setContentsMargins(16, 14, 16, 14)
        said.setLayout(inside)
        left = column(said, 6, self._who, gap=10)
        left.addLayout(self._staff)
        left.addStretch(1)
        self.pad = PinPad(6)
        self.pad.setMinimumSize(300, 400)
        self.pad.typed.connect(lambda pin: self.approved.emit(self._chosen, pin))
        parts = row(gap=24)
        parts.addLayout(left, 1)
        parts.addWidget(self.pad)
        self.body.addLayout(parts)
        self.say()

    def ask(self, view: AskedView) -> None:
        """Ask for something."""
        self._view = view
        for tile in self._tiles:
            tile.deleteLater()
        self._tiles = [StaffTile(each, 76) for each in view.approvers]
        for at, tile in enumerate(self._tiles):
            tile.clicked.connect(lambda _=None, at=at: self.choose(at))
            self._staff.addWidget(tile)
        self.choose(0)
        self.say()
        self.open_card()

    def choose(self, at: int) -> None:
        """Choose who allows it."""
        self._chosen = at
        for number, tile in enumerate(self._tiles):
            tile.choose(chosen=number == at)
        self.pad.ask(6)
        if self.isVisible():
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the PIN."""
        self.pad.setFocus()

    def say(self) -> None:
        """Say what is asked, and why somebody else has to allow it."""
        self.titled(self.tr("Needs a second person"))
        self._who.setText(self.tr("Who allows it?"))
        if self._view is not None:
            self._what.setText(self._view.what)
            self._why.setText(self._view.why)
            self._asked.setText(self.tr("Asked by {name}").format(name=self._view.asked_by))
