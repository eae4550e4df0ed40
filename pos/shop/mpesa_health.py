"""How M-Pesa does beside what is usual here, and when somebody is to be told that it has become worse."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from statistics import median

FEWEST = 5
"""With fewer requests than so many nothing is said about their shares."""
SILENT_FOR = timedelta(minutes=5)
"""So long a letterbox may be silent before that is told; a till asks it at least twice a minute."""
UNSURE_SHARE, NOT_PAID_SHARE = 0.3, 0.6
SLOW, SLOWER = 20.0, 2.0
"""Seconds, and times as long as usual, from which on paying is called slow."""
UNHEARD = 3
"""So many payments that only a query has told of mean that letters are lost."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The requests of some time: how many ended how, and how many seconds each paid one took."""

    paid: int = 0
    not_paid: int = 0
    unsure: int = 0
    seconds: tuple[int, ...] = ()
    unheard: int = 0
    """Paid ones that no letter has told of, only a query."""

    @property
    def ended(self) -> int:
        """How many there were of which something can be said."""
        return self.paid + self.not_paid + self.unsure

    @property
    def middle(self) -> float | None:
        """How long a paid request took, as the one in the middle did; None where none was paid."""
        return median(self.seconds) if self.seconds else None


def together(tallies: Iterable[Tally]) -> Tally:
    """Give several times as one."""
    every = tuple(tallies)
    return Tally(
        sum(each.paid for each in every),
        sum(each.not_paid for each in every),
        sum(each.unsure for each in every),
        tuple(seconds for each in every for seconds in each.seconds),
        sum(each.unheard for each in every),
    )


class Worse(Enum):
    """What has become worse, the gravest first; the value is what a manager reads, with its facts in braces."""

    LETTERBOX_SILENT = (
        "The letterbox has not answered since {since}. Payments that come are not seen."
    )
    LETTERS_LOST = "{count} payments were found only by asking: M-Pesa's letters do not arrive."
    RESTING = "M-Pesa does not answer. Phones are asked again in {seconds} seconds."
    MANY_UNSURE = "{count} of {ended} requests are not sure yet. Check them before asking again."
    MANY_NOT_PAID = "{count} of {ended} requests were not paid, far more than usual."
    SLOW = "A payment takes {seconds} seconds now; {usual} is usual."


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing that has become worse, with its facts."""

    what: Worse
    facts: tuple[tuple[str, object], ...] = ()

    def words(self) -> str:
        """Give it as a manager reads it."""
        return self.what.value.format(**dict(self.facts))


@dataclass(frozen=True, slots=True)
class Line:
    """How the till hears and asks at the moment."""

    has_letterbox: bool = True
    answered_at: datetime | None = None
    """When the letterbox last answered; None for never."""
    resting: int = 0
    """Seconds until Safaricom is asked again after it did not answer; 0 while it is asked."""


def worst(now_: Tally, usual: Tally, line: Line, *, now: datetime) -> Alarm | None:
    """Give the gravest thing that is worse than usual, or None while all is well."""
    return next(
        (
            alarm
            for alarm in (
                _silent(line, now),
                _letters_lost(now_, line),
                _resting(line),
                _many_unsure(now_, usual),
                _many_not_paid(now_, usual),
                _slow(now_, usual),
            )
            if alarm is not None
        ),
        None,
    )


def _alarm(what: Worse, **facts: object) -> Alarm:
    return Alarm(what, tuple(sorted(facts.items())))


def _silent(line: Line, now: datetime) -> Alarm | None:
    if not line.has_letterbox or line.answered_at is None:
        return None
    if abs(now - line.answered_at) < SILENT_FOR:
        return None
    return _alarm(Worse.LETTERBOX_SILENT, since=line.answered_at)


def _letters_lost(tally: Tally, line: Line) -> Alarm | None:
    is_lost = line.has_letterbox and tally.unheard >= UNHEARD
    return _alarm(Worse.LETTERS_LOST, count=tally.unheard) if is_lost else None


def _resting(line: Line) -> Alarm | None:
    return _alarm(Worse.RESTING, seconds=line.resting) if line.resting > 0 else None


def _many_unsure(tally: Tally, usual: Tally) -> Alarm | None:
    if not _is_worse(tally.unsure, tally, usual.unsure, usual, least=UNSURE_SHARE):
        return None
    return _alarm(Worse.MANY_UNSURE, count=tally.unsure, ended=tally.ended)


def _many_not_paid(tally: Tally, usual: Tally) -> Alarm | None:
    if not _is_worse(tally.not_paid, tally, usual.not_paid, usual, least=NOT_PAID_SHARE):
        return None
    return _alarm(Worse.MANY_NOT_PAID, count=tally.not_paid, ended=tally.ended)


def _is_worse(count: int, tally: Tally, before: int, usual: Tally, *, least: float) -> bool:
    """Whether a share is large, and half as large again as it usually is."""
    if tally.ended < FEWEST or count / tally.ended < least:
        return False
    return usual.ended < FEWEST or count * usual.ended * 2 >= before * tally.ended * 3


def _slow(tally: Tally, usual: Tally) -> Alarm | None:
    middle, before = tally.middle, usual.middle
    if middle is None or before is None or min(len(tally.seconds), len(usual.seconds)) < FEWEST:
        return None
    if middle < before * SLOWER or middle < before + SLOW:
        return None
    return _alarm(Worse.SLOW, seconds=round(middle), usual=round(before))
