"""Whether the file is whole, and its tables and triggers are those that this program makes."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from sqlalchemy import create_engine

from pos.records.books import Books
from pos.records.upgrades import UPGRADES

_SCHEMA = "SELECT type, name, sql FROM sqlite_master"


def file_differences(books: Books) -> Iterator[str]:
    """Give what SQLite itself finds wrong with the file, and rows that name something not there."""
    for (words,) in books.connection.execute("PRAGMA integrity_check(1)"):
        if words != "ok":
            yield str(words)
    for table, row, parent, _ in books.connection.execute("PRAGMA foreign_key_check"):
        which = "a row" if row is None else f"row {row}"  # not every table numbers its rows
        yield f"{which} of {table} names a row of {parent} that is not there"


def schema_differences(books: Books) -> Iterator[str]:
    """Give the tables, indexes and triggers that are missing, added or changed."""
    found = {(kind, name): sql for kind, name, sql in books.connection.execute(_SCHEMA)}
    wanted = _as_made()
    for kind, name in sorted(found.keys() | wanted.keys()):
        if (kind, name) not in found:
            yield f"{kind} {name} is missing"
        elif (kind, name) not in wanted:
            yield f"{kind} {name} was added"
        elif found[kind, name] != wanted[kind, name]:
            yield f"{kind} {name} was changed"


@cache
def _as_made() -> Mapping[tuple[str, str], str | None]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        for upgrade in UPGRADES:
            upgrade(connection)
        rows = connection.exec_driver_sql(_SCHEMA).all()
    engine.dispose()
    return MappingProxyType({(kind, name): sql for kind, name, sql in rows})
