"""Receipt numbers: the till, its series, and a count without gaps."""

import re
from dataclasses import dataclass

from pos.shop.identity import Chance
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

FIRST_SERIES = ""
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WRITTEN = re.compile(r"T(\d{1,2})(R[0-9A-Z]+)?-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReceiptNumber:
    """T2-0148, or T2R3K9-0001 in a series that a restored backup has opened."""

    till: int
    series: str
    count: int

    def __str__(self) -> str:
        return f"T{self.till}{self.series}-{self.count:04}"


def read_receipt_number(text: str) -> ReceiptNumber:
    """Give what was scanned or typed as a receipt number, or refuse."""
    match = _WRITTEN.fullmatch("".join(text.split()).upper())
    if not match:
        raise Refusal(Reason.RECEIPT_NOT_FOUND, number=text.strip()[:20])
    return ReceiptNumber(int(match[1]), match[2] or FIRST_SERIES, int(match[3]))


def new_series(chance: Chance, *, used: frozenset[str]) -> str:
    """Give a series' name by chance, so that two restores of one backup never number alike.

    It begins with a letter that no till number has, so that T2 and a series never read as another till.
    """
    while True:
        name = "R" + "".join(_LETTERS[byte % len(_LETTERS)] for byte in chance(4))
        if name not in used:
            return name
