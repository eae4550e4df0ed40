"""What somebody can do to the books who has sqlite3 and the file, but not the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend the file as the plain sqlite3 module opens it: every statement is kept at once."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as connection:
        yield connection


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend the file with all its triggers out of the way, and put them back as they were."""
    with plain(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        triggers = take_triggers_off(connection)
        yield connection
        for statement in triggers:
            connection.execute(statement)
        connection.execute("COMMIT")


def take_triggers_off(connection: sqlite3.Connection) -> list[str]:
    """Give the statements that would make them again."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    triggers = rows.fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    return [statement for _, statement in triggers]


def tamper(path: Path, *statements: str) -> None:
    """Run statements that no trigger stops."""
    with tampering(path) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount, statement


def add_row(connection: sqlite3.Connection, table: str, values: dict[str, object]) -> None:
    """Write a row by hand."""
    names = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({names})", values)


def add_like(
    connection: sqlite3.Connection, table: str, where: str = "1", **changes: object
) -> None:
    """Write a row by hand that is like one that is there, but for the changes."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {where}")
    names = [column[0] for column in cursor.description]
    add_row(connection, table, dict(zip(names, cursor.fetchone(), strict=True)) | changes)
