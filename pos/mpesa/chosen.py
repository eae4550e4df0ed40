"""What was chosen for M-Pesa at this computer: a file in the till's folder, and the environment above it.

Nothing of it is a secret; the secrets have names here, and lie where secrets lie.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import msgspec

from pos.folders import file_troubles, write_whole
from pos.mpesa.account import C2B_VERSIONS, HOSTS, PRODUCTION, check_address, check_host
from pos.mpesa.reading import SHORT_CODE
from pos.secrets import Secret
from pos.settings import read_choices
from pos.shop.mpesa_line import ShortCode
from pos.shop.refusal import Refusal
from pos.shop.text import read_text
from pos.shop.words import Reason

PAYBILL, TILL = "paybill", "till"


class Item(StrEnum):
    """A secret of the shop's with Safaricom; the value is its name in a credentials folder, after mpesa-."""

    CONSUMER_KEY = "consumer-key"
    CONSUMER_SECRET = "consumer-secret"  # noqa: S105 - a name
    PASSKEY = "passkey"
    INITIATOR_PASSWORD = "initiator-password"  # noqa: S105 - a name
    CALLBACK = "callback"
    BOX_C2B = "letterbox-c2b"
    BOX_STK = "letterbox-stk"
    BOX_RESULT = "letterbox-result"
    BOX_TILL = "letterbox-till"

    @property
    def words(self) -> str:
        """What a person calls it."""
        return self.value.replace("-", " ")


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was chosen; what is empty was not."""

    environment: str = ""
    """sandbox, production or practice."""
    kind: str = ""
    """paybill or till; a till number alone says till."""
    number: str = ""
    """The paybill, or the store (head office) of a till: what the passkey was given for."""
    till_number: str = ""
    """The number that customers pay, at a till."""
    letterbox: str = ""
    """Where the letterbox stands, without the secrets in its paths."""
    initiator: str = ""
    """The name of the shop's user at Safaricom."""
    certificate: str = ""
    """The file that the user's password is sealed with."""
    c2b_version: str = ""
    """v1 or v2, as the shop's app at Safaricom has it; v2 when nothing is said."""
    host: str = ""
    """Another address of this computer's own instead of Safaricom's."""
    also: str = ""
    """Further numbers that customers pay to, between commas: a paybill, or a till/its store."""
    registered: str = ""
    """What was registered from here, and when; the addresses themselves are not in it."""


MUST_BE: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(Chosen.__struct_fields__, "a text in quotes")
)
CALLED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "environment": ("MPESA_ENVIRONMENT",),
        "kind": ("MPESA_KIND",),
        "number": (
            "MPESA_SHORTCODE",
            "MPESA_BUSINESS_SHORT_CODE",
            "MMO_MPESA_BUSINESS_SHORT_CODE",
        ),
        "till_number": ("MPESA_TILL_NUMBER",),
        "letterbox": ("MPESA_LETTERBOX",),
        "also": ("MPESA_ALSO",),
        "initiator": ("MPESA_INITIATOR_NAME",),
        "certificate": ("MPESA_CERTIFICATE",),
        "c2b_version": ("MPESA_C2B_VERSION",),
        "host": ("MPESA_BASE_URL",),
        Item.CONSUMER_KEY: ("MPESA_CONSUMER_KEY", "MMO_MPESA_CONSUMER_KEY"),
        Item.CONSUMER_SECRET: ("MPESA_CONSUMER_SECRET", "MMO_MPESA_CONSUMER_SECRET"),
        Item.PASSKEY: ("MPESA_PASSKEY", "MMO_MPESA_PASSKEY"),
        Item.INITIATOR_PASSWORD: ("MPESA_INITIATOR_PASSWORD",),
        Item.CALLBACK: ("MPESA_CALLBACK_URL",),
        Item.BOX_C2B: ("MPESA_LETTERBOX_C2B",),
        Item.BOX_STK: ("MPESA_LETTERBOX_STK",),
        Item.BOX_RESULT: ("MPESA_LETTERBOX_RESULT",),
        Item.BOX_TILL: ("MPESA_LETTERBOX_TILL",),
    }
)
"""How the environment calls each; the first names are those of the guides that people follow."""


def read_chosen(file: Path, environment: Mapping[str, str]) -> Chosen:
    """Give what was chosen, or refuse the first thing that is not understood."""
    chosen = kept_choices(file)
    said = {name: said_in(environment, name) for name in Chosen.__struct_fields__ if name in CALLED}
    changed = {name: value for name, value in said.items() if value}
    return checked(msgspec.structs.replace(chosen, **changed))


