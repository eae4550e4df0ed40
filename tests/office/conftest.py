"""What every test of the office may count on."""

from collections.abc import Iterator

import pytest

from tests.shops import Shop


@pytest.fixture
def shop(shop: Shop) -> Iterator[Shop]:
    """An open shop whose books are checked whole after the test, whatever it did."""
    yield shop
    assert shop.faults() == []
