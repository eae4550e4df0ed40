"""Which key does what, and that no key does two things."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

DEFAULTS = {
    "keys": "F1", "search": "F2", "quantity": "F3", "discount": "F4", "park": "F5", "parked": "F6",
    "customer": "F7", "payments": "F8", "cash": "F9", "cash_exact": "Shift+F9", "split": "F11",
    "mpesa": "F12", "remove": "Del", "undo": "Ctrl+Z", "redo": "Ctrl+Y", "reprint": "Ctrl+R",
    "return": "Ctrl+U", "drawer": "Ctrl+O", "typed_price": "Ctrl+N", "price": "Ctrl+P",
    "note": "Ctrl+K", "price_check": "Ctrl+I", "lock": "Ctrl+L",
}  # fmt: skip
"""What can be done on the sale screen, and the key it has until the shop chooses another."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of one till."""

    keys: Mapping[str, str]

    def key_of(self, action: str) -> str:
        """Give the key of an action as it stands on the keyboard."""
        return self.keys[action].replace("+", " ")

    def action_of(self, event: QKeyEvent) -> str | None:
        """Give what a pressed key asks for, or None when it is no action's key."""
        pressed = QKeySequence(event.keyCombination())
        for action, key in self.keys.items():
            if pressed.matches(QKeySequence(key)) is QKeySequence.SequenceMatch.ExactMatch:
                return action
        return None

    def taken_by(self, action: str, key: str) -> str | None:
        """Give the other action that has this key already, or None when it is free."""
        wanted = QKeySequence(key)
        others = ((other, QKeySequence(its)) for other, its in self.keys.items() if other != action)
        return next((other for other, its in others if its == wanted), None)

    def changed(self, action: str, key: str) -> "KeyMap":
        """Give the keys with one of them changed; a key in use stays where it is."""
        if self.taken_by(action, key):
            return self
        return KeyMap({**self.keys, action: key})


STANDARD_KEYS = KeyMap(DEFAULTS)


class Actions(QObject):
    """Says what each action is called."""

    def names(self) -> dict[str, str]:
        """Give the name of every action, in the order of the overlay."""
        return {
            "keys": self.tr("All keys"), "search": self.tr("Search"),
            "quantity": self.tr("Quantity of the line"), "discount": self.tr("Discount"),
            "park": self.tr("Park the sale"), "parked": self.tr("Parked sales"),
            "customer": self.tr("Customer"), "payments": self.tr("Payments not matched"),
            "cash": self.tr("Cash"), "cash_exact": self.tr("Exact cash at once"),
            "split": self.tr("Split payment"), "mpesa": "M-Pesa",
            "remove": self.tr("Remove line"), "undo": self.tr("Undo"), "redo": self.tr("Redo"),
            "reprint": self.tr("Reprint"), "return": self.tr("Return an item"),
            "drawer": self.tr("Open the drawer"), "typed_price": self.tr("Sell at a typed price"),
            "price": self.tr("Change the price"), "note": self.tr("Note on the line"),
            "price_check": self.tr("Price check"), "lock": self.tr("Lock the till"),
        }  # fmt: skip
