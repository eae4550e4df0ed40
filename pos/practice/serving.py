"""Running the stand-in: on this computer only, unless it is told to listen where others reach it."""

import asyncio
import signal
from dataclasses import dataclass
from random import Random
from types import FrameType
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from pos.practice.postman import is_here
from pos.practice.script import Beginning, Unusable, Why
from pos.practice.server import CONNECTION, application
from pos.practice.stage import Stage
from pos.practice.timeline import Clock
from pos.practice.visiting import is_number

GOODBYE_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Address:
    """Where it listens."""

    host: str
    port: int


class CuttableProtocol(H11Protocol):
    """A connection that an application can cut."""

    def connection_made(self, transport: Any) -> None:
        """Let whoever answers reach the connection."""
        super().connection_made(transport)
        self.access_log = False  # whatever log is kept: paths have numbers in them
        self.app_state = {**self.app_state, CONNECTION: transport}


def read_address(text: str) -> Address:
    """Read HOST:PORT; the host is a number or localhost, so that nobody asks a network what it means."""
    host, colon, port = text.rpartition(":")
    host = host.strip("[]")
    if not (colon and port.isascii() and port.isdigit() and int(port[:6]) < 65536):
        raise Unusable(Why.BAD_ADDRESS, text)
    if not is_here(host) and not is_number(host):
        raise Unusable(Why.BAD_HOST, host)
    return Address(host, int(port))


def stage_of(begins: Beginning, clock: Clock) -> Stage:
    """Give a stage set up as a script says."""
    stage = Stage(begins.world, begins.choices, clock=clock, chance=_chance(begins.seed))
    for rule in begins.rules:
        stage.mischief.add(rule)
    for behaviour in begins.next_up:
        stage.mischief.expect(behaviour)
    return stage


def server_of(stage: Stage, listen: Address) -> uvicorn.Server:
    """Give the server of a stage."""
    config = uvicorn.Config(
        application(stage, listen.host),
        host=listen.host,
        port=listen.port,
        http=CuttableProtocol,
        ws="none",
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=GOODBYE_SECONDS,
    )
    return uvicorn.Server(config)


def serve(stage: Stage, listen: Address) -> None:
    """Run until told to stop."""
    signal.signal(signal.SIGTERM, _heard_already)
    try:
        asyncio.run(server_of(stage, listen).serve())
    finally:
        stage.close()


def _heard_already(_signal: int, _frame: FrameType | None) -> None:
    """Do nothing: the server, once it has ended, raises the signal again, which would cut off the rest."""


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance that can be played again, no secret
