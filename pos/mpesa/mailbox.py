"""The shop's letterbox on the internet, read with the till's own key; reading changes nothing in it."""

import base64
import binascii
import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TypeVar
from urllib.parse import quote

import msgspec
import requests
from urllib3.exceptions import HTTPError

from pos.mpesa.account import check_sealed
from pos.mpesa.connection import CONNECT_WITHIN, Authorization
from pos.secrets import Secret
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

Said = TypeVar("Said")

ANSWERED_WITHIN = 30.0
"""Seconds for a whole page beside those that the letterbox is asked to wait: it may have 4 MiB."""
LONGEST_WAIT = 25
"""Seconds that the letterbox holds an answer back at most."""
PAGE = 500
"""Letters that it gives at once at most."""
LARGEST = 32 << 20
"""Bytes: a page of 4 MiB as JSON may write every one of them in six signs."""
CHUNK = 1 << 16
BEYOND = 999_999_999_999_999_999
"""The largest number that it takes: nothing comes after it."""


class Letter(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A letter as tills read it."""

    number: int
    kind: str
    key: str
    verified_source: bool
    body: str = ""
    body_base64: str = ""
    once: str | None = None
    differs: bool = False
    sender: str = ""
    arrived_at: datetime | None = None

    @property
    def raw(self) -> bytes:
        """Give the bytes that Safaricom sent."""
        try:
            return base64.b64decode(self.body_base64) if self.body_base64 else self.body.encode()
        except binascii.Error:
            return b""


def number_in(name: str) -> int | None:
    """Give the number of a till by its name at the letterbox, as T2; None where no one number stands in it."""
    found = re.findall(r"[0-9]+", name)
    return int(found[0]) if len(found) == 1 else None


class Page(msgspec.Struct, frozen=True):
    """The letters after a number, where to read on, and the newest number."""

    letters: tuple[Letter, ...]
    next: int
    last: int
    log: str = ""
    """Which log that is: another one after the letterbox was restored from a backup."""
    heard_from_mpesa_at: datetime | None = None


class Kept(Enum):
    """What the letterbox did with a letter of ours."""

    KEPT = "kept"
    """It has it now, or had it already."""
    TAKEN = "taken"
    """Another letter has that key."""
    REFUSED = "refused"
    """It will never take it as it is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a letter of ours, and the letter that has its key where that is another."""

    kept: Kept
    letter: Letter | None = None


class _Conflict(msgspec.Struct, frozen=True):
    letter: Letter


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The letterbox as a till reads it."""

    session: requests.Session = field(repr=False)
    address: str
    key: Secret

    def __post_init__(self) -> None:
        """Refuse an address at which the key would go over the internet in the open."""
        check_sealed(self.address)

    def last(self) -> int:
        """Give the number of the newest letter."""
        return self._ask(BEYOND, limit=1, wait=0).last

    def read_on(self, after: int, *, wait: int = 0) -> Page:
        """Give the letters after a number; with nothing new, whatever comes within so many seconds."""
        page = self._ask(after, limit=PAGE, wait=min(wait, LONGEST_WAIT))
        if page.next < after or (page.letters and page.next == after):  # it would be read for ever
            raise Trouble(Fault.LETTERBOX_ODD)
        return page

    def keep(self, kind: str, key: str, *, body: str) -> Answer:
        """Have a letter kept; the same one again is kept once. Its Trouble says that nobody answered."""
        try:
            with self.session.put(
                f"{self.address}/letters/{kind}/{quote(key)}",
                data=body.encode(),
                auth=self._authorization(),
                timeout=(CONNECT_WITHIN, ANSWERED_WITHIN),
                allow_redirects=False,
                stream=True,
            ) as response:
                return _kept(response)
        except (requests.RequestException, HTTPError, OSError) as error:
            raise Trouble(Fault.LETTERBOX_SILENT) from error

    def _authorization(self) -> Authorization:
        return Authorization(f"Bearer {self.key.value.decode()}")

    def _ask(self, after: int, *, limit: int, wait: int) -> Page:
        try:
            with self.session.get(
                f"{self.address}/letters?after={after}&limit={limit}&wait={wait}",
                auth=self._authorization(),
                timeout=(CONNECT_WITHIN, wait + ANSWERED_WITHIN),
                allow_redirects=False,
                stream=True,
            ) as response:
                if response.status_code in {401, 403}:
                    raise Trouble(Fault.LETTERBOX_KEY)
                _check_answered(response)
                return _page(response)
        except (requests.RequestException, HTTPError, OSError) as error:
            raise Trouble(Fault.LETTERBOX_SILENT) from error


def _check_answered(response: requests.Response) -> None:
    if response.status_code >= 500 or response.status_code == 429:
        raise Trouble(Fault.LETTERBOX_SILENT)


def _page(response: requests.Response) -> Page:
    raw = _read(response)
    if response.status_code != 200:
        raise Trouble(Fault.LETTERBOX_ODD)
    return _decoded(raw, Page)


def _kept(response: requests.Response) -> Answer:
    status = response.status_code
    if status == 401:
        raise Trouble(Fault.LETTERBOX_KEY)
    _check_answered(response)
    raw = _read(response)
    if status in {200, 201}:
        return Answer(Kept.KEPT)
    if status == 409:
        return Answer(Kept.TAKEN, _decoded(raw, _Conflict).letter)
    if status in {403, 413, 422}:
        return Answer(Kept.REFUSED)
    raise Trouble(Fault.LETTERBOX_ODD)


def _read(response: requests.Response) -> bytes:
    raw = b""
    while (chunk := response.raw.read1(CHUNK, decode_content=True)) and len(raw) <= LARGEST:
        raw += chunk
    return raw


def _decoded(raw: bytes, kind: type[Said]) -> Said:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Trouble(Fault.LETTERBOX_ODD) from error
