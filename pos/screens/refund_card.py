"""Money that goes back to a customer who paid by M-Pesa: how it goes; the payments tell how far it is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.refund_views import Back, RefundView
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.screens.sentences import sentence
from pos.shop.money import NOTHING

WAYS = tuple(Back)
SPARE = 22
"""Signs that a phone number may take with its blanks."""


class RefundCard(EntryCard):
    """It is asked how it goes; it is sent once."""

    sent = Signal(object, str)
    """A Back was chosen, and the phone that is typed for a payout."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._view = RefundView(NOTHING)
        self._amount = words(32, BOLD)
        self._question = words(15, SEMIBOLD)
        self._ways = OptionRow(("1", "2", "3"), across=1, height=64)
        self._ways.chosen.connect(lambda _: self.say())
        self.phone = Field(most=SPARE, pattern=r"[+0-9 ()./-]*")
        for part in (self._amount, self._question, self._ways, self.phone):
            self.parts.addWidget(part)
        for at in range(len(WAYS)):
            self.answer(Qt.Key(Qt.Key.Key_1 + at), partial(self._take, at))
        self.say()

    def ask(self, view: RefundView) -> None:
        """Ask how the money goes back; nothing is chosen for whoever decides."""
        self._ways.choose(-1)
        self.phone.put("")
        self.said.silent()
        self._view = view
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Choose by figures."""
        self.setFocus()

    def confirm(self) -> None:
        """Send it by the way that was chosen."""
        self.put_away()
        self.sent.emit(WAYS[self._ways.at], self.phone.text)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Choose how the money goes back"))

    def say(self) -> None:
        """Say what goes back, and by which ways it may."""
        self.titled(self.tr("Money back"))
        self._amount.setText(money_text(self._view.amount))
        self._question.setText(self.tr("How does it go back?"))
        pays_out = self._ways.at >= 0 and WAYS[self._ways.at] is Back.PAYOUT
        self.phone.setVisible(pays_out)
        self.phone.titled(
            self.tr("Phone that gets it"), self.tr("Like {example}").format(example="0712 345 678")
        )
        self._say_ways()
        self.big.label(self.tr("Send it back"))
        self.big.setEnabled(self._ways.at >= 0)

    def _take(self, at: int) -> None:
        if self._ways.option(at).isEnabled():
            self._ways.take(at)
            if WAYS[at] is Back.PAYOUT:
                self.phone.setFocus()

    def _say_ways(self) -> None:
        known = {each.way: each for each in self._view.ways}
        names, details = [], []
        for way in WAYS:
            view = known.get(way)
            name, detail = self._words()[way]
            names.append(name if view is not None else "")
            why = sentence(view.why_not) if view is not None and view.why_not else ""
            details.append(why or detail)
        self._ways.name(names, details)
        for at, way in enumerate(WAYS):
            view = known.get(way)
            self._ways.option(at).setEnabled(view is not None and view.is_open)

    def _words(self) -> dict[Back, tuple[str, str]]:
        return {
            Back.REVERSAL: (
                self.tr("M-Pesa takes the payment back"), self.tr("All of it, to the phone that paid"),
            ),
            Back.PAYOUT: (
                self.tr("M-Pesa pays it out to a phone"), self.tr("This amount, from the shop's account"),
            ),
            Back.CASH: (self.tr("Cash"), self.tr("From the drawer, at once")),
        }  # fmt: skip
