"""Books of an older version become those of this one in a single step, with a copy kept first."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from pos.records.database import copy_name, open_records, version_of
from pos.records.tables import GUARDED
from pos.records.upgrades import GUARDED_1, GUARDED_2, GUARDED_4, UPGRADES, guard, statements
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from tests.records.tampering import plain
from tests.shops import KEYS, Shop

NOW = len(UPGRADES)
"""The version that this program writes."""


def to_next(connection: Connection) -> None:
    """An upgrade that no released version has: it changes a table, fills it and adds another."""
    connection.exec_driver_sql("ALTER TABLE products ADD COLUMN shelf_mark TEXT")
    connection.exec_driver_sql("UPDATE products SET shelf_mark = code")
    connection.exec_driver_sql("CREATE TABLE marks (mark TEXT PRIMARY KEY) STRICT")
    guard(connection, "marks", ("mark",))


def to_the_one_after(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO marks SELECT shelf_mark FROM products")


def fails(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM open_sales")
    connection.exec_driver_sql("INSERT INTO marks VALUES (NULL, 'too much')")


def upgrade(shop: Shop, *upgrades: object) -> None:
    path = shop.records.path
    shop.records.close()
    shop.records = open_records(
        path,
        shop.clock.world(),
        keys=KEYS,
        upgrades=(*UPGRADES, *upgrades),  # type: ignore[arg-type]
    )


def marks(path: Path) -> list[str]:
    with plain(path) as connection:
        return [row[0] for row in connection.execute("SELECT mark FROM marks ORDER BY mark")]


def files_in(shop: Shop) -> list[str]:
    return sorted(path.name for path in shop.records.path.parent.iterdir())


def test_books_go_through_every_version_and_keep_what_was_in_them(busy: Shop) -> None:
    upgrade(busy, to_next, to_the_one_after)
    assert version_of(busy.records.path) == NOW + 2
    assert marks(busy.records.path) == ["101", "102", "103"]
    busy.sell("101")
    assert [fault for fault in busy.faults() if not fault.startswith("schema")] == []


def test_a_copy_of_the_old_books_is_kept_first(busy: Shop) -> None:
    upgrade(busy, to_next)
    copy = copy_name(busy.records.path, NOW)
    assert copy.name == f"records.before-version-{NOW + 1}.sqlite"
    busy.records.close()
    assert files_in(busy) == [copy.name, "records.sqlite"]
    old = open_records(copy, busy.clock.world(), keys=KEYS)
    busy.records = old
    assert version_of(copy) == NOW
    assert busy.faults() == []


def test_books_of_this_version_are_opened_without_a_copy(busy: Shop) -> None:
    before = busy.records.path.read_bytes()
    upgrade(busy)
    assert busy.records.path.read_bytes() == before
    assert not copy_name(busy.records.path, NOW).exists()


def test_an_upgrade_that_fails_in_the_middle_leaves_the_old_books_as_they_were(busy: Shop) -> None:
    with pytest.raises(Exception, match="marks"):
        upgrade(busy, to_next, fails)
    assert version_of(busy.records.path) == NOW
    busy.reopen()
    assert busy.faults() == []
    with busy.records.reading() as books:
        assert books.connection.execute("SELECT COUNT(*) FROM open_sales").fetchone() == (1,)
    upgrade(busy, to_next, to_the_one_after)
    assert marks(busy.records.path) == ["101", "102", "103"]


def test_an_upgrade_for_which_the_disk_is_too_full_leaves_the_old_books(busy: Shop) -> None:
    def disk_full(connection: Connection) -> None:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.exec_driver_sql("CREATE TABLE large (text TEXT)")
        connection.exec_driver_sql("INSERT INTO large VALUES (?)", ("x" * 10**6,))

    with pytest.raises(Trouble) as trouble:
        upgrade(busy, disk_full)
    assert trouble.value.fault is Fault.DISK_FULL
    assert version_of(busy.records.path) == NOW


def test_what_an_upgrade_guards_is_never_changed_deleted_or_replaced(busy: Shop) -> None:
    upgrade(busy, to_next, to_the_one_after)
    with plain(busy.records.path) as connection:
        for verb in (
            "UPDATE marks SET mark = 'x'",
            "DELETE FROM marks",
            "REPLACE INTO marks VALUES ('101')",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="posted facts are never"):
                connection.execute(verb)
    assert marks(busy.records.path) == ["101", "102", "103"]


def test_a_trigger_with_its_body_is_one_statement() -> None:
    made = list(statements("0001.sql"))
    assert all(sqlite3.complete_statement(statement) for statement in made)
    triggers = [statement for statement in made if "CREATE TRIGGER" in statement]
    assert all(statement.rstrip().endswith("END;") for statement in triggers)
    assert len(triggers) == 11


def test_a_table_that_is_posted_to_later_is_none_of_the_earlier_versions_business() -> None:
    assert GUARDED_1.keys().isdisjoint(GUARDED_2)
    assert (GUARDED_1 | GUARDED_2).keys().isdisjoint(GUARDED_4)
    guarded = GUARDED_1 | GUARDED_2 | GUARDED_4
    assert set(guarded) == {table.name for table in GUARDED}, "new tables: another upgrade"
    assert {table.name: key for table, key in GUARDED.items()} == guarded


def test_every_posted_table_is_guarded_in_three_ways(busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        rows = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_never_*'"
        ).fetchall()
    assert {name for (name,) in rows} == {
        f"{guarded.name}_never_{done}"
        for guarded in GUARDED
        for done in ("changed", "deleted", "replaced")
    }
