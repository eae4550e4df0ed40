"""A line to a server that may fall silent: it stays open, and nothing comes through any more."""

import select
import socket
import threading
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Self

CHUNK = 65536
LOOK_SECONDS = 0.05


class SilentLine:
    """Passes on what it gets, in both directions, until it is told to be silent."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._speaks, self._is_over = threading.Event(), threading.Event()
        self._speaks.set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._open: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._accepting.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self.cut()
        self._accepting.join()
        self._listener.close()

    def fall_silent(self) -> None:
        """Pass nothing on from now on; connections stay open, and new ones are taken too."""
        self._speaks.clear()

    def speak(self) -> None:
        """Pass on what was held back, and what comes."""
        self._speaks.set()

    def cut(self) -> None:
        """Close every connection there is, and pass on what comes on new ones."""
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._speaks.set()

    def _accept(self) -> None:
        while not self._is_over.is_set():
            ready, _, _ = select.select([self._listener], [], [], LOOK_SECONDS)
            if ready:
                caller = self._listener.accept()[0]
                threading.Thread(target=self._pass_on, args=(caller,), daemon=True).start()

    def _pass_on(self, caller: socket.socket) -> None:
        with ExitStack() as both, suppress(OSError):
            both.enter_context(caller)
            server = socket.create_connection(("127.0.0.1", self._server_port), 5)
            both.enter_context(server)
            self._open += [caller, server]
            other = {caller: server, server: caller}
            while not self._is_over.is_set():
                ready, _, _ = select.select(list(other), [], [], LOOK_SECONDS)
                for each in ready:
                    said = each.recv(CHUNK)
                    self._speaks.wait()
                    if not said:
                        return
                    other[each].sendall(said)
