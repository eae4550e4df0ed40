"""A printer for tests: a port that takes bytes, says what it is told to say, and ends when it is told to."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread

from pos.printer.address import Network


@dataclass
class Port:
    """What listens at a port of this computer: how much it takes before it ends, and what it answers."""

    ends_after: int | None = None
    """Bytes after which the connection is cut; None for never."""
    answers: dict[bytes, bytes] = field(default_factory=dict)
    """What it says when these bytes came."""
    connections_at_most: int | None = None
    """How many it takes before nobody listens any more; None for any number."""
    greeting: bytes = b""
    cuts_hard: bool = True
    """Whether it tears the connection down, as a printer does that loses its power."""
    got: bytearray = field(default_factory=bytearray)
    connections: int = 0
    number: int = 0
    heard: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)
    """Set once a connection has come to its end here."""

    @property
    def address(self) -> Network:
        return Network("127.0.0.1", self.number)


@contextmanager
def listening(port: Port | None = None) -> Iterator[Port]:
    """Have a port listen; everything ends with the block."""
    port = port or Port()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port.number = server.getsockname()[1]
        server.settimeout(0.05)
        over = Event()
        thread = Thread(target=_serve, args=(server, port, over))
        thread.start()
        try:
            yield port
        finally:
            over.set()
            thread.join()


def _serve(server: socket.socket, port: Port, over: Event) -> None:
    while not over.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        port.connections += 1
        is_last = port.connections == port.connections_at_most
        if is_last:
            server.close()
        with connection:
            _hold(connection, port, over)
        port.ended.set()
        if is_last:
            return


def _hold(connection: socket.socket, port: Port, over: Event) -> None:
    connection.settimeout(0.05)
    taken = bytearray()
    if port.greeting:
        connection.sendall(port.greeting)
    while not over.is_set():
        if port.ends_after is not None and len(taken) >= port.ends_after:
            _cut(connection, port)
            return
        most = 4096 if port.ends_after is None else port.ends_after - len(taken)
        try:
            came = connection.recv(min(most, 4096))
        except TimeoutError:
            continue
        except OSError:
            return
        if not came:
            return
        taken += came
        port.got += came
        port.heard.set()
        _answer(connection, port, taken)


def _answer(connection: socket.socket, port: Port, taken: bytearray) -> None:
    for asked, answer in port.answers.items():
        if taken.endswith(asked):
            connection.sendall(answer)


def _cut(connection: socket.socket, port: Port) -> None:
    if port.cuts_hard:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


FINE = {b"\x10\x04\x01": b"\x16", b"\x10\x04\x02": b"\x12", b"\x10\x04\x04": b"\x12"}
NO_PAPER = {b"\x10\x04\x01": b"\x1e", b"\x10\x04\x02": b"\x32", b"\x10\x04\x04": b"\x7e"}
LID_OPEN = {b"\x10\x04\x01": b"\x1e", b"\x10\x04\x02": b"\x16", b"\x10\x04\x04": b"\x12"}
OFFLINE = {b"\x10\x04\x01": b"\x1e", b"\x10\x04\x02": b"\x12", b"\x10\x04\x04": b"\x12"}
TELLS_END = {b"\x1dr\x01": b"\x00"}
