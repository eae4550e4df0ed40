"""Statements run on SQLite itself with their values beside them, never inside them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import bindparam, func, insert, select, update

from pos.records.statements import rows_of, run, run_many
from pos.records.tables import people

NAMES = select(people.c.name).order_by(people.c.name)
BY_ID = select(people).where(people.c.id == bindparam("id"))
NEW = insert(people)
BOBBY = {"id": "1", "name": "Robert'); DROP TABLE people;--", "phone": None, "erased_at": None}
OTIENO = {"id": "2", "name": ":name", "phone": "254712345678", "erased_at": None}


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.execute("CREATE TABLE people (id, name, phone, erased_at)")
        yield opened


def test_a_value_is_kept_as_it_is_whatever_it_says(connection: sqlite3.Connection) -> None:
    run(connection, NEW, BOBBY)
    (row,) = rows_of(run(connection, BY_ID, {"id": "1"}))
    assert row._asdict() == BOBBY


def test_many_rows_are_written_with_one_statement(connection: sqlite3.Connection) -> None:
    run_many(connection, NEW, [BOBBY, OTIENO])
    assert [row.name for row in rows_of(run(connection, NAMES, {}))] == [
        OTIENO["name"],
        BOBBY["name"],
    ]


def test_only_the_columns_that_are_named_are_written(connection: sqlite3.Connection) -> None:
    run(connection, NEW, {"id": "3"})
    (row,) = rows_of(run(connection, BY_ID, {"id": "3"}))
    assert (row.name, row.phone) == (None, None)


def test_what_stands_in_a_statement_is_used_and_what_is_given_beside_it(
    connection: sqlite3.Connection,
) -> None:
    run_many(connection, NEW, [BOBBY, OTIENO])
    erase = (
        update(people)
        .where(people.c.id == bindparam("the_id"))
        .values(name="erased", erased_at=bindparam("erased_at"))
    )
    run_many(connection, erase, [{"the_id": "2", "erased_at": 5}])
    run(connection, erase, {"the_id": "1", "erased_at": 7})
    rows = rows_of(run(connection, select(people).order_by(people.c.id), {}))
    assert [(row.name, row.erased_at) for row in rows] == [("erased", 7), ("erased", 5)]


def test_a_row_has_its_columns_by_name(connection: sqlite3.Connection) -> None:
    run(connection, NEW, OTIENO)
    how_many = select(func.count().label("many"), func.max(people.c.id).label("last"))
    (row,) = rows_of(run(connection, how_many.select_from(people), {}))
    assert (row.many, row.last) == (1, "2")


def test_rows_come_one_by_one(connection: sqlite3.Connection) -> None:
    run_many(connection, NEW, [BOBBY, OTIENO])
    rows = rows_of(run(connection, NAMES, {}))
    assert next(rows).name == OTIENO["name"]
    assert next(rows).name == BOBBY["name"]
    assert next(rows, None) is None
