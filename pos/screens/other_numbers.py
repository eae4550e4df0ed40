"""The further numbers that customers pay to: a short list, each with its way out, and one to add."""

import re

from PySide6.QtCore import Signal

from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import Panel, column, figures, row, words

FIGURES = r"[0-9]{0,7}(/[0-9]{0,7})?"
WHOLE = re.compile(r"[0-9]{5,7}(/[0-9]{5,7})?", re.ASCII)
BETWEEN = ", "


class NumberRow(Panel):
    """One number, and a button that takes it out."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number, self._kind = figures(18, SEMIBOLD), words(14, REGULAR, "text_2")
        self.remove = Button(Shape.ROW, Kind.QUIET, icon="trash")
        self.remove.clicked.connect(self.removed)
        self.setLayout(row(self._number, self._kind, None, self.remove, gap=12))

    def show_number(self, number: str) -> None:
        """Show a number: of a till, its store stands beside it."""
        till, _, store = number.partition("/")
        self._number.setText(till)
        said = self.tr("Till number, store {store}").format(store=store) if store else "Paybill"
        self._kind.setText(said)
        self.remove.label(self.tr("Take away"), spoken=number)


class OtherNumbers(Panel):
    """Reports all of them together after each change."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._numbers: list[str] = []
        self._rows: list[NumberRow] = []
        self._title, self._about = words(16, SEMIBOLD), words(14, REGULAR, "text_2").wrapped()
        self.field = Field(most=15, pattern=FIGURES)
        self.add = Button(Shape.ROW, Kind.QUIET, icon="plus")
        self.add.clicked.connect(self.take)
        self._list = column(gap=8)
        parts = column(self._title, self._about, gap=6)
        parts.addLayout(self._list)
        parts.addLayout(row(self.field, self.add, gap=10))
        self.setLayout(parts)
        self.say()

    def show_numbers(self, said: str) -> None:
        """Show these numbers, between commas as they are kept."""
        self._numbers = [each for each in said.split(BETWEEN) if each]
        self.say()

    def take(self) -> bool:
        """Add what is typed; whether that was a whole number."""
        typed = self.field.text.strip()
        if not WHOLE.fullmatch(typed):
            return False
        self.field.put("")
        self.changed.emit(BETWEEN.join([*self._numbers, typed]))
        return True

    def say(self) -> None:
        """Name everything."""
        self._title.setText(self.tr("Further numbers that customers pay to"))
        self._about.setText(
            self.tr("Phones are asked for the first number. Money to any of them is heard of.")
        )
        self.field.titled(self.tr("Paybill, or till/store"))
        self.add.label(self.tr("Add"), spoken=self._title.text())
        while len(self._rows) < len(self._numbers):
            line, at = NumberRow(), len(self._rows)
            line.removed.connect(lambda at=at: self._remove(at))
            self._rows.append(line)
            self._list.addWidget(line)
        for at, line in enumerate(self._rows):
            line.setVisible(at < len(self._numbers))
            if at < len(self._numbers):
                line.show_number(self._numbers[at])

    def _remove(self, at: int) -> None:
        kept = [each for place, each in enumerate(self._numbers) if place != at]
        self.changed.emit(BETWEEN.join(kept))
