"""What tills call: reading on, keeping letters of their own, enrolling and changing keys."""

import re
from collections.abc import Awaitable, Callable
from functools import lru_cache
from time import monotonic

import msgspec
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos.relay import claims, enrolling, keeping
from pos.relay.access import TILL, Caller
from pos.relay.answers import JSON, Endpoint, answer, refused
from pos.relay.checking import read_switch
from pos.relay.intake import TooLarge, TooSlow, body_of
from pos.relay.letterbox import Letterbox
from pos.relay.letters import CHECKING, CLAIM, RELEASE, SAFARICOMS_KINDS, Kept, NewLetter, Outcome
from pos.relay.throttle import Throttle, line_of

LARGEST_LETTER = 1024 * 1024
LARGEST_ENROLMENT = 4 * 1024
MOST_LETTERS = 500
LONGEST_WAIT = 25
SEEN_SECONDS = 60.0
"""A till asks every 25 s; when it was last seen is written once a minute at most."""
NO_LIVE_KEY = "No live key."
NO_SUCH_CODE = "No such code for this till."
TILLS_KIND = re.compile(r"[a-z][a-z0-9_]{0,31}", re.ASCII)
TILLS_KEY = re.compile(r"[A-Za-z0-9._:\-]{1,128}", re.ASCII)
NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)

WithCaller = Callable[[Request, Caller], Awaitable[Response]]


