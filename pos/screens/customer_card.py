"""Whose sale it is: a known customer found by name or phone, or only a name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import CustomerView
from pos.screens.figures import money_text
from pos.screens.fonts import SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import row, words
from pos.screens.text_entry import TextEntry

MOST, MOST_WITH_LETTERS = 5, 2
LONGEST_NAME = 60


class CustomerCard(EntryCard):
    """Reports what is typed, and what is chosen of that which was found."""

    asked = Signal(str)
    taken = Signal(int)
    named = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: tuple[CustomerView, ...] = ()
        self._current = ""
        self._entry = TextEntry(LONGEST_NAME)
        self._entry.changed.connect(self._typed)
        self._entry.letters.toggled.connect(self.say)
        self._nothing = words(16, SEMIBOLD, "text_2").wrapped()
        self._list = OptionRow(("",) * MOST, across=1, height=56, size=16)
        self._list.chosen.connect(self._name_big)
        self._only, self._none = (
            Button(Shape.ROW, Kind.QUIET, icon=icon, key=key)
            for icon, key in (("user-plus", "F5"), ("x", "F6"))
        )
        for button, act in ((self._only, self._take_name), (self._none, self._take_off)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setFixedHeight(48)
            button.clicked.connect(act)
        for part in (self._entry, self._nothing, self._list):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self._only, self._none, None))
        self.parts.addStretch(1)
        self.answer(Qt.Key.Key_Up, partial(self._list.step, -1))
        self.answer(Qt.Key.Key_Down, partial(self._list.step, 1))
        self.answer(Qt.Key.Key_F5, self._take_name)
        self.answer(Qt.Key.Key_F6, self._take_off)
        self.say()

    def ask(self, current: str = "") -> None:
        """Ask whose sale it is; it may have a name already."""
        self._current = current
        self._found = ()
        self.said.silent()
        self._entry.put("")
        self.say()
        self.open_card()
        self.asked.emit("")

    def show_found(self, found: Sequence[CustomerView]) -> None:
        """Show who was found; the first is chosen once something was typed."""
        self._found = tuple(found[:MOST])
        self._list.choose(0 if found and self._entry.text else -1)
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to the name."""
        self._entry.setFocus()

    def confirm(self) -> None:
        """Report the one who is chosen, or the name that was typed."""
        at = self._list.at
        if not 0 <= at < len(self._found):
            self._take_name()
            return
        self.put_away()
        self.taken.emit(at)

    def say(self, *_: object) -> None:
        """Say who was found."""
        self.titled(self.tr("Customer"))
        self._entry.name(self.tr("Name or phone"), self.tr("Name or phone"))
        most = MOST_WITH_LETTERS if self._entry.letters.isChecked() else MOST
        found = self._found[:most]
        self._list.name([each.name for each in found], [self._account(each) for each in found])
        self._nothing.setText(
            self.tr("Nobody known is called so. It stays a name, without an account.")
        )
        self._nothing.setVisible(bool(self._entry.text) and not found)
        self._none.label(self.tr("No customer"), spoken=self._current)
        self._none.setVisible(bool(self._current))
        self._name_big()

    def _account(self, customer: CustomerView) -> str:
        parts = [customer.phone] if customer.phone else []
        if customer.owed or customer.limit:
            owed, limit = money_text(customer.owed), money_text(customer.limit)
            said = self.tr("owes {owed}, may owe {limit}")
            parts.append(said.format(owed=owed, limit=limit))
        else:
            parts.append(self.tr("no account"))
        return " \N{MIDDLE DOT} ".join(parts)

    def _name_big(self, _at: int = -1) -> None:
        at, text = self._list.at, self._entry.text
        known = 0 <= at < len(self._found)
        is_name = bool(text) and not text.replace(" ", "").lstrip("+").isdecimal()
        self._only.label(self.tr("Only the name"), spoken=text)
        self._only.setVisible(known and is_name)
        name = self._found[at].name if known else text if is_name else ""
        self.big.setEnabled(bool(name))
        said = self.tr("Sell to {name}").format(name=name)
        self.big.label(said if name else self.tr("Choose a customer"))

    def _typed(self) -> None:
        self._list.choose(-1)
        self.asked.emit(self._entry.text)
        self._name_big()

    def _take_name(self) -> None:
        text = self._entry.text
        if text and not text.replace(" ", "").lstrip("+").isdecimal():
            self.put_away()
            self.named.emit(text)

    def _take_off(self) -> None:
        if self._current:
            self.put_away()
            self.removed.emit()
