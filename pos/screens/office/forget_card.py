"""The question before a name is deleted for good: its big button waits for a typed word."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.screens.button import Kind
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.fonts import MEDIUM
from pos.screens.panel import Sign, row, words


class ForgetCard(EntryCard):
    """Says what is deleted and what stays, and does it once the word is typed as it stands there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._act: Callable[[], object] = lambda: None
        self._sentence = words(18, MEDIUM).wrapped()
        self.word = Field(most=20)
        self.word.edited.connect(lambda _: self._look())
        said = row(Sign("warning-circle", 40, "failed_fg"), self._sentence, gap=20)
        said.setStretch(1, 1)
        said.setContentsMargins(0, 8, 0, 8)
        self.parts.addLayout(said)
        self.parts.addWidget(self.word)
        self.big.be(Kind.STOP)

    @property
    def asked_word(self) -> str:
        """The word that has to be typed."""
        return self.tr("FORGET")

    def ask(self, name: str, sentence: str, *, act: Callable[[], object]) -> None:
        """Ask whether that name is to be forgotten."""
        self._act = act
        self.titled(self.tr("Forget {name}?").format(name=name))
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.word.titled(self.tr("Type {word}").format(word=self.asked_word))
        self.word.put("")
        self.big.label(self.tr("Forget"))
        self.said.silent()
        self._look()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the word."""
        self.word.line.setFocus()

    def confirm(self) -> None:
        """Forget it."""
        self.put_away()
        self._act()

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Type the word {word} first").format(word=self.asked_word))

    def _look(self) -> None:
        typed = self.word.text.strip().casefold()
        self.big.setEnabled(typed == self.asked_word.casefold())
