"""Python tidies up on the screen's thread only.

Left to itself it does so on whichever thread happens to make the next object. Was it a lane, a widget or
a timer that nobody holds any more ends on a thread that is not its own, and the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at how much there is to tidy."""


class Tidying(QObject):
    """From its making until its end, only the thread it was made on tidies up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Tidy as much as Python would have by now."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > limits[age] > 0]
        if due:
            gc.collect(max(due))

    def end(self) -> None:
        """Tidy everything once more and leave it to Python again."""
        self._timer.stop()
        gc.collect()
        if self._was_on:
            gc.enable()
