"""Answers that several routes give."""

from collections.abc import Awaitable, Callable

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

JSON = "application/json"

Endpoint = Callable[[Request], Awaitable[Response]]
"""What answers at a route."""


class _Refusal(Response):
    """Counts itself as it goes out, so that what is not refused pays nothing for it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["app"].state.figures.refused.labels(self.status_code).inc()
        await super().__call__(scope, receive, send)


def answer(status: int, content: object) -> Response:
    """Answer with a value as JSON."""
    return Response(msgspec.json.encode(content), status, media_type=JSON)


def refused(status: int, why: str, **headers: str) -> Response:
    """Refuse, in a plain sentence. The connection ends: what is left of the body is nobody's."""
    content = msgspec.json.encode({"error": why})
    closing = {"connection": "close"} if status in {408, 413} else {}
    return _Refusal(content, status, media_type=JSON, headers={**closing, **headers})


def not_found() -> Response:
    """Say that there is nothing here; a wrong secret and an unknown path are told alike."""
    return refused(404, "Not found.")
