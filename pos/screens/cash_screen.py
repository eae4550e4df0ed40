"""Paying in cash: what was given on the left, what goes back on the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QShowEvent

from pos.desks.keys import Keys, Place
from pos.screens.cash_entry import CashEntry
from pos.screens.change_card import ChangeCard
from pos.screens.chip import State
from pos.screens.keys import key_of
from pos.screens.measures import Measures
from pos.screens.panel import row
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.views import CashView, Method, PartView
from pos.shop.money import NOTHING

QUICK = "quick_"


class CashScreen(PayScreen):
    """Shows the change for what was typed, and reports what was typed."""

    given_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(PayRail())
        self._view = CashView(due=NOTHING, given=NOTHING)
        self._has_mpesa = self._has_printer = True
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

    def go_on(self, typed: str) -> None:
        """Begin with what was typed elsewhere already; the next figure comes behind it."""
        self.entry.put(typed)

    def show_cash(self, view: CashView) -> None:
        """Show what goes back for what was given."""
        self._view = view
        self.change.show_cash(view)
        self.say()

    def offer(self, *, mpesa: bool, printer: bool) -> None:
        """Offer only what this till has."""
        self._has_mpesa, self._has_printer = mpesa, printer
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        super().use_keys(keys)
        self.entry.use_keys(keys)

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        self.entry.fit(measures)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the amount."""
        super().showEvent(event)
        self.entry.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """F5 to F8 take a likely amount."""
        action = self._keys.action(key_of(event), Place.PAYMENT)
        if action is not None and action.name.startswith(QUICK):
            self.entry.take(int(action.name.removeprefix(QUICK)) - 1)
            return True
        return super().take_key(event)

    def say(self) -> None:
        """Say what Enter does now."""
        super().say()
        self.titled(self.tr("Cash payment"))
        short = self._view.change < NOTHING
        part = PartView(Method.CASH, self._view.given, State.PAID, self.tr("given by the customer"))
        self.rail.show_parts([part], with_state=False)
        name = self.tr("Still to come") if short else self.tr("Change")
        self.rail.show_result(name, abs(self._view.change))
        other = self.tr("Pay part another way")
        if self._has_mpesa:
            other = self.tr("Pay part by M-Pesa")
        if short:
            self.rail.name_buttons(self.tr("Pay the rest another way"), other=other)
        elif self._has_printer:
            detail = self.tr("Prints the receipt. Then just scan.")
            self.rail.name_buttons(self.tr("Finish and open drawer"), detail=detail, other=other)
        else:
            detail = self.tr("Keeps the receipt. Then just scan.")
            self.rail.name_buttons(self.tr("Finish the sale"), detail=detail, other=other)
