"""When Safaricom is to be asked about a request, and from when on it is called unsure.

Callbacks get lost, so every open request is asked about: first after some seconds, then often, at two
minutes it is called unsure, and then more and more slowly for a day.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from pos.shop.asking import Again, Event, Progress, State

FIRST_LOOK = timedelta(seconds=12)
UNSURE_AFTER = timedelta(seconds=120)
WATCHED_FOR = timedelta(days=1)
UNLOCK_HINT_AFTER = timedelta(seconds=20)
LEAST_LOOKS = 30
"""Looks that a request has in any case, however the clock was set meanwhile."""

_PACES = ((120, 6), (600, 30), (3_600, 300), (86_400, 1_800))
"""Until so many seconds after the request, a look every so many."""


def _gaps() -> Iterator[timedelta]:
    passed = FIRST_LOOK // timedelta(seconds=1)
    for until, every in _PACES:
        while passed + every <= until:
            passed += every
            yield timedelta(seconds=every)


GAPS = tuple(_gaps())
"""How long after each look the next one is."""


def first_look(asked_at: datetime) -> datetime:
    """Give when Safaricom is first asked about a request."""
    return asked_at + FIRST_LOOK


def next_look(asked_at: datetime, *, looked: int, now: datetime) -> datetime | None:
    """Give when the next look is after so many; None when nobody looks by himself any more."""
    is_over = now - asked_at >= WATCHED_FOR and looked >= LEAST_LOOKS
    if is_over or looked > len(GAPS):
        return None
    return now + (GAPS[looked - 1] if looked else FIRST_LOOK)


def is_watched(progress: Progress) -> bool:
    """Whether an answer of Safaricom's may still change something for this request."""
    if progress.state is State.NOT_PAID:
        return progress.again is not Again.YES
    return progress.state in {State.WAITING, State.UNSURE}


def looks_at_once(event: Event, progress: Progress) -> bool:
    """Whether what was just heard is to be asked about without waiting for the next look."""
    if event in {Event.UNVERIFIED_PAID, Event.UNVERIFIED_NOT_PAID, Event.DOUBTFUL}:
        return progress.state is State.UNSURE
    return event is Event.TOLD_NOT_PAID and is_watched(progress) and progress.wait_until is None


def is_too_long(progress: Progress, *, asked_at: datetime, now: datetime) -> bool:
    """Whether two minutes have passed without a word, so that nobody calls it waiting any more."""
    is_early = progress.state in {State.ASKING, State.WAITING}
    return is_early and abs(now - asked_at) >= UNSURE_AFTER
