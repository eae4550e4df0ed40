"""The servers that are measured, each a process of its own on a port of its own."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from pos.relay import keeping
from pos.relay.database import Database

START_SECONDS, GOODBYE_SECONDS = 30.0, 10.0
BESIDE = "pos.bench.relay_beside"


class NotStarted(Exception):
    """A server that was to be measured did not start."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where confirmations go and how a till reads them."""

    port: int
    path: str
    till_key: str = ""
    certificate: str = ""
    """The file of the certificate, where a proxy seals what is sent."""


@contextmanager
def letterbox_at(url: str, *options: str) -> Iterator[Door]:
    """Serve a letterbox, with a new shop in it, as `pos relay serve` does."""
    now = datetime.now(UTC)
    database = Database(url)
    try:
        with database.writing() as connection:
            shop, secrets = keeping.add_shop(connection, f"Bench {uuid4()}", now=now)
            key = keeping.add_till(connection, shop, "T1", may_approve=False, now=now)
    finally:
        database.close()
    port = free_port()
    words = ["-m", "pos", "relay", "serve", "--listen", f"127.0.0.1:{port}", "--database", url]
    with running([sys.executable, *words, *options], port):
        yield Door(port, f"/in/{secrets['c2b']}/c2b/confirmation", key)


@contextmanager
def doing_nothing() -> Iterator[Door]:
    """Serve the same framework on the same server, answering at once."""
    port = free_port()
    with running([sys.executable, "-m", BESIDE, "nothing", str(port)], port):
        yield Door(port, f"/in/{'0' * 32}/c2b/confirmation")


@contextmanager
def usual_handler(url: str, *, is_tuned: bool = False) -> Iterator[Door]:
    """Serve what the guides prescribe: Flask and SQLAlchemy, a commit for each request, on waitress."""
    port = free_port()
    with running(
        [sys.executable, "-m", BESIDE, "tuned" if is_tuned else "usual", str(port), url], port
    ):
        yield Door(port, "/confirmation")


@contextmanager
def running(
    words: Sequence[str], port: int, environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Have a server run meanwhile."""
    server = subprocess.Popen(  # noqa: S603 - ourselves, or a proxy that is installed
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(server, port)
        yield
    finally:
        server.terminate()
        try:
            server.wait(GOODBYE_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_for(server: subprocess.Popen[bytes], port: int) -> None:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    message = "a server that was to be measured did not start"
    raise NotStarted(message)


def free_port() -> int:
    """Give a port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
