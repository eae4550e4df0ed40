"""Who paid, as far as Safaricom says: a number that is plain, masked or hashed, and perhaps a name.

A masked or hashed number is a hint and never proof: many phones fit the same mask.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

from pos.mpesa.reading import text_of
from pos.shop.phone import Phone

_PLAIN = re.compile(r"(?:\+?(25[456])|0)([0-9]{9})|([17][0-9]{8})", re.ASCII)
_MASKED = re.compile(r"\+?([0-9]{0,11})[*xX•]+([0-9]{0,11})", re.ASCII)
_HASH = re.compile(r"[0-9a-fA-F]{40,64}", re.ASCII)
_MASKED_HASH = re.compile(r"([0-9a-fA-F]{4,63})[*•]+([0-9a-fA-F]{0,60})", re.ASCII)
_HIDDEN_NAME = "***"


@dataclass(frozen=True, slots=True, repr=False)
class MaskedPhone:
    """The front and the end of a number: 2547 ***** 126."""

    front: str
    end: str

    def __repr__(self) -> str:
        return "MaskedPhone(***)"

    def fits(self, phone: Phone) -> bool:
        """Whether this could be that phone."""
        written = phone.digits if not self.front.startswith("0") else f"0{phone.digits[3:]}"
        is_longer = len(self.front) + len(self.end) < len(written)
        return is_longer and written.startswith(self.front) and written.endswith(self.end)


@dataclass(frozen=True, slots=True, repr=False)
class HashedPhone:
    """The SHA-256 of a number in small hex digits, or the front and the end of it."""

    front: str
    end: str = ""

    def __repr__(self) -> str:
        return "HashedPhone(***)"

    def fits(self, phone: Phone) -> bool:
        """Whether this could be that phone."""
        digest = sha256(phone.digits.encode()).hexdigest()
        if not self.end:
            return digest == self.front
        is_longer = len(self.front) + len(self.end) < len(digest)
        return is_longer and digest.startswith(self.front) and digest.endswith(self.end)


PayerNumber = Phone | MaskedPhone | HashedPhone


@dataclass(frozen=True, slots=True, repr=False)
class Payer:
    """Who paid, as far as it is known; never shown whole."""

    number: PayerNumber | None = None
    name: str = ""

    def __repr__(self) -> str:
        name = _HIDDEN_NAME if self.name else ""
        return f"Payer({self.number!r}, {name!r})"


def read_number(value: object) -> PayerNumber | None:
    """Give a number in whichever of its forms it comes, or None for what is none."""
    written = re.sub(r"[\s-]", "", text_of(value, 100))
    if plain := _PLAIN.fullmatch(written):
        return Phone(f"{plain[1] or '254'}{plain[2] or plain[3]}")
    masked = _MASKED.fullmatch(written)
    if masked and masked[1] + masked[2]:
        return MaskedPhone(masked[1], masked[2])
    if _HASH.fullmatch(written):
        return HashedPhone(written.lower())
    if masked := _MASKED_HASH.fullmatch(written):
        return HashedPhone(masked[1].lower(), masked[2].lower() or "-")
    return None


def read_party(value: object) -> Payer:
    """Give a party as results and statements write one: 254712345678 - JOHN DOE."""
    front, dash, name = text_of(value).partition(" - ")
    number = read_number(front)
    if number is None:
        return Payer(None, text_of(value))
    return Payer(number, name.strip() if dash else "")


def read_names(*values: object) -> str:
    """Give first, middle and last name as one; the later two are often missing."""
    return " ".join(each for each in (text_of(value, 60) for value in values) if each)
