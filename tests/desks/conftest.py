"""What every test of the desks may count on: lanes that end with it, and a thread that must not wait."""

import io
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.guard import Guard
from pos.desks.tidying import Tidying
from pos.log import stream_log
from tests.desks.tills import Till
from tests.shops import Shop


@pytest.fixture
def written() -> io.StringIO:
    """What is written to the log."""
    return io.StringIO()


@pytest.fixture
def background(qapp: QApplication, written: io.StringIO) -> Iterator[Background]:
    """Lanes that have done everything when the test ends; what a test leaves is tidied on this thread."""
    tidying = Tidying()
    lanes = Background(stream_log(written))
    yield lanes
    lanes.end()
    tidying.end()


@pytest.fixture
def guarded(shop: Shop) -> Iterator[Guard]:
    """A shop whose books refuse to be used on the thread that the test, like a screen, runs on."""
    guard = Guard()
    guard.watch_books(shop.records)
    with guard.standing():
        yield guard


@pytest.fixture
def till(shop: Shop, background: Background, guarded: Guard, qtbot: QtBot) -> Till:
    """A till at which Grace serves, on the thread that must not wait."""
    return Till(shop, background, qtbot)
