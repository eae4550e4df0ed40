"""Parking a sale under a name that can be called out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import ParkView
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import column, words
from pos.screens.text_entry import TextEntry
from pos.shop.money import NOTHING

LONGEST_NAME = 60


class ParkCard(EntryCard):
    """Asks for a name; without one the sale is called by the hour."""

    parked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = ParkView(0, NOTHING, "")
        self._what = words(20, SEMIBOLD).wrapped()
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self._entry = TextEntry(LONGEST_NAME)
        self.parts.addLayout(column(self._what, self._hint, gap=4))
        self.parts.addWidget(self._entry)
        self.say()

    def ask(self, view: ParkView) -> None:
        """Ask under which name."""
        self._view = view
        self.said.silent()
        self._entry.put(view.suggested)
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the name."""
        self._entry.setFocus()

    def confirm(self) -> None:
        """Report the name."""
        self.put_away()
        self.parked.emit(self._entry.text)

    def say(self) -> None:
        """Say what is parked."""
        self.titled(self.tr("Park the sale"))
        items = self.tr("%n items", "", self._view.items)
        self._what.setText(f"{items}, {money_text(self._view.total)}")
        said = self.tr("It waits under this name. Without one it is called {time}.")
        self._hint.setText(said.format(time=self._view.at))
        self._entry.name(self.tr("Name to call out"), self.tr("Name to call out"))
        self.big.label(self.tr("Park and serve the next"))
