"""Text as people type it: one line, nothing that cannot be shown, not endless."""

import unicodedata

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

LONGEST_NOTE = 200


def tidy(text: str) -> str:
    """Give one line of text without doubled, leading or trailing blanks."""
    return " ".join(text.split())


def alike(text: str) -> str:
    """Give what all spellings have in common that people take for one: wide signs, dashes, capitals, blanks."""
    signs = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(_plain(sign) for sign in signs if not sign.isspace())


def read_text(text: str, most: int = LONGEST_NOTE) -> str:
    """Give what was typed, tidied, or refuse signs that cannot be kept and text that is too long."""
    tidied = tidy(text)
    if not tidied.isprintable():
        raise Refusal(Reason.TEXT_UNREADABLE)
    if len(tidied) > most:
        raise Refusal(Reason.NOTE_TOO_LONG, most=most)
    return tidied


def read_name(text: str, most: int = LONGEST_NOTE) -> str:
    """Give what was typed as a name; there has to be one."""
    name = read_text(text, most)
    if not name:
        raise Refusal(Reason.NAME_MISSING)
    return name


def read_reason(text: str, most: int = LONGEST_NOTE) -> str:
    """Give what was typed as a reason; somebody has to say why."""
    reason = read_text(text, most)
    if not reason:
        raise Refusal(Reason.REASON_MISSING)
    return reason


def _plain(sign: str) -> str:
    """Give a figure of any script as ours, and any dash as a hyphen."""
    figure = unicodedata.digit(sign, None)
    if figure is not None:
        return str(figure)
    return "-" if unicodedata.category(sign) == "Pd" or sign == "\N{MINUS SIGN}" else sign
