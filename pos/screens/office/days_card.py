"""Typing the first and the last day of a report."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.desks.views import Notice
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.panel import column, row
from pos.screens.sentences import sentence
from pos.shop.days import show_day
from pos.shop.period import Period

LONGEST = 10


class DaysCard(EntryCard):
    """Asks for two days; what is wrong with them is said on the card."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 640)
        self.first, self.last = Field(most=LONGEST), Field(most=LONGEST)
        self.pad = Keypad(NUMBER)
        self.pad.setFixedWidth(240)
        self.pad.pressed.connect(self._press)
        self.parts.addLayout(row(column(self.first, self.last, None, gap=12), self.pad, gap=18))
        self.say()

    def ask(self, period: Period) -> None:
        """Ask for days, beginning with those that are shown."""
        self.said.silent()
        self.first.put(show_day(period.first))
        self.last.put(show_day(period.last))
        self.open_card()
        self.first.line.selectAll()

    def refuse_days(self, notice: Notice) -> None:
        """Bring the card back with what was wrong."""
        self.refuse(sentence(notice))

    def take_keyboard(self) -> None:
        """Give the keyboard to the first day."""
        self.first.line.setFocus()

    def confirm(self) -> None:
        """Report the days."""
        self.put_away()
        self.chosen.emit(self.first.text, self.last.text)

    def _press(self, key: str) -> None:
        """Type where the keyboard is, or into the first day."""
        line = (self.last if self.last.line.hasFocus() else self.first).line
        if key == "back":
            line.backspace()
        else:
            line.insert(key)

    def say(self) -> None:
        """Say what is typed."""
        self.titled(self.tr("Which days?"))
        example = self.tr("Day, month and year: 21/11/2026")
        self.first.titled(self.tr("First day"), example)
        self.last.titled(self.tr("Last day"), example)
        self.big.label(self.tr("Show these days"))
