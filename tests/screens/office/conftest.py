"""Lanes for the rooms of the office, that end with the test."""

import io
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from pos.desks.background import Background
from pos.desks.tidying import Tidying
from pos.log import stream_log


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Lanes that have done everything when the test ends."""
    assert qapp is not None
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    yield lanes
    lanes.end()
    tidying.end()
