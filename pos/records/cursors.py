"""How far the letterbox was read, and when something was last heard or done."""

from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.tables import cursors, moments

LISTENED, MPESA = "listened", "mpesa"
"""The letterbox answered; Safaricom wrote to it."""
PULLED, PULL_TRIED = "pulled", "pull_tried"
"""A pull was made, and one was tried."""

_TURN = select(func.max(cursors.c.turn))
_FIND = select(cursors.c.number).where(cursors.c.log == bindparam("log"))
_LATEST = select(cursors.c.log, cursors.c.number).order_by(cursors.c.turn.desc()).limit(1)
_MOVED = insert(cursors)
_MOVE = _MOVED.on_conflict_do_update(
    index_elements=[cursors.c.log],
    set_={
        "number": func.max(cursors.c.number, _MOVED.excluded.number),
        "turn": _MOVED.excluded.turn,
    },
)
_MARKED = insert(moments)
_MARK = _MARKED.on_conflict_do_update(
    index_elements=[moments.c.name], set_={"at": func.max(moments.c.at, _MARKED.excluded.at)}
)
_SET_MARK = _MARKED.on_conflict_do_update(
    index_elements=[moments.c.name], set_={"at": _MARKED.excluded.at}
)
_FIND_MARK = select(moments.c.at).where(moments.c.name == bindparam("name"))


def cursor_of(books: Books, log: str) -> int:
    """Give the number of the last letter of a log that was applied; 0 for a log that is new."""
    return books.number(_FIND, log=log)


def latest_log(books: Books) -> tuple[str, int]:
    """Give the log that was read last, and how far; nothing was read of none."""
    row = books.first(_LATEST)
    return (str(row.log), int(row.number)) if row else ("", 0)


def move_cursor(books: OpenBooks, log: str, number: int) -> None:
    """Keep that a log was applied up to a letter; it never goes back."""
    books.write(_MOVE, log=log, number=number, turn=books.number(_TURN) + 1)


def mark(books: OpenBooks, name: str, at: datetime | None = None) -> None:
    """Keep that something was done or heard, now or at that moment."""
    books.write(_MARK, name=name, at=books.at if at is None else milliseconds(at))


def set_mark(books: OpenBooks, name: str, at: datetime) -> None:
    """Keep that something is done up to a moment, be it earlier than was kept."""
    books.write(_SET_MARK, name=name, at=milliseconds(at))


def marked(books: Books, name: str) -> datetime | None:
    """Give when it was last done or heard, or None."""
    row = books.first(_FIND_MARK, name=name)
    return moment(row.at) if row else None
