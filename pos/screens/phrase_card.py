"""The recovery phrase, shown once, to be written on paper."""

from PySide6.QtCore import Qt, Signal

from pos.screens.fonts import BOLD
from pos.screens.option_row import Option
from pos.screens.panel import Panel, column, figures, row, words


class PhraseCard(Panel):
    """Shows the phrase large; the till opens when a hand says that it is on paper."""

    written = Signal()
    """A hand said that it is, or is not yet, on paper."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(820)
        self._title, self._why = words(32, BOLD).wrapped(), words(18, ink="text_2").wrapped()
        self._groups = [figures(32, BOLD) for _ in range(5)]
        paper = Panel(card="popup")
        for group in self._groups:
            group.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = row(*self._groups, gap=12)
        for at in range(len(self._groups)):
            inside.setStretch(at, 1)
        inside.setContentsMargins(20, 28, 20, 28)
        paper.setLayout(inside)
        self._paper = paper
        self._once = words(16, ink="text_2").wrapped()
        self.done = Option("Alt 1", 64)
        self.done.clicked.connect(self.tick)
        layout = column(self._title, 8, self._why, 20, paper, 14, self._once, 20, self.done, None)
        self.setLayout(layout)
        self.say()

    @property
    def is_written(self) -> bool:
        """Whether a hand said that it is on paper."""
        return self.done.isChecked()

    def show_phrase(self, phrase: str) -> None:
        """Show a phrase; the empty one forgets what was shown."""
        parts = phrase.replace("-", " ").split()
        for at, group in enumerate(self._groups):
            group.setText(parts[at] if at < len(parts) else "")
        self._paper.setAccessibleName(" ".join(parts))
        self.done.choose(chosen=False)

    def tick(self) -> None:
        """Say that it is on paper, or take that back."""
        self.done.choose(chosen=self.done.kind.value != "chosen")
        self.written.emit()

    def say(self) -> None:
        """Say what it is for."""
        self._title.setText(self.tr("Write this down, on paper"))
        self._why.setText(
            self.tr(
                "It is the shop's recovery phrase. With it the shop opens on another computer "
                "when this one is lost or broken."
            )
        )
        self._once.setText(
            self.tr("It is shown this once only, and nobody can find it again. Keep it in a safe.")
        )
        self.done.label(self.tr("It is on paper"))
