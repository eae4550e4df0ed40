"""What is to be printed, how far that is, and for how long anybody still wants it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from pos.shop.identity import StaffId


class JobKind(Enum):
    """What is printed; an opened drawer is asked for in the same way."""

    RECEIPT = "receipt"
    COPY = "copy"
    GIFT = "gift"
    COUNTER = "counter"
    HELD = "held"
    X = "x"
    Z = "z"
    CASH_SLIP = "cash_slip"
    DRAWER = "drawer"
    DEBT = "debt"
    ACCOUNT = "account"


class JobState(Enum):
    """How far it is; the last three are ends, and only a person goes on from the last two."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


ON_ITS_WAY = frozenset({JobState.WAITING, JobState.PRINTING})
"""It comes out without anybody's doing."""


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to be printed."""

    id: int
    kind: JobKind
    document: str
    """What it is of: the id of a sale, a shift or a payment, the entry of a slip, or a customer and from which day."""
    state: JobState
    asked_at: datetime
    asked_by: StaffId
    copy: int = 0
    counter: str = ""
    """The counter whose printer it is for; empty for the till's own."""


WANTED_FOR = timedelta(minutes=15)
"""How long a customer's paper is waited for: he has gone since."""
DRAWER_WITHIN = timedelta(seconds=20)
"""How long after a payment its drawer may still open; later nobody stands there."""
KEPT_FOR_EVER = frozenset({JobKind.X, JobKind.Z, JobKind.CASH_SLIP})
RETRIES = (2.0, 4.0, 8.0, 15.0, 30.0)
"""Seconds until a printer is tried again, longer each time."""


def is_wanted(job: Job, now: datetime) -> bool:
    """Whether it is still of use: reports always, a receipt for a while, a drawer at once or never.

    A clock that a power cut has set back makes no drawer wait for the moment when it was asked for.
    """
    if job.kind in KEPT_FOR_EVER:
        return True
    age = now - job.asked_at
    return abs(age) <= DRAWER_WITHIN if job.kind is JobKind.DRAWER else age <= WANTED_FOR


def next_try(failures: int) -> float:
    """Give in how many seconds a printer is tried again that has failed so often."""
    return RETRIES[min(max(failures, 1), len(RETRIES)) - 1]
