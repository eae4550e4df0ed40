"""Paying in parts: what is paid, and how the rest may be paid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State, StateChip
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import Panel, column, words
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.split_list import SplitList
from pos.screens.views import Method, SplitView
from pos.screens.ways import SIGNS, Ways
from pos.shop.money import NOTHING

KEYS = {
    Method.CASH: "F9", Method.MPESA: "F12", Method.CARD: "F5", Method.BANK: "F6", Method.AIRTEL: "F7",
    Method.ACCOUNT: "F4",
}  # fmt: skip


class SplitScreen(PayScreen):
    """Shows the parts, and asks for the next one."""

    part_removed = Signal(int)
    way_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(PayRail())
        self._view = SplitView(parts=(), left=NOTHING)
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
            way: Button(Shape.ROW, Kind.QUIET, icon=SIGNS[way], key=key)
            for way, key in KEYS.items()
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

    def show_split(self, view: SplitView) -> None:
        """Show what is paid and what is left."""
        self._view = view
        self.parts.show_split(view)
        self.say()

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
            button.label(Ways().name(way))
            button.setEnabled(left > NOTHING)
        chip = StateChip(State.PART if left > NOTHING and self._view.parts else State.READY)
        self.rail.show_parts(self._view.parts, with_state=True)
        self.rail.show_result(self.tr("Left to pay"), left, chip if left > NOTHING else None)
        chip.deleteLater()
        self.rail.name_buttons(self.tr("Finish the sale"))
        self.rail.allow(main=left <= NOTHING)
