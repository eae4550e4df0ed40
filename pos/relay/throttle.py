"""Counting wrong guesses by address, so that guessing is slow."""

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from time import monotonic

MOST_WRONG = 30
"""So many wrong guesses in that time are more than any till makes."""
COUNTED_SECONDS = 60.0
MOST_ADDRESSES = 10_000
"""More are forgotten, all together, so that strangers fill no memory."""
LINE_BITS = 64
"""So many bits of an IPv6 address are its line's; the others whoever has the line gives as he likes."""


def line_of(address: str) -> str:
    """Give what one caller cannot change at will: an IPv4 address, or the network of an IPv6 line."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv4Address):
        return address
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    own_bits = found.max_prefixlen - LINE_BITS
    return str(IPv6Address(int(found) >> own_bits << own_bits))


class Throttle:
    """How often each address guessed wrong in the last minute."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        """Remember nobody yet."""
        self._now = now
        self._since = now()
        self._wrong: dict[str, int] = {}

    def has_too_many(self, address: str) -> bool:
        """Tell whether there were so many wrong guesses that one more is too many."""
        now = self._now()
        if now - self._since > COUNTED_SECONDS or len(self._wrong) >= MOST_ADDRESSES:
            self._since = now
            self._wrong.clear()
        return self._wrong.get(address, 0) >= MOST_WRONG

    def count(self, address: str) -> bool:
        """Count a wrong guess; say whether there were too many."""
        had_too_many = self.has_too_many(address)
        self._wrong[address] = self._wrong.get(address, 0) + 1
        return had_too_many
