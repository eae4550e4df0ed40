"""The shop's account with Safaricom: where it is spoken to, its numbers, its keys, and its addresses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import SplitResult, urlsplit

from pos.mpesa.connection import is_loopback
from pos.mpesa.token import AppKeys
from pos.secrets import Secret
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

SANDBOX, PRODUCTION, PRACTICE = "sandbox", "production", "practice"
HOSTS: Mapping[str, str] = MappingProxyType(
    {
        SANDBOX: "https://sandbox.safaricom.co.ke",
        PRODUCTION: "https://api.safaricom.co.ke",
        PRACTICE: "",
    }
)
FORBIDDEN_WORDS = ("mpesa", "m-pesa", "safaricom", "exe", "exec", "cmd", "sql", "query")
FORBIDDEN_HOSTS = ("ngrok", "mockbin", "requestbin")
C2B_VERSIONS = ("v1", "v2")

_SHORT_CODE = re.compile(r"[0-9]{5,7}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Paybill:
    """A short code with accounts; the customer types one."""

    number: str

    def __post_init__(self) -> None:
        _check_numbers(self.number)

    @property
    def business(self) -> str:
        """The number that the passkey was given for."""
        return self.number

    @property
    def receiver(self) -> str:
        """The number that the customer pays."""
        return self.number

    @property
    def transaction_type(self) -> str:
        """What Safaricom calls paying one."""
        return "CustomerPayBillOnline"


@dataclass(frozen=True, slots=True)
class TillNumber:
    """A till for buying goods, and the store (or head office) that the passkey was given for."""

    store: str
    till: str

    def __post_init__(self) -> None:
        _check_numbers(self.store, self.till)

    @property
    def business(self) -> str:
        """The number that the passkey was given for."""
        return self.store

    @property
    def receiver(self) -> str:
        """The number that the customer pays."""
        return self.till

    @property
    def transaction_type(self) -> str:
        """What Safaricom calls paying one."""
        return "CustomerBuyGoodsOnline"


@dataclass(frozen=True, slots=True)
class Initiator:
    """The shop's user at Safaricom, for what needs more than the app's keys."""

    name: str
    credential: Secret


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where Safaricom posts for this shop; the secrets in the paths are not shown."""

    c2b: str = field(default="", repr=False)
    """Ends before /c2b/confirmation."""
    result: str = field(default="", repr=False)
    """Ends before /result/status."""


@dataclass(frozen=True, slots=True)
class Account:
    """All that is needed to speak to Safaricom for a shop."""

    environment: str
    numbers: Paybill | TillNumber
    passkey: Secret
    keys: AppKeys
    initiator: Initiator | None = None
    addresses: Addresses = Addresses()
    c2b_version: str = "v2"
    host: str = ""
    """Another host of this computer's own instead of Safaricom's."""

    def __post_init__(self) -> None:
        if self.c2b_version not in C2B_VERSIONS:
            raise ValueError(self.c2b_version)
        _ = self.base

    @property
    def base(self) -> str:
        """The host to speak to, without a slash at its end."""
        known = HOSTS.get(self.environment)
        if self.host and known is not None:
            return check_host(self.host)
        if not known:
            raise Refusal(Reason.MPESA_HOST_UNREADABLE, name=self.environment or "nothing")
        return known

    @property
    def is_live(self) -> bool:
        """Whether real money moves."""
        return self.environment == PRODUCTION and not self.host

    def who(self) -> Initiator:
        """Give the shop's user at Safaricom, or refuse."""
        if self.initiator is None:
            raise Refusal(Reason.MPESA_NO_INITIATOR)
        return self.initiator


def check_host(host: str) -> str:
    """Give an address of this computer's own, without a slash at its end, or refuse."""
    parts = _parts(host)
    if parts.scheme not in {"http", "https"} or not is_loopback(parts.hostname or ""):
        raise Refusal(Reason.MPESA_HOST_UNREADABLE, name=host)
    return host.rstrip("/")


def check_sealed(address: str) -> str:
    """Give an address back that a key may be shown to, or refuse one that others on the way could read."""
    parts = _parts(address)
    if parts.scheme != "https" and not (
        parts.scheme == "http" and is_loopback(parts.hostname or "")
    ):
        raise Refusal(Reason.LETTERBOX_OPEN)
    return address


def check_address(address: str, *, is_live: bool) -> str:
    """Give an address back that Safaricom posts to, or refuse with what is wrong with it."""
    why = _wrong_with(address, is_live=is_live)
    if why:
        raise Refusal(Reason.MPESA_ADDRESS_UNREADABLE, why=why)
    return address


def _wrong_with(address: str, *, is_live: bool) -> str:
    parts = _parts(address)
    lower = address.lower()
    if not address.isascii() or len(address.split()) != 1 or not parts.hostname:
        return "it is no address"
    if parts.scheme != "https" and (is_live or parts.scheme != "http"):
        return "it does not begin with https"
    if parts.netloc != parts.netloc.lower():
        return "its host has capital letters"
    if is_live and (
        is_loopback(parts.hostname or "") or any(word in lower for word in FORBIDDEN_HOSTS)
    ):
        return "it cannot be reached from the internet for good"
    forbidden = next((word for word in FORBIDDEN_WORDS if word in lower), "")
    return f"it has the word {forbidden} in it" if forbidden else ""


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _check_numbers(*numbers: str) -> None:
    if not all(_SHORT_CODE.fullmatch(number) for number in numbers):
        raise Refusal(Reason.MPESA_NUMBERS_UNREADABLE)
