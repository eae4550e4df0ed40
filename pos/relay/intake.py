"""Taking a request's body in: not more than allowed, and not for longer than allowed."""

import asyncio

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
    if WHOLE in request.scope.get("state", ()):
        return await _body_at_hand(request, most)
    declared = request.headers.get("content-length", "")
    bearable = most if "expect" in request.headers else most + THROWN_AWAY
    if declared.isdecimal() and int(declared[:18]) > bearable:
        raise TooLarge
    body, size = bytearray(), 0
    try:
        async with asyncio.timeout(seconds):
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


async def _body_at_hand(request: Request, most: int) -> bytes:
    said = await request.receive()
    if said["type"] == "http.disconnect":
        raise TooSlow
    body: bytes = said["body"]
    if len(body) > most:
        raise TooLarge
    return body
