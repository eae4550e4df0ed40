"""What every test at the till may count on."""

from collections.abc import Iterator

import pytest

from tests.paying_shop import PayingShop
from tests.shops import Shop


@pytest.fixture
def shop(shop: Shop) -> Iterator[Shop]:
    """An open shop whose books are checked whole after the test, whatever it did."""
    yield shop
    assert shop.faults() == []


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """An open shop with an open shift that takes M-Pesa."""
    return PayingShop(shop)
