"""A past for a measured shop: five lines of the last sale, as often as wanted, spread over all products."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pos.shop.progress import Progress

AT_ONCE = 20_000
LINES = 5
_TABLES = ("audit", "payments", "sales", "sale_lines", "stock_moves", "outbox")
_CHANGED = {
    "audit": {"number": "t.number + n", "at": "t.at - (:count - n) * :apart"},
    "sales": {
        "id": "t.id || '-' || n",
        "receipt": "t.receipt + n",
        "entry": "t.entry + n",
        "opened_at": "t.opened_at - (:count - n) * :apart",
        "finished_at": "t.finished_at - (:count - n) * :apart",
    },
    "sale_lines": {
        "sale": "t.sale || '-' || n",
        "entry": "t.entry + n",
        "product": "p.id",
    },
    "stock_moves": {
        "entry": "t.entry + n",
        "product": "p.id",
        "document": "t.document || '-' || n",
        "at": "t.at - (:count - n) * :apart",
    },
    "payments": {
        "id": "t.id || '-' || n",
        "sale": "t.sale || '-' || n",
        "entry": "t.entry + n",
        "at": "t.at - (:count - n) * :apart",
    },
    "outbox": {"id": "NULL", "entry": "t.entry + n"},
}
"""What is another in each copy; everything else of a row stays as it was."""
_OF_PRODUCTS = {"sale_lines", "stock_moves"}
_NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT :first UNION ALL SELECT n + 1 FROM numbers WHERE n < :last) "
_CLOSE = """
INSERT INTO shift_closes
SELECT id, till, (SELECT COUNT(*) + 1 FROM shift_closes), opened_at, opened_by, 0, 0, 0, '', '', '{}', :entry FROM shifts
WHERE id NOT IN (SELECT shift FROM shift_closes)
"""


def add_past_sales(path: Path, count: int, progress: Progress, *, apart: int = 0) -> None:
    """Write so many sales after the last one and close their shift; the chain of acts is not kept up.

    The newest of them is as old as the last one was; each other one so many milliseconds older than the next.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        run = connection.execute
        run("PRAGMA foreign_keys = ON")
        run("PRAGMA synchronous = OFF")  # what is lost is invented anew
        entry = run("SELECT MAX(entry) FROM sales").fetchone()[0]
        run("CREATE TEMP TABLE shelf (place INTEGER PRIMARY KEY, id TEXT)")
        run("INSERT INTO shelf SELECT row_number() OVER () - 1, id FROM products")
        products = run("SELECT COUNT(*) FROM shelf").fetchone()[0]
        copies = list(_copies(connection))
        for first in range(1, count + 1, AT_ONCE):
            progress("Inventing past sales", first - 1, count)
            last = min(count, first + AT_ONCE - 1)
            said = {"first": first, "last": last, "entry": entry, "products": products}
            said |= {"count": count, "apart": apart}
            run("BEGIN")
            for copy in copies:
                run(copy, said)
            run("COMMIT")
        run(_CLOSE, {"entry": entry})
        run("PRAGMA wal_checkpoint(TRUNCATE)")
        run("ANALYZE")


def _copies(connection: sqlite3.Connection) -> Iterator[str]:
    """Give a statement for each table that writes the rows of the last sale under other keys.

    The table is read once and the numbers for each of its few rows; the other way round, as SQLite might
    choose, it would be read for each number.
    """
    for table in _TABLES:
        cursor = connection.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608 - our own names
        names = [column[0] for column in cursor.description]
        changed = _CHANGED[table]
        values = ", ".join(changed.get(name, f"t.{name}") for name in names)
        number = "number" if table == "audit" else "entry"
        spread = ""
        if table in _OF_PRODUCTS:
            spread = f"JOIN shelf AS p ON t.number <= {LINES} AND p.place = (n * 7 + t.number) % :products "
        yield (
            f"{_NUMBERS} INSERT INTO {table} ({', '.join(names)}) SELECT {values} "  # noqa: S608 - likewise
            f"FROM {table} AS t CROSS JOIN numbers {spread}WHERE t.{number} = :entry"
        )
