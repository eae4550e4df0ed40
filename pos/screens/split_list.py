"""The parts of a payment that is split over several ways."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State, StateChip
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.panel import Elided, Panel, Sign, column, figures, row, words
from pos.screens.views import PartView, SplitView
from pos.screens.ways import SIGNS, Ways
from pos.shop.money import NOTHING


class PartRow(Panel):
    """One part: how, how much, where it stands, and a way to take it back."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__(card="part")
        self._sign, self._name = Sign("money", 28, "text"), words(18, SEMIBOLD)
        self._detail = Elided(text_font(14, REGULAR), "text_2")
        self._chip, self._amount = StateChip(height=26), figures(30, BOLD)
        self._remove = Button(Shape.KEY, Kind.BARE, icon="x")
        self._remove.sized(20)
        self._remove.setFixedSize(44, 44)
        self._remove.clicked.connect(self.removed)
        self._state = Panel()
        self._state.setLayout(row(self._chip, None))
        parts = row(
            self._sign, column(None, self._name, self._detail, None), self._state, self._amount,
            self._remove, gap=16,
        )  # fmt: skip
        parts.setStretch(1, 1)
        parts.setContentsMargins(12, 0, 12, 0)
        self.setLayout(parts)
        self.setFixedHeight(76)

    def show_part(self, part: PartView) -> None:
        """Show a part; one that is not settled stands out."""
        self.put_on("part" if part.state is State.PAID else "part-open")
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

    @property
    def columns(self) -> tuple[int, int]:
        """How wide the state and the amount want to be."""
        return self._chip.sizeHint().width(), self._amount.sizeHint().width()

    def align(self, state: int, amount: int) -> None:
        """Give the state and the amount the width they have in every row."""
        self._state.setFixedWidth(state)
        self._amount.setFixedWidth(amount)


class SplitList(Panel):
    """Shows all parts and what is left to pay."""

    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view = SplitView(parts=(), left=NOTHING)
        self._rows: list[PartRow] = []
        self._part, self._currency = words(13, SEMIBOLD, "text_2"), figures(13, SEMIBOLD, "text_2")
        self._currency.setText(CURRENCY)
        self._state = words(13, SEMIBOLD, "text_2")
        head = Panel(card="sunken")
        titles = row(self._part, None, self._state, self._currency, gap=16)
        titles.setContentsMargins(60, 8, 72, 8)
        head.setLayout(titles)
        self._nothing = words(16, SEMIBOLD, "text_2")
        self._nothing.setContentsMargins(16, 24, 16, 24)
        self._parts = column(head, self._nothing)
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
        self._state.setText(self.tr("State"))
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
        self._align()

    def _align(self) -> None:
        shown = self._rows[: len(self._view.parts)]
        widths = [(120, 110), *(row_.columns for row_ in shown)]
        state, amount = (max(column) for column in zip(*widths, strict=True))
        self._state.setFixedWidth(state)
        self._currency.setFixedWidth(amount)
        for row_ in shown:
            row_.align(state, amount)
