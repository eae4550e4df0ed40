"""A card that asks why: the reason is kept with who said it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.screens.words_card import WordsCard


class ReasonCard(WordsCard):
    """What is then done gets the reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = self._about_what = ""
        self._then: Callable[[str], object] = lambda _why: None

    def ask(self, title: str, about: str, then: Callable[[str], object]) -> None:
        """Ask why something is done."""
        self._asked, self._about_what, self._then = title, about, then
        self.begin()

    def confirm(self) -> None:
        """Do it, with the reason."""
        self.put_away()
        self._then(self.entry.text)

    def say(self) -> None:
        """Say what the reason is for."""
        self.titled(self._asked)
        self.about.setText(self._about_what)
        self.entry.name(self.tr("Why"), self.tr("Why"))
        self.big.label(self._asked)
