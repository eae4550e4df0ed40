"""While a backup takes the place of the books: what is being done, and how much of it."""

from PySide6.QtCore import Qt

from pos.screens.fonts import BOLD, SEMIBOLD
from pos.screens.page import Page
from pos.screens.panel import Panel, column, figures, row, words
from pos.screens.progress_bar import ProgressBar
from pos.screens.sentences import translated


class RestoringPage(Page):
    """Says how far it is; there is nothing to press."""

    def __init__(self) -> None:
        super().__init__()
        self._doing, self._done, self._of = "", 0, 0
        self._title, self.what = words(32, BOLD).wrapped(), words(18, SEMIBOLD)
        self._count, self.bar = figures(18, SEMIBOLD, "text_2"), ProgressBar()
        self._safe = words(16, ink="text_2").wrapped()
        inside = Panel()
        inside.setMaximumWidth(720)
        inside.setLayout(
            column(
                None, self._title, 24, row(self.what, None, self._count), 10, self.bar, 18,
                self._safe, None,
            )
        )  # fmt: skip
        whole = row(inside)
        whole.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole.setContentsMargins(40, 0, 40, 0)
        self.fill(whole)
        self.say()

    def show_progress(self, doing: str, done: int, of: int) -> None:
        """Show what is being done, and how much of how much."""
        self._doing, self._done, self._of = doing, done, of
        self.say()

    def say(self) -> None:
        """Say how far it is."""
        self._title.setText(self.tr("Putting the backup back"))
        self._safe.setText(
            self.tr(
                "If the power goes, either the books from before or the restored ones are there, whole."
            )
        )
        self.what.setText(translated(self._doing) if self._doing else self.tr("Preparing"))
        of = self.tr("{done} of {of}").format(done=f"{self._done:,}", of=f"{self._of:,}")
        self._count.setText(of if self._of else "")
        self.bar.show_done(self._done, self._of)
