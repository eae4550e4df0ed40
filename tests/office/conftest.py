"""What every test of the office may count on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shops import Shop, new_shop


@pytest.fixture
def shop(shop: Shop) -> Iterator[Shop]:
    """An open shop whose books are checked whole after the test, whatever it did."""
    yield shop
    assert shop.faults() == []


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Shop]:
    """A shop in which nothing has happened yet."""
    opened = new_shop(tmp_path)
    yield opened
    assert opened.faults() == []
    opened.records.close()
