"""For which sale a payment is used, and how one knows."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.office.money import Target
from pos.desks.payments import HOW
from pos.screens.entry_card import EntryCard
from pos.screens.figures import money_text
from pos.screens.fonts import SEMIBOLD
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.panel import words

HIGH = 190


class PlaceCard(EntryCard):
    """How it is known has no default; Enter works only after it is said."""

    placed = Signal(object, str)
    """The Target that was chosen, and how one knows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._targets: tuple[Target, ...] = ()
        self.table = Table()
        self.table.setFixedHeight(HIGH)
        self._question = words(15, SEMIBOLD)
        self.how = OptionRow(("1", "2", "3", "4"), across=2, height=52)
        self.how.chosen.connect(lambda _: self.say())
        for part in (self.table, self._question, self.how):
            self.parts.addWidget(part)
        for at in range(len(HOW)):
            self.answer(Qt.Key(Qt.Key.Key_1 + at), partial(self.how.take, at))
        self.say()

    def ask(self, targets: tuple[Target, ...]) -> None:
        """Ask for which of these sales."""
        self._targets = targets
        self.how.choose(-1)
        self.said.silent()
        self.say()
        self.table.choose(0)
        self.open_card()

    def take_keyboard(self) -> None:
        """Choose by the arrows."""
        self.table.setFocus()

    def confirm(self) -> None:
        """Report the sale that was chosen."""
        chosen = next(each for each in self._targets if _key(each) == self.table.key)
        self.put_away()
        self.placed.emit(chosen, tuple(HOW.values())[self.how.at])

    def explain(self) -> None:
        """Say what is missing."""
        missing = self.tr("Say how you know") if self._targets else self.tr("No sale waits for money")  # fmt: skip
        self.said.wrong(missing)

    def say(self) -> None:
        """Say which sales there are."""
        self.titled(self.tr("Use it for a sale"))
        self.table.head(
            (
                Column(self.tr("Sale")),
                Column(self.tr("How it stands"), 260),
                Column(self.tr("Amount"), 140, is_figure=True),
            )
        )
        self.table.show_rows(
            [self._row(each) for each in self._targets],
            empty=self.tr("No sale waits for money"),
        )
        self._question.setText(self.tr("How do you know it is this customer?"))
        self.how.name(
            [
                self.tr("I saw the M-Pesa SMS"), self.tr("Customer read out the code"),
                self.tr("Customer gave name and time"), self.tr("I asked the cashier"),
            ]
        )  # fmt: skip
        self.big.label(self.tr("Use it for this sale"))
        self.big.setEnabled(bool(self._targets) and self.how.at >= 0)

    def _row(self, target: Target) -> TableRow:
        state = self.tr("sale is open") if target.settles is None else self.tr("sold, not heard of")  # fmt: skip
        cells = (Cell(target.name or "•", is_strong=True), Cell(state), Cell(money_text(target.amount)))  # fmt: skip
        return TableRow(_key(target), cells)


def _key(target: Target) -> str:
    return target.settles or target.sale
