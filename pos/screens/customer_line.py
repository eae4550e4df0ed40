"""Who is buying: a customer with a name, or nobody the shop knows."""

from PySide6.QtCore import Signal

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.keys import shown_key
from pos.screens.mark import Disc
from pos.screens.panel import Elided, Panel, row


class CustomerLine(Panel):
    """Shows the customer of the sale."""

    customer_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._customer = ""
        self._name = Elided(text_font(14, SEMIBOLD))
        self._add = Button(Shape.ROW, Kind.PLAIN, key="F7")
        self._add.clicked.connect(self.customer_asked)
        self.setLayout(row(Disc(32, icon="user"), self._name, self._add))
        self.say()

    def show_customer(self, name: str) -> None:
        """Show a name, or with an empty one that the customer is not known."""
        self._customer = name
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._add.at_key(shown_key(keys, "customer"))

    def say(self) -> None:
        """Say who it is."""
        self._name.setText(self._customer or self.tr("Walk-in customer"))
        self._add.label(self.tr("Change") if self._customer else self.tr("Add"))
