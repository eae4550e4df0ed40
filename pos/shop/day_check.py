"""One day of M-Pesa against the statement: what was found, what it comes to, and what keeps it from being signed."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from pos.shop.audit import canonical
from pos.shop.balance_chain import Chain
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.reconciling import Finding, Heap, There


class Obstacle(Enum):
    """Why a day cannot be signed off."""

    NOT_OVER = "The day is not over."
    EMPTY = "The statement has no line."
    NOT_UNDERSTOOD = "The statement has lines that are not understood."
    WHOSE = "The statement does not say whose it is, and has no payment that the books know."
    NO_START = (
        "The statement does not show the beginning of the day. Export it from the day before on."
    )
    NO_END = (
        "The statement does not show the end of the day. Export it again with a later day in it."
    )
    NO_BALANCE = "The statement has lines without a balance, so nothing can be added up."
    BROKEN = "The balances do not add up: a line was lost, or changed."
    NOT_FROM_YESTERDAY = (
        "The day does not begin with what the account held when the day before was signed."
    )
    ASKS = "There are lines that ask for a person."
    KEPT_BY_YOU = "You kept what a statement told of this day, so somebody else signs it off."


@dataclass(frozen=True, slots=True)
class Shown:
    """What a statement shows of a day besides its lines."""

    is_over: bool = True
    is_ours: bool = True
    """Whether it says that it is of the shop's own number."""
    has_start: bool = True
    has_end: bool = True
    is_empty: bool = False
    is_understood: bool = True
    chain: Chain = field(default_factory=Chain)
    """The balances of the whole statement."""
    closed_before: Money | None = None
    """What the account held at the end of the day before, where that was signed."""
    is_for_another: bool = False
    """Whether who looks at it may not sign it alone, since he had a statement of the day heard."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What lies in one heap: how many lines, what the statement has of them, and what the books have."""

    count: int = 0
    there: Money = NOTHING
    here: Money = NOTHING


@dataclass(frozen=True, slots=True)
class DayCheck:
    """A day, compared."""

    day: date
    findings: tuple[Finding, ...]
    chain: Chain = field(default_factory=Chain)
    """The balances of this day's lines."""
    shown: Shown = field(default_factory=Shown)

    @property
    def sums(self) -> dict[Heap, Sums]:
        """What lies in each heap that has anything."""
        found: dict[Heap, Sums] = {}
        for each in self.findings:
            was = found.get(each.heap, Sums())
            there = each.there.signed if each.there is not None else NOTHING
            here = each.here.amount if each.here is not None else NOTHING
            found[each.heap] = Sums(was.count + 1, was.there + there, was.here + here)
        return found

    @property
    def lines(self) -> tuple[There, ...]:
        """The day's lines of the statement."""
        return tuple(each.there for each in self.findings if each.there is not None)

    @property
    def there(self) -> Money:
        """What the statement's lines of the day come to."""
        return sum_of(line.signed for line in self.lines)

    @property
    def asking(self) -> tuple[Finding, ...]:
        """What asks for a person."""
        return tuple(each for each in self.findings if each.asks)

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Why it cannot be signed off; none where it can."""
        shown = self.shown
        is_known = any(each.there is not None and each.here is not None for each in self.findings)
        faults = {
            Obstacle.NOT_OVER: not shown.is_over,
            Obstacle.EMPTY: shown.is_empty,
            Obstacle.NOT_UNDERSTOOD: not shown.is_understood,
            Obstacle.WHOSE: not shown.is_ours and not is_known,
            Obstacle.NO_START: not shown.has_start,
            Obstacle.NO_END: not shown.has_end,
            Obstacle.NO_BALANCE: shown.chain.lacks_balance,
            Obstacle.BROKEN: shown.chain.broken_at is not None,
            Obstacle.NOT_FROM_YESTERDAY: self._jumps,
            Obstacle.ASKS: bool(self.asking),
            Obstacle.KEPT_BY_YOU: shown.is_for_another,
        }
        return tuple(obstacle for obstacle, is_so in faults.items() if is_so)

    @property
    def digest(self) -> str:
        """One hash over the day's figures as the statement has them; the order of its lines does not count."""
        told = sorted(
            (line.code, line.kind.value, line.signed.cents, int(line.at.timestamp()))
            for line in self.lines
        )
        return hashlib.sha256(canonical([self.day.isoformat(), told])).hexdigest()

    @property
    def _jumps(self) -> bool:
        before, opening = self.shown.closed_before, self.chain.opening
        return before is not None and opening is not None and before != opening
