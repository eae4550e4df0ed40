"""A count begins: what it is called, and what of the shop is counted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import SEMIBOLD
from pos.screens.office.goods_words import GoodsWords
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry
from pos.shop.stock import Place
from pos.shop.stocktake import WHOLE, Part

FIRST = (WHOLE, Part(place=Place.SHELF), Part(place=Place.STORE))
MOST_CATEGORIES = 12


class StartCountCard(EntryCard):
    """Reports the name and the part; the part alone is a name too."""

    started = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = FIRST
        self._asked = words(14, SEMIBOLD, "text_2")
        self.choices = OptionRow([""] * (len(FIRST) + MOST_CATEGORIES), across=3)
        self.entry = TextEntry(60)
        self.parts.addWidget(self._asked)
        self.parts.addWidget(self.choices)
        self.parts.addWidget(self.entry)
        self.say()

    def ask(self, categories: Sequence[str]) -> None:
        """Ask what is counted."""
        self.offer(categories)
        self.choices.choose(0)
        self.entry.put("")
        self.said.silent()
        self.open_card()

    def offer(self, categories: Sequence[str]) -> None:
        """Let parts of the shop be chosen by these categories too."""
        self._parts = (*FIRST, *(Part(category=each) for each in categories[:MOST_CATEGORIES]))
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to the name."""
        self.entry.setFocus()

    def confirm(self) -> None:
        """Report what is counted."""
        part = self._parts[max(0, self.choices.at)]
        self.put_away()
        self.started.emit(self.entry.text or GoodsWords().part(part), part)

    def say(self) -> None:
        """Say what can be counted."""
        self.titled(self.tr("Start a count"))
        self._asked.setText(self.tr("What is counted?"))
        self.choices.name([GoodsWords().part(each) for each in self._parts])
        self.entry.name(self.tr("What it is called"), self.tr("What it is called"))
        self.big.label(self.tr("Start counting"))
