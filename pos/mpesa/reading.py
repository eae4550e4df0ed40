"""Reads what Safaricom says, strictly: a field is understood, absent, or makes the whole body unreadable."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from pos.shop.money import MOST_CENTS, Money
from pos.shop.nesting import TooDeep, shallow

NAIROBI = timezone(timedelta(hours=3), "EAT")
"""Safaricom's clock, which knows no summer time."""
RECEIPT = re.compile(r"[A-Z0-9]{10}", re.ASCII)
SHORT_CODE = re.compile(r"[0-9]{5,7}", re.ASCII)
YEARS = range(2007, 2200)
"""Since there is M-Pesa; not every computer can show a moment long before or after them."""
LONGEST = 200
LARGEST = 1 << 20

_AMOUNT = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?", re.ASCII)
_DIGITS = re.compile(r"[0-9]{14}", re.ASCII)
_IDENTIFIER = re.compile(r"[A-Za-z0-9_.\-]{1,96}", re.ASCII)
_CODE = re.compile(r"-?[A-Za-z0-9_.]{1,40}", re.ASCII)

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A body that makes no sense to us, and why; it is kept raw and shown to a person."""

    why: str


class Odd(StrEnum):
    """What makes a body unreadable; the name in braces is a field's."""

    TOO_LONG = "it is far too long"
    NO_JSON = "it is no JSON"
    NO_OBJECT = "it is no object of JSON"
    TOO_DEEP = "it is nested too deeply"
    NOT_INSIDE = "{name} is missing or no object"
    NO_CODE = "{name} is missing or no code"
    NO_REQUEST = "{name} is missing or no name of a request"
    NO_RECEIPT = "{name} is missing or no receipt of ten letters and digits"
    NO_SHORT_CODE = "{name} is missing or no short code"
    NOT_ABOVE_ZERO = "{name} is not above nothing"
    NO_AMOUNT = "{name} is missing or no amount"
    TOO_MUCH = "{name} is no amount that a till can hold"
    NAME_TWICE = "a name stands twice in it"
    NO_NUMBER = "{name} is no number"
    TWO_VALUES = "it has two different {name}"
    NO_ACCOUNT = "AccountBalance is missing or names no account"
    ACCOUNT_UNCLEAR = "AccountBalance has an account without a name or a currency"
    OTHER_RECEIPT = "TransactionID is not {name}"


class NotUnderstood(Exception):
    """Why a body or a field makes no sense; no more of the body stands in it than a field's name."""

    def __init__(self, odd: Odd, name: str = "") -> None:
        super().__init__(odd.format(name=name))


def read_with(reader: Callable[[dict[str, object]], Read], raw: bytes) -> Read | Unreadable:
    """Give what a reader makes of a body, or why it makes no sense."""
    try:
        return reader(decode(raw))
    except NotUnderstood as why:
        return Unreadable(str(why))


def decode(raw: bytes) -> dict[str, object]:
    """Give a body of JSON as it was written, its numbers with a point as decimals."""
    if len(raw) > LARGEST:
        raise NotUnderstood(Odd.TOO_LONG)
    try:
        said = _STRICT.decode(shallow(raw.decode("utf-8")))
    except TooDeep as error:
        raise NotUnderstood(Odd.TOO_DEEP) from error
    except (ValueError, ArithmeticError) as error:
        raise NotUnderstood(Odd.NO_JSON) from error
    if not isinstance(said, dict):
        raise NotUnderstood(Odd.NO_OBJECT)
    return said


def inside(said: dict[str, object], name: str) -> dict[str, object]:
    """Give the object under a name."""
    found = said.get(name)
    if not isinstance(found, dict):
        raise NotUnderstood(Odd.NOT_INSIDE, name)
    return found


def text_of(value: object, most: int = LONGEST) -> str:
    """Give a value as one line that can be shown, kept and printed; nothing for what has no words."""
    if value is None or isinstance(value, bool | dict | list):
        return ""
    shown = "".join(sign if sign.isprintable() else " " for sign in str(value)[: most * 4])
    return " ".join(shown.split())[:most]


def code_of(value: object, name: str) -> str:
    """Give a code, which comes as a number or as text."""
    if isinstance(value, int | str) and not isinstance(value, bool):
        code = str(value).strip()
        if _CODE.fullmatch(code):
            return code
    raise NotUnderstood(Odd.NO_CODE, name)


def identifier_of(value: object, name: str) -> str:
    """Give the name that Safaricom gave to a request."""
    if isinstance(value, str) and _IDENTIFIER.fullmatch(value.strip()):
        return value.strip()
    raise NotUnderstood(Odd.NO_REQUEST, name)


def receipt_of(value: object, name: str) -> str:
    """Give an M-Pesa receipt's code."""
    if isinstance(value, str) and RECEIPT.fullmatch(value.strip()):
        return value.strip()
    raise NotUnderstood(Odd.NO_RECEIPT, name)


def short_code_of(value: object, name: str) -> str:
    """Give a short code, which comes as a number or as text."""
    if isinstance(value, int | str) and SHORT_CODE.fullmatch(str(value).strip()):
        return str(value).strip()
    raise NotUnderstood(Odd.NO_SHORT_CODE, name)


def money_of(value: object, name: str) -> Money:
    """Give an amount above nothing that a till can hold; nothing unreadable ever becomes a number."""
    amount = balance_of(value, name)
    if amount.cents <= 0:
        raise NotUnderstood(Odd.NOT_ABOVE_ZERO, name)
    return amount


def balance_of(value: object, name: str) -> Money:
    """Give an amount that may be nothing or below it, exact to the cent."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise NotUnderstood(Odd.NO_AMOUNT, name)
    written = _written_out(value) if isinstance(value, Decimal) else _figures(value)
    if not _AMOUNT.fullmatch(written):
        raise NotUnderstood(Odd.NO_AMOUNT, name)
    cents = Decimal(written) * 100
    if cents != cents.to_integral_value() or abs(cents) > MOST_CENTS:
        raise NotUnderstood(Odd.TOO_MUCH, name)
    return Money(int(cents))


def moment_of(value: object) -> datetime | None:
    """Give a moment of Safaricom's 14 digits in UTC, or None: money is money without its minute."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    digits = _figures(value)
    return moment_as(digits, "%Y%m%d%H%M%S") if _DIGITS.fullmatch(digits) else None


def moment_as(written: str, form: str) -> datetime | None:
    """Give a moment that Safaricom wrote in a form of its own, in UTC, or None."""
    try:
        local = datetime.strptime(written.strip(), form).replace(tzinfo=NAIROBI)
        return believable(local.astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def believable(moment: datetime) -> datetime | None:
    """Give a moment at which M-Pesa may have moved money, or None: no clock here can count any other."""
    return moment if moment.year in YEARS else None


def _written_out(value: Decimal) -> str:
    """Give a decimal without an exponent; one far too long to be an amount is not even written."""
    is_short = (
        value.is_finite() and abs(value.adjusted()) < 20 and len(value.as_tuple().digits) < 40
    )
    return f"{value:f}" if is_short else ""


def _figures(value: int | str) -> str:
    """Give a number as its digits; a number too long to be written is no amount and no moment."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if abs(value) < 10**20 else ""


def _no_name_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    said = dict(pairs)
    if len(said) != len(pairs):
        raise NotUnderstood(Odd.NAME_TWICE)
    return said


def _no_such_number(text: str) -> object:
    raise NotUnderstood(Odd.NO_NUMBER, text)


_STRICT = json.JSONDecoder(
    object_pairs_hook=_no_name_twice, parse_constant=_no_such_number, parse_float=Decimal
)
