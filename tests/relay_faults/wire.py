"""HTTP by hand on one connection: quick, and able to say what no polite client says."""

import json
import socket
from typing import Any

SECONDS = 40


class Cut(Exception):
    """The connection ended before a whole answer was there; nobody knows what became of the request."""


class Wire:
    """A caller with one connection, opened when it is needed."""

    def __init__(self, port: int, key: str | None = None, *, seconds: float = SECONDS) -> None:
        self.port = port
        self._seconds = seconds
        self._key = f"Authorization: Bearer {key}\r\n" if key else ""
        self._socket: socket.socket | None = None
        self._read = b""

    def __del__(self) -> None:
        self.close()

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Give status and body of the answer."""
        head = f"{method} {path} HTTP/1.1\r\nHost: letterbox\r\n{self._key}"
        try:
            if self._socket is None:
                door = ("127.0.0.1", self.port)
                self._socket = socket.create_connection(door, self._seconds)
                self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._read = b""
            self._socket.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            return self._answer()
        except (OSError, ValueError) as broken:
            self.close()
            raise Cut from broken

    def said(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Give status and value of an answer in JSON."""
        status, content = self.ask(method, path, json.dumps(body).encode() if body else b"")
        return status, json.loads(content)

    def close(self) -> None:
        """Let go of the connection."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _answer(self) -> tuple[int, bytes]:
        while (end := self._read.find(b"\r\n\r\n")) < 0:
            self._receive()
        status, *headers = self._read[:end].lower().split(b"\r\n")
        length = next(int(line[15:]) for line in headers if line.startswith(b"content-length:"))
        whole = end + 4 + length
        while len(self._read) < whole:
            self._receive()
        content, self._read = self._read[end + 4 : whole], self._read[whole:]
        if b"connection: close" in headers:
            self.close()
        return int(status.split()[1]), content

    def _receive(self) -> None:
        assert self._socket is not None
        more = self._socket.recv(65536)
        if not more:
            message = "closed"
            raise ConnectionError(message)
        self._read += more


def send_raw(port: int, request: bytes, *, half_close: bool) -> list[int]:
    """Send bytes as they are, and give the statuses of all that is answered until the other side closes."""
    received = b""
    with socket.create_connection(("127.0.0.1", port), SECONDS) as connection:
        try:
            connection.sendall(request)
            if half_close:
                connection.shutdown(socket.SHUT_WR)
            while more := connection.recv(65536):
                received += more
        except ConnectionError:
            pass
    return [int(part[:3]) for part in received.split(b"HTTP/1.1 ")[1:]]
