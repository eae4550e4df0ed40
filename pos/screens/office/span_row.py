"""The days that are asked for most, side by side, and any others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.screens.button import Button, Kind, Shape
from pos.screens.measures import Measures
from pos.screens.office.report_words import ReportWords
from pos.screens.panel import Panel, column, row
from pos.shop.period import DaysAsked, Span

IN_FIRST_LINE = 4


class SpanRow(Panel):
    """Shows which days are wanted; a narrow window has two lines of them."""

    span_chosen = Signal(object)
    days_asked = Signal()
    """Other days are wanted than those that have a name."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ReportWords(self)
        self.spans = {span: self._chip() for span in Span}
        for span, chip in self.spans.items():
            chip.clicked.connect(lambda _=None, span=span: self.span_chosen.emit(span))
        self.days = Button(Shape.ROW, Kind.QUIET, icon="calendar-blank", key="F3")
        self.days.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.days.clicked.connect(self.days_asked)
        self._lines = (row(gap=8), row(gap=8))
        self.setLayout(column(*self._lines, gap=8))
        self._lay(two_lines=False)
        self.say()

    def _chip(self) -> Button:
        chip = Button(Shape.ROW, Kind.QUIET)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return chip

    def show_days(self, wanted: DaysAsked) -> None:
        """Show which days are wanted."""
        for span, chip in self.spans.items():
            chip.setChecked(span is wanted)
            chip.be(Kind.CHOSEN if span is wanted else Kind.QUIET)
        self.days.be(Kind.QUIET if isinstance(wanted, Span) else Kind.CHOSEN)

    def fit(self, measures: Measures) -> None:
        """Take two lines where one is too narrow."""
        self._lay(two_lines=measures.compact)

    def say(self) -> None:
        """Name the days."""
        for span, chip in self.spans.items():
            chip.label(self._words.span(span))
        self.days.label(self.tr("Days"))

    def _lay(self, *, two_lines: bool) -> None:
        for line in self._lines:
            _empty(line)
        for at, chip in enumerate((*self.spans.values(), self.days)):
            self._lines[two_lines and at >= IN_FIRST_LINE].addWidget(chip)
        for line in self._lines:
            line.addStretch(1)


def _empty(line: QHBoxLayout) -> None:
    while line.count():
        line.takeAt(0)
