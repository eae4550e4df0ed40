"""A disk that is full is said plainly, loses nothing, and selling goes on when there is space again."""

import pytest

from pos.records.checks import run_checks
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from tests.shops import Shop

FREE_PAGES = range(50)


def pages(shop: Shop) -> int:
    with shop.records.reading() as books:
        return int(books.connection.execute("PRAGMA page_count").fetchone()[0])


def allow_pages(shop: Shop, most: int) -> None:
    """Let the file of the books grow so far and no further."""
    with shop.records.writing() as books:
        books.connection.execute(f"PRAGMA max_page_count = {most}")


def sell_until_it_stops(shop: Shop) -> tuple[int, Trouble]:
    """Sell until the disk is full; give how many sales were kept, and what the cashier reads."""
    sold = 0
    while True:
        try:
            shop.sell("101", "2*101")
        except Trouble as trouble:
            return sold, trouble
        sold += 1


@pytest.mark.slow
def test_the_disk_is_full_at_fifty_different_moments(shop: Shop) -> None:
    sold = 0
    for free in FREE_PAGES:
        allow_pages(shop, pages(shop) + free // 10)
        kept, trouble = sell_until_it_stops(shop)
        assert trouble.fault is Fault.DISK_FULL
        allow_pages(shop, 1_000_000)
        shop.sell("101")
        sold += kept + 1
    with shop.records.reading() as books:
        faults = [fault for _, fault in run_checks(books, keys=shop.records.keys) if fault]
        found = books.connection.execute("SELECT COUNT(*) FROM sales").fetchone()[0]
    assert (faults, found) == ([], sold)
