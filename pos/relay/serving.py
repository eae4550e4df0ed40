"""Running a letterbox: the server, and the figures page on an address of its own."""

import asyncio
import gc
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from socket import socket
from types import FrameType
from typing import Self

import uvicorn
from structlog.typing import FilteringBoundLogger

from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.letterbox import Letterbox, Terms
from pos.relay.protocol import Limits, protocol_with
from pos.relay.server import application
from pos.relay.server_log import told_to
from pos.relay.trouble import Refused, Why

BACKLOG = 4096
"""So many may stand before the door while others are let in, as many as before the shipped nginx."""
GOODBYE_SECONDS = 3
"""So long whoever is being answered may take at the end; a till that waits for a letter asks again anyway."""
NEW_THINGS = 10_000
"""Those of some hundred requests; a look at so many takes less than a millisecond."""
TURN_SECONDS = 0.0005
"""After this the loop and the thread that writes let each other have a turn; Python's usual 5 ms is a wait."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens."""

    host: str
    port: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Read HOST:PORT."""
        host, colon, port = text.rpartition(":")
        if not (colon and port.isascii() and port.isdigit() and int(port[:6]) < 65536):
            raise Refused(Why.BAD_ADDRESS, text)
        return cls(host.strip("[]") or "127.0.0.1", int(port))


@dataclass(frozen=True, slots=True)
class Opening:
    """What a letterbox is opened with."""

    database: str
    listen: Address
    terms: Terms
    figures: Address | None = None


def serve(opening: Opening, log: FilteringBoundLogger) -> None:
    """Run until told to stop; what was answered is on disk."""
    sys.setswitchinterval(TURN_SECONDS)
    _tidy_up_seldom()
    _open_as_many_files_as_may_be()
    figures = Figures()
    if opening.figures is not None:
        figures.show(opening.figures.host, opening.figures.port)
    database = Database(opening.database, is_impatient=True)
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _heard_already)
    try:
        with told_to(log), asyncio.Runner(loop_factory=_loop()) as runner:
            runner.run(_serve(opening, database, log, figures))
    finally:
        database.close()


async def _serve(
    opening: Opening, database: Database, log: FilteringBoundLogger, figures: Figures
) -> None:
    letterbox = Letterbox(database, opening.terms, log=log, figures=figures)
    log.info("open", host=opening.listen.host, port=opening.listen.port)
    try:
        await server_of(letterbox, opening.listen).serve()
    finally:  # where it did not even start
        await letterbox.close()


class Server(uvicorn.Server):
    """A server that closes its letterbox before it lets a signal end the program."""

    def __init__(self, config: uvicorn.Config, letterbox: Letterbox) -> None:
        super().__init__(config)
        self._letterbox = letterbox

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """End: answer whom there is to answer, and keep what was asked to be kept."""
        await super().shutdown(sockets)
        await self._letterbox.close()
        self._letterbox.log.info("closed")


def server_of(letterbox: Letterbox, listen: Address) -> uvicorn.Server:
    """Give the server of an open letterbox."""
    limits = Limits(letterbox.terms.sources)
    config = uvicorn.Config(
        application(letterbox),
        host=listen.host,
        port=listen.port,
        http=protocol_with(limits),
        ws="none",
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        timeout_keep_alive=int(limits.idle_seconds),
        timeout_graceful_shutdown=GOODBYE_SECONDS,
        backlog=BACKLOG,
    )
    return Server(config, letterbox)


def _tidy_up_seldom() -> None:
    """Look for rings of things that nobody uses after so many new ones, and never among what is there now.

    Python's usual 700 are made by a few requests that are under way, and hardly one leaves a ring behind.
    """
    gc.freeze()
    gc.set_threshold(NEW_THINGS)


def _open_as_many_files_as_may_be() -> None:
    """Hold more connections than a program may that somebody begins by hand: 1,024 are soon taken."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _heard_already(_signal: int, _frame: FrameType | None) -> None:
    """Do nothing: the server, once it has ended, raises the signal again, which would cut off the rest."""


def _loop() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop  # noqa: PLC0415 - not on Windows
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop
