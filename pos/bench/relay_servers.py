"""The servers that are measured, each a process of its own on a port of its own."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from tempfile import TemporaryFile
from typing import IO
from uuid import uuid4

from pos.bench.relay_ports import free_port
from pos.relay import keeping
from pos.relay.database import Database

START_SECONDS, GOODBYE_SECONDS = 30.0, 10.0
TIMES, LAST_LINES = 3, 5
TAKEN = "address already in use"
BESIDE = "pos.bench.relay_beside"


class NotMeasured(Exception):
    """There is no figure: whoever was to be measured is not there, or does not do what is measured."""


class NotStarted(NotMeasured):
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
    words = [sys.executable, "-m", "pos", "relay", "serve", "--database", url, *options]
    with running(lambda port: [*words, "--listen", f"127.0.0.1:{port}"]) as port:
        yield Door(port, f"/in/{secrets['c2b']}/c2b/confirmation", key)


@contextmanager
def letterboxes_at(url: str, count: int) -> Iterator[list[Door]]:
    """Serve one shop's letterbox by so many processes."""
    with ExitStack() as all_of_them:
        doors = [all_of_them.enter_context(letterbox_at(url))]
        words = [sys.executable, "-m", "pos", "relay", "serve", "--database", url]
        for _ in range(count - 1):
            another = running(lambda port: [*words, "--listen", f"127.0.0.1:{port}"])
            doors.append(replace(doors[0], port=all_of_them.enter_context(another)))
        yield doors


@contextmanager
def doing_nothing() -> Iterator[Door]:
    """Serve the same framework on the same server, answering at once."""
    with running(lambda port: [sys.executable, "-m", BESIDE, "nothing", str(port)]) as port:
        yield Door(port, f"/in/{'0' * 32}/c2b/confirmation")


@contextmanager
def usual_handler(url: str, *, is_tuned: bool = False) -> Iterator[Door]:
    """Serve what the guides prescribe: Flask and SQLAlchemy, a commit for each request, on waitress."""
    kind = "tuned" if is_tuned else "usual"
    with running(lambda port: [sys.executable, "-m", BESIDE, kind, str(port), url]) as port:
        yield Door(port, "/confirmation")


@contextmanager
def running(
    words: Callable[[int], list[str]],
    environment: Callable[[int], Mapping[str, str] | None] = lambda _port: None,
) -> Iterator[int]:
    """Have a server run meanwhile, and give its port; one that somebody else took is left for another."""
    with TemporaryFile() as said:
        server, port = _started(words, environment, said)
        try:
            yield port
        finally:
            _end(server)


def _started(
    words: Callable[[int], list[str]],
    environment: Callable[[int], Mapping[str, str] | None],
    said: IO[bytes],
) -> tuple[subprocess.Popen[bytes], int]:
    told = ""
    for _ in range(TIMES):
        port = free_port()
        said.truncate(0)
        server = subprocess.Popen(  # noqa: S603 - ourselves, or a proxy that is installed
            words(port), env=environment(port), stdout=said, stderr=said
        )
        try:
            if _answers(server, port):
                return server, port
        except BaseException:
            _end(server)
            raise
        _end(server)
        told = _last_words(said)
        if TAKEN not in told.lower():
            break
    message = f"a server that was to be measured did not start: {told or 'it said nothing'}"
    raise NotStarted(message)


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(GOODBYE_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return server.poll() is None
    return False


def _last_words(said: IO[bytes]) -> str:
    """Give the last lines of what a server said, as one."""
    said.seek(0)
    lines = said.read().decode(errors="replace").split("\n")
    return " / ".join([line.strip("\0 \r") for line in lines if line.strip("\0 \r")][-LAST_LINES:])
