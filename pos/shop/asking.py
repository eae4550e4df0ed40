"""A request to a phone: where it stands, what each thing that happens makes of it, and when another may start.

Paid is sticky. What nobody knows for sure is unsure, and while a request of a sale is asking, waiting or
unsure the phone is not asked again. A code that was heard is judged before it comes here: this page knows
what a judgement does, and the table of codes stands with Safaricom's other words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from types import MappingProxyType

from pos.shop.refusal import Refusal
from pos.shop.words import Reason


class State(Enum):
    """Where a request to a phone stands."""

    ASKING = "asking"
    """It is kept and on its way to Safaricom."""
    WAITING = "waiting"
    """Safaricom has taken it; the customer has the word."""
    PAID = "paid"
    NOT_PAID = "not_paid"
    UNSURE = "unsure"
    """Nobody knows yet; the phone is not asked again on a guess."""

    @property
    def is_open(self) -> bool:
        """Whether money may still come by it, as far as is known."""
        return self in {State.ASKING, State.WAITING, State.UNSURE}


class Again(Enum):
    """Whether the phone may be asked again without looking for the money first."""

    YES = "yes"
    CHECK = "check"
    NO = "no"


class Event(Enum):
    """One thing that happens to a request."""

    SENT = "sent"
    """Safaricom has taken it."""
    REFUSED = "refused"
    """Safaricom has not taken it: nothing was sent to the phone."""
    ANSWER_LOST = "answer_lost"
    """Nobody knows whether it was taken."""
    TOLD_PAID = "told_paid"
    """A callback or an answer to a question says paid."""
    TOLD_NOT_PAID = "told_not_paid"
    """A callback or an answer has a final code: not paid."""
    STILL_GOING = "still_going"
    DOUBTFUL = "doubtful"
    """A code that proves nothing, or one that nobody knows."""
    NOT_KNOWN = "not_known"
    """Safaricom does not know the request when asked: that proves nothing."""
    MONEY_SEEN = "money_seen"
    """Money was seen that names this request."""
    UNVERIFIED_PAID = "unverified_paid"
    """A letter says paid, but not from an address of Safaricom's; or what it was paid with may be another sale's."""
    UNVERIFIED_NOT_PAID = "unverified_not_paid"
    TWO_MINUTES = "two_minutes"
    A_DAY = "a_day"
    """A day has passed: nobody asks about it by itself any more."""
    STARTED_AGAIN = "started_again"
    """The till was off meanwhile."""
    UNLOCKED = "unlocked"
    """An approver lets the phone be asked again, though the first may still be paid."""
    VOUCHED_PAID = "vouched_paid"
    """An approver says that it is paid; kept as by hand."""
    VOUCHED_NOT_PAID = "vouched_not_paid"


_A, _W, _U, _N, _P = State.ASKING, State.WAITING, State.UNSURE, State.NOT_PAID, State.PAID
_COLUMNS = (_A, _W, _U, _N, _P)
_ROWS: Mapping[Event, tuple[State, ...]] = {
    #                           asking waiting unsure not paid paid
    Event.SENT:                (_W,    _W,     _U,    _N,      _P),
    Event.REFUSED:             (_N,    _W,     _N,    _N,      _P),
    Event.ANSWER_LOST:         (_U,    _W,     _U,    _N,      _P),
    Event.TOLD_PAID:           (_P,    _P,     _P,    _P,      _P),
    Event.TOLD_NOT_PAID:       (_N,    _N,     _N,    _N,      _P),
    Event.STILL_GOING:         (_W,    _W,     _U,    _N,      _P),
    Event.DOUBTFUL:            (_U,    _U,     _U,    _N,      _P),
    Event.NOT_KNOWN:           (_A,    _W,     _U,    _N,      _P),
    Event.MONEY_SEEN:          (_P,    _P,     _P,    _P,      _P),
    Event.UNVERIFIED_PAID:     (_U,    _U,     _U,    _U,      _P),
    Event.UNVERIFIED_NOT_PAID: (_U,    _U,     _U,    _N,      _P),
    Event.TWO_MINUTES:         (_U,    _U,     _U,    _N,      _P),
    Event.A_DAY:               (_U,    _U,     _U,    _N,      _P),
    Event.STARTED_AGAIN:       (_U,    _W,     _U,    _N,      _P),
    Event.UNLOCKED:            (_A,    _W,     _U,    _N,      _P),
    Event.VOUCHED_PAID:        (_A,    _W,     _P,    _N,      _P),
    Event.VOUCHED_NOT_PAID:    (_A,    _W,     _N,    _N,      _P),
}  # fmt: skip
AFTER: Mapping[tuple[State, Event], State] = MappingProxyType(
    {
        (before, event): after
        for event, row in _ROWS.items()
        for before, after in zip(_COLUMNS, row, strict=True)
    }
)
"""What each event makes of each state; every cell is said."""


@dataclass(frozen=True, slots=True)
class Told:
    """What happened, with what the table of codes says of it."""

    event: Event
    again: Again = Again.NO
    """Of a final code: whether the phone may be asked again."""
    wait: int = 0
    """How many seconds have to pass before it is."""
    is_look: bool = False
    """Whether it is the answer to a question of ours, asked after the code was heard."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How a request goes on: where it stands, and what keeps the phone from being asked again."""

    state: State = State.ASKING
    again: Again = Again.NO
    wait_until: datetime | None = None
    is_unlocked: bool = False
    """Whether an approver has let the phone be asked again."""


