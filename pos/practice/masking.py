"""What may be looked at: no PIN, no key, no whole phone number."""

import re
from collections.abc import Mapping

HIDDEN = "•••"
SECRET = re.compile(r"pass|pin$|secret|credential|token|authorization", re.IGNORECASE)
IN_A_TEXT = re.compile(
    r"((?:pass|pin|secret|credential|token)[\w-]{0,20}[\"']?\s{0,3}[=:]\s{0,3}[\"']?)[^\s\"'&,}]+",
    re.IGNORECASE,
)
"""A secret with its name before it, as in a form or in JSON that broke off."""
PHONE = re.compile(r"(?<!\d)(?:254\d{6}|0?[17]\d{5})(\d{3})(?!\d)", re.ASCII)
CHECKOUT = re.compile(r"ws_CO_\d+(\d{3})", re.ASCII)
IN_A_PATH = re.compile(r"(?<=/)(?=[A-Za-z_-]*[0-9])[0-9A-Za-z_-]{16,}")


def masked(value: object, name: str = "") -> object:
    """Give a JSON value that anybody may see."""
    if SECRET.search(name):
        return HIDDEN
    if isinstance(value, Mapping):
        return {masked_text(str(key)): masked(each, str(key)) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [masked(each) for each in value]
    if isinstance(value, int) and not isinstance(value, bool):
        shown = masked_text(str(value))
        return value if shown == str(value) else shown
    return masked_text(value) if isinstance(value, str) else value


def masked_text(text: str) -> str:
    """Give a text without whole phone numbers and without secrets in addresses."""
    is_address = "://" in text or text.startswith("/")
    shown = IN_A_PATH.sub(HIDDEN, text) if is_address else text
    shown = CHECKOUT.sub(rf"ws_CO_{HIDDEN}\1", shown)
    shown = IN_A_TEXT.sub(rf"\1{HIDDEN}", shown)
    return PHONE.sub(rf"{HIDDEN}\1", shown)
