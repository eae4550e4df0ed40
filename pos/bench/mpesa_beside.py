"""The other tills of a shop, and tills that ask every so many seconds as guides have it; a process of their own.

As a program: `PORT KEY TILLS SECONDS`, where there may be several SECONDS with commas between them, or none.
When all of them are at the letterbox it writes a line. At the end of its input it waits until each has asked
once more and tells, as JSON, at which moment those that ask had each payment.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import msgspec

from pos.bench.relay_load import Client
from pos.bench.relay_servers import Door, NotMeasured

LONGEST_WAIT = 25
READY = "ready\n"


@dataclass(slots=True)
class Had:
    """When those that ask had each payment, by how often they ask; known when they have gone."""

    at: dict[float, dict[str, float]] = field(default_factory=dict)


@contextmanager
def others(door: Door, *, tills: int, asking: Sequence[float]) -> Iterator[Had]:
    """Have so many tills wait at the letterbox meanwhile, and one for each that asks every so many seconds."""
    every = ",".join(f"{each:g}" for each in asking)
    words = [str(door.port), door.till_key, str(tills), every]
    had = Had()
    with subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "pos.bench.mpesa_beside", *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        try:
            if running.stdout is None or running.stdout.readline() != READY:
                message = "the other tills did not come to the letterbox"
                raise NotMeasured(message)
            yield had
        finally:
            said, _ = running.communicate("")
            told = json.loads(said or "{}")
            had.at = {float(seconds): moments for seconds, moments in told.items()}


class _Letter(msgspec.Struct, frozen=True):
    kind: str
    key: str


class _Page(msgspec.Struct, frozen=True):
    letters: list[_Letter]
    next: int


class Reader:
    """A till that reads on, and the moments at which it had each payment."""

    def __init__(self, key: str, wait: int) -> None:
        self._head = f"HTTP/1.1\r\nHost: letterbox\r\nAuthorization: Bearer {key}\r\n\r\n"
        self._wait = wait
        self._after = 0
        self.had: dict[str, float] = {}

    def request(self) -> bytes:
        """Ask for what comes after."""
        return f"GET /letters?after={self._after}&wait={self._wait} {self._head}".encode()

    def read(self, _took: float, answer: bytes) -> None:
        """Take what came."""
        now = time.perf_counter()
        page = msgspec.json.decode(answer.partition(b"\r\n\r\n")[2], type=_Page)
        self._after = page.next
        for letter in page.letters:
            if letter.kind == "c2b":
                self.had.setdefault(letter.key, now)


async def _read(port: int, key: str, tills: int, asking: Sequence[float]) -> dict[float, Reader]:
    loop = asyncio.get_running_loop()
    askers = {every: Reader(key, 0) for every in asking}
    everybody = [(Reader(key, LONGEST_WAIT), 0.0) for _ in range(tills)]
    everybody += [(reader, every) for every, reader in askers.items()]
    lines = [
        await loop.create_connection(
            partial(Client, reader.request, reader.read, every), "127.0.0.1", port
        )
        for reader, every in everybody
    ]
    sys.stdout.write(READY)
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)
    await asyncio.sleep(max((0.0, *asking)) + 0.5)
    for transport, client in lines:
        transport.abort()
        if client.fault:
            sys.exit(f"another till was not served: {client.fault}")
    return askers


def main() -> None:
    """Read until the input ends, and say when each payment was there."""
    port, key, tills, every = sys.argv[1:]
    asking = [float(each) for each in every.split(",") if each]
    readers = asyncio.run(_read(int(port), key, int(tills), asking))
    sys.stdout.write(json.dumps({every: reader.had for every, reader in readers.items()}))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
