"""What SQLite says when the disk fails, as the shop's own words."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from sqlalchemy.exc import DBAPIError

from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

_FAULTS: Mapping[int, Fault] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: Fault.DISK_FULL,
        sqlite3.SQLITE_IOERR: Fault.DISK_ERROR,
        sqlite3.SQLITE_BUSY: Fault.BUSY,
        sqlite3.SQLITE_LOCKED: Fault.BUSY,
        sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
        sqlite3.SQLITE_PERM: Fault.READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: Fault.DISK_ERROR,
        sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
        sqlite3.SQLITE_NOTADB: Fault.NOT_RECORDS,
    }
)


def fault_of(error: BaseException | None) -> Fault | None:
    """Give what failed outside, or None when the error is our own bug."""
    if not isinstance(error, sqlite3.Error):
        return None
    return _FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn a failing disk into Trouble; anything else passes as it is."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        fault = fault_of(error.orig if isinstance(error, DBAPIError) else error)
        if fault is None:
            raise
        raise Trouble(fault, where=path) from error