class TillRoutes:
    """The routes for tills, with what they remember: who guessed wrong, and who was seen lately."""

    def __init__(self, letterbox: Letterbox) -> None:
        """Remember nobody yet."""
        self._letterbox = letterbox
        self._wrong_keys, self._wrong_codes = Throttle(), Throttle()
        self._seen: dict[bytes, float] = {}

    def routes(self) -> list[Route]:
        """Give the routes."""
        return [
            Route("/letters", self._let_in(self._read), methods=["GET"]),
            Route("/letters/{kind}/{key}", self._let_in(self._keep), methods=["PUT"]),
            Route("/enrol", self._guarded(self._enrol, most="4 KiB"), methods=["POST"]),
            Route("/keys", self._let_in(self._new_key), methods=["POST"]),
        ]

    def _let_in(self, inner: WithCaller) -> Endpoint:
        """Let a till in that shows a live key."""

        async def let_in(request: Request) -> Response:
            caller = await self._letterbox.caller(request.headers.get("authorization", ""))
            if caller is None:
                return self._wrong_guess(request, self._wrong_keys, NO_LIVE_KEY)
            await self._see(caller)
            return await inner(request, caller)

        return self._guarded(let_in)

    def _guarded(self, inner: Endpoint, *, most: str = "1 MiB") -> Endpoint:
        """Turn a letterbox in trouble into an answer that says so."""

        async def guarded(request: Request) -> Response:
            try:
                return await inner(request)
            except TooLarge:
                return refused(413, f"At most {most}.")
            except TooSlow:
                return refused(408, "The body did not come in time.")
            except SQLAlchemyError:
                self._letterbox.log.exception("in trouble")
                return refused(503, "The letterbox is in trouble. Ask again.")

        return guarded

    async def _read(self, request: Request, caller: Caller) -> Response:
        asked = _asked(request.scope["query_string"])
        if asked is None:
            return refused(422, "after, limit (1 to 500) and wait (0 to 25) are whole numbers.")
        after, limit, wait = asked
        waiting, reader = self._letterbox.waiting, self._letterbox.reader
        ends, has_waited = monotonic() + wait, False
        while True:
            ticket = waiting.ticket(caller.shop)
            page = await reader.page(caller.shop, after=after, limit=limit)
            if not self._letterbox.may_stay(caller):
                return refused(401, NO_LIVE_KEY)
            left = ends - monotonic()
            if page.has_letters or left <= 0:
                return Response(page.content, media_type=JSON)
            if has_waited and await request.is_disconnected():
                return Response(status_code=204)
            await waiting.after(caller.shop, ticket, min(left, self._letterbox.terms.ask_again))
            has_waited = True
            if not self._letterbox.may_stay(caller):
                return refused(401, NO_LIVE_KEY)

    async def _keep(self, request: Request, caller: Caller) -> Response:
        kind, key = request.path_params["kind"], request.path_params["key"]
        if not TILLS_KIND.fullmatch(kind) or not TILLS_KEY.fullmatch(key):
            return refused(
                422, "A kind has small letters and digits, a key letters, digits and . _ : -"
            )
        if kind in SAFARICOMS_KINDS:
            return refused(403, "Only Safaricom writes letters of this kind.")
        if kind in {CLAIM, RELEASE} and not claims.is_key(key):
            return refused(422, "A claim's key is the payment's, a dot and its turn from 1 on.")
        body = await body_of(request, most=LARGEST_LETTER)
        if not self._letterbox.may_stay(caller):
            return refused(401, NO_LIVE_KEY)
        switch = read_switch(body) if kind == CHECKING else None
        if kind == CHECKING and switch is None:
            return refused(422, "A switch says on, which is true or false.")
        letter = NewLetter(
            kind,
            key,
            caller.till,
            body,
            self._letterbox.terms.now(),
            may_approve=caller.may_approve,
        )
        kept = await self._letterbox.writer.keep(caller.shop, letter)
        if switch is not None and kept.outcome in {Outcome.NEW, Outcome.SAME}:
            await self._letterbox.change(
                lambda books: keeping.check_payments(books, caller.shop, is_on=switch)
            )
        return await self._kept(caller, kept)

    async def _kept(self, caller: Caller, kept: Kept) -> Response:
        """Say what became of a till's letter."""
        if kept.outcome is Outcome.NEW:
            return answer(201, {"number": kept.number})
        if kept.outcome is Outcome.SAME:
            return answer(200, {"number": kept.number})
        if kept.outcome is Outcome.NOT_YOURS:
            return refused(403, "Another till claimed this; only it, or an approver, releases it.")
        if kept.number is None:
            return refused(422, "Nothing comes before this turn.")
        letter = await self._letterbox.reader.one(caller.shop, kept.number)
        return answer(409, {"number": kept.number, "letter": letter.on_wire()})

    async def _enrol(self, request: Request) -> Response:
        address = self._line_of(request)
        if self._wrong_codes.has_too_many(address):
            return _too_many_guesses()
        body = await body_of(request, most=LARGEST_ENROLMENT)
        try:
            asked = msgspec.json.decode(body, type=Enrolment)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return refused(422, "An enrolment has a code and a till.")
        if not TILL.fullmatch(asked.till):
            return self._wrong_guess(request, self._wrong_codes, NO_SUCH_CODE)
        now = self._letterbox.terms.now()
        enrolled = await self._letterbox.change(
            lambda books: enrolling.enrol(books, asked.code, asked.till, address=address, now=now)
        )
        if enrolled is None:
            return self._wrong_guess(request, self._wrong_codes, NO_SUCH_CODE)
        return answer(201, enrolled)

    async def _new_key(self, request: Request, caller: Caller) -> Response:
        await body_of(request, most=LARGEST_LETTER)
        if not self._letterbox.may_stay(caller):
            return refused(401, NO_LIVE_KEY)
        now = self._letterbox.terms.now()
        key = await self._letterbox.change(
            lambda books: keeping.another_key(books, caller, now=now)
        )
        if key is None:
            return refused(401, NO_LIVE_KEY)
        return answer(201, {"key": key})

    async def _see(self, caller: Caller) -> None:
        """Keep when a key was used, at most once a minute; at its first use the older one ends."""
        seen, now = self._seen.get(caller.digest), monotonic()
        if seen is not None and now - seen < SEEN_SECONDS and not caller.is_first_use:
            return
        self._seen[caller.digest] = now
        at = self._letterbox.terms.now()
        await self._letterbox.change(lambda books: keeping.seen(books, caller, now=at))

    def _wrong_guess(self, request: Request, guesses: Throttle, why: str) -> Response:
        if guesses.count(self._line_of(request)):
            return _too_many_guesses()
        return refused(401, why)

    def _line_of(self, request: Request) -> str:
        return line_of(self._letterbox.address_of(request))


class Enrolment(msgspec.Struct, forbid_unknown_fields=True):
    """What a till sends to enrol."""

    code: str
    till: str


def _too_many_guesses() -> Response:
    return refused(429, "Too many wrong guesses. Wait a minute.", **{"retry-after": "60"})


@lru_cache(maxsize=256)
def _asked(text: bytes) -> tuple[int, int, int] | None:
    """Give after, limit and wait, or None when they make no sense; tills that wait together ask alike."""
    query = QueryParams(text)
    said = [query.get("after", "0"), query.get("limit", str(MOST_LETTERS)), query.get("wait", "0")]
    if set(query) - {"after", "limit", "wait"} or not all(map(NUMBER.fullmatch, said)):
        return None
    after, limit, wait = map(int, said)
    return (after, limit, wait) if 1 <= limit <= MOST_LETTERS and wait <= LONGEST_WAIT else None
