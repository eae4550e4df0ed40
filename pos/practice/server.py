"""The stand-in as a web application: Daraja's API, the customer's phone and the console."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos.practice.c2b_calls import C2B_DOORS
from pos.practice.console_routes import console_routes
from pos.practice.doorkeeper import TOKEN_PATH, Answer, Asked, give_token, open_door, turn_away
from pos.practice.errors import BAD_METHOD, NOT_FOUND
from pos.practice.other_calls import OTHER_DOORS
from pos.practice.phone_routes import phone_routes
from pos.practice.result_calls import RESULT_DOORS
from pos.practice.stage import Stage
from pos.practice.stk_calls import STK_DOORS
from pos.practice.visiting import OwnVisitorsOnly

DOORS = (*STK_DOORS, *C2B_DOORS, *RESULT_DOORS, *OTHER_DOORS)
MOST_BYTES = 64 * 1024
CONNECTION = "transport"
"""Stands in the state of a request, so that a connection can be cut as a bad network would."""

Endpoint = Callable[[Request], Awaitable[Response]]


def application(stage: Stage, listens_at: str) -> Starlette:
    """Give the application of a stage that is reached there."""
    routes = [Route(TOKEN_PATH, _endpoint(partial(give_token, stage)), methods=["GET"])]
    routes += [
        Route(door.path, _endpoint(partial(open_door, stage, door)), methods=[*door.methods])
        for door in DOORS
    ]
    routes += [*phone_routes(stage), *console_routes(stage)]

    async def lost(request: Request, refusal: Exception) -> Response:
        is_method = isinstance(refusal, HTTPException) and refusal.status_code == 405
        no = BAD_METHOD if is_method else NOT_FOUND
        return await _sent(request, turn_away(stage, await _asked(request), no))

    made = Starlette(
        routes=routes,
        middleware=[Middleware(OwnVisitorsOnly, listens_at=listens_at)],
        exception_handlers={HTTPException: lost},
    )
    made.router.redirect_slashes = False
    return made


def _endpoint(answer: Callable[[Asked], Answer]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        asked = await _asked(request)
        return await _sent(request, await run_in_threadpool(answer, asked))

    return endpoint


async def _asked(request: Request) -> Asked:
    body = bytearray()
    async for chunk in request.stream():
        if len(body) <= MOST_BYTES:
            body += chunk
    return Asked(
        request.url.path,
        request.headers.get("authorization", ""),
        request.headers.get("content-type", ""),
        bytes(body[:MOST_BYTES]),
        request.query_params.get("grant_type", ""),
    )


async def _sent(request: Request, answer: Answer) -> Response:
    if answer.seconds:
        await asyncio.sleep(answer.seconds)
    if answer.is_dropped:
        request.scope["state"][CONNECTION].abort()
        await asyncio.sleep(0)  # so that the server sees that nobody is there any more
    return Response(answer.body, answer.status or 200, media_type=answer.media)
