"""Clients that post confirmations as fast as they are answered, in a process of their own.

Run as a program: `PORT PATH CONNECTIONS SECONDS`; one line of JSON is the answer.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import uuid4

from pos.bench.relay_servers import Door, NotMeasured

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
    return Rate(**said_by("pos.bench.relay_load", words))


def said_by(program: str, words: Sequence[str]) -> Any:
    """Give what a program of ours measured; one that could not measure says why in its last line."""
    command = [sys.executable, "-m", program, *words]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - ourselves
    if ran.returncode:
        raise NotMeasured((ran.stderr.strip() or "it said nothing").splitlines()[-1])
    return json.loads(ran.stdout)


def request_of(path: str) -> bytes:
    """Give a confirmation's bytes, with PLACE where each has its own receipt."""
    body = json.dumps(_BODY).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: letterbox\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


class Client(asyncio.Protocol):
    """One connection: it asks, and asks again when it was answered, after a pause if there is to be one.

    Who is refused or cut off asks no more, and `fault` says why: without him a rate is not that of so many.
    """

    def __init__(
        self, following: Callable[[], bytes], done: Callable[[float, bytes], None], pause: float = 0
    ) -> None:
        self._following = following
        self._done = done
        self._pause = pause
        self._read = b""
        self.fault = ""

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
            self.fault = self._read.partition(b"\r\n")[0].decode(errors="replace")
            self._transport.abort()
            return
        answer, self._read = self._read, b""
        self._done(time.perf_counter() - self._began, answer)
        if self._pause:
            asyncio.get_running_loop().call_later(self._pause, self._ask)
        else:
            self._ask()

    def connection_lost(self, _why: Exception | None) -> None:
        """Ask no more."""
        self.fault = self.fault or "cut off"

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
    try:
        await asyncio.sleep(seconds * WARM_SHARE)
        times.clear()
        began = time.perf_counter()
        await asyncio.sleep(seconds)
        took, measured = time.perf_counter() - began, sorted(times)
        _check_served([client for _, client in clients])
    finally:
        for transport, _ in clients:
            transport.abort()
    if not measured:
        message = f"nobody was answered in {seconds:g} s"
        raise NotMeasured(message)
    p50, p99 = (measured[len(measured) * percent // 100] * 1000 for percent in (50, 99))
    return Rate(len(measured) / took, p50, p99)


def _check_served(clients: Sequence[Client]) -> None:
    """Refuse a measurement in which a client was refused or cut off."""
    faults = [client.fault for client in clients if client.fault]
    if faults:
        message = f"{len(faults)} of {len(clients)} clients were not served: {faults[0]}"
        raise NotMeasured(message)


def main() -> None:
    """Measure, and say it."""
    import uvloop  # noqa: PLC0415 - not on Windows

    port, path, connections, seconds = sys.argv[1:]
    try:
        rate = uvloop.run(_measure(int(port), path, int(connections), float(seconds)))
    except NotMeasured as why:
        sys.exit(str(why))
    told = {"per_second": rate.per_second, "p50_ms": rate.p50_ms, "p99_ms": rate.p99_ms}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
