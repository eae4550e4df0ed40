"""Barcodes as scanners and fingers give them, read strictly and kept in one form each."""

import re
from dataclasses import dataclass
from enum import Enum

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

LONGEST = 48  # a receipt's or a shelf label's Code 128 is shorter

_CODE_128 = re.compile(r"[\x20-\x7e]{1,48}")
_SHORT = re.compile(r"[0-9A-Za-z][0-9A-Za-z._/-]{0,6}", re.ASCII)


class Symbology(Enum):
    """How the bars are to be read."""

    EAN_13 = "EAN-13"
    EAN_8 = "EAN-8"
    ITF_14 = "ITF-14"
    CODE_128 = "Code 128"
    SHORT = "short code"


@dataclass(frozen=True, slots=True)
class Barcode:
    """A code in the one form under which it is kept: UPC-A is the EAN-13 that begins with a zero."""

    text: str
    symbology: Symbology


_BY_LENGTH = {8: Symbology.EAN_8, 12: Symbology.EAN_13, 13: Symbology.EAN_13, 14: Symbology.ITF_14}


def check_digit(digits: str) -> str:
    """Give the GS1 check digit that belongs behind these digits."""
    weighted = sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(digits)))
    return str(-weighted % 10)


def has_right_check_digit(digits: str) -> bool:
    """Whether the last digit is the check digit of those before it."""
    return check_digit(digits[:-1]) == digits[-1]


def read_barcode(text: str) -> Barcode:
    """Give what was scanned or typed as a barcode, or refuse a misread one."""
    code = text.strip()
    if code.isascii() and code.isdigit() and len(code) in _BY_LENGTH:
        if not has_right_check_digit(code):
            raise Refusal(Reason.BARCODE_MISREAD, code=code)
        return Barcode(code.zfill(13) if len(code) == 12 else code, _BY_LENGTH[len(code)])
    if _SHORT.fullmatch(code):
        return Barcode(code.upper(), Symbology.SHORT)
    if _CODE_128.fullmatch(code):
        return Barcode(code, Symbology.CODE_128)
    raise Refusal(Reason.BARCODE_UNREADABLE, code=printable_start(code))


def scanned_as(code: str) -> Barcode:
    """Give what a scanner makes of a short code; one it would refuse is typed only, and stays as it is."""
    try:
        return read_barcode(code)
    except Refusal:
        return Barcode(code, Symbology.SHORT)


def printable_start(text: str) -> str:
    """Give the beginning of any text in a form that is safe to show in a sentence."""
    return "".join(character if character.isprintable() else "?" for character in text[:LONGEST])
