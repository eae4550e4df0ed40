"""One exchange with Safaricom: it is answered with an object of JSON, or fails with Trouble."""

import ipaddress
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase
from urllib3.exceptions import NewConnectionError

from pos.mpesa.deadline import InTime
from pos.mpesa.error_codes import KNOWN_CODES, ErrorSaid
from pos.mpesa.reading import LARGEST, LONGEST, NotUnderstood, decode, text_of
from pos.mpesa.trouble import CallTrouble, no_answer, odd_answer, refused

CONNECT_WITHIN = 5.0
ANSWER_WITHIN = 15.0
PUSH_ANSWERED_WITHIN = 40.0
"""A lost answer to a push costs most, so it is waited for longest."""
CHUNK = 1 << 16
_REPEATED = re.compile(
    r"(?<!\S)(?!OriginatorConversationID(?!\S))\S{20,}|\+?[0-9](?:[ -]{0,3}[0-9]){8,}", re.ASCII
)
"""Safaricom says “Invalid Access Token - ” and then the token, and phones also with blanks in them."""
_CODE = re.compile(r"(?!.*[A-Za-z0-9-]{20})(?!.*[0-9-]{9})[A-Za-z0-9.-]{1,32}", re.ASCII)
"""What can be a code, and neither a token nor a phone."""
_OF_TAKEN = frozenset({"ResponseCode", "CheckoutRequestID", "ConversationID"})
"""What stands only in the answer to a request that was taken."""

Said = dict[str, object]


class Authorization(AuthBase):
    """What opens the door for one call; without it requests would look for a netrc file."""

    def __init__(self, value: str) -> None:
        self._value = value

    def __call__(self, r: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put it on a request; requests names its argument so."""
        r.headers["Authorization"] = self._value
        return r


@dataclass(frozen=True, slots=True)
class Call:
    """One thing to ask of Safaricom."""

    path: str
    body: Mapping[str, str | int] | None = field(default=None, repr=False)
    changes: bool = True
    """Whether something is done by it, so that it is never repeated by itself."""
    answer_within: float = ANSWER_WITHIN
    """In so many seconds the whole answer has to be here, to its last byte."""


@dataclass(frozen=True, slots=True)
class Connection:
    """The way to one of Safaricom's hosts; the session keeps connections open."""

    session: requests.Session = field(repr=False)
    host: str

    def exchange(self, call: Call, authorization: Authorization) -> Said:
        """Give what is answered to a call; nothing is repeated and no redirection followed."""
        try:
            with self._answer(call, authorization) as response:
                return said_in(response.status_code, _body(response, call), changes=call.changes)
        except CallTrouble:
            raise
        except requests.RequestException as error:
            raise no_answer(may_be_out=call.changes and _may_be_out(error)) from error
        except Exception as error:  # whatever it was, the call may be out by now
            raise no_answer(may_be_out=call.changes) from error

    def _answer(self, call: Call, authorization: Authorization) -> requests.Response:
        """Give the answer to a call, of which only the head is read."""
        return self.session.request(
            "GET" if call.body is None else "POST",
            self.host + call.path,
            json=None if call.body is None else dict(call.body),
            auth=authorization,
            timeout=(CONNECT_WITHIN, call.answer_within),
            allow_redirects=False,
            stream=True,
        )


class StraightSession(requests.Session):
    """A session that looks at no address in an answer: requests would work it out, and read the body whole."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Say that the answer leads nowhere; requests names it so."""

    def merge_environment_settings(self, url: Any, proxies: Any, *more: Any) -> Any:
        """Let no proxy stand between two programs of this computer: it would read all; requests names it so."""
        host = urlsplit(url).hostname or ""
        straight = {"no_proxy": host} if is_loopback(host) else {}
        return super().merge_environment_settings(url, {**proxies, **straight}, *more)


def is_loopback(host: str) -> bool:
    """Tell whether a host is this computer."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def new_session() -> requests.Session:
    """Give a session that repeats nothing and keeps no cookies, so that threads may share it."""
    session = StraightSession()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    session.headers["Accept"] = "application/json"
    for scheme in ("https://", "http://"):
        session.mount(scheme, InTime())
    return session


def cut(session: requests.Session) -> None:
    """Have whoever waits for an answer through this session hear at once that none comes."""
    for adapter in session.adapters.values():
        if isinstance(adapter, InTime):
            adapter.ends.cut()


def _body(response: requests.Response, call: Call) -> bytes:
    """Give the answer's body; without an end, or longer than any answer, it is lost."""
    raw = b""
    while chunk := response.raw.read1(CHUNK, decode_content=True):
        raw += chunk
        if len(raw) > LARGEST:
            raise no_answer(may_be_out=call.changes)
    return raw


def said_in(status: int, raw: bytes, *, changes: bool) -> Said:
    """Give the object in an answer, or say what is wrong with it."""
    try:
        said = decode(raw)
    except NotUnderstood as why:
        raise _without_words(status, changes=changes) from why
    is_error = bool({"errorCode", "fault", "Envelope"} & said.keys())
    if 200 <= status < 300 and not is_error:
        return said
    if _OF_TAKEN & said.keys():  # it says two things at once
        raise odd_answer(changes=changes)
    raise refused(error_in(status, said), changes=changes)


def error_in(status: int, said: Said) -> ErrorSaid:
    """Give what an answer says is wrong, in whichever of its shapes."""
    if "errorCode" in said:
        return ErrorSaid(_code(said["errorCode"]), plain_words(said.get("errorMessage")), status)
    fault = _object(said.get("fault"))
    if fault:
        code = _code(_object(fault.get("detail")).get("errorcode")) or "fault"
        return ErrorSaid(code, plain_words(fault.get("faultstring")), status)
    soap = _object(_object(_object(said.get("Envelope")).get("Body")).get("Fault"))
    return ErrorSaid("", plain_words(soap.get("faultstring") or soap.get("Reason")), status)


def _without_words(status: int, *, changes: bool) -> CallTrouble:
    """Two numbers say enough by themselves; any other answer without words makes no sense."""
    error = ErrorSaid("", "", status)
    if status in {401, 429}:
        return refused(error, changes=changes)
    return odd_answer(changes=changes, error=error)


def _code(value: object) -> str:
    """Give an answer's code; what has not the form of one is not kept."""
    code = text_of(value)
    return code if not code or code in KNOWN_CODES or _CODE.fullmatch(code) else "***"


def plain_words(value: object) -> str:
    """Give what an answer says, without the token or the phone that it repeats."""
    return _REPEATED.sub("***", text_of(value, LARGEST))[:LONGEST]


def _object(value: object) -> Said:
    return value if isinstance(value, dict) else {}


def _may_be_out(error: requests.RequestException) -> bool:
    """Only what failed before a connection was there has certainly not gone out."""
    if isinstance(error, requests.ConnectTimeout):
        return False
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(reason, NewConnectionError):
        return False
    told = reason.args[0] if isinstance(reason, Exception) and reason.args else None
    return not isinstance(told, ssl.SSLCertVerificationError)
