"""Lets a call in or not, spoils its answer as was set, and writes it down."""

import base64
import binascii
import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec

from pos.practice import errors, numbers
from pos.practice.calls import Call, Door, Json
from pos.practice.errors import BODIES, OF_FAULTS, ApiError
from pos.practice.fields import Fields
from pos.practice.mischief import Fault
from pos.practice.stage import Stage

JSON = "application/json"
TOKEN_PATH = "/oauth/v1/generate"  # noqa: S105 - an address
GRANT = "client_credentials"


@dataclass(frozen=True, slots=True)
class Asked:
    """What came over the wire."""

    path: str
    authorization: str
    content_type: str
    body: bytes
    grant: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back; dropped, nothing does and the connection ends."""

    status: int
    body: bytes
    media: str = JSON
    is_dropped: bool = False
    seconds: float = 0.0


Handle = Callable[[Fault | None], Json]


def open_door(stage: Stage, door: Door, asked: Asked) -> Answer:
    """Answer one call of the API."""

    def handle(fault: Fault | None) -> Json:
        _let_in(stage, door, asked)
        return door.handle(Call(stage, _fields(asked), fault))

    return _answer(stage, door.name, asked=asked, handle=handle)


def give_token(stage: Stage, asked: Asked) -> Answer:
    """Answer who asks for a token; a wrong key is answered with nothing at all."""
    app = stage.choices.app
    kind, _, sent = asked.authorization.partition(" ")

    def handle(_fault: Fault | None) -> Json:
        if kind != "Basic":
            raise ApiError(*errors.BAD_AUTH_TYPE)
        if asked.grant != GRANT:
            raise ApiError(*errors.BAD_GRANT)
        if not _is_right(sent, f"{app.key}:{app.secret}"):
            raise _BadKey
        seconds = stage.choices.timing.token
        token = stage.tokens.give(stage.now(), seconds)
        return {"access_token": token, "expires_in": str(int(seconds))}

    return _answer(stage, "token", asked=asked, handle=handle)


def turn_away(stage: Stage, asked: Asked, refusal: tuple[int, str, str]) -> Answer:
    """Answer who came to no door, or in the wrong way."""

    def handle(_fault: Fault | None) -> Json:
        raise ApiError(*refusal)

    return _answer(stage, "nowhere", asked=asked, handle=handle)


class _BadKey(Exception):
    """The consumer key or secret is wrong."""


def _is_right(sent: str, right: str) -> bool:
    try:
        return hmac.compare_digest(base64.b64decode(sent, validate=True), right.encode())
    except (binascii.Error, ValueError):
        return False


def _let_in(stage: Stage, door: Door, asked: Asked) -> None:
    kind, _, token = asked.authorization.partition(" ")
    if kind.lower() != "bearer" or not token:
        raise ApiError(*errors.NO_HEADER)
    if not stage.tokens.is_good(token.strip(), stage.now()):
        raise ApiError(*errors.BAD_TOKEN)
    if door.product not in stage.choices.app.products:
        raise ApiError(*errors.NO_PRODUCT)


def _fields(asked: Asked) -> Fields:
    """Read the body; a form is not read, as the real one does not, so its first field is missing."""
    if not asked.content_type.startswith(JSON):
        return Fields({})
    try:
        values = msgspec.json.decode(asked.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ApiError(*errors.BAD_PAYLOAD) from None
    if not isinstance(values, dict):
        raise ApiError(*errors.BAD_PAYLOAD)
    return Fields(values)


def _answer(stage: Stage, name: str, *, asked: Asked, handle: Handle) -> Answer:
    fault = stage.mischief.take(name)
    answer = _instead(stage, fault) or _spoilt(stage, _try(stage, handle, fault), fault)
    note = f"fault: {fault}" if fault else ""
    stage.journal.keep(
        stage.now(),
        name,
        where=asked.path,
        sent=asked.body,
        status=0 if answer.is_dropped else answer.status,
        answered=answer.body,
        note=note,
    )
    return answer


def _try(stage: Stage, handle: Handle, fault: Fault | None) -> Answer:
    try:
        return Answer(200, msgspec.json.encode(handle(fault)))
    except ApiError as no:
        return _refused(stage, no)
    except _BadKey:
        return Answer(400, b"")


def _refused(stage: Stage, no: ApiError) -> Answer:
    said = {
        "requestId": numbers.request(stage.count()),
        "errorCode": no.code,
        "errorMessage": no.message,
    }
    return Answer(no.status, msgspec.json.encode(said))


def _instead(stage: Stage, fault: Fault | None) -> Answer | None:
    """Give what a fault answers before anything was done, if it does."""
    if fault is None:
        return None
    if fault is Fault.NO_CONNECTION:
        return Answer(0, b"", is_dropped=True)
    if fault in OF_FAULTS:
        return _refused(stage, ApiError(*OF_FAULTS[fault]))
    return Answer(*BODIES[fault]) if fault in BODIES else None


def _spoilt(stage: Stage, answer: Answer, fault: Fault | None) -> Answer:
    """Give what a fault makes of an answer after all was done."""
    match fault:
        case Fault.LOSE_ANSWER:
            return replace(answer, is_dropped=True)
        case Fault.ERROR_ALTHOUGH_DONE:
            return _refused(stage, ApiError(*errors.INTERNAL))
        case Fault.SLOW:
            return replace(answer, seconds=stage.choices.timing.slow)
        case Fault.TRUNCATED:
            return replace(answer, body=answer.body[: len(answer.body) // 2])
        case Fault.WRONG_TYPES:
            said = msgspec.json.decode(answer.body or b"{}")
            odd = {key: [value] for key, value in said.items()}
            return replace(answer, body=msgspec.json.encode(odd))
        case _:
            return answer
