"""How far long work in a room is: what is being done, a bar, and a button that stops it."""

from PySide6.QtCore import Signal

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import SEMIBOLD
from pos.screens.panel import Panel, column, row, words
from pos.screens.progress_bar import ProgressBar


class ProgressLine(Panel):
    """Is there only while something is under way."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._what, self._count = words(15, SEMIBOLD), words(15, ink="text_2")
        self.bar = ProgressBar()
        self.stop = Button(Shape.ROW, Kind.STOP, icon="stop-circle")
        self.stop.clicked.connect(self.stopped)
        inside = row(column(row(self._what, None, self._count), self.bar, gap=6), self.stop, gap=14)
        inside.setStretch(0, 1)
        inside.setContentsMargins(14, 10, 14, 10)
        self.setLayout(inside)
        self.hide()
        self.say()

    def show_progress(self, what: str, done: int, of: int) -> None:
        """Show what is being done, and how much of how much; nothing takes it away."""
        self._what.setText(what)
        self._count.setText(
            self.tr("{done} of {of}").format(done=f"{done:,}", of=f"{of:,}") if of else ""
        )
        self.bar.show_done(done, of)
        self.setVisible(bool(what))

    def say(self) -> None:
        """Name the button."""
        self.stop.label(self.tr("Stop"))
