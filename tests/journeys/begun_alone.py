"""A till that begins as it does in a new shop: its questions, and then the sale, in one program.

    python -m tests.journeys.begun_alone FOLDER

answers the first start by keys, signs the owner in, opens a shift, sells one thing for cash,
closes the window and says each step that was seen.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos.cli import opening
from pos.desks.choices import Choices
from pos.desks.first_start import Step
from pos.screens.application import start_application
from pos.screens.first_start_page import FirstStartPage
from pos.screens.owner_question import OwnerQuestion
from pos.screens.page import Page
from pos.screens.sale_screen import SaleScreen
from pos.screens.shift_card import ShiftCard
from pos.screens.sign_in import SignIn
from pos.screens.window import TillWindow
from pos.startup import Computer, opened_alone, this_computer

NONE, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NAMED = {"Enter": Qt.Key.Key_Return, "Shift+F9": Qt.Key.Key_F9}
PIN, SUGAR = "482913", "6161104650073"
FINGER = 0.15
"""Seconds between two keys, as slow as no scanner is."""
Seen = Callable[[], bool]


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def window() -> TillWindow | None:
    """The one window of the program that takes keys."""
    there = [each for each in QApplication.topLevelWidgets() if isinstance(each, TillWindow)]
    return next((each for each in there if each.isVisible()), None)


def page() -> Page | None:
    found = window()
    return found.page if found is not None and found.isActiveWindow() else None


def fingers(*keys: str) -> Iterator[Seen]:
    """Press keys one by one, as the computer hands them to the window that has the keyboard."""
    for key in keys:
        held = ALT if key.startswith("Alt+") else SHIFT if key.startswith("Shift+") else NONE
        QTest.keyClick(QApplication.focusWindow(), NAMED.get(key, key[-1]), held)
        until = monotonic() + FINGER
        yield lambda until=until: monotonic() > until


def scan(code: str) -> None:
    """Pull the scanner's trigger."""
    for sign in code:
        QTest.keyClick(QApplication.focusWindow(), sign)
    QTest.keyClick(QApplication.focusWindow(), NAMED["Enter"])


def begin() -> Iterator[Seen]:
    """Answer every question; each step waits for what has to be seen before it."""
    yield lambda: isinstance(page(), FirstStartPage)
    asking = page()
    assert isinstance(asking, FirstStartPage)
    say("the questions are asked")
    yield from fingers(*"Duka", *["Enter"] * 5, *"Njeri")
    owner = asking.questions[Step.OWNER]
    assert isinstance(owner, OwnerQuestion)
    for field in (owner.pin, owner.again):
        field.setFocus()
        yield from fingers(*PIN)
    yield from fingers("Enter", "Alt+2", "Enter")
    yield asking.phrase.isVisible
    yield from fingers("Alt+1", "Enter")


def sell() -> Iterator[Seen]:
    """Sign in, count the float, scan, and take cash."""
    yield lambda: isinstance(page(), SignIn)
    say("the till has the keyboard")
    yield from fingers(*PIN)
    yield lambda: isinstance(_card(), ShiftCard)
    yield from fingers(*"1000", "Enter")
    yield lambda: isinstance(page(), SaleScreen) and _card() is None
    scan(SUGAR)
    yield lambda: _lines() == 1
    say("the sugar is on the screen")
    yield from fingers("Shift+F9")
    yield lambda: page() is not None and not isinstance(page(), SaleScreen)
    say("it is paid")
    shown = window()
    assert shown is not None
    shown.close()


class Fingers(QTimer):
    """Goes from step to step as soon as what a step waits for is seen."""

    def __init__(self, steps: Iterator[Seen]) -> None:
        super().__init__()
        self._steps, self._seen = steps, next(steps)
        self.setInterval(20)
        self.timeout.connect(self._look)
        self.start()

    def _look(self) -> None:
        if not self._seen():
            return
        self.stop()
        following = next(self._steps, None)
        if following is not None:
            self._seen = following
            self.start()


def _card() -> object:
    found = window()
    return found.card if found is not None else None


def _lines() -> int:
    shown = page()
    return shown.basket.model.rowCount() if isinstance(shown, SaleScreen) else 0


def main(folder: str) -> int:
    computer: Computer = this_computer({**os.environ, "POS_HOME": folder}, allow_plain=True)
    computer = replace(computer, places=replace(computer.places, keyring=None))
    start_application()
    asked = Fingers(begin())
    if not opening.begin_first_shop(computer, is_full="--full" in sys.argv):
        return 1
    asked.stop()
    say("the shop is there")
    sold = Fingers(sell())
    with opened_alone(computer) as records:
        end = opening.open_till(computer, records, choices=Choices(), is_full="--full" in sys.argv)
    sold.stop()
    return end.status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
