"""What is done beside the counter waits behind a till that sells, and is told of one that stands still."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from pos.office.backup import back_up
from pos.records.waiting import PATIENCE, begin_beside
from pos.shop.audit import Act
from pos.shop.faults import Fault
from tests.records.tampering import plain
from tests.shops import Shop, made_folder, troubled

LOOKS = 20


def ticking(then: Callable[[int], object]) -> Callable[[], float]:
    """A clock that stands still and is told how often it was looked at."""
    looks = [0]

    def ticks() -> float:
        looks[0] += 1
        then(looks[0])
        return 0.0

    return ticks


def waits(connection: sqlite3.Connection) -> int:
    """After how many milliseconds this connection takes the books for busy."""
    return int(connection.execute("PRAGMA busy_timeout").fetchone()[0])


def test_a_backup_is_noted_once_a_till_that_kept_the_books_lets_go(shop: Shop) -> None:
    """However often it was in vain before; nothing but the looks at the clock goes on here."""
    records, folder = shop.records, made_folder(shop.records.path.parent / "backups")
    with plain(records.path) as till:
        till.execute("BEGIN IMMEDIATE")
        ticks = ticking(lambda look: till.execute("ROLLBACK") if look == LOOKS else None)
        records.world = replace(records.world, ticks=ticks)
        backup = back_up(records, shop.owner, folder=folder)
    assert [entry["subject"] for entry in shop.audited(Act.BACKED_UP)] == [backup.name]


def test_a_program_that_keeps_the_books_and_stands_still_is_told(shop: Shop) -> None:
    moments = iter((0.0, PATIENCE - 1, PATIENCE))
    shop.records.world = replace(shop.records.world, ticks=lambda: next(moments))
    with plain(shop.records.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with troubled(Fault.BUSY), shop.records.writing_beside():
            pass
    assert list(moments) == []


def test_what_no_waiting_mends_is_told_at_once(shop: Shop) -> None:
    shop.records.close()
    with plain(shop.records.path) as connection:
        connection.execute("BEGIN")
        with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
            begin_beside(connection, lambda: 0.0)


def test_what_is_done_at_the_counter_waits_as_before(shop: Shop) -> None:
    with shop.records.writing_beside() as books:
        assert waits(books.connection) == 5000
    with shop.records.writing() as books:
        assert waits(books.connection) == 5000
