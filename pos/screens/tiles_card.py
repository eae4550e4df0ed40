"""What stands on the quick tiles: the owner puts goods in a place, or leaves it to the till."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.option_row import OptionRow
from pos.screens.panel import row, words
from pos.screens.text_entry import TextEntry

PLACES = 8
LONGEST_CODE = 20


class TilesCard(EntryCard):
    """Stays open until Esc, so that several places can be filled one after another."""

    placed = Signal(int, str)
    """A code was typed for a place."""
    freed = Signal(int)
    """A place is left to the till."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._own: tuple[bool, ...] = ()
        self._hint = words(16, REGULAR, "text_2").wrapped()
        self._places = OptionRow(("",) * PLACES, across=2, height=52, size=16)
        self._places.chosen.connect(self._turn)
        self._entry = TextEntry(LONGEST_CODE, is_code=True)
        self._entry.changed.connect(self.say)
        self._entry.letters.toggled.connect(self.say)
        self._free = Button(Shape.ROW, Kind.QUIET, icon="x", key="F5")
        self._free.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._free.setFixedHeight(48)
        self._free.clicked.connect(self._leave)
        for part in (self._hint, self._places, self._entry):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self._free, None))
        self.answer(Qt.Key.Key_Up, partial(self._places.step, -2))
        self.answer(Qt.Key.Key_Down, partial(self._places.step, 2))
        self.answer(Qt.Key.Key_PageUp, partial(self._places.step, -1))
        self.answer(Qt.Key.Key_PageDown, partial(self._places.step, 1))
        self.answer(Qt.Key.Key_F5, self._leave)
        self.say()

    def show_tiles(self, names: Sequence[str], own: Sequence[bool]) -> None:
        """Show what stands on the tiles, and which of it the owner chose."""
        self._names, self._own = tuple(names), tuple(own)
        if self._places.at < 0:
            self._places.choose(0)
        self.said.silent()
        self.say()

    def ask(self) -> None:
        """Ask what stands in which place."""
        self._places.choose(0)
        self._entry.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Type a code."""
        self._entry.setFocus()

    def confirm(self) -> None:
        """Report the code for the place."""
        code = self._entry.text
        self._entry.put("")
        self.placed.emit(self._places.at, code)

    def say(self, *_: object) -> None:
        """Say what stands where."""
        self.titled(self.tr("Quick items"))
        self._hint.setText(
            self.tr(
                "Choose a place and type the code of what stands there. The till fills the rest."
            )
        )
        for part in (self._hint, self._places, self._free):
            part.setVisible(not self._entry.letters.isChecked())
        self._entry.name(self.tr("Code"), self.tr("Code"))
        self._places.name(
            [f"{at + 1}. {self._name(at)}" for at in range(PLACES)],
            [self.tr("your choice") if self._is_own(at) else "" for at in range(PLACES)],
        )
        self._free.label(self.tr("Leave this place to the till"))
        self._free.setEnabled(self._is_own(self._places.at))
        self.big.label(self.tr("Put it in place {number}").format(number=self._places.at + 1))
        self.big.setEnabled(bool(self._entry.text))

    def _name(self, at: int) -> str:
        return self._names[at] if at < len(self._names) else self.tr("Empty place")

    def _is_own(self, at: int) -> bool:
        return 0 <= at < len(self._own) and self._own[at]

    def _turn(self, _at: int) -> None:
        self.say()
        self._entry.setFocus()

    def _leave(self) -> None:
        if self._is_own(self._places.at):
            self.freed.emit(self._places.at)
