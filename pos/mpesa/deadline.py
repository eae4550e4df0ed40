"""One deadline for a whole answer: its head and its body together, however slowly each byte of it comes.

A time limit alone is one for the wait between two bytes, so that an answer that drips could take for ever.
A connection that has lain idle is not used again: the other side may be hanging up at that very moment.
"""

import http.client
import io
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from weakref import WeakSet

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

RESTS = 1.0
"""Seconds that a connection may lie idle and be used again, sooner than servers hang up: many do after five.

A call that crosses with that is lost, and of an order for money nobody would know whether it was heard.
"""
Ticks = Callable[[], float]


class _Until(io.RawIOBase):
    """What comes from a connection, until a moment."""

    def __init__(self, raw: io.RawIOBase, connection: socket.socket) -> None:
        self._raw, self._connection = raw, connection
        within = connection.gettimeout()
        self._until = None if within is None else time.monotonic() + within

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: memoryview, /) -> int | None:  # type: ignore[override]
        """Read what is there, waiting no longer than is left."""
        if self._until is not None:
            left = self._until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._connection.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """Let go of the connection."""
        self._raw.close()
        super().close()


class _Answer(http.client.HTTPResponse):
    """An answer whose every byte has to come before one moment."""

    def __init__(self, sock: socket.socket, debuglevel: int = 0, method: str | None = None) -> None:
        super().__init__(sock, debuglevel, method)
        self.fp = io.BufferedReader(_Until(self.fp.detach(), sock))


class Ends:
    """The ends of connections that are open, so that whoever waits at one can be told to stop."""

    def __init__(self) -> None:
        self._open: WeakSet[socket.socket] = WeakSet()
        self._is_cut = False
        self._lock = Lock()

    def add(self, end: socket.socket) -> None:
        """Keep an end that was just opened; after the cut none stays open."""
        with self._lock:
            self._open.add(end)
            if self._is_cut:
                _shut(end)

    def cut(self) -> None:
        """Have everybody who waits hear at once that nothing comes any more, now and from now on."""
        with self._lock:
            self._is_cut = True
            for end in list(self._open):
                _shut(end)


def _shut(end: socket.socket) -> None:
    with suppress(OSError):  # it has gone by itself
        end.shutdown(socket.SHUT_RDWR)


def _kept(kind: type[HTTPConnection], ends: Ends, ticks: Ticks) -> type[HTTPConnection]:
    """Give a kind of connection whose ends are kept there, whose answers come in their time, and that rests briefly."""

    class Kept(kind):  # type: ignore[misc, valid-type]
        response_class = _Answer
        used_at = 0.0

        def connect(self) -> None:
            super().connect()
            ends.add(self.sock)

        def getresponse(self) -> BaseHTTPResponse:
            answer: BaseHTTPResponse = super().getresponse()
            self.used_at = ticks()
            return answer

        @property
        def is_connected(self) -> bool:
            """Whether it can be used again; urllib3 opens it anew where not."""
            return super().is_connected and ticks() - self.used_at < RESTS

    return Kept


def _kept_at(ends: Ends, ticks: Ticks) -> dict[str, type[HTTPConnectionPool]]:
    """Give the pools of such connections."""

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = _kept(HTTPConnection, ends, ticks)

    class SealedPool(HTTPSConnectionPool):
        ConnectionCls = _kept(HTTPSConnection, ends, ticks)  # type: ignore[assignment]

    return {"http": PlainPool, "https": SealedPool}


class InTime(HTTPAdapter):
    """Lets requests wait for a whole answer no longer than it says, and be told to stop."""

    def __init__(self, ticks: Ticks = time.monotonic) -> None:
        self.ends, self._ticks = Ends(), ticks
        super().__init__()

    def init_poolmanager(self, *args: object, **more: object) -> None:
        """Open connections of our kind; requests names it so."""
        super().init_poolmanager(*args, **more)  # type: ignore[arg-type]
        self.poolmanager: PoolManager
        self.poolmanager.pool_classes_by_scheme = _kept_at(self.ends, self._ticks)

    def proxy_manager_for(self, proxy: str, **more: object) -> ProxyManager:
        """Open connections of our kind also through a proxy; requests names it so."""
        through: ProxyManager = super().proxy_manager_for(proxy, **more)
        through.pool_classes_by_scheme = _kept_at(self.ends, self._ticks)
        return through
