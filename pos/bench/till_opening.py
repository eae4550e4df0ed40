"""What is timed from the start of a program: a till's window, or a bare one behind the same imports.

    python -m pos.bench.till_opening till|bare

It writes the moment at which its window was painted, and ends.
"""

import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pos.bench.till_driven import dressed
from pos.desks.choices import Choices
from pos.desks.till import Place
from pos.printer.printers import Printers
from pos.screens.program import Program
from pos.startup import opened_alone, this_computer

if TYPE_CHECKING:
    from collections.abc import Callable

TILL, BARE = "till", "bare"


class Watch(QObject):
    """Looks at a window until it has been painted with everything that is wanted on it."""

    def __init__(self, window: QWidget, is_whole: "Callable[[], bool]") -> None:
        super().__init__()
        self._is_whole = is_whole
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Once the window was painted whole, say when and end the program."""
        if event.type() is QEvent.Type.UpdateRequest and self._is_whole():
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        sys.stdout.write(f"{time.time()}\n")
        sys.stdout.flush()
        QApplication.exit()


def main(what: str) -> None:
    """Open one of the two windows."""
    with dressed() as dress:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError(application)
        if what == BARE:
            window = QWidget()
            watch = Watch(window, lambda: True)
            window.show()
            application.exec()
            del watch
            return
        computer = this_computer(os.environ)
        with opened_alone(computer) as records:
            place = Place(computer.folders, Choices(), Printers())
            program = Program(application, records, computer.log, place=place, dress=dress)
            watch = Watch(program.window, lambda: bool(program.desks.sign.view.people))
            program.open()
            application.exec()
            program.end()


if __name__ == "__main__":
    main(sys.argv[1])