def kept_choices(file: Path) -> Chosen:
    """Give what the file says, without the environment above it."""
    return read_choices(file, Chosen, must_be=MUST_BE)


def keep_choices(file: Path, chosen: Chosen) -> None:
    """Put what was chosen there, whole or not at all."""
    kept = {name: value for name, value in msgspec.structs.asdict(chosen).items() if value}
    lines = (f"{name} = {_in_quotes(value)}\n" for name, value in kept.items())
    written = "".join(lines).encode(errors="replace")
    if msgspec.toml.decode(written, type=Chosen) != chosen:
        raise Refusal(Reason.TEXT_UNREADABLE)
    with file_troubles(file.parent):
        write_whole(file, written)


def _in_quotes(value: str) -> str:
    """Write a text as TOML does; beside what JSON writes otherwise, TOML wants a delete written out."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def said_in(environment: Mapping[str, str], name: str) -> str:
    """Give what the environment says of something; two names that differ are refused, values unseen."""
    said = {called: environment.get(called, "").strip() for called in CALLED[name]}
    given = [called for called, value in said.items() if value]
    for other in given[1:]:
        if said[other] != said[given[0]]:
            raise Refusal(Reason.MPESA_NAMES_DIFFER, first=given[0], second=other)
    return said[given[0]] if given else ""


def checked(chosen: Chosen) -> Chosen:
    """Give it with everything as it is meant, or refuse what cannot be."""
    plain = {name: read_text(value, 400) for name, value in msgspec.structs.asdict(chosen).items()}
    for name in ("environment", "kind", "c2b_version"):
        plain[name] = plain[name].casefold()
    plain["letterbox"] = plain["letterbox"].rstrip("/")
    plain["also"] = ", ".join(filter(None, (each.strip() for each in plain["also"].split(","))))
    chosen = Chosen(**{**plain, "kind": plain["kind"] or _kind_of(plain)})
    _check_one_of("environment", chosen.environment, known=tuple(HOSTS))
    _check_one_of("kind", chosen.kind, known=(PAYBILL, TILL))
    _check_one_of("C2B version", chosen.c2b_version, known=C2B_VERSIONS)
    _check_numbers(chosen)
    if chosen.host:
        check_host(chosen.host)
    if chosen.letterbox:
        check_address(chosen.letterbox, is_live=chosen.environment == PRODUCTION)
    return chosen


def others(chosen: Chosen) -> tuple[ShortCode, ...]:
    """Give the further numbers that customers pay to, or refuse what is none."""
    found = (each.partition("/") for each in chosen.also.split(", ") if each)
    return tuple(_other(number, store, is_till=bool(slash)) for number, slash, store in found)


def _other(number: str, store: str, *, is_till: bool) -> ShortCode:
    if not all(SHORT_CODE.fullmatch(each) for each in (number, store if is_till else number)):
        raise Refusal(Reason.MPESA_NUMBERS_UNREADABLE)
    return ShortCode(number, store or number, is_till=is_till)


def checked_secret(item: Item, secret: Secret) -> Secret:
    """Give a secret back that can be one, or refuse without showing it."""
    value = secret.value
    is_line = value.isascii() and value.decode("ascii", "replace").isprintable()
    if not (is_line and value.strip() == value and 0 < len(value) <= 400):
        known = "one line of plain letters, digits and signs"
        raise Refusal(Reason.MPESA_CHOICE_UNREADABLE, name=item.words, known=known)
    return secret


def _check_numbers(chosen: Chosen) -> None:
    for number in filter(None, (chosen.number, chosen.till_number)):
        if not SHORT_CODE.fullmatch(number):
            raise Refusal(Reason.MPESA_NUMBERS_UNREADABLE)
    numbers = [chosen.till_number or chosen.number, *(each.receiver for each in others(chosen))]
    if len(set(numbers)) < len(numbers):
        raise Refusal(Reason.MPESA_NUMBER_TWICE)
    if chosen.kind == PAYBILL and chosen.till_number:
        raise Refusal(Reason.MPESA_CHOICE_UNREADABLE, name="kind", known="till with a till number")


def _kind_of(plain: Mapping[str, str]) -> str:
    if plain["till_number"]:
        return TILL
    return PAYBILL if plain["number"] else ""


def _check_one_of(name: str, value: str, *, known: tuple[str, ...]) -> None:
    if value and value not in known:
        raise Refusal(Reason.MPESA_CHOICE_UNREADABLE, name=name, known=" or ".join(known))
