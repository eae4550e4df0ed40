"""Letterboxes in processes of their own, which may be killed; each runs what `pos relay serve` runs."""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from pos.cli.relay import main
from tests.postgres import free_port
from tests.relay_faults.wire import Cut, Wire
from tests.starting import Program, on_free_ports, until_well

GOODBYE_SECONDS = 20
ASKED_SECONDS = 2


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
        until_well(self.is_well, Program(self.log, lambda: not self.is_alive()))

    def is_well(self) -> bool:
        try:
            return Wire(self.port, seconds=ASKED_SECONDS).ask("GET", "/healthz")[0] == 200
        except Cut:
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
    with ExitStack() as all_:
        yield on_free_ports(lambda: _started(url, folder, count, all_))


def _started(url: str, folder: Path, count: int, all_: ExitStack) -> list[Relay]:
    started = [Relay(url, folder) for _ in range(count)]
    for relay in started:
        all_.callback(relay.stop)
        relay.start()
    for relay in started:
        relay.wait()
    return started


def _serve(url: str, port: int, log: str) -> None:
    """Run a letterbox in this process, its log in a file."""
    os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    listen = f"127.0.0.1:{port}"
    main(["serve", "--listen", listen, "--database", url, "--trusted-proxy", "127.0.0.1"])
