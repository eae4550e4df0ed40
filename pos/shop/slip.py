"""How a typed account differs from a pay number: by one slip of the finger, or by more typed around it."""

import re
import unicodedata

from pos.shop.grounds import Why
from pos.shop.paynumber import LONGEST, SHORTEST, is_pay_number

LONGEST_TYPED = 40
"""Signs of an account that are looked at; Safaricom passes on at most 20."""

_BETWEEN = re.compile(r"(?<=[0-9])[\s.,/_-]+(?=[0-9])")
_RUN = re.compile(r"[0-9]+")


def is_typed_exactly(typed: str, number: str) -> bool:
    """Whether the number was typed and nothing else; blanks before and behind it do not count."""
    return typed.strip() == number


def slip_between(typed: str, number: str) -> Why | None:
    """Give the one slip by which the typed account became another than the number; None for anything more.

    What is typed right as another pay number is that one: its check digit excludes one wrong digit and two
    swapped, and a slip that makes another shopper's number is not to be guessed at.
    """
    text = unicodedata.normalize("NFKC", typed[:LONGEST_TYPED]).strip()
    if text == number:
        return None if is_typed_exactly(typed, number) else Why.MORE_TYPED
    if is_pay_number(text):
        return None
    if text.isascii() and text.isdigit() and SHORTEST - 1 <= len(text) <= LONGEST + 1:
        slip = _slip_of_digits(text, number)
        if slip is not None:
            return slip
    return Why.MORE_TYPED if _stands_in(text, number) else None


def _slip_of_digits(typed: str, number: str) -> Why | None:
    if len(typed) == len(number):
        return _changed(typed, number)
    if len(typed) == len(number) - 1:
        is_missing = any(number[:at] + number[at + 1 :] == typed for at in range(len(number)))
        return Why.DIGIT_MISSING if is_missing else None
    is_doubled = any(number[: at + 1] + number[at:] == typed for at in range(len(number)))
    return Why.DIGIT_DOUBLED if is_doubled else None


def _changed(typed: str, number: str) -> Why | None:
    places = [at for at, digit in enumerate(number) if typed[at] != digit]
    if len(places) == 1:
        return Why.DIGIT_WRONG
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        is_swapped = typed[first] == number[second] and typed[second] == number[first]
        return Why.DIGITS_SWAPPED if is_swapped else None
    return None


def _stands_in(text: str, number: str) -> bool:
    """Whether the number stands whole in the text: among words, behind noughts, or with gaps in it."""
    runs = [*_RUN.findall(text), *_RUN.findall(_BETWEEN.sub("", text))]
    return any(run.lstrip("0") == number for run in runs)
