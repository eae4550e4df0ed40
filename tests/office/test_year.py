"""A shop's whole time, generated and added up from outside: every sum of the office is what the raw rows say."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pos.shop.period import Period
from tests.many_sales import add_many
from tests.office.agreeing import Office, levels_and_costs
from tests.office.lived import lived_shop
from tests.office.recomputed import local
from tests.shops import new_shop

WHOLE = Period(date(2026, 11, 20), date(2026, 12, 31))
DAYS = tuple(WHOLE.first + timedelta(days=each) for each in range(1, 16))
LAWS = (
    Office.reports, Office.sides, Office.today, Office.shifts, Office.debts,
    Office.files, Office.stock, Office.sold_pages, Office.watched,
)  # fmt: skip


@pytest.fixture(scope="module", params=(1, 100), ids=("one sale", "a hundred sales"))
def office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    shop = lived_shop(tmp_path_factory.mktemp("lived"), request.param, seed=8)
    yield Office(shop, WHOLE, DAYS)
    shop.records.close()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_what_the_office_shows_is_what_python_adds_up(
    office: Office, law: Callable[[Office], None]
) -> None:
    law(office)


def test_what_is_generated_lies_in_the_days_that_are_looked_at(office: Office) -> None:
    ended = {local(row["finished_at"]).date() for row in office.raw.of["sales"]}
    assert ended <= set(DAYS)
    assert len(office.raw.sales) == len(office.raw.of["sales"])


MANY = 100_000 if "SOAK_HISTORIES" in os.environ else 3_000
FIRST = date(2025, 11, 25)
YEAR = 365 * 86_400_000


def add_costs(path: Path) -> None:
    """Write what the moves make of the average costs, as the program does with each delivery."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT * FROM stock_moves ORDER BY till, entry, number")
        _, costs = levels_and_costs(rows)
        known = connection.execute("SELECT product FROM stock_costs").fetchall()
        new = [(product, cost) for product, cost in costs.items() if (product,) not in known]
        connection.executemany("INSERT INTO stock_costs VALUES (?, ?)", new)
        connection.commit()


@pytest.mark.timeout(1800)
def test_a_year_of_very_many_sales_agrees(tmp_path: Path) -> None:
    shop = new_shop(tmp_path)
    shop.open_shift()
    shop.records.close()
    add_many(shop.records.path, MANY, start=1_764_000_000_000, step=YEAR // MANY, customers=10)
    add_costs(shop.records.path)
    shop.reopen()
    shop.clock.at += timedelta(days=3)
    year = Period(FIRST - timedelta(days=2), FIRST + timedelta(days=369))
    office = Office(shop, year, (FIRST + timedelta(days=100), year.last - timedelta(days=5)))
    assert len(office.raw.sales) == MANY
    for law in LAWS[:-1]:  # who watches goes by the audit, which holds none of these
        law(office)
    shop.records.close()
