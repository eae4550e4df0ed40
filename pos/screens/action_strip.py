"""The row of buttons under the sale: everything that is done to it, with its key."""

from PySide6.QtCore import Signal

from pos.desks.keys import Keys
from pos.screens.button import Button, Shape
from pos.screens.keys import shown_key
from pos.screens.measures import STANDARD, Measures
from pos.screens.panel import Panel, row

ACTIONS = (
    ("search", "magnifying-glass", "F2"), ("quantity", "stack", "F3"), ("discount", "tag", "F4"),
    ("park", "pause-circle", "F5"), ("parked", "clock", "F6"), ("customer", "user", "F7"),
    ("remove", "trash", "Del"), ("all_keys", "keyboard", "F1"),
)  # fmt: skip


class ActionStrip(Panel):
    """Says which action a hand asked for."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {
            name: Button(Shape.STRIP, icon=icon, key=key) for name, icon, key in ACTIONS
        }
        self._measures = STANDARD
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=None, name=name: self.asked.emit(name))
        self.setLayout(row(*self._buttons.values()))
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size; in a narrow one the list of keys keeps its key only."""
        self._measures = measures
        self._buttons["all_keys"].setVisible(not measures.compact)
        for button in self._buttons.values():
            button.setFixedHeight(measures.strip)
        self.say()

    def show_parked(self, count: int) -> None:
        """Show how many sales wait."""
        self._buttons["parked"].counted(count)

    def allow(self, *, lines: bool) -> None:
        """Let what needs a line be pressed only when there is one."""
        for name in ("quantity", "discount", "park", "remove"):
            self._buttons[name].setEnabled(lines)

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        for name, button in self._buttons.items():
            button.at_key(shown_key(keys, name))

    def say(self) -> None:
        """Put the words on the buttons."""
        said = {
            "search": self.tr("Search"), "quantity": self.tr("Quantity"),
            "discount": self.tr("Discount"), "park": self.tr("Park"), "parked": self.tr("Parked"),
            "customer": self.tr("Customer"),
            "remove": self.tr("Remove") if self._measures.compact else self.tr("Remove line"),
            "all_keys": self.tr("All keys"),
        }  # fmt: skip
        for name, text in said.items():
            self._buttons[name].label(text)
            self._buttons[name].sized(13 if self._measures.compact else 14)
