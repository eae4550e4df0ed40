"""What each action does: the one list of keys on one side, the desks on the other."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from pos.desks.views import Notice, Tone
from pos.screens.joining import Joined
from pos.screens.papering import Papering
from pos.screens.paying import Paying
from pos.shop.payment import Method

NO_MPESA = "M-Pesa is not connected to this till yet. Take cash or another way."
NO_PAYMENTS = "There is no list of M-Pesa payments yet: M-Pesa is not connected to this till."
METHODS = MappingProxyType({each.value: each for each in Method})


class Acting(QObject):
    """Does what a key, a button or the card of all keys asks for by its name."""

    card_asked = Signal(str)
    """Something has to be typed first: the name of the action."""
    tile_asked = Signal(int)
    payments_asked = Signal()
    """The drawer of payments is wanted."""
    search_asked = Signal()
    """Something is to be looked for: the box gets the keyboard."""

    def __init__(self, joined: Joined, paying: Paying, papering: Papering) -> None:
        super().__init__()
        self._desks, self._paying, self._papering = joined.desks, paying, papering
        self._acts = {**self._of_sale(), **self._of_payment()}

    def act(self, name: str) -> None:
        """Do what an action's name says."""
        if name.startswith("tile_"):
            self.tile_asked.emit(int(name.removeprefix("tile_")) - 1)
        elif name in self._acts:
            self._acts[name]()
        else:
            self.card_asked.emit(name)

    def _of_sale(self) -> Mapping[str, Callable[[], object]]:
        whole, lines, sign = self._desks.whole, self._desks.lines, self._desks.sign
        return {
            "undo": whole.undo,
            "redo": whole.redo,
            "remove": lines.remove,
            "more": lines.more,
            "fewer": lines.fewer,
            "lock": sign.lock,
            "change_cashier": sign.change_cashier,
            "search": self.search_asked.emit,
            "reprint": self._papering.print_again,
            "receipt": self._desks.papers.look,
            "receipts": self._desks.papers.list_last,
            "payments": self._open_payments,
            "other_printer": self._papering.ask_other,
            "print_unprinted": self._desks.printing.print_unprinted,
            "leave_unprinted": self._desks.printing.leave_unprinted,
            "x_report": self._desks.x_report.look,
        }

    def _of_payment(self) -> dict[str, Callable[[], object]]:
        return {
            "exact_cash": self._desks.pay.pay_exact_cash,
            "split": self._paying.open_split,
            **{name: partial(self._pay, way) for name, way in METHODS.items()},
        }

    def _pay(self, method: Method) -> None:
        """Open a way to pay; figures in the box come along."""
        by_hand = self._desks.shift.view.rules.takes_mpesa_by_hand
        if method is Method.MPESA and not (by_hand or self._desks.tray.view.takes_mpesa):
            self._cannot(NO_MPESA)
            return
        box = self._desks.sale.view.box.strip()
        self._paying.open(method, box if box.isascii() and box.isdigit() else "")

    def _open_payments(self) -> None:
        if self._desks.tray.view.takes_mpesa:
            self.payments_asked.emit()
        else:
            self._cannot(NO_PAYMENTS)

    def _cannot(self, why: str) -> None:
        self._desks.sale.say(Notice(why, tone=Tone.FAILED))
