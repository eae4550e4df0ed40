"""What every test of the records may count on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paying_shop import PayingShop
from tests.records.history import (
    agree,
    copy_of,
    order_and_send_back,
    restore_over,
    shop_with_a_past,
    sign_a_day,
    take_mpesa,
    verify,
)
from tests.shops import Shop


@pytest.fixture(scope="session")
def past(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A closed shop with a past, to be copied."""
    shop = shop_with_a_past(tmp_path_factory.mktemp("past"))
    shop.records.close()
    return shop


@pytest.fixture
def busy(past: Shop, tmp_path: Path) -> Iterator[Shop]:
    """An open shop with a past, in books of its own."""
    shop = copy_of(past, tmp_path)
    yield shop
    shop.records.close()


@pytest.fixture
def phoned(busy: Shop) -> Shop:
    """The same shop after a customer has paid by M-Pesa: its past has some of every fact."""
    take_mpesa(busy)
    verify(busy)
    sign_a_day(busy)
    order_and_send_back(busy)
    agree(busy)
    restore_over(busy)
    return busy


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """An open shop that takes M-Pesa."""
    return PayingShop(shop)
