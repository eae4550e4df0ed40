"""PINs: which are too easy to guess, and how long a wrong one makes everybody wait."""

from pos.shop.refusal import Refusal
from pos.shop.staff import Role
from pos.shop.words import Reason

TRIES = 5
FIRST_WAIT = 30
LONGEST_WAIT = 15 * 60

_RUN = "01234567890"
_BIRTH_YEARS = range(1930, 2031)


def digits_for(role: Role) -> int:
    """Give how many digits the PIN of that role has: six for whoever may approve."""
    return 4 if role is Role.CASHIER else 6


def check_new_pin(pin: str, role: Role, *, till: int) -> str:
    """Give the PIN back when it is good enough, or refuse and say why."""
    digits = digits_for(role)
    if len(pin) != digits or not (pin.isascii() and pin.isdigit()):
        raise Refusal(Reason.PIN_LENGTH, digits=digits, role=role.value)
    if _is_easy(pin, till):
        raise Refusal(Reason.PIN_EASY)
    return pin


def wait_after(wrong: int) -> int:
    """Give the seconds to wait after so many wrong PINs in a row: none before the fifth, then doubling."""
    if wrong < TRIES:
        return 0
    return min(FIRST_WAIT << min(wrong - TRIES, 10), LONGEST_WAIT)


def wait_left(wrong: int, *, since: float, ticks: float) -> float:
    """Give the seconds still to wait, by a clock that nobody can set.

    `since` is what that clock said at the last wrong PIN. It counts from the computer's start, so a
    smaller reading now means a restart: what counts then is the time since that start, which is
    certainly no more than has really passed.
    """
    passed = ticks - since if ticks >= since else ticks
    return max(0.0, wait_after(wrong) - passed)


def _is_easy(pin: str, till: int) -> bool:
    half = len(pin) // 2
    return (
        len(set(pin)) <= 2
        or pin[::2] == pin[1::2]
        or pin in _RUN
        or pin in _RUN[::-1]
        or pin[:half] == pin[half:]
        or any(
            pin[place : place + 4] == str(year)
            for year in _BIRTH_YEARS
            for place in (0, len(pin) - 4)
        )
        or pin == str(till).zfill(len(pin))
    )
