"""Where a letterbox is kept: none is made by a slip of the pen, and its files are for their owner alone."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine, inspect, select
from sqlalchemy.engine import URL

from pos.relay.database import our_driver
from pos.relay.tables import METADATA, letterbox
from pos.relay.trouble import Refused, Why

CLOSED = 0
"""The version of a letterbox that was moved to another database: it is never opened again."""
LOOK_SECONDS = 5
OWNERS_ALONE = 0o600
OTHERS = 0o077


def find(place: str) -> None:
    """Refuse a place where no letterbox is; what is no place at all is left to whoever opens it."""
    if has_none(place):
        raise Refused(Why.NO_LETTERBOX, shown(place))


def begin(place: str) -> bool:
    """Have a place ready for a letterbox; tell whether none is there yet. Somebody else's is refused."""
    is_new = has_none(place)
    path = file_of(place)
    if is_new and path is not None:
        keep_to_owner(path)
    return is_new


def has_none(place: str) -> bool:
    """Tell whether a letterbox could be made there, for there is none."""
    url = _url(place)
    if url is None:
        return False
    path = file_of(place)
    if path is not None and not path.exists():
        return True
    with _looking(url) as connection:
        tables = set(inspect(connection).get_table_names())
        if letterbox.name in tables:
            if connection.scalar(select(letterbox.c.version)) == CLOSED:
                raise Refused(Why.MOVED, shown(place))
            _close_to_others(path)
            return False
    if tables if path else tables & METADATA.tables.keys():
        raise Refused(Why.SOMETHING_ELSE, shown(place))
    return True


def keep_to_owner(path: Path) -> None:
    """Have a file there that its owner alone reads; what SQLite puts beside it is as this one is."""
    path.touch(mode=OWNERS_ALONE)
    path.chmod(OWNERS_ALONE)


def file_of(place: str) -> Path | None:
    """Give the file of a letterbox in SQLite, None for any other."""
    url = _url(place)
    return Path(str(url.database)) if url is not None and url.drivername == "sqlite" else None


def shown(place: str) -> str:
    """Give a place as it may be shown: without a password."""
    url = _url(place)
    if url is None:
        return ""
    return str(file_of(place) or url.set(drivername="postgresql", query={}).render_as_string())


def _close_to_others(path: Path | None) -> None:
    """Take from others what an earlier start, or a copy, gave them."""
    for beside in ("", "-wal", "-shm") if path is not None else ():
        file = Path(f"{path}{beside}")
        with suppress(OSError):  # it is not there, or not ours to close
            mode = file.stat().st_mode
            if mode & OTHERS:
                file.chmod(mode & ~OTHERS)


@contextmanager
def _looking(url: URL) -> Iterator[Connection]:
    """Give a connection that makes and changes nothing."""
    patience = {"timeout" if url.drivername == "sqlite" else "connect_timeout": LOOK_SECONDS}
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=patience)
    with engine.connect() as connection:
        yield connection


def _url(place: str) -> URL | None:
    """Give the URL of a place that can be looked at."""
    try:
        url = our_driver(place)
    except Refused:
        return None
    if url.drivername == "sqlite" and url.query:
        raise Refused(Why.FILE_ALONE)
    return url
