"""A till with two screens, run as a program of its own: the suite's other tests have one screen.

    QT_QPA_PLATFORM=offscreen:configfile=FILE python -m tests.screens.second_screen

It prints, as JSON, where the customer's window was at each step.
"""

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from pos.screens.customer_display import CustomerDisplay
from pos.screens.customer_window import CustomerWindow
from pos.screens.look import Brightness, Look

SLOW = 60_000


def wait_until(is_true: Callable[[], bool]) -> None:
    waited = QElapsedTimer()
    waited.start()
    while not is_true():
        if waited.elapsed() > SLOW:
            raise TimeoutError
        QCoreApplication.processEvents()


class Steps:
    """The steps, and where the window was after each."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        named = {screen.name(): screen for screen in application.screens()}
        self.first, self.second = named["till"], named["customer"]
        self.plugged = [self.first, self.second]
        self.till = QWidget()
        self.put_till(self.first)
        self.till.show()
        self.window = CustomerWindow(
            application,
            CustomerDisplay("Duka"),
            till=self.till,
            screens=lambda: list(self.plugged),
        )
        self.moves: list[bool] = []
        self.window.moved.connect(self.moves.append)
        self.seen: dict[str, object] = {}

    def put_till(self, screen: QScreen) -> None:
        self.till.setScreen(screen)
        self.till.setGeometry(screen.geometry())

    def look(self, name: str) -> None:
        display = self.window.display
        self.seen[name] = [display.isVisible(), display.screen().name(), display.isFullScreen()]

    def unplug(self) -> None:
        self.window.follow_till()
        self.look("two screens")
        self.plugged.remove(self.second)
        self.application.screenRemoved.emit(self.second)
        self.look("unplugged, at once")
        wait_until(lambda: len(self.moves) == 2)
        self.look("unplugged")

    def plug_in(self) -> None:
        self.window.choose(wanted=True, in_window=True)
        self.look("in a window")
        self.plugged.append(self.second)
        self.application.screenAdded.emit(self.second)
        wait_until(lambda: len(self.moves) == 4)
        self.look("plugged in again")
        self.window.choose(wanted=True)

    def move_till(self) -> None:
        self.put_till(self.second)
        self.application.primaryScreenChanged.emit(self.second)
        wait_until(lambda: len(self.moves) == 5)
        self.look("the till moved there")
        self.window.end()
        self.seen["till is still there"] = self.till.isVisible()


def main() -> None:
    application = QApplication([])
    Look(application, Brightness.LIGHT)
    steps = Steps(application)
    steps.unplug()
    steps.plug_in()
    steps.move_till()
    sys.stdout.write(json.dumps(steps.seen))


if __name__ == "__main__":
    main()
