"""The parts of a payment that is split over several ways."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import StateChip
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.panel import Elided, Panel, Sign, column, figures, line_across, row, words
from pos.screens.views import PartView, SplitView
from pos.screens.ways import SIGNS, Ways
from pos.shop.money import NOTHING


class PartRow(Panel):
    """One part: how, how much, where it stands, and a way to take it back."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._name = Sign("money", 28, "text"), words(18, SEMIBOLD)
        self._detail = Elided(text_font(14, REGULAR), "text_2")
        self._chip, self._amount = StateChip(height=26), figures(30, BOLD)
        self._remove = Button(Shape.KEY, Kind.PLAIN, icon="x")
        self._remove.setFixedSize(44, 44)
        self._remove.clicked.connect(self.removed)
        parts = row(
            self._sign, column(None, self._name, self._detail, None), self._chip, 40, self._amount, 12,
            self._remove, gap=16,
        )  # fmt: skip
        parts.setStretch(1, 1)
        parts.setContentsMargins(16, 0, 12, 0)
        self.setLayout(parts)
        self.setFixedHeight(76)

    def show_part(self, part: PartView) -> None:
        """Show a part."""
        name = Ways().name(part.method)
        self._sign.show_sign(SIGNS[part.method], "text")
        self._name.setText(name)
        self._detail.setText(part.detail)
        self._chip.show_state(part.state)
        self._amount.setText(amount_text(part.amount))
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        self._remove.setVisible(part.removable)
        said = self.tr("Take back {part}, {amount}")
        self._remove.setAccessibleName(said.format(part=name, amount=amount_text(part.amount)))


class SplitList(Panel):
    """Shows all parts and what is left to pay."""

    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view = SplitView(parts=(), left=NOTHING)
        self._rows: list[PartRow] = []
        self._part, self._currency = words(13, SEMIBOLD, "text_2"), figures(13, SEMIBOLD, "text_2")
        self._currency.setText(CURRENCY)
        head = row(self._part, None, self._currency)
        head.setContentsMargins(60, 8, 76, 8)
        self._nothing = words(16, SEMIBOLD, "text_2")
        self._nothing.setContentsMargins(16, 24, 16, 24)
        self._parts = column(head, line_across(), self._nothing)
        self._parts.setContentsMargins(1, 1, 1, 1)
        self.setLayout(self._parts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say()

    def show_split(self, view: SplitView) -> None:
        """Show how the payment is split."""
        self._view = view
        self.say()

    def say(self) -> None:
        """Say every part."""
        self.setAccessibleName(self.tr("Parts of the payment"))
        self._part.setText(self.tr("Part"))
        self._nothing.setText(self.tr("Nothing is paid yet"))
        self._nothing.setVisible(not self._view.parts)
        while len(self._rows) < len(self._view.parts):
            at, part = len(self._rows), PartRow()
            part.removed.connect(lambda at=at: self.removed.emit(at))
            self._rows.append(part)
            self._parts.addWidget(part)
        for at, row_ in enumerate(self._rows):
            row_.setVisible(at < len(self._view.parts))
            if at < len(self._view.parts):
                row_.show_part(self._view.parts[at])
