"""What is known of the backups that were made here: when, where, and whether they could be restored.

Beside them stands why the last one that the program was to make by itself is none.
"""

from pathlib import Path

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.statements import Values
from pos.records.tables import backup_failure, backups
from pos.shop.backups import Backup

_NEW = insert(backups)
_TRIED = {
    "folder": _NEW.excluded.folder,
    "tried_at": _NEW.excluded.tried_at,
    "difference": _NEW.excluded.difference,
    "made_at": _NEW.excluded.made_at,
    "size": _NEW.excluded.size,
    "written_at": _NEW.excluded.written_at,
}
_KEEP = _NEW.on_conflict_do_update(index_elements=["name"], set_=_TRIED)
_KEEP_THERE = _NEW.on_conflict_do_update(
    index_elements=["name"], set_=_TRIED, where=backups.c.folder == _NEW.excluded.folder
)
_OF_FOLDER = (
    select(backups)
    .where(backups.c.folder == bindparam("folder"))
    .order_by(backups.c.made_at.desc(), backups.c.name)
)
_FORGET = delete(backups).where(backups.c.name == bindparam("name"))
_NEW_FAILURE = insert(backup_failure).values(one=1)
_KEEP_FAILURE = _NEW_FAILURE.on_conflict_do_update(
    index_elements=["one"],
    set_={"at": _NEW_FAILURE.excluded.at, "why": _NEW_FAILURE.excluded.why},
)
_FAILURE = select(backup_failure.c.why)
_FORGET_FAILURE = delete(backup_failure)


def keep_tried(books: OpenBooks, tried: Backup, *, folder: Path) -> None:
    """Keep that a backup was restored for a try, and what was wrong with it, if anything."""
    books.write(_KEEP, **_row(books, tried, folder))


def keep_looked_into(books: OpenBooks, tried: Backup, *, folder: Path) -> None:
    """Keep the same of a file from anywhere; of one that has its name in another folder that says nothing."""
    books.write(_KEEP_THERE, **_row(books, tried, folder))


def forget_backup(books: OpenBooks, name: str) -> None:
    """Forget a backup whose file is gone."""
    books.write(_FORGET, name=name)


def known_backups(books: Books, folder: Path) -> dict[str, Backup]:
    """Give what is known of each backup of a folder, by its name."""
    return {
        row.name: Backup(
            row.name,
            moment(row.made_at),
            row.size,
            None if row.tried_at is None else moment(row.tried_at),
            row.difference,
            row.written_at,
        )
        for row in books.rows(_OF_FOLDER, folder=str(folder))
    }


def keep_failure(books: OpenBooks, why: str) -> None:
    """Keep why the last backup that was to be made is none."""
    books.write(_KEEP_FAILURE, at=books.at, why=why)


def forget_failure(books: OpenBooks) -> None:
    """Keep that the last backup is one."""
    books.write(_FORGET_FAILURE)


def last_failure(books: Books) -> str:
    """Give why the last backup is none; empty when it is one."""
    row = books.first(_FAILURE)
    return "" if row is None else str(row.why)


def _row(books: Books, tried: Backup, folder: Path) -> Values:
    return {
        "name": tried.name,
        "folder": str(folder),
        "made_at": milliseconds(tried.made_at),
        "tried_at": books.at,
        "difference": tried.difference,
        "size": tried.size,
        "written_at": tried.written_at,
    }
