"""The rarer choices of which payments are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.office.money_words import MoneyWords
from pos.screens.option_row import OptionRow
from pos.shop.money_list import Show

MORE = 3
"""The place of the button that opens this card."""
REST = (
    Show.WAITING, Show.UNSURE, Show.LATE, Show.TWICE, Show.OVER, Show.UNDER, Show.GIVEN_BACK, Show.NOT_OURS,
    Show.OTHERS,
)  # fmt: skip


class ShowCard(EntryCard):
    """Reports what was chosen at once."""

    chosen = Signal(object)
    """A Show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=620)
        self.options = OptionRow(("",) * len(REST), across=2, height=52)
        self.options.chosen.connect(self._take)
        self.parts.addWidget(self.options)
        self.big.hide()
        self.say()

    def ask(self, now: Show) -> None:
        """Ask what is to be shown."""
        self.options.choose(REST.index(now) if now in REST else -1)
        self.open_card()

    def take_keyboard(self) -> None:
        """Choose by Tab and the space bar, or by touch."""
        self.options.option(0).setFocus()

    def say(self) -> None:
        """Name the choices."""
        self.titled(self.tr("Which payments"))
        self.options.name([MoneyWords().show(each) for each in REST])

    def _take(self, at: int) -> None:
        self.put_away()
        self.chosen.emit(REST[at])
