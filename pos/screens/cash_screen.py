"""Paying in cash: what was given on the left, what goes back on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent

from pos.screens.cash_entry import CashEntry
from pos.screens.change_card import ChangeCard
from pos.screens.chip import State
from pos.screens.measures import Measures
from pos.screens.panel import row
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.views import CashView, Method, PartView
from pos.shop.money import NOTHING


class CashScreen(PayScreen):
    """Shows the change for what was typed, and reports what was typed."""

    given_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(PayRail())
        self._view = CashView(due=NOTHING, given=NOTHING)
        self.entry, self.change = CashEntry(), ChangeCard()
        self.body.addLayout(row(self.entry, self.change, gap=12))
        self.body.setStretch(0, 1)
        self.entry.given_changed.connect(self.given_changed)
        self.setFocusProxy(self.entry)
        self.say()

    def start(self, view: CashView) -> None:
        """Begin with an amount in the field."""
        self.entry.start(view.given, view.quick)
        self.show_cash(view)

    def show_cash(self, view: CashView) -> None:
        """Show what goes back for what was given."""
        self._view = view
        self.change.show_cash(view)
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        self.entry.fit(measures)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the amount."""
        super().showEvent(event)
        self.entry.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 rounds the change, F5 to F8 take a likely amount."""
        if event.key() == Qt.Key.Key_F4:
            self.action_asked.emit("round")
        elif Qt.Key.Key_F5 <= event.key() <= Qt.Key.Key_F8:
            self.entry.take(event.key() - Qt.Key.Key_F5)
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say what Enter does now."""
        super().say()
        self.titled(self.tr("Cash payment"))
        short = self._view.change < NOTHING
        part = PartView(Method.CASH, self._view.given, State.PAID, self.tr("given by the customer"))
        self.rail.show_parts([part], with_state=False)
        name = self.tr("Still to come") if short else self.tr("Change")
        self.rail.show_result(name, abs(self._view.change))
        if short:
            self.rail.name_buttons(
                self.tr("Pay the rest another way"), other=self.tr("Pay part by M-Pesa")
            )
        else:
            detail = self.tr("Prints the receipt. Then just scan.")
            self.rail.name_buttons(
                self.tr("Finish and open drawer"),
                detail=detail,
                other=self.tr("Pay part by M-Pesa"),
            )
