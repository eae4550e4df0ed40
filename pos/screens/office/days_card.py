"""Which days are looked at: some that have a name, or from one day to another."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.views import notice_of
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.fonts import SEMIBOLD
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.office.report_words import ReportWords
from pos.screens.option_row import OptionRow
from pos.screens.panel import column, row, words
from pos.screens.sentences import sentence
from pos.shop.days import read_day, show_day
from pos.shop.period import DaysAsked, Period, Span, period_of
from pos.shop.refusal import Refusal

LONGEST = 10
SPANS = tuple(Span)


class DaysCard(EntryCard):
    """Alt and a figure takes days that have a name; what is wrong with those that were typed is said."""

    chosen = Signal(object)
    """The days that are wanted: a Span, or a Period."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 740)
        self._today = date.min
        self._spans = OptionRow([f"Alt {at}" for at, _ in enumerate(SPANS, start=1)], across=2)
        self._spans.chosen.connect(lambda at: self._give(SPANS[at]))
        for at, _ in enumerate(SPANS):
            self.answer(Qt.Key(Qt.Key.Key_1 + at), partial(self._spans.take, at))
        self._or = words(14, SEMIBOLD, "text_2")
        self.first, self.last = Field(most=LONGEST), Field(most=LONGEST)
        self.pad = Keypad(NUMBER)
        self.pad.setFixedWidth(220)
        self.pad.pressed.connect(self._press)
        typed = row(self.first, self.last, gap=12)
        self.parts.addLayout(
            row(column(self._spans, 14, self._or, 4, typed, None), self.pad, gap=18)
        )
        self.say()

    def ask(self, asked: DaysAsked, today: date) -> None:
        """Ask for days, beginning with those that are looked at now."""
        self._today = today
        self._spans.choose(SPANS.index(asked) if isinstance(asked, Span) else -1)
        now = period_of(asked, today)
        for field, day in ((self.first, now.first), (self.last, now.last)):
            field.put(show_day(day))
            field.judge(None)
        self.said.silent()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first day."""
        self.first.line.setFocus()
        self.first.line.selectAll()

    def confirm(self) -> None:
        """Report the days that were typed, if they are such."""
        first, last = self._read(self.first), self._read(self.last)
        if first is None or last is None:
            return
        try:
            period = Period(first, last)
        except Refusal as refusal:
            self.said.wrong(sentence(notice_of(refusal)))
        else:
            self._give(period)

    def say(self) -> None:
        """Name the days, and say what is typed."""
        self.titled(self.tr("Which days?"))
        says = ReportWords(self)
        self._spans.name([says.span(each) for each in SPANS])
        self._or.setText(self.tr("Or from one day to another"))
        hint = self.tr("Like 21/11/2026")
        self.first.titled(self.tr("First day"), hint)
        self.last.titled(self.tr("Last day"), hint)
        self.big.label(self.tr("Show these days"))

    def _give(self, asked: DaysAsked) -> None:
        self.put_away()
        self.chosen.emit(asked)

    def _press(self, key: str) -> None:
        """Type where the keyboard is, or into the first day."""
        line = (self.last if self.last.line.hasFocus() else self.first).line
        if key == "back":
            line.backspace()
        else:
            line.insert(key)

    def _read(self, field: Field) -> date | None:
        try:
            day = read_day(field.text, self._today)
        except Refusal as refusal:
            field.judge(notice_of(refusal), asked=True)
            return None
        field.judge(None)
        return day
