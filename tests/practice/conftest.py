"""What every test of the stand-in may count on."""

from collections.abc import Iterator

import pytest

from tests.practice.running import Letterbox, Running, letterbox


@pytest.fixture
def safaricom() -> Iterator[Running]:
    """A stand-in with the usual people and a clock that stands still."""
    running = Running()
    yield running
    running.close()


@pytest.fixture
def box() -> Iterator[Letterbox]:
    """A letterbox of the shop."""
    with letterbox() as heard:
        yield heard
