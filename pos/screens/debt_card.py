"""Letting a known customer owe it (deni): what is owed now, what will be, and up to where."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import DebtView
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import Panel, column, figures, line_across, row, words
from pos.screens.part_amount import PartAmount
from pos.shop.money import NOTHING


class DebtCard(EntryCard):
    """Says beforehand when it goes over the limit and somebody else has to allow it."""

    charged = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = DebtView("", "", NOTHING, NOTHING, NOTHING)
        self._name, self._phone = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2")
        self._sums = [(words(16, REGULAR, "text_2"), figures(20, SEMIBOLD)) for _ in range(4)]
        account = Panel(card="sunken")
        lines = [row(name, None, value) for name, value in self._sums]
        now, then = (row(*pair, gap=48) for pair in (lines[:2], lines[2:]))
        inside = column(now, line_across(), then, gap=8)
        inside.setContentsMargins(16, 12, 16, 12)
        account.setLayout(inside)
        self._amount = PartAmount()
        self._amount.changed.connect(self._reckon)
        self._amount.listen(self)
        self.parts.addLayout(row(self._name, self._phone, gap=16))
        self.parts.addWidget(account)
        self.parts.addWidget(self._amount)
        self.say()

    def ask(self, view: DebtView) -> None:
        """Ask how much is owed."""
        self._view = view
        self._amount.start(view.due)
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to an amount that is typed."""
        (self._amount.field if self._amount.is_typed else self).setFocus()

    def confirm(self) -> None:
        """Report how much is owed from now on."""
        amount = self._amount.amount
        self.put_away()
        self.charged.emit(amount)

    def explain(self) -> None:
        """Say what is missing."""
        most = money_text(self._view.due)
        self.said.wrong(self.tr("Type an amount up to {most}").format(most=most))

    def say(self) -> None:
        """Say who owes."""
        self.titled(self.tr("On account (deni)"))
        self._name.setText(self._view.customer)
        self._phone.setText(self._view.phone)
        self._phone.setVisible(bool(self._view.phone))
        self._amount.say()
        self._reckon()

    def _reckon(self) -> None:
        view, amount = self._view, self._amount.amount
        after = view.owed + (amount or NOTHING)
        sums = (
            (self.tr("Owes now"), view.owed), (self.tr("This sale"), amount or NOTHING),
            (self.tr("Will owe"), after), (self.tr("May owe"), view.limit),
        )  # fmt: skip
        for (name, value), (said, money) in zip(self._sums, sums, strict=True):
            name.setText(said)
            value.setText(money_text(money))
        self.said.silent()
        self.big.setEnabled(amount is not None)
        self.big.label(self.tr("Owe {amount}").format(amount=money_text(amount or NOTHING)))
        if after > view.limit and amount is not None:
            over = money_text(after - view.limit)
            said = self.tr("{amount} over the limit: somebody else has to allow it")
            self.said.needs_yes(said.format(amount=over))
