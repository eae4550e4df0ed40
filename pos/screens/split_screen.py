"""Paying in parts: what is paid, and how the rest may be paid."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State, StateChip
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keys import shown_key
from pos.screens.panel import Panel, column, words
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.split_list import SplitList
from pos.screens.views import Method, SplitView
from pos.screens.ways import SIGNS, Ways
from pos.shop.money import NOTHING

WAYS = (Method.CASH, Method.MPESA, Method.CARD, Method.BANK, Method.AIRTEL, Method.ACCOUNT)


class SplitScreen(PayScreen):
    """Shows the parts, and asks for the next one."""

    part_removed = Signal(int)
    way_asked = Signal(object)
    figure_typed = Signal(str)
    """The first figure of an amount: it is given in cash unless another way is chosen."""

    def __init__(self) -> None:
        super().__init__(PayRail())
        self._view = SplitView(parts=(), left=NOTHING)
        self._forbidden: dict[Method, str] = {}
        self.parts = SplitList()
        self.parts.removed.connect(self.part_removed)
        self._build_ways()
        self.body.addWidget(self.parts)
        self.body.addWidget(self._ways, 1)
        self.body.setSpacing(12)
        self.say()

    def _build_ways(self) -> None:
        self._ways = Panel(card="plain")
        self._question, self._hint = words(18, SEMIBOLD), words(14, REGULAR, "text_2")
        grid = QGridLayout()
        grid.setSpacing(10)
        self._buttons = {
            way: Button(
                Shape.ROW, Kind.QUIET, icon=SIGNS[way], key=shown_key(self._keys, way.value)
            )
            for way in WAYS
        }
        for at, (way, button) in enumerate(self._buttons.items()):
            button.setFixedHeight(64)
            button.sized(16)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=None, way=way: self.way_asked.emit(way))
            grid.addWidget(button, at // 2, at % 2)
        inside = column(self._question, 4, self._hint, 12)
        inside.addLayout(grid)
        inside.addStretch(1)
        inside.setContentsMargins(20, 16, 20, 16)
        self._ways.setLayout(inside)

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        super().use_keys(keys)
        for way, button in self._buttons.items():
            button.at_key(shown_key(keys, way.value))

    def forbid(self, way: Method, reason: str) -> None:
        """Say why a way to pay cannot be chosen; without a reason it can be."""
        self._forbidden = {**self._forbidden, way: reason}
        self.say()

    def show_split(self, view: SplitView) -> None:
        """Show what is paid and what is left."""
        self._view = view
        self.parts.show_split(view)
        self.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a figure as the beginning of an amount in cash."""
        figure = event.text()
        if figure.isascii() and figure.isdigit() and self._view.left > NOTHING:
            self.figure_typed.emit(figure)
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say what is left to pay."""
        super().say()
        self.titled(self.tr("Split payment"))
        left = self._view.left
        asked = self.tr("How is {amount} paid?").format(amount=money_text(left))
        self._question.setText(asked if left > NOTHING else self.tr("Everything is paid"))
        self._hint.setText(self.tr("The rest is worked out for you"))
        self._hint.setVisible(left > NOTHING)
        for way, button in self._buttons.items():
            reason = self._forbidden.get(way, "")
            button.label(Ways().name(way), reason)
            button.setEnabled(left > NOTHING and not reason)
        chip = StateChip(State.PART if left > NOTHING and self._view.parts else State.READY)
        self.rail.show_parts(self._view.parts, with_state=True)
        self.rail.show_result(self.tr("Left to pay"), left, chip if left > NOTHING else None)
        chip.deleteLater()
        self.rail.name_buttons(self.tr("Finish the sale"))
        self.rail.allow(main=left <= NOTHING)
