"""The tables by name are those of the database, and what was posted stays as it was posted."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import TableClause

from pos.records import tables
from pos.records.tables import GUARDED, POSTED, audit
from tests.records.tampering import plain
from tests.shops import Shop, new_records

NAMED = [table for table in vars(tables).values() if isinstance(table, TableClause)]
VERBS = {
    "changed": "UPDATE {table} SET {key} = {key}",
    "deleted": "DELETE FROM {table}",
    "replaced": "INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
}

each_guarded = pytest.mark.parametrize("table", GUARDED, ids=lambda table: table.name)


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The columns that the upgrades make, table by table."""
    records = new_records(tmp_path_factory.mktemp("new"))
    records.close()
    with plain(records.path) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
        ).fetchall()
        return {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            for (name,) in names
        }


def test_every_table_of_the_database_has_a_name_here(columns: dict[str, list[str]]) -> None:
    assert sorted(table.name for table in NAMED) == sorted(columns)


@pytest.mark.parametrize("table", NAMED, ids=lambda table: table.name)
def test_a_table_has_exactly_the_columns_of_the_database(
    table: TableClause, columns: dict[str, list[str]]
) -> None:
    assert [column.name for column in table.columns] == columns[table.name]


@each_guarded
def test_the_key_by_which_a_table_is_guarded_is_its_key(table: TableClause, busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        rows = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
    key = [name for place, name in sorted((row[5], row[1]) for row in rows) if place]
    assert list(GUARDED[table]) == key


@pytest.mark.parametrize("table", POSTED, ids=lambda table: table.name)
def test_a_posted_fact_names_its_entry(table: TableClause) -> None:
    assert {"till", "entry"} <= set(table.columns.keys())


def test_the_audit_is_guarded_beside_what_it_seals() -> None:
    assert set(GUARDED) == {*POSTED, audit}


@each_guarded
@pytest.mark.parametrize("done", VERBS)
def test_a_posted_fact_cannot_be_touched_by_plain_sqlite(
    table: TableClause, done: str, phoned: Shop
) -> None:
    verb = VERBS[done].format(table=table.name, key=GUARDED[table][0])
    with plain(phoned.records.path) as connection:
        before = connection.execute(f"SELECT * FROM {table.name}").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match=f"posted facts are never {done}"):
            connection.execute(verb)
        assert connection.execute(f"SELECT * FROM {table.name}").fetchall() == before


def test_a_fact_cannot_even_be_written_again_as_it_is(busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        for verb in ("INSERT", "INSERT OR FAIL", "INSERT OR ROLLBACK"):
            with pytest.raises(sqlite3.IntegrityError, match="never replaced"):
                connection.execute(f"{verb} INTO audit SELECT * FROM audit LIMIT 1")


def test_money_is_never_anything_but_a_whole_number(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    half_a_cent = "('x', 'X', 'X', 'X', '', 'piece', 65.5, 0, 'B', 0, 1, 0, 0, NULL)"
    refused = pytest.raises(sqlite3.IntegrityError, match="REAL value in INTEGER column")
    with plain(records.path) as connection, refused:
        connection.execute(f"INSERT INTO products VALUES {half_a_cent}")
    records.close()
