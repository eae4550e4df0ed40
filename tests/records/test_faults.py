"""What the disk does wrong is said in the shop's words; what we do wrong is not called the disk's fault."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from pos.records.faults import fault_of, troubles
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

WHERE = Path("records.sqlite")


def error(code: int) -> sqlite3.Error:
    """What sqlite3 raises, with the code that SQLite gave."""
    failed = sqlite3.OperationalError("what SQLite says")
    failed.sqlite_errorcode = code
    return failed


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (sqlite3.SQLITE_FULL, Fault.DISK_FULL),
        (sqlite3.SQLITE_IOERR, Fault.DISK_ERROR),
        (sqlite3.SQLITE_IOERR_FSYNC, Fault.DISK_ERROR),
        (sqlite3.SQLITE_CANTOPEN, Fault.DISK_ERROR),
        (sqlite3.SQLITE_BUSY, Fault.BUSY),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Fault.BUSY),
        (sqlite3.SQLITE_LOCKED, Fault.BUSY),
        (sqlite3.SQLITE_READONLY, Fault.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DBMOVED, Fault.READ_ONLY),
        (sqlite3.SQLITE_PERM, Fault.READ_ONLY),
        (sqlite3.SQLITE_CORRUPT, Fault.DAMAGED),
        (sqlite3.SQLITE_CORRUPT_INDEX, Fault.DAMAGED),
        (sqlite3.SQLITE_NOTADB, Fault.NOT_RECORDS),
    ],
)
def test_what_sqlite_says_has_the_shops_word(code: int, fault: Fault) -> None:
    assert fault_of(error(code)) is fault
    with pytest.raises(Trouble) as trouble, troubles(WHERE):
        raise error(code)
    assert (trouble.value.fault, trouble.value.facts) == (fault, {"where": WHERE})


def test_what_sqlite_says_through_sqlalchemy_is_heard_too() -> None:
    through = DBAPIError("COMMIT", None, error(sqlite3.SQLITE_FULL))
    with pytest.raises(Trouble) as trouble, troubles(WHERE):
        raise through
    assert trouble.value.fault is Fault.DISK_FULL
    assert trouble.value.__cause__ is through


@pytest.mark.parametrize(
    "bug",
    [
        error(sqlite3.SQLITE_CONSTRAINT),
        error(sqlite3.SQLITE_ERROR),
        sqlite3.ProgrammingError("no code at all"),
        DBAPIError("INSERT", None, error(sqlite3.SQLITE_CONSTRAINT_UNIQUE)),
        DBAPIError("INSERT", None, ValueError("no error of SQLite")),
        KeyError("nothing to do with the disk"),
    ],
)
def test_our_own_bug_passes_as_it_is(bug: Exception) -> None:
    with pytest.raises(type(bug)) as raised, troubles(WHERE):
        raise bug
    assert raised.value is bug


def test_nothing_is_no_fault() -> None:
    assert fault_of(None) is None
