"""Pay numbers: what a customer types on his phone as the account, told apart by one wrong or swapped digit.

A number is the till's own digits, a serial and a Damm check digit: five digits, and six or seven when
the till has used all shorter ones within 72 hours. Tills from the tenth on have two digits, so a
one-digit till leaves out the serials that would read like such a till of its shop: 12345 is till 12's
once there is a till 12, else till 1's. No till is numbered 19, 29 ... 99, so each keeps serials of its own.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

REST = timedelta(hours=72)
SHORTEST, LONGEST = 5, 7

# A totally anti-symmetric quasigroup of order 10 (H. Michael Damm, 2004).
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def damm_digit(digits: str) -> str:
    """Give the check digit that belongs behind these digits."""
    interim = "0"
    for digit in digits:
        interim = _DAMM[int(interim)][int(digit)]
    return interim


def is_pay_number(text: str) -> bool:
    """Whether these digits can be a pay number at all."""
    return (
        SHORTEST <= len(text) <= LONGEST
        and text.isascii()
        and text.isdigit()
        and text[0] != "0"
        and damm_digit(text) == "0"
    )


def may_be_of(number: str, till: int) -> bool:
    """Whether that till may have given a pay number: it begins with the till's own digits."""
    return is_pay_number(number) and number.startswith(str(till))


def check_till_number(till: int) -> int:
    """Give the number back when a till may have it."""
    if not 1 <= till <= 98 or (till > 9 and till % 10 == 9):
        raise Refusal(Reason.TILL_NUMBER, till=till)
    return till


def next_pay_number(
    till: int,
    *,
    tills: Iterable[int],
    resting: Collection[str],
    after: int,
    shortest: int = SHORTEST,
) -> tuple[str, int]:
    """Give a number that rests nowhere and its serial, taking serials in turn behind `after`.

    `resting` are this till's numbers of the last 72 hours; `tills` are all of the shop.
    """
    for digits in range(shortest, LONGEST + 1):
        for serial, number in _in_turn(till, digits, after, tills):
            if number not in resting:
                return number, serial
    raise Refusal(Reason.PAY_NUMBERS_USED_UP)


def _in_turn(till: int, digits: int, after: int, tills: Iterable[int]) -> Iterator[tuple[int, str]]:
    prefix = str(till)
    others = tuple(str(other) for other in tills if other > 9 and till < 10 and other // 10 == till)
    width = digits - len(prefix) - 1
    for step in range(1, 10**width + 1):
        serial = (after + step) % 10**width
        body = f"{prefix}{serial:0{width}}"
        if not body.startswith(others):
            yield serial, body + damm_digit(body)
