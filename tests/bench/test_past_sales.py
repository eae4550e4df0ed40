"""A past is as long as was wanted, and a till sells on behind it."""

import sqlite3
from contextlib import closing

from pos.bench.past_sales import add_past_sales
from tests.shops import MILK_CODE, Shop


def counted(shop: Shop, table: str) -> int:
    with closing(sqlite3.connect(shop.records.path)) as connection:
        return int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])


def test_a_past_has_its_sales_lines_moves_and_payments(shop: Shop) -> None:
    shop.sell(MILK_CODE)
    before = {table: counted(shop, table) for table in ("sales", "sale_lines", "payments", "audit")}
    told: list[tuple[str, int, int]] = []
    add_past_sales(shop.records.path, 25, lambda *said: told.append(said))
    after = {table: counted(shop, table) - before[table] for table in before}
    assert after == {"sales": 25, "sale_lines": 25, "payments": 25, "audit": 25}
    assert told == [("Inventing past sales", 0, 25)]


def test_a_past_lies_as_far_back_as_was_wanted(shop: Shop) -> None:
    shop.sell(MILK_CODE)
    add_past_sales(shop.records.path, 25, lambda *_: None, apart=60_000)
    with closing(sqlite3.connect(shop.records.path)) as connection:
        for asked in ("at FROM stock_moves", "finished_at FROM sales", "at FROM payments"):
            times = sorted(row[0] for row in connection.execute(f"SELECT {asked}"))
            assert times[-1] - times[0] == 24 * 60_000
            assert len(set(times)) == 25


def test_the_next_sale_goes_on_with_the_next_number(shop: Shop) -> None:
    shop.sell(MILK_CODE)
    add_past_sales(shop.records.path, 25, lambda *_: None)
    shop.open_shift()
    sold = shop.sell(MILK_CODE).sold
    assert sold is not None
    assert sold.number.count == 27