class Lock(Enum):
    """Why no other request of the sale may start, the strongest first."""

    BEING_SENT = "being_sent"
    WAITING = "waiting"
    UNSURE = "unsure"
    TOO_SOON = "too_soon"
    CHECK_FIRST = "check_first"


@dataclass(frozen=True, slots=True)
class Locked:
    """What keeps another request from starting, and for how many seconds where that is known."""

    lock: Lock
    seconds: int = 0


def go_on(progress: Progress, told: Told, *, now: datetime) -> Progress:
    """Give how a request stands after something happened to it."""
    before, state = progress.state, AFTER[progress.state, told.event]
    if told.event is Event.UNLOCKED and may_unlock(progress):
        return replace(progress, is_unlocked=True)
    if state is not State.NOT_PAID:
        kept = progress.is_unlocked and state is State.UNSURE
        return Progress(state, is_unlocked=kept)
    if told.event is Event.VOUCHED_NOT_PAID and before is State.UNSURE:
        return Progress(state, Again.YES)
    if told.event not in {Event.TOLD_NOT_PAID, Event.REFUSED}:
        return progress
    if before is State.NOT_PAID:
        return replace(progress, again=Again.YES) if told.is_look else progress
    wait_until = now + timedelta(seconds=told.wait) if told.wait else None
    return Progress(state, told.again, wait_until, progress.is_unlocked)


def may_unlock(progress: Progress) -> bool:
    """Whether an approver may let the phone be asked again: not while the customer has the word."""
    return progress.state in {State.UNSURE, State.NOT_PAID}


def lock_of(requests: Iterable[Progress], *, now: datetime) -> Locked | None:
    """Give what keeps another request of the sale from starting; None when it may."""
    locked = [found for each in requests if (found := _lock(each, now)) is not None]
    order = list(Lock)
    return min(locked, key=lambda each: (order.index(each.lock), -each.seconds), default=None)


def check_may_ask(requests: Iterable[Progress], *, now: datetime) -> None:
    """Refuse while another request of the sale stands in the way, and say what to do."""
    locked = lock_of(requests, now=now)
    if locked is None:
        return
    if locked.lock is Lock.TOO_SOON:
        raise Refusal(Reason.PUSH_WAIT, seconds=locked.seconds)
    is_ended = locked.lock is Lock.CHECK_FIRST
    raise Refusal(Reason.PUSH_LOOK_FIRST if is_ended else Reason.PUSH_OPEN)


_OPEN = MappingProxyType(
    {State.ASKING: Lock.BEING_SENT, State.WAITING: Lock.WAITING, State.UNSURE: Lock.UNSURE}
)


def _lock(progress: Progress, now: datetime) -> Locked | None:
    if progress.is_unlocked:
        return None
    if progress.state in _OPEN:
        return Locked(_OPEN[progress.state])
    if progress.state is State.PAID:
        return None
    left = _seconds_left(progress.wait_until, now)
    if left:
        return Locked(Lock.TOO_SOON, left)
    if progress.again is Again.YES or progress.wait_until is not None:
        return None
    return Locked(Lock.CHECK_FIRST)


def _seconds_left(until: datetime | None, now: datetime) -> int:
    """Give the seconds that are left; a clock that was set back makes nobody wait for long."""
    if until is None or now >= until:
        return 0
    return min(-(-(until - now) // timedelta(seconds=1)), LONGEST_WAIT)


LONGEST_WAIT = 180
"""Seconds that a code makes anybody wait at most."""
