"""Whole copies of the books: taken in one piece, judged, and made to go on under a new series."""

import os
import shutil
import sqlite3
from pathlib import Path

from sqlalchemy import bindparam, func, select, update

from pos.folders import sync_file, sync_folder
from pos.records.backups import forget_failure
from pos.records.books import Books, OpenBooks
from pos.records.checks import run_checks
from pos.records.database import Records, fold_log, raw_connection
from pos.records.house import house_row, vouch_for_shop
from pos.records.tables import audit, pay_numbers, print_queue, pushes, refunds, sales, shop
from pos.shop.audit import ROOT
from pos.shop.faults import Fault
from pos.shop.paynumber import LONGEST, REST, SHORTEST
from pos.shop.progress import Progress
from pos.shop.receiptnumber import new_series
from pos.shop.refusal import Trouble
from pos.shop.restoring import CopiedUntil

RESTORED = "restored"
"""The code of requests and refunds that may have gone out since the copy was made."""
_LOGS = ("-wal", "-journal")
_UNREADABLE = frozenset({Fault.DAMAGED, Fault.NOT_RECORDS})
_SERIES = select(sales.c.series).distinct()
_LAST_ACT = (
    select(audit.c.number, audit.c.hash)
    .where(audit.c.till == bindparam("till"))
    .order_by(audit.c.number.desc())
    .limit(1)
)
_LONGEST = select(func.max(func.length(pay_numbers.c.number)))
_GO_ON = update(shop).values(
    series=bindparam("series"),
    pay_serial=bindparam("pay_serial"),
    pay_shortest=bindparam("pay_shortest"),
    pay_until=bindparam("pay_until"),
)
_ASK_NOBODY = update(pushes).where(pushes.c.state == "asking").values(state="unsure", code=RESTORED)
_ORDER_NOTHING = (
    update(refunds).where(refunds.c.state == "asked").values(state="unsure", code=RESTORED)
)
_FORGET_PRINTING = (
    update(print_queue)
    .where((print_queue.c.state == "waiting") | (print_queue.c.state == "printing"))
    .values(state="unknown")
)


def head_of(path: Path) -> tuple[int, str]:
    """Give how many audit entries the till of a copy has made, and the hash of the last."""
    with raw_connection(path) as connection:
        row = connection.execute(
            "SELECT number, hash FROM audit JOIN shop ON shop.till = audit.till "
            "ORDER BY number DESC LIMIT 1"
        ).fetchone()
    return (int(row[0]), str(row[1])) if row else (0, ROOT)


def copied_until(books: Books) -> CopiedUntil:
    """Give the last act of books and the hash of it."""
    row = books.first(_LAST_ACT, till=books.till)
    return CopiedUntil(row.number, row.hash) if row else CopiedUntil(0, ROOT)


def shop_in(path: Path) -> str | None:
    """Give the shop whose books are in a file, or None when there are none that can be read."""
    if not path.exists():
        return None
    try:
        with raw_connection(path) as connection:
            row = connection.execute("SELECT id FROM shop").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None


def first_difference(records: Records, progress: Progress) -> str | None:
    """Give the first thing that is wrong with books, or None when every check holds."""
    with records.reading() as books:
        for check, difference in run_checks(books, keys=records.keys, progress=progress):
            if difference is not None:
                return f"{check.sign}: {difference}"
    return None


def series_in(books: Books) -> frozenset[str]:
    """Give every series under which receipts were numbered, the present one too."""
    return frozenset({row.series for row in books.rows(_SERIES)} | {house_row(books).series})


def go_on_in_new_series(books: OpenBooks, used: frozenset[str]) -> str:
    """Number receipts and payments so that none is used twice, whatever was sold since the copy.

    What was sold since is not known here. So receipts open a new series, and pay numbers are longer
    than any of the last 72 hours for as long. What waited to be printed was probably printed. A phone
    that was to be asked was probably asked, and a refund sent: neither is sent from here. That a backup
    failed before this copy was made is of the past.
    """
    series = new_series(books.chance, used=used | series_in(books))
    longest = max(SHORTEST, books.number(_LONGEST))
    books.write(
        _GO_ON,
        series=series,
        pay_serial=int.from_bytes(books.chance(2), "big"),
        pay_shortest=min(LONGEST, longest + 1),
        pay_until=books.at + int(REST.total_seconds() * 1000),
    )
    forget_failure(books)
    books.write(_FORGET_PRINTING)
    books.write(_ASK_NOBODY)
    books.write(_ORDER_NOTHING)
    books.seen.clear()
    vouch_for_shop(books)
    return series


def put_in_place(new: Path, path: Path, aside: Path) -> bool:
    """Put books in the place of others, which stay beside them; say whether there were any.

    At every moment one of the two is whole and in its place.
    """
    if not path.exists():
        new.replace(path)
        sync_folder(path.parent)
        return False
    _fold_or_keep_logs(path, aside)
    try:
        os.link(path, aside)
    except OSError:  # a disk that cannot give one file two names
        shutil.copy2(path, aside)
        sync_file(aside)
    sync_folder(path.parent)
    new.replace(path)
    sync_folder(path.parent)
    return True


def _fold_or_keep_logs(path: Path, aside: Path) -> None:
    """Leave no log beside books: it is folded into them, or kept with them when they cannot be read.

    It is copied first, since SQLite deletes the log of a broken file that it closes, read or not.
    """
    copies = [copy for suffix in _LOGS if (copy := _copied(path, aside, suffix))]
    try:
        fold_log(path)
    except Trouble as trouble:
        if trouble.fault not in _UNREADABLE:
            raise
        copies.clear()
        for suffix in (*_LOGS, "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    finally:
        for copy in copies:
            copy.unlink()


def _copied(path: Path, aside: Path, suffix: str) -> Path | None:
    """Give the copy of a log, or None where there is none; nor is one left of an attempt cut off."""
    log, copy = (each.with_name(each.name + suffix) for each in (path, aside))
    copy.unlink(missing_ok=True)
    if not log.exists():
        return None
    shutil.copy2(log, copy)
    sync_file(copy)
    return copy
