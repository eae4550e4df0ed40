"""The screen's thread never waits: books, network and printer refuse to be used on it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident
from weakref import WeakSet

from pos.records.database import Records

DEVICES = ("/dev/usb/", "/dev/lp", "/dev/ttyUSB", "/dev/ttyACM", "\\\\.\\")
NETWORK = frozenset(
    {
        "socket.connect",
        "socket.sendto",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "urllib.Request",
        "http.client.connect",
    }
)
OPEN = "open"
PRINTER = "printer"


class OnTheScreensThread(RuntimeError):
    """Something that may wait was about to be used on the thread that paints."""


class Guard:
    """Knows which thread paints, and refuses to let it wait for the world.

    It is made on the screen's thread and stands from `stand` on: before that, at the program's start,
    and after `stand_down`, nobody looks at the screen.
    """

    def __init__(self) -> None:
        self._screen = get_ident()
        self._stands = False

    def stand(self) -> None:
        """Refuse from now on."""
        self._stands = True

    def stand_down(self) -> None:
        """Refuse nothing any more."""
        self._stands = False

    @contextmanager
    def standing(self) -> Iterator["Guard"]:
        """Refuse while the block lasts."""
        self.stand()
        try:
            yield self
        finally:
            self.stand_down()

    def check(self, what: str) -> None:
        """Refuse when this is the screen's thread."""
        if self._stands and get_ident() == self._screen:
            raise OnTheScreensThread(what)

    def watch_books(self, records: Records) -> None:
        """Have these books refuse the screen's thread."""
        records.before_use = lambda: self.check("books")

    def watch_network(self) -> None:
        """Have every socket, and every device that is written to as a file, refuse the screen's thread."""
        if not _hearing:
            sys.addaudithook(_hear)
        _hearing.add(self)


_hearing: WeakSet[Guard] = WeakSet()
"""Whom the one hook of this process tells: Python never takes a hook away."""


def _hear(event: str, details: tuple[object, ...]) -> None:
    if event in NETWORK:
        for guard in tuple(_hearing):
            guard.check(event)
    elif event == OPEN and _is_device(details[0]):
        for guard in tuple(_hearing):
            guard.check(PRINTER)


def _is_device(path: object) -> bool:
    return isinstance(path, str) and path.startswith(DEVICES)
