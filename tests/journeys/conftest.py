"""A whole till with its window for each journey: real books on disk, real threads, real keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.screens.dressing import Dress
from pos.screens.language import Language
from pos.screens.look import Brightness, Look
from tests.journeys.hands import Hands, open_till
from tests.screens.speaking import one_speech
from tests.shops import Shop


@pytest.fixture(scope="session")
def dress(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Dress:
    """One look and one speech for the application, as in the program."""
    qapp.setCursorFlashTime(0)
    speech = one_speech(qapp, tmp_path_factory)
    speech.speak(Language.ENGLISH)
    return Dress(Look(qapp, Brightness.LIGHT), speech)


@pytest.fixture
def till(shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress) -> Iterator[Hands]:
    """A till in a shop whose shift is open, at its sign-in screen; it ends as a program ends."""
    hands = open_till(shop, qapp, qtbot, dress)
    yield hands
    hands.program.end()
    hands.let_go()
    dress.speech.speak(Language.ENGLISH)
