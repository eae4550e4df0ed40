"""All money is listed page by page as if it had been read whole, and found by what somebody knows of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pos.records.books import Books
from pos.records.database import Records
from pos.records.money_list import PAGE, money_like, money_of_receipt, money_page
from pos.shop.money_list import MoneyRow, Place, Show, Wanted
from pos.shop.payment import Oddity
from pos.shop.receiptnumber import ReceiptNumber
from tests.builders import NOON, ksh
from tests.shops import Shop, new_records

MANY = 20_000
LOOK = 100
"""Steps of SQLite between two looks at how many there were."""
START = int(NOON.timestamp() * 1000)
STATES = ("used", "used", "used", "unmatched", "claiming", "elsewhere", "not_ours", "refunding", "refunded", "reversed")  # fmt: skip
ODD = ("", "", "", "late", "twice", "overpaid", "underpaid")


def fill(path: Path, count: int) -> None:
    """Invent payments: some of every state and oddity, some at the same moment."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executemany(
            "INSERT INTO people (id, name, phone) VALUES (?, ?, ?)",
            ((f"p{at}", f"NAME{at % 1000:03}", f"07•• ••• {at % 1000:03}") for at in range(count)),
        )
        connection.executemany(
            "INSERT INTO received VALUES (?, ?, NULL, ?, '600638', ?, ?, 0, 1, ?, 0, ?, ?, NULL, '', 0, ?, '[]', '', "
            "NULL, 0)",
            (
                (
                    *(f"r{at:07}", f"U{at:09}", 100 * (at % 5000 + 1), f"1{at % 997:04}", f"p{at}"),
                    *(START + at // 3 * 1000, STATES[at % len(STATES)]),
                    *("s" if STATES[at % len(STATES)] == "claiming" else None, ODD[at % len(ODD)]),
                )
                for at in range(count)
            ),
        )


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    records = new_records(tmp_path_factory.mktemp("money"))
    fill(records.path, MANY)
    yield records
    records.close()


def pages(records: Records, wanted: Wanted, most: int = 4) -> list[MoneyRow]:
    found: list[MoneyRow] = []
    after: Place | None = None
    with records.reading() as books:
        for _ in range(most):
            page = money_page(books, wanted, after)
            found.extend(page)
            if len(page) < PAGE:
                break
            after = page[-1].place
    return found


def counted(records: Records, where: str, most: int) -> list[str]:
    """The same, read whole by plain SQL."""
    with closing(sqlite3.connect(records.path)) as connection:
        rows = connection.execute(
            f"SELECT id FROM received WHERE {where} ORDER BY came_at DESC, id DESC LIMIT {most}"
        )
        return [row[0] for row in rows]


REST = "(state = 'used' AND oddities = 'overpaid' AND 0)"
SHOWN = {
    Show.ALL: "1",
    Show.ASKS: f"state IN ('unmatched', 'claiming') OR {REST}",
    Show.PAID: "state = 'used'",
    Show.LATE: "oddities = 'late'",
    Show.TWICE: "oddities = 'twice'",
    Show.OVER: "oddities = 'overpaid'",
    Show.UNDER: "oddities = 'underpaid'",
    Show.GIVEN_BACK: "state IN ('refunding', 'refunded', 'reversed')",
    Show.NOT_OURS: "state = 'not_ours'",
    Show.OTHERS: "state = 'elsewhere'",
    Show.WAITING: "0",
    Show.UNSURE: "0",
}


@pytest.mark.parametrize("show", Show)
def test_pages_are_what_plain_sql_reads(full: Records, show: Show) -> None:
    found = pages(full, Wanted(show))
    assert [row.id for row in found] == counted(full, SHOWN[show], 4 * PAGE)


def test_pages_can_be_of_some_days(full: Records) -> None:
    since, until = NOON + timedelta(seconds=100), NOON + timedelta(seconds=200)
    found = pages(full, Wanted(Show.ALL, since, until), most=9)
    where = f"came_at >= {START + 100_000} AND came_at < {START + 200_000}"
    assert [row.id for row in found] == counted(full, where, 999)


def steps(books: Books, act: Callable[[], object]) -> int:
    """Give in how many steps of its own SQLite did something: however busy the machine is, they are the same."""
    looks: list[None] = []
    books.connection.set_progress_handler(lambda: looks.append(None), LOOK)
    act()
    books.connection.set_progress_handler(None, 0)
    return len(looks) * LOOK


def half_a_walk(books: Books) -> int:
    """Give the steps in which half of all money is looked at."""
    walk = "SELECT id FROM received WHERE note = 'in none of them'"
    return steps(books, lambda: books.connection.execute(walk).fetchall()) // 2


@pytest.mark.parametrize("show", Show)
@pytest.mark.parametrize("after", [None, Place(NOON + timedelta(seconds=MANY // 6), "")])
def test_no_page_walks_along_all_of_it(full: Records, show: Show, after: Place | None) -> None:
    with full.reading() as books:
        took = steps(books, lambda: money_page(books, Wanted(show), after))
        assert took < half_a_walk(books)


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("u000000123", "trans_id >= 'U000000123' AND trans_id < 'U000000124'"),
        ("U000019999", "trans_id = 'U000019999'"),
        ("10017", "account = '10017' OR amount_cents = 1001700"),
        ("name042", "person IN (SELECT id FROM people WHERE name = 'NAME042')"),
        ("4,999.00", "amount_cents = 499900"),
        ("nobody", "0"),
    ],
)
def test_money_is_found_by_what_is_known_of_it(full: Records, typed: str, where: str) -> None:
    with full.reading() as books:
        found = [row.id for row in money_like(books, typed)]
    assert found == counted(full, where, 999)


def test_money_is_found_by_the_end_of_the_number(full: Records) -> None:
    with full.reading() as books:
        found = money_like(books, "042")
    ends = "person IN (SELECT id FROM people WHERE phone LIKE '%042')"
    assert set(counted(full, ends, 999)) == {row.id for row in found if row.number[-3:] == "042"}


@pytest.mark.parametrize("typed", ["U0000", "NAME", "678", "500", "10017"])
def test_no_search_walks_along_all_of_it(full: Records, typed: str) -> None:
    with full.reading() as books:
        assert steps(books, lambda: money_like(books, typed)) < half_a_walk(books)


def test_a_request_that_goes_on_stands_among_the_money(phoned: Shop) -> None:
    with closing(sqlite3.connect(phoned.records.path)) as connection, connection:
        connection.execute("UPDATE pushes SET state = 'unsure' WHERE state <> 'paid'")
        pushes = {row[0] for row in connection.execute("SELECT id FROM pushes WHERE state = 'unsure'")}  # fmt: skip
    found = pages(phoned.records, Wanted(Show.UNSURE))
    assert {row.id for row in found} == pushes
    assert all(row.is_request for row in found)
    everything = pages(phoned.records, Wanted())
    assert pushes <= {row.id for row in everything}
    assert pages(phoned.records, Wanted(Show.WAITING)) == []


def test_money_says_what_is_known_of_it(phoned: Shop) -> None:
    row = next(each for each in pages(phoned.records, Wanted()) if each.receipt is not None)
    with phoned.records.reading() as books:
        assert row.receipt is not None
        assert row in money_of_receipt(books, row.receipt)
        assert money_of_receipt(books, replace(row.receipt, count=999_999)) == ()
    assert row.state == "used"


def test_a_row_is_as_it_was_invented(full: Records) -> None:
    with full.reading() as books:
        (row,) = money_like(books, "U000000006")
    assert row == MoneyRow(
        "r0000006", NOON + timedelta(seconds=2), "U000000006", ksh(7), "not_ours",
        frozenset({Oddity.UNDERPAID}), "10006", "NAME006", "07•• ••• 006",
    )  # fmt: skip
    assert ReceiptNumber(2, "", 1) != row.receipt
