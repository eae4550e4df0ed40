"""One sentence on a card: what is wrong with what was typed, or that somebody else has to allow it."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.fonts import SEMIBOLD
from pos.screens.panel import Panel, Sign, row, words


class SaidLine(Panel):
    """Says it with a sign and a colour of its own, also to a screen reader; with nothing to say it is not there."""

    def __init__(self) -> None:
        super().__init__(card="warned")
        self._sign, self._words = Sign("x-circle", 22, "failed_fg"), words(16, SEMIBOLD).wrapped()
        inside = row(self._sign, self._words, gap=10)
        inside.setContentsMargins(14, 10, 14, 10)
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; nothing when nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def wrong(self, sentence: str) -> None:
        """Say what is wrong."""
        self._show(sentence, card="warned", icon="warning-circle", ink="failed_fg")

    def needs_yes(self, sentence: str) -> None:
        """Say that somebody else has to allow it."""
        self._show(sentence, card="asks", icon="lock-key", ink="waiting_fg")

    def done(self, sentence: str) -> None:
        """Say that something came about."""
        self._show(sentence, card="found", icon="check", ink="paid_fg")

    def silent(self) -> None:
        """Say nothing."""
        self.hide()

    def _show(self, sentence: str, *, card: str, icon: str, ink: str) -> None:
        if sentence == self.text and card == self.property("card"):
            return
        self.put_on(card)
        self._sign.show_sign(icon, ink)
        self._words.colored(ink)
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
