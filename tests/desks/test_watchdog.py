"""A screen that stands still is written down, with where it was."""

import io
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.watchdog import Watchdog
from pos.log import stream_log


@pytest.fixture
def watchdog(qapp: QApplication, written: io.StringIO) -> Iterator[Watchdog]:
    dog = Watchdog(stream_log(written))
    yield dog
    dog.end()


def stand_still(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def test_a_screen_that_stands_still_is_written_down_with_where_it_was(
    watchdog: Watchdog, qtbot: QtBot, written: io.StringIO
) -> None:
    stand_still(0.3)
    qtbot.waitUntil(lambda: bool(watchdog.stalls))
    assert watchdog.stalls[0].seconds >= 0.1
    assert "stand_still" in watchdog.stalls[0].where
    assert "the screen stood still" in written.getvalue()


def test_a_screen_that_answers_is_left_alone(qapp: QApplication, qtbot: QtBot) -> None:
    """With a limit that no busy machine reaches by itself."""
    dog = Watchdog(stream_log(io.StringIO()), longest=5.0)
    with qtbot.waitSignal(dog.destroyed, timeout=200, raising=False):
        pass
    dog.end()
    assert dog.stalls == ()


def test_a_watchdog_that_ends_while_the_screen_stands_writes_nothing(qapp: QApplication) -> None:
    dog = Watchdog(stream_log(io.StringIO()))
    stand_still(0.2)
    dog.end()
    assert dog.stalls == ()
