"""What Safaricom calls: the bytes are on disk before the answer goes out."""

import asyncio
import json
import re
from hashlib import sha256

from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos.relay.access import Box
from pos.relay.answers import JSON, Endpoint, not_found, refused
from pos.relay.bodies import key_of
from pos.relay.checking import Verdict, read_awaited, verdict
from pos.relay.intake import TooLarge, TooSlow, body_of
from pos.relay.letterbox import Letterbox
from pos.relay.letters import (
    C2B,
    RESULT,
    SAFARICOM,
    STK,
    TIMEOUT,
    UNREADABLE,
    NewLetter,
)

LARGEST_CALLBACK = 64 * 1024
"""Safaricom sends a kilobyte or two."""
VERDICT_SECONDS = 2.0
"""Safaricom waits about eight seconds for a verdict, the way there and back included."""
WHAT = frozenset({"payout", "reversal", "status", "balance"})
KEPT = Response(json.dumps({"ResultCode": 0, "ResultDesc": "Success"}), media_type=JSON)

ONCE = re.compile(r"[0-9a-f]{1,128}", re.ASCII)


def safaricom_routes(letterbox: Letterbox) -> list[Route]:
    """Give the routes under /in."""
    return [
        Route("/in/{secret}/c2b/confirmation", _door(letterbox, "c2b", C2B), methods=["POST"]),
        Route("/in/{secret}/stk/{once}", _door(letterbox, "stk", STK), methods=["POST"]),
        Route("/in/{secret}/stk", _door(letterbox, "stk", STK), methods=["POST"]),
        Route("/in/{secret}/c2b/validation", _validation(letterbox), methods=["POST"]),
        Route("/in/{secret}/result/{what}", _door(letterbox, "result", RESULT), methods=["POST"]),
        Route("/in/{secret}/timeout/{what}", _door(letterbox, "result", TIMEOUT), methods=["POST"]),
    ]


def _door(letterbox: Letterbox, purpose: str, kind: str) -> Endpoint:
    async def keep(request: Request) -> Response:
        came_in = await _come_in(letterbox, request, purpose)
        if isinstance(came_in, Response):
            return came_in
        box, body, is_verified = came_in
        key = key_of(kind, body)
        letter = NewLetter(
            kind if key is not None else UNREADABLE,
            key if key is not None else sha256(body).hexdigest(),
            SAFARICOM,
            body,
            letterbox.terms.now(),
            verified_source=is_verified,
            once=_once(request.path_params.get("once", "")),
            door=kind,
        )
        try:
            await letterbox.writer.keep(box.shop, letter)
        except SQLAlchemyError:
            letterbox.log.exception("not kept", shop=box.shop, kind=letter.kind)
            return refused(503, "Not kept. Send it again.")
        return KEPT

    return keep


def _once(said: str) -> str | None:
    """Give what the till made for this one payment; a callback that spoils it is kept without."""
    return said if ONCE.fullmatch(said) else None


def _validation(letterbox: Letterbox) -> Endpoint:
    async def validate(request: Request) -> Response:
        came_in = await _come_in(letterbox, request, "c2b")
        if isinstance(came_in, Response):
            return came_in
        box, body, _is_verified = came_in
        said = await _verdict(letterbox, box, body)
        words = "Accepted" if said is Verdict.ACCEPTED else "Rejected"
        answer = json.dumps({"ResultCode": said.value, "ResultDesc": words}).encode()
        return Response(answer, media_type=JSON)

    return validate


async def _verdict(letterbox: Letterbox, box: Box, body: bytes) -> Verdict:
    """Judge a payment, if the shop wants that; a letterbox in trouble accepts."""
    if not box.checks_payments:
        return Verdict.ACCEPTED
    try:
        async with asyncio.timeout(VERDICT_SECONDS):
            now = letterbox.terms.now()
            awaited = await letterbox.look(lambda books: read_awaited(books, box.shop, now))
    except (SQLAlchemyError, TimeoutError):
        letterbox.log.exception("accepted without a look", shop=box.shop)
        return Verdict.ACCEPTED
    return verdict(body, awaited)


async def _come_in(
    letterbox: Letterbox, request: Request, purpose: str
) -> tuple[Box, bytes, bool] | Response:
    """Take the body in for one who knows the secret; anybody else finds nothing here."""
    try:
        box = await letterbox.box(request.path_params["secret"], purpose)
        if box is None or request.path_params.get("what", "status") not in WHAT:
            return not_found()
        is_verified = letterbox.is_from_safaricom(request)
        if letterbox.terms.is_strict and not is_verified:
            return await _shut(letterbox, request, box)
        return box, await body_of(request, most=LARGEST_CALLBACK), is_verified
    except SQLAlchemyError:
        return refused(503, "Not kept. Send it again.")
    except TooLarge:
        return refused(413, "At most 64 KiB.")
    except TooSlow:
        return refused(408, "The body did not come in time.")


async def _shut(letterbox: Letterbox, request: Request, box: Box) -> Response:
    """Let nobody in but Safaricom; a till of this shop is told why, so that its doctor is not misled."""
    authorization = request.headers.get("authorization")
    caller = await letterbox.caller(authorization) if authorization else None
    if caller is None or caller.shop != box.shop:
        return not_found()
    return refused(403, "The strict switch is on: only Safaricom's addresses may call here.")
