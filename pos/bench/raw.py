"""The same reads and writes as the till's, done with sqlite3 alone: what our figures are measured by."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

TABLES = ("payments", "sales", "sale_lines", "stock_moves", "audit", "outbox")
_OWN_KEYS = {"payments": "id", "sales": "id", "sale_lines": "sale"}


class Raw:
    """A connection to a copy of the books, as fast as SQLite can be with the same safety."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def scans(self, codes: Sequence[str]) -> Iterator[Callable[[], None]]:
        """Look a barcode up, write a sale of ten lines, commit; once for each code."""
        body = "x" * 1700
        self._connection.execute(
            "INSERT INTO open_sales VALUES ('raw', 1, 0, 0, NULL, NULL, ?, NULL)", (body,)
        )
        for at, code in enumerate(codes):
            yield lambda at=at, code=code: self._scan(code, at, body)  # type: ignore[misc]

    def _scan(self, code: str, at: int, body: str) -> None:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run(
            "SELECT * FROM barcodes JOIN products ON products.id = product WHERE barcode = ?",
            (code,),
        ).fetchone()
        run("UPDATE open_sales SET body = ?, changed_at = ? WHERE id = 'raw'", (body, at))
        run("COMMIT")

    def finishes(self, times: int) -> Iterator[Callable[[], None]]:
        """Write the rows of the last finished sale once more under other keys, in one transaction."""
        run = self._connection.execute
        entry = run("SELECT MAX(entry) FROM sales").fetchone()[0]
        kept = {table: self._rows_of(table, entry) for table in TABLES}
        for number in range(1, times + 1):
            rows = {
                table: [_renamed(table, row, entry + 1000 + number, number) for row in found]
                for table, found in kept.items()
            }
            yield lambda rows=rows: self._finish(rows)  # type: ignore[misc]

    def _rows_of(self, table: str, entry: int) -> list[dict[str, object]]:
        name = "number" if table == "audit" else "entry"
        cursor = self._connection.execute(f"SELECT * FROM {table} WHERE {name} = ?", (entry,))  # noqa: S608 - our own names
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _finish(self, rows: dict[str, list[dict[str, object]]]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            places = ", ".join(f":{name}" for name in found[0])
            self._connection.executemany(
                f"INSERT INTO {table} ({', '.join(found[0])}) VALUES ({places})",  # noqa: S608 - our own names
                found,
            )
        self._connection.execute(
            "INSERT INTO print_queue (kind, document, state, asked_at, asked_by) "
            "VALUES ('receipt', 'raw', 'waiting', 0, 'raw'), ('drawer', 'raw', 'waiting', 0, 'raw')"
        )
        self._connection.execute("DELETE FROM open_sales WHERE id = 'none'")
        self._connection.execute("COMMIT")


def _renamed(table: str, row: dict[str, object], entry: int, number: int) -> dict[str, object]:
    """Give a row under keys of its own."""
    new = dict(row)
    new["number" if table == "audit" else "entry"] = entry
    if table in _OWN_KEYS:
        new[_OWN_KEYS[table]] = f"{row[_OWN_KEYS[table]]}-{number}"
    if table == "sales":
        new["receipt"] = 1_000_000 + number
    if table == "payments":
        new["sale"] = f"{row['sale']}-{number}"
    if table == "outbox":
        new["id"] = None
    return new
