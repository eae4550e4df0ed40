"""A printer on the network: a plain connection to its port, and no call without a limit."""

import socket
import struct
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread

from pos.printer.address import Network
from pos.printer.device import OPEN_LIMIT, WRITE_LIMIT
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

if sys.platform == "linux":
    import fcntl

    _OUTSTANDING = 0x5411  # SIOCOUTQ: what the other end has not acknowledged

    def outstanding(connection: socket.socket) -> int | None:
        """Give how many bytes the other end has not acknowledged."""
        answer = fcntl.ioctl(connection.fileno(), _OUTSTANDING, b"\0" * 4)
        return int(struct.unpack("i", answer)[0])
else:

    def outstanding(connection: socket.socket) -> int | None:  # noqa: ARG001 - alike everywhere
        """Say that nobody knows here."""
        return None


Place = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[object, ...]]
LookUp = Callable[[str, int], Sequence[Place]]
"""Gives the places to which a name leads."""
LOOK = 0.01
"""Seconds between two looks at what is still on its way."""


class NetworkDevice:
    """The connection to one printer."""

    can_answer = True

    def __init__(
        self,
        address: Network,
        *,
        limit: float = WRITE_LIMIT,
        open_limit: float = OPEN_LIMIT,
        look_up: LookUp | None = None,
    ) -> None:
        self._limit = limit
        until = time.monotonic() + open_limit
        places = _places(address, look_up or _look_up, within=open_limit)
        self._socket = _connected(places, until)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def write(self, piece: bytes) -> int:
        """Give how many of the bytes the connection took."""
        try:
            self._socket.settimeout(self._limit)
            return self._socket.send(piece)
        except OSError as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def read(self, most: int, *, within: float) -> bytes:
        """Give what has come back; a connection that the printer has ended is told."""
        try:
            self._socket.settimeout(max(within, 0.001))
            came = self._socket.recv(most)
        except TimeoutError:
            return b""
        except OSError as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault
        if not came:
            raise Trouble(Fault.PRINTER_CUT_OFF)
        return came

    def finish(self) -> None:
        """Wait until the printer's side has everything; where nobody can know, give it a moment to complain."""
        try:
            self._let_take()
            self._socket.shutdown(socket.SHUT_WR)
            self._listen(LOOK * 5)
        except OSError as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def close(self) -> None:
        """Let go of the connection."""
        self._socket.close()

    def _let_take(self) -> None:
        """Wait as long as the printer goes on taking, however slowly; one that stands still has ended."""
        left, until = outstanding(self._socket) or 0, time.monotonic() + self._limit
        while left:
            if time.monotonic() > until:
                raise Trouble(Fault.PRINTER_CUT_OFF)
            self._listen(LOOK)
            before, left = left, outstanding(self._socket) or 0
            if left < before:
                until = time.monotonic() + self._limit

    def _listen(self, seconds: float) -> None:
        """Hear whether the connection broke; what comes is of no interest any more."""
        self._socket.settimeout(seconds)
        try:
            has_ended = not self._socket.recv(512)
        except TimeoutError:
            return
        if has_ended:
            Event().wait(seconds)  # it says nothing any more, but may still take


def _places(address: Network, look_up: LookUp, *, within: float) -> Sequence[Place]:
    """Give where an address leads; a name that nobody answers for in time is not found.

    The system's own asking has no limit, so it has a thread to itself, which ends when the system does.
    """
    with suppress(OSError, UnicodeError):  # figures need no answer from anybody
        return socket.getaddrinfo(
            address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
        )
    asked: SimpleQueue[Sequence[Place] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            asked.put(look_up(address.host, address.port))
        except (OSError, UnicodeError) as fault:
            asked.put(fault)

    Thread(target=ask, name="kaunta-name", daemon=True).start()
    try:
        found = asked.get(timeout=within)
    except Empty as late:
        raise Trouble(Fault.PRINTER_NOT_FOUND) from late
    if isinstance(found, Exception):
        raise Trouble(Fault.PRINTER_NOT_FOUND) from found
    return found


def _look_up(host: str, port: int) -> Sequence[Place]:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


def _connected(places: Sequence[Place], until: float) -> socket.socket:
    """Give a connection to the first place that takes one; each has its share of the time that is left."""
    last: OSError | None = None
    for at, (family, kind, protocol, _, place) in enumerate(places):
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(max(LOOK, (until - time.monotonic()) / (len(places) - at)))
            connection.connect(place)
        except OSError as fault:
            connection.close()
            last = fault
        else:
            return connection
    raise Trouble(Fault.PRINTER_NOT_FOUND) from last
