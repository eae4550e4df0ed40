"""What our figures are measured by does the same reads and writes as the till, and keeps them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pos.bench.figures import measure
from pos.bench.raw import TABLES, Raw
from pos.records.database import fold_log
from tests.shops import MILK_CODE, new_shop


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """A file of books with one finished sale of ten lines."""
    shop = new_shop(tmp_path)
    shop.open_shift()
    shop.sell(*[MILK_CODE] * 10)
    shop.records.close()
    fold_log(shop.records.path)
    return shop.records.path


@pytest.fixture
def raw(books: Path) -> Iterator[Raw]:
    with closing(Raw(books)) as opened:
        yield opened


def count(books: Path, table: str, where: str = "1") -> int:
    with closing(sqlite3.connect(books)) as connection:
        return int(connection.execute(f"SELECT COUNT(*) FROM {table} WHERE {where}").fetchone()[0])


def test_it_is_as_safe_as_the_till(raw: Raw) -> None:
    pragmas = ("journal_mode", "synchronous", "foreign_keys")
    found = [raw._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == ["wal", 2, 1]


def test_each_scan_is_one_write_that_is_kept(raw: Raw, books: Path) -> None:
    assert len(measure("", raw.scans([MILK_CODE] * 5)).times) == 5
    assert count(books, "open_sales", "id = 'raw' AND changed_at = 4") == 1


def test_a_sale_is_written_in_all_its_tables_as_often_as_is_said(raw: Raw, books: Path) -> None:
    before = {table: count(books, table) for table in TABLES}
    lines = count(books, "sale_lines")
    assert len(measure("", raw.finishes(3)).times) == 3
    assert count(books, "sales") == before["sales"] + 3
    assert count(books, "sale_lines") == 4 * lines
    assert [table for table in TABLES if count(books, table) <= before[table]] == []
