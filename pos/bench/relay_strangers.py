"""Strangers who hold connections open at a door until they are told to go; run in a process of their own.

As a program: `PORT PATH HALF_OPEN SLOW IDLE [CERTIFICATE]`. When all stand at the door it writes a line;
whoever is thrown out comes again at once. They come from many of this computer's own addresses, so that no
limit for one address helps. At the end of its input it goes and says how often somebody was thrown out.
"""

import asyncio
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

from pos.bench.relay_servers import Door, NotMeasured

BETWEEN_SECONDS, HANDSHAKE_SECONDS = 1.0, 20.0
AT_ONCE = 40
FILES = 8192
FIRST_ADDRESS = "127.1.0.1"


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many strangers of each kind there are."""

    half_open: int = 500
    slow: int = 200
    idle: int = 200

    @property
    def size(self) -> int:
        """How many they are together."""
        return self.half_open + self.slow + self.idle


@dataclass(slots=True)
class Sent:
    """Strangers who were sent to a door; once they are gone, how often one was thrown out."""

    thrown_out: int = 0


@contextmanager
def strangers(door: Door, crowd: Crowd) -> Iterator[Sent]:
    """Have strangers hold connections meanwhile."""
    words = [door.port, door.path, crowd.half_open, crowd.slow, crowd.idle, door.certificate]
    program = [sys.executable, "-m", "pos.bench.relay_strangers", *(str(word) for word in words)]
    sent = Sent()
    with subprocess.Popen(  # noqa: S603 - ourselves
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        try:
            if running.stdout is None or running.stdout.readline() != f"{crowd.size}\n":
                message = "the strangers did not come to the door"
                raise NotMeasured(message)
            yield sent
        finally:
            said, _ = running.communicate("")
            sent.thrown_out = int(said or 0)


@contextmanager
def many_files() -> Iterator[None]:
    """Let this program, and those it begins meanwhile, hold so many connections."""
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def can_come() -> bool:
    """Tell whether this computer has as many addresses as strangers need."""
    with socket.socket() as tried:
        try:
            tried.bind((FIRST_ADDRESS, 0))
        except OSError:
            return False
    return True


class Standing:
    """The strangers at one door."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._trust = trusted(door.certificate)
        self._turns = count()
        self._coming = asyncio.Semaphore(AT_ONCE)
        self.arrived = 0
        self.thrown_out = 0

    async def half_open(self) -> None:
        """Send a header that never ends."""
        await self._hold(f"POST {self._door.path} HTTP/1.1\r\nHost: localhost\r\n", "X-More: a\r\n")

    async def slow(self) -> None:
        """Send a body a byte at a time."""
        head = f"POST {self._door.path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000"
        await self._hold(f"{head}\r\n\r\n", " ")

    async def idle(self) -> None:
        """Send nothing at all."""
        await self._hold("", "")

    async def _hold(self, first: str, more: str) -> None:
        """Come again and again."""
        is_first = True
        while True:
            try:
                reader, writer = await self._come()
                writer.write(first.encode())
                await writer.drain()
                self.arrived += is_first
                is_first = False
                await self._stay(reader, writer, more.encode())
            except OSError:
                await asyncio.sleep(0)
            self.thrown_out += 1

    async def _stay(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, more: bytes
    ) -> None:
        """Say a little now and then, until thrown out."""
        try:
            while not reader.at_eof():
                writer.write(more)
                await writer.drain()
                try:
                    async with asyncio.timeout(BETWEEN_SECONDS):
                        await reader.read(1000)
                except TimeoutError:
                    continue
        finally:
            writer.close()

    async def _come(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        turn = next(self._turns)
        address = f"127.1.{turn // 250 % 250}.{turn % 250 + 1}"
        async with self._coming:
            return await connect(self._door, self._trust, address)


def trusted(certificate: str) -> ssl.SSLContext | None:
    """Give what believes this certificate; without one nothing is sealed."""
    return ssl.create_default_context(cafile=certificate) if certificate else None


async def connect(
    door: Door, trust: ssl.SSLContext | None, address: str
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Connect to a door from one of this computer's own addresses."""
    came_from = (address, 0)
    if trust is None:
        return await asyncio.open_connection("127.0.0.1", door.port, local_addr=came_from)
    return await asyncio.open_connection(
        "127.0.0.1", door.port, local_addr=came_from, ssl=trust, server_hostname="localhost",
        ssl_handshake_timeout=HANDSHAKE_SECONDS,
    )  # fmt: skip


async def stand(door: Door, crowd: Crowd) -> None:
    """Stand at a door until the end of the input."""
    standing = Standing(door)
    kinds = (
        (standing.half_open, crowd.half_open),
        (standing.slow, crowd.slow),
        (standing.idle, crowd.idle),
    )
    tasks = [asyncio.create_task(kind()) for kind, many in kinds for _ in range(many)]
    while standing.arrived < len(tasks):
        await asyncio.sleep(0.05)
    sys.stdout.write(f"{standing.arrived}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    sys.stdout.write(f"{standing.thrown_out}\n")


def main() -> None:
    """Go to a door and stand there."""
    port, path, half_open, slow, idle, certificate = sys.argv[1:]
    door = Door(int(port), path, certificate=certificate)
    asyncio.run(stand(door, Crowd(int(half_open), int(slow), int(idle))))


if __name__ == "__main__":
    main()
