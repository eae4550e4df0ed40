"""How far a long report is; nothing is shown of what is quick."""

from PySide6.QtCore import Qt, QTimer, Signal

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import SEMIBOLD
from pos.screens.panel import Panel, column, row, words
from pos.screens.progress_bar import ProgressBar

QUICK, LONG = 150, 4_000
"""Milliseconds in which nothing is shown, and after which it is said that it goes on."""


class AddingPanel(Panel):
    """Reports that somebody wants it stopped."""

    due = Signal()
    """It was not quick: the panel is to be seen."""
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._done, self._of, self._is_long = 0, 0, False
        self.bar = ProgressBar()
        self._said = words(16, SEMIBOLD, "text_2")
        self.stop = Button(Shape.ROW, Kind.QUIET, icon="x", key="Esc")
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(self.stopped)
        parts = column(None, self._said, self.bar, row(None, self.stop), None, gap=14)
        parts.setContentsMargins(40, 20, 40, 20)
        self.setLayout(parts)
        self._quick, self._long = QTimer(self), QTimer(self)
        for timer, time in ((self._quick, QUICK), (self._long, LONG)):
            timer.setSingleShot(True)
            timer.setInterval(time)
        self._quick.timeout.connect(self.due)
        self._long.timeout.connect(self._say_long)
        self.say()

    def begin(self) -> None:
        """Work has begun; it may be quick."""
        self._done, self._of, self._is_long = 0, 0, False
        self._quick.start()
        self._long.start()
        self.say()

    def end(self) -> None:
        """Work has ended."""
        self._quick.stop()
        self._long.stop()

    @property
    def said(self) -> str:
        """What is said of the work."""
        return self._said.text()

    def show_done(self, done: int, of: int) -> None:
        """Show how far it is."""
        self._done, self._of = done, of
        self.bar.show_done(done, of)
        self.say()

    def say(self) -> None:
        """Say how far it is, in days."""
        self.stop.label(self.tr("Stop"))
        said = self.tr("Still loading") if self._is_long else self.tr("Adding up")
        days = self.tr("day {done} of {of}").format(done=self._done, of=self._of)
        self._said.setText(f"{said}: {days}" if self._of > 1 else said)

    def _say_long(self) -> None:
        self._is_long = True
        self.say()
