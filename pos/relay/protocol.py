"""Deadlines and limits for connections, below the application, which never sees a request without an end.

A stranger who holds connections open costs only himself: what has sent no whole header in time is closed,
one address may hold so many connections and no more, and for one too many, there or in all, the one goes
that has sent nothing whole for longest: behind a tunnel a stranger has the same address as everybody else.
Proxies of ours and Safaricom's addresses are never counted.
"""

import asyncio
from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from math import inf
from socket import SO_SNDBUF, SOL_SOCKET
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from pos.relay.intake import WHOLE
from pos.relay.source import Sources

SENT_AHEAD = 256 * 1024
"""The system takes no more of an answer before it goes out: more would hide whether it goes out at all."""
MOST_UNASKED = 32
"""So many requests may follow before the first is answered; each is an object in memory."""


@dataclass
class Limits:
    """How much a stranger may hold, and what is held at this moment."""

    sources: Sources
    header_seconds: float = 5.0
    idle_seconds: float = 75.0
    header_bytes: int = 16 * 1024
    by_address: int = 256
    half_open: int = 2000
    held: Counter[str] = field(default_factory=Counter)
    waiting: "OrderedDict[DeadlineProtocol, None]" = field(default_factory=OrderedDict)
    """Connections that have sent no whole request, or none since the last: the first is so for longest."""

    def is_known(self, address: str) -> bool:
        """Tell whether connections from there are never counted."""
        return self.sources.is_proxy(address) or self.sources.is_safaricom(address)


class Gathering:
    """A connection's transport on which the parts of an answer leave together: one call, not one for each."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        """Have all else done by the transport itself."""
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Send it before the loop waits again."""
        if not self._held:
            self._loop.call_soon(self._send)
        self._held.append(data)

    def close(self) -> None:
        """Close, when all that was written is sent."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        held, self._held = self._held, []
        if held and not self._transport.is_closing():
            self._transport.writelines(held)


class Unwanted(Exception):
    """What no caller of ours sends; the connection is answered 400 and closed."""


class DeadlineProtocol(HttpToolsProtocol):
    """uvicorn's connection, with an end to every wait for a header."""

    limits: Limits

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give a new connection its deadline, or end it when its address holds too many."""
        super().connection_made(cast(asyncio.Transport, Gathering(transport, self.loop)))
        self._alarm: asyncio.TimerHandle | None = None
        self._due = inf
        self._header_bytes = 0
        self._is_in_header = False
        self._messages = 0
        self.address = self.client[0] if self.client else ""
        self.limits.held[self.address] += 1
        if self.limits.held[self.address] > self.limits.by_address and not self._is_known():
            idle = next(
                (each for each in self.limits.waiting if each.address == self.address), self
            )
            idle.transport.abort()
            if idle is self:
                return
        transport.get_extra_info("socket").setsockopt(SOL_SOCKET, SO_SNDBUF, SENT_AHEAD)
        self._expect(self.limits.header_seconds)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection."""
        self._expect_nothing()
        self._silence()
        self.limits.waiting.pop(self, None)
        self.limits.held[self.address] -= 1
        if self.limits.held[self.address] <= 0:
            del self.limits.held[self.address]
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take bytes in; those of a header that goes on and on are counted before it is whole."""
        before = self._messages
        super().data_received(data)
        if not self._is_in_header:
            return
        if self._messages == before:
            self._count(len(data))
        elif not self._is_busy():
            self._expect(self.limits.header_seconds)

    def on_message_begin(self) -> None:
        """A request begins; most headers are whole at once, any other has to be whole in time."""
        if len(self.pipeline) >= MOST_UNASKED:
            raise Unwanted
        super().on_message_begin()
        self._messages += 1
        self._is_in_header = True
        self._header_bytes = 0

    def on_url(self, url: bytes) -> None:
        """Count a part of the address."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count a header; what follows a body under such a name is none, whoever passes it on."""
        self._count(len(name) + len(value))
        if self._is_in_header:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The header is whole: the application has its own deadline for the body.

        Whoever wants another protocol is refused: the parser would pass the body over, and read as the next
        request what a caller behind the same proxy never sent.
        """
        if self.parser.should_upgrade():
            raise Unwanted
        self._is_in_header = False
        self._expect_nothing()
        if not self.transport.is_closing():
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The body is whole; an application that has not yet begun need not wait for it."""
        super().on_message_complete()
        self.scope["state"][WHOLE] = True
        self.limits.waiting.pop(self, None)

    def on_response_complete(self) -> None:
        """A request is answered: the next one may be a while, though not for ever."""
        super().on_response_complete()
        if not self.transport.is_closing() and not self._is_busy():
            self._expect(self.limits.idle_seconds)

    def _look_at_the_clock(self, unsent: float = inf) -> None:
        """End the connection when it is due, but not while a long answer still goes out over a slow line."""
        self._alarm = None
        if self._due == inf:
            return
        left = self.transport.get_write_buffer_size()
        if self.loop.time() < self._due:
            self._wake_at(self._due)
        elif 0 < left < unsent:
            self._due = self.loop.time() + self.limits.idle_seconds
            self._wake_at(self._due, left)
        else:
            self.transport.abort()

    def _wake_at(self, due: float, unsent: float = inf) -> None:
        self._alarm = self.loop.call_at(due, self._look_at_the_clock, unsent)

    def _is_known(self) -> bool:
        return self.limits.is_known(self.address)

    def _is_busy(self) -> bool:
        return bool(self.cycle) and not self.cycle.response_complete

    def _count(self, size: int) -> None:
        self._header_bytes += size
        if self._header_bytes > self.limits.header_bytes:
            self.transport.abort()

    def _expect(self, seconds: float) -> None:
        self._due = self.loop.time() + seconds
        if self._alarm is None or self._alarm.when() > self._due:
            self._silence()
            self._wake_at(self._due)
        if self._is_known():
            return
        waiting = self.limits.waiting
        waiting[self] = None
        waiting.move_to_end(self)
        if len(waiting) > self.limits.half_open:
            oldest, _ = waiting.popitem(last=False)
            oldest.transport.abort()

    def _expect_nothing(self) -> None:
        """Let the alarm ring for nothing, once: it costs less than a new one for each request."""
        self._due = inf

    def _silence(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None


def protocol_with(limits: Limits) -> type[asyncio.Protocol]:
    """Give the connection class for one server, with its limits."""
    return type("LimitedProtocol", (DeadlineProtocol,), {"limits": limits})
