"""A past for a measured shop: five lines of the last sale, as often as wanted, spread over products and shifts.

Where the shop knows customers, every twentieth sale is on account and every third of the others by M-Pesa.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pos.shop.progress import Progress

AT_ONCE = 20_000
LINES = 5
OF_A_SHIFT = 1_000
"""Sales of a shift."""
_TABLES = ("audit", "payments", "sales", "sale_lines", "stock_moves", "outbox")
_SHIFT = f"t.shift || '-' || ((n - 1) / {OF_A_SHIFT})"
_HOW = (
    "CASE WHEN :customers = 0 THEN t.method WHEN n % 20 = 0 THEN 'account' "
    "WHEN n % 3 = 0 THEN 'mpesa' ELSE t.method END"
)
_WHO = "(SELECT id FROM debtors WHERE place = n % :customers)"
_CHANGED = {
    "audit": {"number": "t.number + n", "at": "t.at - (:count - n) * :apart", "shift": _SHIFT},
    "sales": {
        "shift": _SHIFT,
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
        "shift": _SHIFT,
        "method": _HOW,
        "is_unique": f"({_HOW}) = 'mpesa'",
        "on_account": f"({_HOW}) = 'account'",
        "reference": f"CASE {_HOW} WHEN 'mpesa' THEN 'UK' || n ELSE '' END",
        "given_cents": f"CASE {_HOW} WHEN t.method THEN t.given_cents ELSE 0 END",
        "change_cents": f"CASE {_HOW} WHEN t.method THEN t.change_cents ELSE 0 END",
        "person": f"CASE {_HOW} WHEN 'account' THEN {_WHO} END",
    },
    "outbox": {"id": "NULL", "entry": "t.entry + n"},
}
"""What is another in each copy; everything else of a row stays as it was."""
_OF_PRODUCTS = {"sale_lines", "stock_moves"}
_ASIDE = (
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
    "AND (type = 'trigger' OR (type = 'index' AND tbl_name IN (SELECT value FROM json_each(?))))"
)
_PLENTY = "PRAGMA cache_size = -400000"
_LEVELS = """
INSERT INTO stock_levels
SELECT product, place, batch, SUM(quantity), till, MAX(entry), number FROM stock_moves
WHERE entry > :entry GROUP BY product, place, batch
ON CONFLICT (product, place, batch) DO UPDATE SET
    quantity = quantity + excluded.quantity, till = excluded.till, entry = excluded.entry, number = excluded.number
"""
"""What the trigger would have done, move by move."""
_NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT :first UNION ALL SELECT n + 1 FROM numbers WHERE n < :last) "
_SHIFTS = """
INSERT INTO shifts SELECT t.id || '-' || n, t.till, t.opened_at - (:count - n * :each) * :apart, t.opened_by, t.float_cents, t.entry
FROM (SELECT * FROM shifts ORDER BY entry DESC LIMIT 1) AS t CROSS JOIN numbers
"""
_CLOSE = """
INSERT INTO shift_closes
SELECT id, till, (SELECT COUNT(*) FROM shift_closes) + row_number() OVER (ORDER BY opened_at, id DESC), opened_at, opened_by,
    0, 0, 0, '', '', COALESCE((SELECT body FROM shift_closes LIMIT 1), '{}'), :entry
FROM shifts WHERE id NOT IN (SELECT shift FROM shift_closes)
"""
"""Where a shift was closed before, each says what that one said."""
_MONEY = """
INSERT INTO received
SELECT 'of-' || id, reference, NULL, amount_cents, '600000', '', NULL, 0, 1, at, at,
    CASE entry % 1000 WHEN 0 THEN 'unmatched' ELSE 'used' END, sale, NULL, 'code', 1, '', '[]', '', NULL, at
FROM payments WHERE entry > :entry AND method = 'mpesa'
"""


def add_past_sales(path: Path, count: int, progress: Progress, *, apart: int = 0) -> None:
    """Write so many sales after the last one and close their shift; the chain of acts is not kept up.

    The newest of them is as old as the last one was; each other one so many milliseconds older than the next.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        run = connection.execute
        run("PRAGMA synchronous = OFF")  # what is lost is invented anew
        run(_PLENTY)
        entry = run("SELECT MAX(entry) FROM sales").fetchone()[0]
        products = _numbered(connection, "products", "shelf")
        customers = _numbered(connection, "customers", "debtors")
        copies = list(_copies(connection))
        with _indexes_aside(connection):
            for first in range(1, count + 1, AT_ONCE):
                progress("Inventing past sales", first - 1, count)
                last = min(count, first + AT_ONCE - 1)
                said = {"first": first, "last": last, "entry": entry, "products": products}
                said |= {"count": count, "apart": apart, "customers": customers}
                run("BEGIN")
                for copy in copies:
                    run(copy, said)
                run("COMMIT")
            run(_LEVELS, {"entry": entry})
            run(_MONEY, {"entry": entry})
            shifts = {"first": 0, "last": (count - 1) // OF_A_SHIFT, "each": OF_A_SHIFT}
            run(f"{_NUMBERS} {_SHIFTS}", {**shifts, "count": count, "apart": apart})
            run(_CLOSE, {"entry": entry})
        run("ANALYZE")
        run("PRAGMA wal_checkpoint(TRUNCATE)")


def _numbered(connection: sqlite3.Connection, table: str, numbered: str) -> int:
    """Give how many rows a table has, once each has a place in a table of its own."""
    connection.execute(f"CREATE TEMP TABLE {numbered} (place INTEGER PRIMARY KEY, id TEXT)")
    return connection.execute(
        f"INSERT INTO {numbered} SELECT row_number() OVER () - 1, id FROM {table}"  # noqa: S608 - our own names
    ).rowcount


@contextmanager
def _indexes_aside(connection: sqlite3.Connection) -> Iterator[None]:
    """Take triggers and indexes off and make them again at the end, all at once: that is many times as fast."""
    aside = connection.execute(_ASIDE, (json.dumps([*_TABLES, "received"]),)).fetchall()
    for kind, name, _ in aside:
        connection.execute(f"DROP {kind} {name}")
    yield
    for _, _, statement in aside:
        connection.execute(statement)


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
