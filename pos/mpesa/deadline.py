"""One deadline for a whole answer: its head and its body together, however slowly each byte of it comes.

A time limit alone is one for the wait between two bytes, so that an answer that drips could take for ever.
"""

import http.client
import io
import socket
import time

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection


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


class _Plain(HTTPConnection):
    response_class = _Answer


class _Sealed(HTTPSConnection):
    response_class = _Answer


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SealedPool(HTTPSConnectionPool):
    ConnectionCls = _Sealed


class InTime(HTTPAdapter):
    """Lets requests wait for a whole answer no longer than it says."""

    def init_poolmanager(self, *args: object, **more: object) -> None:
        """Open connections of our kind; requests names it so."""
        super().init_poolmanager(*args, **more)  # type: ignore[arg-type]
        self.poolmanager: PoolManager
        _ours(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **more: object) -> ProxyManager:
        """Open connections of our kind also through a proxy; requests names it so."""
        through: ProxyManager = super().proxy_manager_for(proxy, **more)
        _ours(through)
        return through


def _ours(pools: PoolManager) -> None:
    pools.pool_classes_by_scheme = {"http": _PlainPool, "https": _SealedPool}
