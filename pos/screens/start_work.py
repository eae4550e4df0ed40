"""While the shop is made: what is being done, and how much of it."""

from pos.screens.fonts import BOLD, SEMIBOLD
from pos.screens.panel import Panel, column, figures, row, words
from pos.screens.progress_bar import ProgressBar
from pos.screens.sentences import translated


class StartWork(Panel):
    """Says how far the making of the shop is; whoever wants can stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(720)
        self._doing, self._done, self._of = "", 0, 0
        self._title, self._what = words(32, BOLD).wrapped(), words(18, SEMIBOLD)
        self._count, self._bar = figures(18, SEMIBOLD, "text_2"), ProgressBar()
        self._safe = words(16, ink="text_2").wrapped()
        layout = column(
            self._title, 24, row(self._what, None, self._count), 10, self._bar, 18, self._safe, None
        )
        self.setLayout(layout)
        self.say()

    def show_progress(self, doing: str, done: int, of: int) -> None:
        """Show what is being done, and how much of how much."""
        self._doing, self._done, self._of = doing, done, of
        self.say()

    def say(self) -> None:
        """Say how far it is."""
        self._title.setText(self.tr("Making the shop"))
        self._safe.setText(
            self.tr("If it is stopped, or the power goes, nothing of it stays. It can begin again.")
        )
        self._what.setText(translated(self._doing) if self._doing else self.tr("Preparing"))
        of = self.tr("{done} of {of}").format(done=f"{self._done:,}", of=f"{self._of:,}")
        self._count.setText(of if self._of else "")
        self._bar.show_done(self._done, self._of)
