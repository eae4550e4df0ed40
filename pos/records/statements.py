"""Statements written with SQLAlchemy, turned into SQL once, and run straight on SQLite.

Running through the whole of SQLAlchemy costs as much again as SQLite itself takes for the small
statements of a till; docs/decisions/0004 has the figures.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import ClauseElement
from sqlalchemy.dialects import sqlite

from pos.shop.audit import Plain

Values = Mapping[str, Plain]
Row = Any
"""A row whose columns are its attributes."""

_DIALECT = sqlite.dialect(paramstyle="named")


def run(connection: sqlite3.Connection, statement: ClauseElement, values: Values) -> sqlite3.Cursor:
    """Run a statement with values for the names in it."""
    sql, fixed = _prepared(statement, tuple(values))
    return connection.execute(sql, {**fixed, **values} if fixed else values)


def run_many(
    connection: sqlite3.Connection, statement: ClauseElement, rows: Sequence[Values]
) -> None:
    """Run a statement once for each row of values; all rows name the same columns."""
    sql, fixed = _prepared(statement, tuple(rows[0]))
    connection.executemany(sql, [{**fixed, **row} for row in rows] if fixed else rows)


def rows_of(cursor: sqlite3.Cursor) -> Iterator[Row]:
    """Give the rows of a cursor one by one, columns as attributes."""
    return map(_row_type(tuple(column[0] for column in cursor.description)), cursor)


@lru_cache(maxsize=1024)
def _prepared(statement: ClauseElement, names: tuple[str, ...]) -> tuple[str, dict[str, Plain]]:
    compiled = statement.compile(dialect=_DIALECT, column_keys=list(names))
    given = set(names)
    fixed = {name: value for name, value in compiled.params.items() if name not in given}
    return str(compiled), fixed


@lru_cache(maxsize=1024)
def _row_type(names: tuple[str, ...]) -> Callable[[Iterable[Plain]], Row]:
    """Give what makes a row of values, without a step in Python for each."""
    return partial(tuple.__new__, namedtuple("Row", names))
