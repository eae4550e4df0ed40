"""Taking a request's body in: not more than allowed, and not for longer than allowed."""

import asyncio
from contextlib import nullcontext

from starlette.requests import ClientDisconnect, Request

BODY_SECONDS = 10.0
WHOLE = "letterbox.whole"
"""Stands in the state of a request whose body has come already, as nearly all do: no clock is needed."""
THROWN_AWAY = 8 * 1024 * 1024
"""So much more is read and forgotten: who is cut off while he sends never sees why."""


class TooLarge(Exception):
    """The body is larger than may be kept."""


class TooSlow(Exception):
    """The body did not come in time, or not at all."""


async def body_of(request: Request, *, most: int, seconds: float = BODY_SECONDS) -> bytes:
    """Give the whole body, or refuse one that is too large or too slow."""
    declared = request.headers.get("content-length", "")
    bearable = most if "expect" in request.headers else most + THROWN_AWAY
    if declared.isdecimal() and int(declared[:18]) > bearable:
        raise TooLarge
    body, size = bytearray(), 0
    try:
        async with (
            nullcontext() if WHOLE in request.scope.get("state", ()) else asyncio.timeout(seconds)
        ):
            async for chunk in request.stream():
                size += len(chunk)
                if size > bearable:
                    raise TooLarge
                if size <= most:
                    body += chunk
    except (TimeoutError, ClientDisconnect) as slow:
        raise TooSlow from slow
    if size > most:
        raise TooLarge
    return bytes(body)
