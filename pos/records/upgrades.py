"""From one version of the books to the next: plain numbered functions, all of them in one transaction."""

import sqlite3
from collections.abc import Callable, Iterator
from importlib.resources import files

from sqlalchemy import Connection, TableClause

from pos.records.tables import GUARDED

Upgrade = Callable[[Connection], None]


def statements(name: str) -> Iterator[str]:
    """Give the statements of a schema file one by one; a trigger with its body is one."""
    statement = ""
    for line in (
        files("pos.records").joinpath("schema", name).read_text("utf-8").splitlines(keepends=True)
    ):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def guard(connection: Connection, table: TableClause, key: tuple[str, ...]) -> None:
    """Make the database refuse to update, delete or replace a table's rows."""
    same = " AND ".join(f"{column} = NEW.{column}" for column in key)
    for name, event in (
        ("changed", f"BEFORE UPDATE ON {table.name}"),
        ("deleted", f"BEFORE DELETE ON {table.name}"),
        (
            "replaced",
            f"BEFORE INSERT ON {table.name} WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {same})",  # noqa: S608 - names are ours
        ),
    ):
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table.name}_never_{name} {event} "
            f"BEGIN SELECT RAISE(ABORT, 'posted facts are never {name}'); END"
        )


def to_version_1(connection: Connection) -> None:
    """Make the books of the first version."""
    for statement in statements("0001.sql"):
        connection.exec_driver_sql(statement)
    for table, key in GUARDED.items():
        guard(connection, table, key)


UPGRADES: tuple[Upgrade, ...] = (to_version_1,)
"""The function at place n makes version n + 1 of version n."""
