"""How long an honest confirmation takes while strangers hold 900 connections at the same door, and while none do.

Each is posted on a connection of its own, as callbacks come, so many a second whether the last was answered
or not. They go through the proxies that are installed, with the configurations that are shipped; where there
is none, straight to the letterbox.
"""

import asyncio
import ssl
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from pos.bench.figures import Figure
from pos.bench.relay_load import PLACE, is_whole, request_of
from pos.bench.relay_proxies import CADDY, NGINX, proxied
from pos.bench.relay_servers import Door, NotMeasured, NotStarted, letterbox_at
from pos.bench.relay_strangers import (
    Crowd,
    can_come,
    connect,
    many_files,
    strangers,
    trusted,
)

A_SECOND = 50
LONGER = 4
"""A slow body is borne for ten seconds: less time would not see one thrown out."""
PATIENCE = 30.0
HONEST = "127.0.0.1"
TRUST = ("--trusted-proxy", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Slow:
    """How honest confirmations fared beside so many strangers."""

    through: str
    strangers: int
    refused: int
    figure: Figure

    def told(self) -> dict[str, object]:
        """Give it as JSON has it."""
        who = {"through": self.through, "strangers": self.strangers, "refused": self.refused}
        return who | self.figure.told()


def slow_clients(
    place: AbstractContextManager[str], *, seconds: float, crowd: Crowd, left_out: list[str]
) -> Iterator[Slow]:
    """Measure through each proxy that starts, else straight; what cannot be done is told among what is left out."""
    if not can_come():
        left_out.append("Slow clients: this computer has no addresses that many could come from.")
        return
    with many_files(), place as url:
        measured = 0
        for name in (NGINX, CADDY):
            with ExitStack() as servers:
                try:
                    folder = Path(servers.enter_context(TemporaryDirectory(prefix="kaunta-proxy-")))
                    letterbox = servers.enter_context(letterbox_at(url, *TRUST))
                    door = servers.enter_context(proxied(name, folder, letterbox))
                except NotStarted as why:
                    left_out.append(f"Slow clients through {name}: {why}.")
                    continue
                yield from _both(f"through {name}", door, seconds, crowd)
                measured += 1
        if not measured:
            with letterbox_at(url) as door:
                yield from _both("straight to the letterbox", door, seconds, crowd)


def _both(through: str, door: Door, seconds: float, crowd: Crowd) -> Iterator[Slow]:
    """Measure without strangers and with them."""
    refused, alone = _honest(through, door, seconds)
    yield Slow(through, 0, refused, alone)
    with strangers(door, crowd):
        refused, beside = _honest(f"{through}, {crowd.size} strangers", door, seconds, alone)
    yield Slow(through, crowd.size, refused, beside)


def _honest(
    name: str, door: Door, seconds: float, beside: Figure | None = None
) -> tuple[int, Figure]:
    """Post so many a second; give how many were not kept, and the times of the others."""
    times = asyncio.run(_post_all(door, seconds * LONGER))
    answered = tuple(each for each in times if each is not None)
    if not answered:
        message = f"not one confirmation was kept {name}"
        raise NotMeasured(message)
    return len(times) - len(answered), Figure(name, answered, beside)


async def _post_all(door: Door, seconds: float) -> list[float | None]:
    trust, mark = trusted(door.certificate), uuid4().hex[:4].upper()
    request, began = request_of(door.path), time.perf_counter()
    posts = []
    for number in range(max(1, round(A_SECOND * seconds))):
        await asyncio.sleep(began + number / A_SECOND - time.perf_counter())
        whole = request.replace(PLACE, f"{mark}{number:07}".encode())
        posts.append(asyncio.create_task(_post(door, trust, whole)))
    return await asyncio.gather(*posts)


async def _post(door: Door, trust: ssl.SSLContext | None, request: bytes) -> float | None:
    """Give how many milliseconds it took until it was kept, or nothing when it was refused."""
    began, answer = time.perf_counter(), b""
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await connect(door, trust, HONEST)
            try:
                writer.write(request)
                while not is_whole(answer):
                    more = await reader.read(4096)
                    if not more:
                        return None
                    answer += more
                took = (time.perf_counter() - began) * 1000
            finally:
                writer.transport.abort()
    except OSError:  # a timeout is one
        return None
    return took if answer.startswith(b"HTTP/1.1 200") else None
