"""Strangers who hold connections open at a proxy until they are told to go; run in a process of their own.

    python -m tests.relay.crowd PORT CERTIFICATE HALF_OPEN SLOW IDLE PATH...

When all stand at the door it writes a line; whoever is thrown out comes again at once. They come from many
addresses, so that no limit for one address helps. At the end of its input it goes and says how often it was
thrown out.
"""

import asyncio
import resource
import ssl
import sys
from itertools import count

BETWEEN_SECONDS = 1.0


class Crowd:
    """So many strangers at one door."""

    def __init__(self, port: int, certificate: str, path: str) -> None:
        self._port = port
        self._path = path
        self._trust = ssl.create_default_context(cafile=certificate)
        self._turns = count()
        self._inside = asyncio.Semaphore(40)
        self.arrived = 0
        self.thrown_out = 0

    async def half_open(self) -> None:
        """Send a header that never ends."""
        await self._hold(f"POST {self._path} HTTP/1.1\r\nHost: localhost\r\n", "X-More: a\r\n")

    async def slow(self) -> None:
        """Send a body a byte at a time."""
        head = f"POST {self._path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n\r\n"
        await self._hold(head, " ")

    async def idle(self) -> None:
        """Send nothing at all."""
        await self._hold("", "")

    async def _hold(self, first: str, more: str) -> None:
        is_first = True
        while True:
            try:
                reader, writer = await self._come()
                writer.write(first.encode())
                await writer.drain()
                self.arrived += is_first
                is_first = False
                while not reader.at_eof():
                    writer.write(more.encode())
                    await writer.drain()
                    try:
                        async with asyncio.timeout(BETWEEN_SECONDS):
                            await reader.read(1000)
                    except TimeoutError:
                        continue
                writer.close()
            except (OSError, ssl.SSLError):
                pass
            self.thrown_out += 1

    async def _come(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        turn = next(self._turns)
        address = f"127.1.{turn // 250 % 250}.{turn % 250 + 1}"
        async with self._inside:
            return await asyncio.open_connection(
                "127.0.0.1", self._port, ssl=self._trust, server_hostname="localhost",
                local_addr=(address, 0), ssl_handshake_timeout=20,
            )  # fmt: skip


async def stand(words: list[str]) -> None:
    port, certificate, half_open, slow, idle, path = words
    crowd = Crowd(int(port), certificate, path)
    kinds = (
        (crowd.half_open, int(half_open)),
        (crowd.slow, int(slow)),
        (crowd.idle, int(idle)),
    )
    tasks = [asyncio.create_task(kind()) for kind, many in kinds for _ in range(many)]
    while crowd.arrived < len(tasks):
        await asyncio.sleep(0.05)
    sys.stdout.write(f"{crowd.arrived}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    sys.stdout.write(f"{crowd.thrown_out}\n")


if __name__ == "__main__":
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    asyncio.run(stand(sys.argv[1:]))
