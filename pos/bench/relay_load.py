"""Clients that post confirmations as fast as they are answered, in a process of their own.

Run as a program: `PORT PATH CONNECTIONS SECONDS`; one line of JSON is the answer.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast
from uuid import uuid4

from pos.bench.relay_servers import Door

WARM_SHARE = 0.2
PLACE = b"__receipt__"
_BODY = {
    "TransactionType": "Pay Bill",
    "TransID": PLACE.decode(),
    "TransTime": "20261121122845",
    "TransAmount": "650.00",
    "BusinessShortCode": "600638",
    "BillRefNumber": "20014",
    "InvoiceNumber": "",
    "OrgAccountBalance": "19988.00",
    "ThirdPartyTransID": "",
    "MSISDN": "2547 ***** 126",
    "FirstName": "JOHN",
}


@dataclass(frozen=True, slots=True)
class Rate:
    """How many confirmations were answered in a second, and how long each took, in milliseconds."""

    per_second: float
    p50_ms: float
    p99_ms: float


def load(door: Door, *, connections: int, seconds: float) -> Rate:
    """Give the rate of so many clients, each with one request under way."""
    words = [str(door.port), door.path, str(connections), str(seconds)]
    program = [sys.executable, "-m", "pos.bench.relay_load", *words]
    ran = subprocess.run(program, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ourselves
    return Rate(**json.loads(ran.stdout))


def request_of(path: str) -> bytes:
    """Give a confirmation's bytes, with PLACE where each has its own receipt."""
    body = json.dumps(_BODY).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: letterbox\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


class Client(asyncio.Protocol):
    """One connection: it asks, and asks again when it was answered, after a pause if there is to be one."""

    def __init__(
        self, following: Callable[[], bytes], done: Callable[[float, bytes], None], pause: float = 0
    ) -> None:
        self._following = following
        self._done = done
        self._pause = pause
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask the first."""
        self._transport = cast(asyncio.WriteTransport, transport)
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Take an answer."""
        self._read += data
        if not is_whole(self._read):
            return
        if not self._read.startswith(b"HTTP/1.1 200"):
            raise AssertionError(self._read)
        answer, self._read = self._read, b""
        self._done(time.perf_counter() - self._began, answer)
        if self._pause:
            asyncio.get_running_loop().call_later(self._pause, self._ask)
        else:
            self._ask()

    def _ask(self) -> None:
        if self._transport.is_closing():
            return
        self._began = time.perf_counter()
        self._transport.write(self._following())


def is_whole(answer: bytes) -> bool:
    """Tell whether this is a whole answer."""
    head, end, content = answer.partition(b"\r\n\r\n")
    if not end:
        return False
    _, _, length = head.lower().partition(b"content-length:")
    return len(content) >= int(length.split(b"\r\n")[0])


async def _measure(port: int, path: str, connections: int, seconds: float) -> Rate:
    before, after = request_of(path).split(PLACE)
    mark = uuid4().hex[:4].encode().upper()
    times: list[float] = []
    number = 0

    def following() -> bytes:
        nonlocal number
        number += 1
        return before + mark + b"%07d" % number + after

    def done(took: float, _answer: bytes) -> None:
        times.append(took)

    loop = asyncio.get_running_loop()
    clients = [
        await loop.create_connection(lambda: Client(following, done), "127.0.0.1", port)
        for _ in range(connections)
    ]
    await asyncio.sleep(seconds * WARM_SHARE)
    times.clear()
    began = time.perf_counter()
    await asyncio.sleep(seconds)
    took, measured = time.perf_counter() - began, sorted(times)
    for transport, _ in clients:
        transport.abort()
    p50, p99 = (measured[len(measured) * percent // 100] * 1000 for percent in (50, 99))
    return Rate(len(measured) / took, p50, p99)


def main() -> None:
    """Measure, and say it."""
    import uvloop  # noqa: PLC0415 - not on Windows

    port, path, connections, seconds = sys.argv[1:]
    rate = uvloop.run(_measure(int(port), path, int(connections), float(seconds)))
    told = {"per_second": rate.per_second, "p50_ms": rate.p50_ms, "p99_ms": rate.p99_ms}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
