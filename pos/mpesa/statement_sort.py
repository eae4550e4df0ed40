"""What a row of a statement is about, as its reason or its details begin; whoever paid has no say in it."""

import re
from enum import Enum


class Sort(Enum):
    """What a row of a statement is about."""

    MONEY_IN = "money in"
    MONEY_OUT = "money out"
    CHARGE = "charge"
    MOVED = "moved"
    """Moved between the shop's own accounts or to its bank: no sale."""
    REVERSAL = "reversal"


# What follows a dash is somebody's name or words of his own.
_WORDS_OF_HIS_OWN = re.compile(r"\s-\s|\bAcc\.", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:from|by|to(?! (?:customer|business|bank)\b))\b", re.IGNORECASE)

_CHARGE = re.compile(r"(?:charge|fee)s?\b|.*\b(?:charge|fee)s?(?: reversal)?$", re.IGNORECASE)
_BACK = re.compile(
    r"(?:transaction |payment )?revers(?:als?|ed?)\b|.*\brevers(?:als?|ed)$", re.IGNORECASE
)
# A customer pays a shop that may be called Withdrawal; what the portal moves begins with neither.
_MOVED = re.compile(
    r"(?:customer )?withdraw(?:als?)?\b"
    r"|(?!pay\b|buy\b|customer\b)(?:[\w-]+ ){0,4}(?:settlement|withdraw(?:al)?)s?\b",
    re.IGNORECASE,
)


def sort_of(reason: str, details: str, *, is_in: bool) -> Sort:
    """Give what a row is about; its details say so only when it has no reason."""
    told = _WORDS_OF_HIS_OWN.split(reason or _PARTY.split(details, 1)[0], 1)[0].strip()
    if _CHARGE.match(told):
        return Sort.CHARGE
    if _BACK.match(told):
        return Sort.REVERSAL
    if _MOVED.match(told):
        return Sort.MOVED
    return Sort.MONEY_IN if is_in else Sort.MONEY_OUT
