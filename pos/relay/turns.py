"""Threads that write to one file: each has its turn, in the order in which they came."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """Lets one thread in after the other.

    SQLite lets in whoever looks at the right moment. Where a few write again and again, one that waits may
    look for seconds and never be lucky.
    """

    def __init__(self) -> None:
        """Let the first one in at once."""
        self._guard = Lock()
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until all who came before are done."""
        mine = Lock()
        with self._guard:
            if self._waiting:
                mine.acquire()
            self._waiting.append(mine)
        try:
            with mine:
                yield
        finally:
            self._let_the_next_in()

    def count(self) -> int:
        """Say how many write or wait for it."""
        return len(self._waiting)

    def _let_the_next_in(self) -> None:
        with self._guard:
            self._waiting.popleft()
            if self._waiting:
                self._waiting[0].release()
