"""Counting wrong guesses by address, so that guessing is slow."""

from collections.abc import Callable
from time import monotonic

MOST = 30
SECONDS = 60.0
MOST_ADDRESSES = 10_000


class Throttle:
    """How often each address guessed wrong in the last minute."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        """Remember nobody yet."""
        self._now = now
        self._since = now()
        self._wrong: dict[str, int] = {}

    def count(self, address: str) -> bool:
        """Count a wrong guess; say whether there were too many."""
        now = self._now()
        if now - self._since > SECONDS or len(self._wrong) >= MOST_ADDRESSES:
            self._since = now
            self._wrong.clear()
        self._wrong[address] = self._wrong.get(address, 0) + 1
        return self._wrong[address] > MOST
