"""A question with two answers, each in the verb of what it does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import Ask, QuestionView
from pos.screens.fonts import MEDIUM
from pos.screens.panel import Sign, row, words


class QuestionCard(EntryCard):
    """Enter does what is asked about, Esc leaves everything as it is."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._view = QuestionView(Ask.SELL_ANYWAY)
        self._close.hide()  # the answer itself says what Esc does
        self._sign = Sign("question", 48, "primary_text")
        self._sentence = words(18, MEDIUM).wrapped()
        self._no = Button(Shape.ROW, Kind.QUIET, key="Esc")
        self._no.sized(18)
        self._no.setFixedHeight(64)
        self._no.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._no.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._no.clicked.connect(self.close_card)
        said = row(self._sign, self._sentence, gap=20)
        said.setStretch(1, 1)
        said.setContentsMargins(0, 8, 0, 16)
        self.parts.addLayout(said)
        self.body.removeWidget(self.big)
        answers = row(self._no, self.big, gap=12)
        answers.setStretch(0, 2)
        answers.setStretch(1, 3)
        self.body.addLayout(answers)
        self.closed.connect(lambda: self.answered.emit(False))  # noqa: FBT003 - a signal's value
        self.say()

    def ask(self, view: QuestionView) -> None:
        """Ask it."""
        self._view = view
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report the yes."""
        self.put_away()
        self.answered.emit(True)  # noqa: FBT003 - a signal's value

    def say(self) -> None:
        """Say the question and both answers."""
        title, sentence, yes, no = self._words()[self._view.ask]
        self.titled(title)
        self._sentence.setText(sentence.format(about=self._view.about))
        self.setAccessibleDescription(self._sentence.text())
        stops = self._view.ask is Ask.CANCEL_SALE
        self._sign.show_sign(
            "warning-circle" if stops else "question", "failed_fg" if stops else "primary_text"
        )
        self.big.be(Kind.STOP if stops else Kind.PRIMARY)
        self.big.label(yes)
        self._no.label(no)

    def _words(self) -> dict[Ask, tuple[str, str, str, str]]:
        return {
            Ask.SELL_ANYWAY: (
                self.tr("None left by the books"),
                self.tr("The books say that there is no {about} left. If it lies before you, sell it."),
                self.tr("Sell anyway"), self.tr("Do not sell"),
            ),
            Ask.CANCEL_SALE: (
                self.tr("Cancel this sale?"),
                self.tr("Everything on it is taken off: {about}."),
                self.tr("Cancel the sale"), self.tr("Keep the sale"),
            ),
        }  # fmt: skip
