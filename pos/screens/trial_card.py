"""Getting to know a printer: it prints a page, and the card asks what came out, one thing at a time."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.trying import Question, TrialView
from pos.screens.button import Button, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import row, words
from pos.screens.sentences import sentence

KEYS = ("1", "2", "3", "4", "5", "6")
SIGNS = "é £ ñ ½ ü"


class TrialCard(EntryCard):
    """Figures answer, Enter keeps what was found out."""

    answered = Signal(int)
    accepted = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=860)
        self._view = TrialView()
        self._ask, self._told = (
            words(20, SEMIBOLD).wrapped(),
            words(16, REGULAR, "text_2").wrapped(),
        )
        self.options = OptionRow(KEYS, across=3, height=56, size=16)
        self.options.chosen.connect(self.answered)
        self.again = Button(Shape.ROW, icon="printer")
        self.again.clicked.connect(self.again_asked)
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(ord(key)), partial(self.options.take, at))
        for part in (self._ask, self.options, self._told):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self.again, None))
        self.say()

    def show_trial(self, view: TrialView) -> None:
        """Show what is asked now, or that it is done."""
        is_new = view.question is not self._view.question
        self._view = view
        if is_new:
            self.options.choose(-1)
        self.say()

    def confirm(self) -> None:
        """Keep what was found out."""
        self.accepted.emit()
        self.close_card()

    def say(self) -> None:
        """Say what is asked, and which answers there are."""
        view = self._view
        self.titled(self.tr("Get to know the printer"))
        self._ask.setText(self._asked())
        names = self._answers()
        self.options.name(names)
        self.options.setVisible(bool(names))
        self._told.setText(self._hint())
        self._told.setVisible(bool(self._told.text()))
        self.again.label(self.tr("Print the page again"))
        self.again.setEnabled(not view.is_printing)
        self.big.label(self.tr("Use it like this"))
        self.big.setEnabled(view.is_done)
        if view.notice is None:
            self.said.silent()
        else:
            self.said.wrong(sentence(view.notice))

    def _asked(self) -> str:
        view = self._view
        if view.is_printing:
            return self.tr("The page is printed now. Look at it from its top.")
        if view.is_done:
            return self.tr("That is all. The printer is known now.")
        asked = {
            Question.WIDTH: self.tr(
                "Part 1: which letter stands at both ends of the longest line that is whole?"
            ),
            Question.SIGNS: self.tr("Part 2: in which line do you read {signs}?").format(
                signs=SIGNS
            ),
            Question.OWN_SQUARE: self.tr("Part 3: is there a square code?"),
            Question.DRAWN_SQUARE: self.tr("Part 4: is there a square code?"),
            Question.SQUARE_IN_COLUMNS: self.tr("Part 5: is there a square code?"),
            Question.BARS: self.tr("Part 6: are there black bars?"),
            Question.KNIFE: self.tr("Was the paper cut below it?"),
            Question.DRAWER: self.tr("Did the drawer open just now?"),
            Question.OTHER_PIN: self.tr("And now?"),
        }
        return "" if view.question is None else asked[view.question]

    def _answers(self) -> list[str]:
        view = self._view
        if view.question is None:
            return []
        if view.question is Question.WIDTH:
            return [self.tr("A: 48 letters"), self.tr("B: 42 letters"), self.tr("C: 32 letters")]
        if view.question is Question.SIGNS:
            return ["1", "2", "3", "4", self.tr("In all"), self.tr("In none")]
        answers = [self.tr("Yes"), self.tr("No")]
        if view.question is Question.DRAWER:
            answers.append(self.tr("There is no drawer"))
        return answers

    def _hint(self) -> str:
        view = self._view
        if view.is_printing or view.printer is None:
            return ""
        if not view.tells_status:
            return self.tr(
                "This printer does not say how it is: the till cannot see that paper is out."
            )
        if not view.tells_end:
            return self.tr("This printer says how it is, but not when it has printed all.")
        return self.tr("This printer says how it is and when it has printed all.")
