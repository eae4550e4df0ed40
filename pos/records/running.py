"""One running till for each file of books: a lock that the system takes away when the program dies."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pos.folders import file_troubles
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})  # what systems say of a lock in use


@contextmanager
def only_one(records: Path) -> Iterator[None]:
    """Be the one program that sells, imports or restores here; a second one is told so."""
    lock = records.with_name(f"{records.name}.lock")
    with file_troubles(records.parent):
        opened = lock.open("a+")
    with opened as file:
        with file_troubles(records.parent):
            _take(file)
        yield


def _take(file: IO[str]) -> None:
    try:
        _lock(file)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        raise Trouble(Fault.RUNNING) from error
