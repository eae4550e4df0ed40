"""A quiet strip for what goes on without stopping anybody: no internet, prices that may be old."""

from PySide6.QtGui import QAccessible, QAccessibleEvent

from pos.screens.fonts import MEDIUM, SEMIBOLD, text_font
from pos.screens.panel import Elided, Panel, Sign, row, words


class Banner(Panel):
    """Says one sentence until it is no longer true; it covers nothing and takes no key."""

    def __init__(self) -> None:
        super().__init__(card="banner")
        self._sign = Sign("cloud-slash", 20, "offline_fg")
        self._sentence = Elided(text_font(14, SEMIBOLD), "offline_fg")
        self._more = words(14, MEDIUM, "offline_fg")
        inside = row(self._sign, self._sentence, None, self._more, gap=10)
        inside.setContentsMargins(12, 0, 12, 0)
        self.setLayout(inside)
        self.setFixedHeight(40)
        self.hide()

    def show_sentence(self, sentence: str, more: str = "") -> None:
        """Say a sentence; an empty one takes the strip away."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        if bool(sentence) == self.isHidden():
            self.setVisible(bool(sentence))
            if sentence:
                self.setAccessibleName(f"{sentence} {more}".strip())
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
