"""A later word about a closed shift: it stands beside the Z, which never changes."""

from PySide6.QtWidgets import QWidget

from pos.screens.words_card import WordsCard


class LaterNoteCard(WordsCard):
    """Enter keeps the note for ever."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""

    def ask(self, name: str) -> None:
        """Ask for a note to that Z."""
        self._name = name
        self.begin()

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Type the note first"))

    def say(self) -> None:
        """Say what it is about."""
        self.titled(self.tr("Note to {z}").format(z=self._name))
        self.about.setText(
            self.tr("It is kept with your name and the time. The Z report itself never changes.")
        )
        self.entry.name(self.tr("Note"), self.tr("Like: the missing 50 was under the drawer"))
        self.big.label(self.tr("Keep the note"))
