"""A few goods of which one is chosen: what is sold at a typed price."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.option_row import OptionRow
from pos.screens.panel import words

KEYS = ("1", "2", "3", "4", "5", "6")


class GoodsCard(EntryCard):
    """A figure takes one at once; arrows and Enter do as well."""

    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._names: tuple[str, ...] = ()
        self._why = words(16, ink="text_2").wrapped()
        self._list = OptionRow(KEYS, across=1, height=60, size=18)
        self._list.chosen.connect(lambda _: self.say())
        self.parts.addWidget(self._why)
        self.parts.addWidget(self._list)
        self.answer(Qt.Key.Key_Up, partial(self._list.step, -1))
        self.answer(Qt.Key.Key_Down, partial(self._list.step, 1))
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(Qt.Key.Key_0 + int(key)), partial(self._take, at))
        self.say()

    def ask(self, names: Sequence[str]) -> None:
        """Ask which one it is; the first is chosen."""
        self._names = tuple(names[: len(KEYS)])
        self._list.choose(0)
        self.said.silent()
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report which one it is."""
        self.put_away()
        self.taken.emit(self._list.at)

    def say(self) -> None:
        """Say what may be sold."""
        self.titled(self.tr("Sell at a typed price"))
        self._why.setText(self.tr("The shop has no price of its own for these."))
        self._list.name(self._names)
        at = self._list.at
        there = 0 <= at < len(self._names)
        self.big.setEnabled(there)
        self.big.label(
            self.tr("Sell {name}").format(name=self._names[at]) if there else self.tr("Sell")
        )

    def _take(self, at: int) -> None:
        if at < len(self._names):
            self._list.choose(at)
            self.confirm()
