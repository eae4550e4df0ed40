"""Time and chance, which are passed in; how long to wait before a question is asked again; and when to rest."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from types import MappingProxyType
from typing import TypeVar

from pos.mpesa.error_codes import Kind
from pos.mpesa.trouble import CallTrouble, resting

TRIES = 4
FIRST_WAIT = 0.5
FIRST_WAITS: Mapping[Kind, float] = MappingProxyType({Kind.BUSY: 2.0, Kind.QUOTA: 5.0})
LONGEST_WAIT = 20.0
FAILURES_BEFORE_REST = 8
REST = 30.0

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Turns:
    """A clock on the wall, one that only goes forward, a way to wait, and chance from 0 to 1."""

    now: Callable[[], datetime]
    ticks: Callable[[], float]
    wait: Callable[[float], None]
    chance: Callable[[], float]
    patience: float = 0.0
    """For so many seconds a question goes on being asked while Safaricom says only that it is busy."""

    def wait_about(self, seconds: float) -> None:
        """Wait between half of that and all of it, so that two tills do not meet again."""
        self.wait(seconds * (0.5 + 0.5 * self.chance()))


@dataclass
class Breaker:
    """Lets questions through until too many in a row went unanswered; then rests, then tries one."""

    turns: Turns
    _failures: int = 0
    _rests_until: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def enter(self) -> None:
        """Let a question through, or say for how long none is."""
        with self._lock:
            left = self._rests_until - self.turns.ticks()
            if self._failures >= FAILURES_BEFORE_REST and left > 0:
                raise resting(int(left) + 1)
            self._rests_until = self.turns.ticks() + REST  # others wait for what this one finds

    @property
    def rests_for(self) -> int:
        """For how many seconds nothing is asked; 0 where questions go through."""
        with self._lock:
            left = self._rests_until - self.turns.ticks()
            return int(left) + 1 if self._failures >= FAILURES_BEFORE_REST and left > 0 else 0

    def note(self, trouble: CallTrouble | None) -> None:
        """Keep in mind how a question ended: being busy is an answer too."""
        with self._lock:
            unanswered = trouble is not None and trouble.kind in {None, Kind.UNKNOWN}
            self._failures = self._failures + 1 if unanswered else 0


def ask_patiently(ask: Callable[[], Told], breaker: Breaker) -> Told:
    """Give the answer to a question that is safe to repeat, after a few tries with longer waits between.

    Where Safaricom is only busy, time alone is the end, and whoever waits may stop it.
    """
    turns = breaker.turns
    until = turns.ticks() + turns.patience
    for attempt in count():
        breaker.enter()
        try:
            told = ask()
        except CallTrouble as trouble:
            breaker.note(trouble)
            wait = _wait(trouble, attempt)
            is_slowed = trouble.kind in FIRST_WAITS and turns.ticks() + wait <= until
            if not trouble.will_pass or (attempt >= TRIES - 1 and not is_slowed):
                raise
            turns.wait_about(wait)
        else:
            breaker.note(None)
            return told
    raise AssertionError  # pragma: no cover - one of the tries gives or raises


def _wait(trouble: CallTrouble, attempt: int) -> float:
    first = FIRST_WAIT if trouble.kind is None else FIRST_WAITS.get(trouble.kind, FIRST_WAIT)
    return min(first * 2.0 ** min(attempt, TRIES), LONGEST_WAIT)
