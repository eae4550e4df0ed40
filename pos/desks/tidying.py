"""Python tidies up on the screen's thread only.

Left to itself it does so on whichever thread happens to make the next object. Was it a lane, a widget or
a timer that nobody holds any more ends on a thread that is not its own, and the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 50
"""Milliseconds between two looks at how much there is to tidy: what a long piece of work makes meanwhile is not much."""
MANY = 10_000
"""New things at a look after which those that stay are looked at once, and not with the next ones again."""
QUIET = 200
"""Looks in a row without anybody's hand at the till, after which everything may be tidied."""
SELDOM = 12_000
"""Looks between two tidyings of everything: of a large file that somebody looks at, it takes the tenth of a second."""


class Tidying(QObject):
    """From its making until its end, only the thread it was made on tidies up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._quiet = self._since_all = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def touch(self) -> None:
        """Somebody is at the till: nothing may take long now."""
        self._quiet = 0

    def look(self) -> None:
        """Tidy as much as Python would have by now, and all there is only when nobody is at the till."""
        self._quiet += 1
        self._since_all += 1
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [counts[age] > limits[age] > 0 for age in range(3)]
        if counts[0] > MANY:
            gc.collect(1)
        elif due[2] and self._quiet >= QUIET and self._since_all >= SELDOM:
            self._since_all = 0
            gc.collect()
        elif due[0] or due[1]:
            gc.collect(1 if due[1] else 0)

    def end(self) -> None:
        """Tidy everything once more and leave it to Python again."""
        self._timer.stop()
        gc.collect()
        if self._was_on:
            gc.enable()
