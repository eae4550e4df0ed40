"""The screen's thread never waits: books, network and printer refuse to be used on it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import get_ident

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
        self._stands = self._hears = False

    def stand(self) -> None:
        """Refuse from now on."""
        self._stands = True
        if self._hears:
            _standing.add(self)

    def stand_down(self) -> None:
        """Refuse nothing any more."""
        self._stands = False
        _standing.discard(self)

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
        self._hears = True
        _listen()
        if self._stands:
            _standing.add(self)


_standing: set[Guard] = set()
"""Whom the one hook of this process tells."""


@cache
def _listen() -> None:
    """Hear of every socket and file from now on; only once, since Python never takes a hook away."""
    sys.addaudithook(_hear)


def _hear(event: str, details: tuple[object, ...]) -> None:
    if not _standing:
        return
    if event in NETWORK:
        what = event
    elif event == OPEN and _is_device(details[0]):
        what = PRINTER
    else:
        return
    for guard in tuple(_standing):
        guard.check(what)


def _is_device(path: object) -> bool:
    return isinstance(path, str) and path.startswith(DEVICES)
