"""One running till for each file of books: a lock that the system takes away when the program dies."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pos.shop.refusal import Trouble
from pos.shop.words import Fault

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_one(records: Path) -> Iterator[None]:
    """Be the one program that sells, imports or restores here; a second one is told so."""
    lock = records.with_name(f"{records.name}.lock")
    with lock.open("a+") as file:
        try:
            _lock(file)
        except OSError as held:
            raise Trouble(Fault.RUNNING) from held
        yield
