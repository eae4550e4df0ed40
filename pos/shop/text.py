"""Text as people type it: one line, nothing that cannot be shown, not endless."""

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

LONGEST_NOTE = 200


def tidy(text: str) -> str:
    """Give one line of text without doubled, leading or trailing blanks."""
    return " ".join(text.split())


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
