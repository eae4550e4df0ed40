"""How long it takes from posting a confirmation until the tills that wait hold it; run in a process of its own.

As a program: `PORTS PATH KEY TILLS POSTS SECONDS`. With SECONDS 0 the tills wait at the letterbox; with more
they ask every so many seconds, as guides have it. Where there are several ports, with commas between them,
tills and posts go to each in turn, so most that is posted was waited for at another.
One line of JSON, the times in milliseconds, is the answer.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from pos.bench.relay_load import PLACE, Client, request_of, said_by
from pos.bench.relay_servers import Door

PAUSE = 0.02
WARM_POSTS, SETTLED = 3, 1.0
"""A key's first use and the first letters are done with before anything counts."""
LONGEST_WAIT = 25
PATIENCE = 60.0


def waking(
    doors: Sequence[Door], *, tills: int, posts: int, asks_every: float = 0
) -> tuple[float, ...]:
    """Give the time for each post and till, at one shop's letterboxes."""
    ports, door = ",".join(str(each.port) for each in doors), doors[0]
    words = [ports, door.path, door.till_key, str(tills), str(posts), str(asks_every)]
    return tuple(said_by("pos.bench.relay_waking", words))


class Till:
    """A till that reads on, and the letter it holds."""

    def __init__(self, key: str, wait: int, got: Callable[[], None]) -> None:
        self._head = f"HTTP/1.1\r\nHost: letterbox\r\nAuthorization: Bearer {key}\r\n\r\n"
        self._wait = wait
        self._got = got
        self.after = 0

    def request(self) -> bytes:
        """Ask for what comes after."""
        return f"GET /letters?after={self.after}&wait={self._wait} {self._head}".encode()

    def read(self, _took: float, page: bytes) -> None:
        """Take what came."""
        _, _, rest = page.rpartition(b'"next":')
        following = int(rest.split(b",")[0])
        if following > self.after:
            self.after = following
            self._got()


async def _measure(doors: Sequence[Door], tills: int, posts: int, asks_every: float) -> list[float]:
    loop, dice = asyncio.get_running_loop(), Random(1)  # noqa: S311 - nobody's secret hangs on it
    times: list[float] = []
    everybody, posted_at = asyncio.Semaphore(0), 0.0
    before, after = request_of(doors[0].path).split(PLACE)
    posters = [await asyncio.open_connection("127.0.0.1", each.port) for each in doors]

    def got() -> None:
        times.append((time.perf_counter() - posted_at) * 1000)
        everybody.release()

    waiting: list[asyncio.BaseTransport] = []
    for turn in range(tills):
        door = doors[turn % len(doors)]
        till = Till(door.till_key, 0 if asks_every else LONGEST_WAIT, got)
        client = partial(Client, till.request, till.read, asks_every)
        transport, _ = await loop.create_connection(client, "127.0.0.1", door.port)
        waiting.append(transport)
        await asyncio.sleep(asks_every / tills)
    for number in range(WARM_POSTS + posts):
        if number == WARM_POSTS:  # a key is used for the first time only once
            await asyncio.sleep(SETTLED)
            times.clear()
        await asyncio.sleep(PAUSE + dice.random() * asks_every)
        answers, poster = posters[number % len(posters)]
        posted_at = time.perf_counter()
        poster.write(before + b"W%010d" % number + after)
        async with asyncio.timeout(PATIENCE):
            for _ in range(tills):
                await everybody.acquire()
        await answers.readuntil(b"}")
    for _, poster in posters:
        poster.close()
    for each in waiting:
        each.close()
    return times


def main() -> None:
    """Measure, and say it."""
    import uvloop  # noqa: PLC0415 - not on Windows

    ports, path, key, tills, posts, asks_every = sys.argv[1:]
    doors = [Door(int(port), path, key) for port in ports.split(",")]
    try:
        times = uvloop.run(_measure(doors, int(tills), int(posts), float(asks_every)))
    except TimeoutError:
        sys.exit(f"not every till held a letter within {PATIENCE:g} s")
    sys.stdout.write(json.dumps([round(each, 2) for each in times]))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
