"""Counting the drawer: how many of each note and coin, and what they come to; nothing of what should be there."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout

from pos.screens.figures import amount_text
from pos.screens.fonts import BOLD, MEDIUM, SEMIBOLD, figure_font
from pos.screens.keypad import Keypad
from pos.screens.keys import ENTER
from pos.screens.measures import STANDARD, Measures
from pos.screens.number_field import NumberLine
from pos.screens.panel import Panel, Words, column, figures, line_across, row, words
from pos.screens.piece_mark import PieceMark
from pos.shop.money import Money, sum_of

MOST_FIGURES = 5
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class PieceLine(NumberLine):
    """How many there are of one piece; arrows and Enter go to the next."""

    stepped = Signal(int)
    entered = Signal()
    reached = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("field", "boxed")
        self.setFont(figure_font(18, SEMIBOLD))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        pattern = QRegularExpression(rf"^\d{{0,{MOST_FIGURES}}}$")
        self.setValidator(QRegularExpressionValidator(pattern, self))
        self.setFixedHeight(44)
        self.setMinimumWidth(64)
        self.setMaximumWidth(104)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and the arrows."""
        key = Qt.Key(event.key())
        if key in ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there is replaced by the first figure."""
        super().focusInEvent(event)
        self.selectAll()
        self.reached.emit()


class CountGrid(Panel):
    """Reports what was counted with each change, and when Enter leaves the last field."""

    changed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._worths: tuple[Money, ...] = ()
        self._lines: list[PieceLine] = []
        self._amounts: list[Words] = []
        self._at, self._measures = 0, STANDARD
        self._title, self._sum_name = words(17, SEMIBOLD), words(17, SEMIBOLD)
        self._sum = figures(28, BOLD)
        self._heads: list[Words] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._pad = Keypad()
        self._pad.pressed.connect(self._press)
        counted = column(self._title, 8, gap=0)
        counted.addLayout(self._grid)
        counted.addStretch(1)
        counted.addWidget(line_across())
        counted.addLayout(row(self._sum_name, None, self._sum))
        self._title.setFixedHeight(28)
        inside = row(gap=18)
        inside.addLayout(counted, 5)
        inside.addWidget(self._pad, 2)
        inside.setContentsMargins(16, 12, 16, 10)
        self._inside = inside
        self.setLayout(inside)
        self.say()

    @property
    def pieces(self) -> dict[Money, int]:
        """How many of each were counted; nothing typed is none."""
        pairs = zip(self._worths, self._lines, strict=True)
        return {worth: int(line.text() or 0) for worth, line in pairs}

    @property
    def total(self) -> Money:
        """What they come to."""
        return sum_of(Money(worth.cents * many) for worth, many in self.pieces.items())

    @property
    def lines(self) -> Sequence[PieceLine]:
        """The fields, from the largest note to the smallest coin."""
        return self._lines

    def offer(self, worths: Sequence[Money], notes: frozenset[Money]) -> None:
        """Have these notes and coins counted, none so far; the fields of the same stay as they are."""
        if tuple(worths) != self._worths:
            self._worths = tuple(worths)
            self._clear()
            self._build(notes)
        self.put({})

    def put(self, pieces: Mapping[Money, int]) -> None:
        """Show what was counted before."""
        for worth, line in zip(self._worths, self._lines, strict=True):
            line.setText(str(pieces[worth]) if pieces.get(worth) else "")
        self._tell()

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        if self._lines:
            self._lines[0].setFocus()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self._grid.setVerticalSpacing(4 if measures.short else 14)
        self._inside.setSpacing(10 if measures.compact else 18)

    def say(self) -> None:
        """Say what is counted."""
        self._title.setText(self.tr("Count what is in the drawer"))
        self._sum_name.setText(self.tr("Counted"))
        heads = (self.tr("Note or coin"), self.tr("How many"), "KSh") * 2
        for head, text in zip(self._heads, heads, strict=False):
            head.setText(text)
        named = self.tr("How many of {worth}")
        for worth, line in zip(self._worths, self._lines, strict=True):
            line.setAccessibleName(named.format(worth=amount_text(worth)))
        self._tell()

    def _build(self, notes: frozenset[Money]) -> None:
        half = -(-len(self._worths) // 2)
        self._heads = [words(13, MEDIUM, "text_2") for _ in range(6)]
        for at, head in enumerate(self._heads):
            align = Qt.AlignmentFlag.AlignRight if at % 3 == 2 else Qt.AlignmentFlag.AlignLeft
            head.setAlignment(align)
            head.setFixedHeight(24)
            self._grid.addWidget(head, 0, at + at // 3)
        self._grid.setColumnMinimumWidth(3, 12)
        for side in (2, 6):
            self._grid.setColumnStretch(side, 1)
        for at, worth in enumerate(self._worths):
            line, amount = PieceLine(), figures(16, BOLD)
            left, place = 4 * (at // half), at % half + 1
            self._grid.addWidget(PieceMark(worth, is_note=worth in notes), place, left)
            self._grid.addWidget(line, place, left + 1)
            self._grid.addWidget(amount, place, left + 2)
            line.textChanged.connect(lambda _: self._tell())
            line.stepped.connect(partial(self._step, at))
            line.entered.connect(partial(self._enter, at))
            line.reached.connect(partial(self._reach, at))
            self._lines.append(line)
            self._amounts.append(amount)
        self.say()

    def _clear(self) -> None:
        self._lines, self._amounts = [], []
        while self._grid.count():
            part = self._grid.takeAt(0)
            widget = part.widget() if part else None
            if widget is not None:
                widget.deleteLater()

    def _tell(self) -> None:
        for (worth, many), label in zip(self.pieces.items(), self._amounts, strict=False):
            label.setText(amount_text(Money(worth.cents * many)))
            label.colored("text" if many else "text_3")
        self._sum.setText(amount_text(self.total))
        self.changed.emit()

    def _step(self, at: int, by: int) -> None:
        self._lines[max(0, min(at + by, len(self._lines) - 1))].setFocus()

    def _enter(self, at: int) -> None:
        if at == len(self._lines) - 1:
            self.done.emit()
        else:
            self._step(at, 1)

    def _reach(self, at: int) -> None:
        self._at = at

    def _press(self, key: str) -> None:
        """Take one key of the pad into the field that was reached last."""
        if not self._lines:
            return
        line = self._lines[self._at]
        if not line.hasFocus():
            line.setFocus()
            line.end(False)  # noqa: FBT003 - Qt's own
        if key == "back":
            line.backspace()
        else:
            line.insert(key)
