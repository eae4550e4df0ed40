"""What somebody can do to the books who knows how the chain is made; right seals need the shop's keys."""

import sqlite3
from collections.abc import Iterator

from pos.records.tables import POSTED
from pos.shop.audit import ROOT, Entry, Plain, digest_of, hash_of, seal_of
from tests.shops import KEYS

ENTRIES = """
    SELECT till, number, at, by, act, subject, shift, detail, seal FROM audit ORDER BY till, number
"""


def forge_chain(connection: sqlite3.Connection, key: bytes = KEYS.audit) -> None:
    """Make all digests, hashes, printed heads and seals anew from what stands there now."""
    previous, of = ROOT, 0
    for till, number, *told, seal in connection.execute(ENTRIES).fetchall():
        previous, of = (previous if till == of else ROOT), till
        connection.execute(
            "UPDATE shift_closes SET audit_head = ? WHERE (till, entry) = (?, ?)",
            (previous, till, number),
        )
        digest = digest_of(_facts(connection, till, number))
        entry = Entry(till, number, *told, digest, previous)
        made = (digest, previous, hash_of(entry), seal and seal_of(key, hash_of(entry)))
        connection.execute(
            "UPDATE audit SET (digest, previous, hash, seal) = (?, ?, ?, ?)"
            " WHERE (till, number) = (?, ?)",
            (*made, till, number),
        )
        previous = hash_of(entry)


def _facts(
    connection: sqlite3.Connection, till: int, entry: int
) -> Iterator[tuple[str, dict[str, Plain]]]:
    for table in POSTED:
        cursor = connection.execute(
            f"SELECT * FROM {table.name} WHERE (till, entry) = (?, ?)", (till, entry)
        )
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield table.name, dict(zip(names, row, strict=True))
