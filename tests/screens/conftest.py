"""The look and the words that every screen is tried in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from pos.screens.language import Language, Speech
from pos.screens.look import Brightness, Look
from tests.screens.speaking import one_speech


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Look:
    qapp.setCursorFlashTime(0)  # two pictures of the same screen are the same
    return Look(qapp, Brightness.LIGHT)


@pytest.fixture(scope="session")
def _speech(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Speech:
    return one_speech(qapp, tmp_path_factory)


@pytest.fixture
def look(_dressed: Look) -> Iterator[Look]:
    """The look of the program; light again afterwards."""
    yield _dressed
    _dressed.wear(Brightness.LIGHT)


@pytest.fixture(autouse=True)
def speech(_dressed: Look, _speech: Speech) -> Iterator[Speech]:
    """The words of the program; English again afterwards, and every screen gone for good.

    Without an event loop Qt keeps what was deleted later, and every change of theme would dress it anew.
    """
    _speech.speak(Language.ENGLISH)
    yield _speech
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _speech.speak(Language.ENGLISH)
