"""Beginning to write behind a till that sells: whoever can wait gets his turn, however busy the counter is.

SQLite gives the books to whoever asks at the right moment, not to who has waited longest, and it asks ever
more seldom, so a till that sells without a pause could be first every time. Nobody at the counter waits for
what is done beside it, so that asks often, and long.
"""

import sqlite3
from collections.abc import Callable
from time import sleep

from pos.records.faults import fault_of
from pos.shop.faults import Fault

BEGIN = "BEGIN IMMEDIATE"
PATIENCE = 60.0
"""Seconds after which it is no till that keeps the books, but a program that stands still."""
LOOK_SECONDS = 0.005
"""Seconds between two looks: less than a till needs from one scan to the next."""


def begin_beside(raw: sqlite3.Connection, ticks: Callable[[], float]) -> None:
    """Begin to write once nobody else does; what is asked for after that waits as SQLite has it."""
    (before,) = raw.execute("PRAGMA busy_timeout").fetchone()
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        ends = ticks() + PATIENCE
        while ticks() < ends:
            if _has_begun(raw):
                return
            sleep(LOOK_SECONDS)
        raw.execute(BEGIN)
    finally:
        raw.execute(f"PRAGMA busy_timeout = {before}")


def _has_begun(raw: sqlite3.Connection) -> bool:
    try:
        raw.execute(BEGIN)
    except sqlite3.OperationalError as error:
        if fault_of(error) is not Fault.BUSY:
            raise
        return False
    return True
