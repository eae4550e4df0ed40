"""Letterboxes in processes of their own, which may be killed; each runs what `pos relay serve` runs."""

import multiprocessing
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from pos.cli.relay import main
from tests.postgres import free_port, until
from tests.relay_faults.wire import Cut, Wire

GOODBYE_SECONDS = 20


class Relay:
    """One process on one port; it may end and begin again there."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url = url
        self.port = free_port()
        self.log = folder / f"relay-{self.port}.log"
        self._process: ForkServerProcess | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        assert self._process.pid is not None
        return self._process.pid

    def start(self) -> None:
        """Begin; the port is not yet listened at."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        said = (self.url, self.port, str(self.log))
        self._process = context.Process(target=_serve, args=said, daemon=True)
        self._process.start()

    def wait(self) -> None:
        """Return when it answers."""
        until(self.is_well)

    def is_well(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 5):
                pass
            return Wire(self.port).ask("GET", "/healthz")[0] == 200
        except (OSError, Cut):
            return False

    def is_alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def kill(self) -> None:
        """End it as a power cut would end a program."""
        assert self._process is not None
        self._process.kill()
        self._process.join(GOODBYE_SECONDS)

    def stop(self) -> None:
        """Ask it to end."""
        if self._process is None:
            return
        self._process.terminate()
        self._process.join(GOODBYE_SECONDS)
        if self._process.is_alive():
            self.kill()

    def broke(self) -> list[str]:
        """Give what stands in its log that never may."""
        lines = self.log.read_text(errors="replace").splitlines()
        return [line for line in lines if "Exception in" in line or "Task exception" in line]


@contextmanager
def relays(url: str, folder: Path, count: int) -> Iterator[list[Relay]]:
    """Give so many processes on one database, listening."""
    started = [Relay(url, folder) for _ in range(count)]
    try:
        for relay in started:
            relay.start()
        for relay in started:
            relay.wait()
        yield started
    finally:
        for relay in started:
            relay.stop()


def _serve(url: str, port: int, log: str) -> None:
    """Run a letterbox in this process, its log in a file."""
    os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    listen = f"127.0.0.1:{port}"
    main(["serve", "--listen", listen, "--database", url, "--trusted-proxy", "127.0.0.1"])
