"""Looks at a letterbox from outside in, as Safaricom and a till would, and says what is wrong."""

import json
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from secrets import token_hex
from typing import cast
from urllib.parse import urlsplit

ANSWER_SECONDS = 10
DAYS_LEFT = 14
"""What renews a certificate does so a month before its end: with so few days left it has failed for two weeks."""
CLOCK_SECONDS = 30
"""More is no delay of the line any more."""
FORBIDDEN = ("mpesa", "m-pesa", "safaricom", "exe", "exec", "cmd", "sql", "query")

_WORKS = "Safaricom's address works."
_BOX = {
    (200, True): _WORKS,
    (200, False): _WORKS,
    (403, True): (
        "The secret is right. A callback from this computer is refused by the strict switch, "
        "which is no fault: only Safaricom's addresses are let in."
    ),
    (404, False): (
        "From this computer it gets 404: the secret is wrong, or the strict switch lets only "
        "Safaricom in. With a till's key beside it, the doctor can tell which."
    ),
}
"""What an answer means, and whether a till's key was shown with the question."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    is_well: bool
    says: str


@dataclass(frozen=True, slots=True)
class Patient:
    """The letterbox to look at; what is not given is not tried."""

    url: str
    c2b: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def examine(patient: Patient, *, now: datetime) -> Iterator[Finding]:
    """Look at one thing after the other; when nobody answers, or nobody to be believed, that is all."""
    try:
        yield _address(patient.url)
        yield from _looked(patient, now)
    except ssl.SSLCertVerificationError as doubt:
        why = doubt.verify_message.rstrip(".")
        says = f"It is not believed, and Safaricom would not call: {why}."
        yield Finding("certificate", is_well=False, says=says)
    except (OSError, HTTPException) as failure:
        yield Finding("reachable", is_well=False, says=f"Nobody answers there: {failure}")
    except ValueError:
        says = "The address, the secret or the key has signs that cannot be sent."
        yield Finding("address", is_well=False, says=says)


def _looked(patient: Patient, now: datetime) -> Iterator[Finding]:
    health = _ask(patient.url, "GET", "/healthz")
    is_well = (health.status, health.body) == (200, b"ok")
    yield Finding("reachable", is_well, "It answers." if is_well else _not_ours(health))
    yield _certificate(patient.url, now)
    yield _clock(health, now)
    yield _stranger(patient.url)
    if patient.c2b:
        yield _box(patient.url, patient.c2b, patient.key)
    if patient.key:
        yield _key(patient.url, patient.key)


def _address(url: str) -> Finding:
    host = urlsplit(url).netloc.lower()
    bad = [word for word in FORBIDDEN if word in host]
    if bad:
        return Finding("address", is_well=False, says=f"Safaricom refuses addresses with {bad[0]}.")
    if urlsplit(url).scheme != "https":
        return Finding("address", is_well=False, says="Safaricom calls https addresses only.")
    return Finding("address", is_well=True, says="Safaricom takes such an address.")


def _certificate(url: str, now: datetime) -> Finding:
    parts = urlsplit(url)
    if parts.scheme != "https":
        return Finding("certificate", is_well=False, says="There is none without https.")
    connection = HTTPSConnection(parts.hostname or "", parts.port, timeout=ANSWER_SECONDS)
    try:
        connection.connect()
        shown = cast("ssl.SSLSocket", connection.sock).getpeercert() or {}
    finally:
        connection.close()
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(shown["notAfter"])), UTC)
    left = (ends - now).days
    says = f"It is good for {left} more days."
    return Finding("certificate", left >= DAYS_LEFT, says)


def _clock(health: _Answer, now: datetime) -> Finding:
    try:
        there = parsedate_to_datetime(health.headers["date"])
        apart = abs((there - now).total_seconds())
    except (KeyError, ValueError, TypeError):
        return Finding("clock", is_well=False, says="It does not say what time it is.")
    return Finding(
        "clock", apart <= CLOCK_SECONDS, f"Its clock and this one are {apart:.0f} s apart."
    )


def _stranger(url: str) -> Finding:
    answer = _ask(url, "POST", f"/in/{token_hex(16)}/c2b/confirmation", body=b"{}")
    is_well = answer.status == 404
    says = "A wrong secret finds nothing." if is_well else f"A wrong secret got {answer.status}."
    return Finding("strangers", is_well, says)


def _box(url: str, secret: str, key: str | None) -> Finding:
    """Try the secret as Safaricom would; with a till's key the letterbox says why it lets nobody else in."""
    shown = f"Bearer {key}" if key else ""
    path = f"/in/{secret}/c2b/validation"
    status = _ask(url, "POST", path, body=b"{}", authorization=shown).status
    said = _BOX.get((status, bool(key)))
    if said is None:
        return Finding("box secret", is_well=False, says=f"Safaricom would get {status}.")
    return Finding("box secret", status in {200, 403}, said)


def _key(url: str, key: str) -> Finding:
    answer = _ask(url, "GET", "/letters?limit=1", authorization=f"Bearer {key}")
    if answer.status != 200:
        return Finding("till key", is_well=False, says=f"A till would get {answer.status}.")
    try:
        last = json.loads(answer.body)["last"]
    except (ValueError, KeyError, TypeError):
        return Finding("till key", is_well=False, says=_not_ours(answer))
    return Finding("till key", is_well=True, says=f"The till reads on; the last letter is {last}.")


def _not_ours(answer: _Answer) -> str:
    return f"Something answers that is no letterbox (status {answer.status})."


def _ask(
    url: str, method: str, path: str, *, body: bytes | None = None, authorization: str = ""
) -> _Answer:
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=ANSWER_SECONDS)
    headers = {"authorization": authorization} if authorization else {}
    try:
        connection.request(method, parts.path.rstrip("/") + path, body=body, headers=headers)
        response = connection.getresponse()
        said = {name.lower(): value for name, value in response.getheaders()}
        return _Answer(response.status, said, response.read(1 << 20))
    finally:
        connection.close()
