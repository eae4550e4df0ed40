"""What the tests of the client share."""

from collections.abc import Iterator

import pytest

from tests.mpesa.counter import Scene, scene


@pytest.fixture
def shop() -> Iterator[Scene]:
    with scene() as opened:
        yield opened
