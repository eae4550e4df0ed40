"""What may be looked at: no PIN, no key, no whole phone number."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

HIDDEN = "•••"
# A PIN is a word of its own: Security_PIN_x, ownPin, but not Shipping.
SECRET = re.compile(
    r"(?i:pass|secret|credential|token|authorization)|(?i:(?<![a-z])pin(?![a-z])|pin$)|(?<=[a-z])P(?:IN|in(?![a-z]))"
)
IN_A_TEXT = re.compile(
    r"((?:pass|pin|secret|credential|token)[\w-]{0,20}[\"']?\s{0,3}[=:]\s{0,3}[\"']?)[^\s\"'&,}]+",
    re.IGNORECASE,
)
"""A secret with its name before it, as in a form or in JSON that broke off."""
NAMES, VALUES = frozenset({"key", "name"}), frozenset({"value"})
"""What the two halves of a pair are called, as in {"Key": "Pin", "Value": 1234}."""
_GAP = r"[ .\-]?"
PHONE = re.compile(
    rf"(?<!\d)(?:254(?:{_GAP}\d){{6}}|0[17](?:{_GAP}\d){{5}}|[17]\d{{5}}(?=\d{{3}})){_GAP}(\d){_GAP}(\d){_GAP}(\d)(?!\d)",
    re.ASCII,
)
"""A number as phones have it, with a gap after any digit where its front says what it is: 2547 1234 5678."""
CHECKOUT = re.compile(r"ws_CO_\d+(\d{3})", re.ASCII)
IN_A_PATH = re.compile(r"(?<=/)(?=[A-Za-z_-]*[0-9])[0-9A-Za-z_-]{16,}")


def masked(value: object, name: str = "") -> object:
    """Give a JSON value that anybody may see."""
    if SECRET.search(name):
        return HIDDEN
    if isinstance(value, Mapping):
        return _masked_words(value)
    if isinstance(value, list | tuple):
        return _masked_list(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        shown = masked_text(f"{value:.15g}" if isinstance(value, float) else str(value))
        return shown if HIDDEN in shown else value
    return masked_text(value) if isinstance(value, str) else value


def masked_text(text: str) -> str:
    """Give a text without whole phone numbers and without secrets in addresses."""
    plain = "".join(map(_latin, text))
    is_address = "://" in plain or plain.startswith("/")
    shown = IN_A_PATH.sub(HIDDEN, plain) if is_address else plain
    shown = CHECKOUT.sub(rf"ws_CO_{HIDDEN}\1", shown)
    shown = IN_A_TEXT.sub(rf"\1{HIDDEN}", shown)
    return PHONE.sub(rf"{HIDDEN}\1\2\3", shown)


def _masked_words(words: Mapping[object, object]) -> dict[str, object]:
    """Give a table with what is secret in it hidden, also where a name is itself a value."""
    told = " ".join(
        each for key, each in words.items() if str(key).lower() in NAMES and isinstance(each, str)
    )
    return {
        masked_text(str(key)): masked(each, told if str(key).lower() in VALUES else str(key))
        for key, each in words.items()
    }


def _masked_list(values: Sequence[object]) -> list[object]:
    """Give a list; one that begins with the name of a secret is that name and what it is."""
    first = values[0] if values else None
    if isinstance(first, str) and len(values) > 1 and SECRET.search(first):
        return [masked_text(first), *(HIDDEN for _ in values[1:])]
    return [masked(each) for each in values]


def _latin(sign: str) -> str:
    """Give a digit of any script as ours."""
    digit = None if sign.isascii() else unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)
