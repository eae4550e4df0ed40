"""What an account held before and after each line of a statement: edited, lost and invented lines break the chain."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from pos.shop.money import Money
from pos.shop.reconciling import There


@dataclass(frozen=True, slots=True)
class Chain:
    """How the balances of some lines hang together."""

    opening: Money | None = None
    closing: Money | None = None
    broken_at: datetime | None = None
    """The first moment whose lines do not go on from those before."""
    lacks_balance: bool = False
    """Whether a line says no balance, so that nothing can be added up."""

    @property
    def is_whole(self) -> bool:
        """Whether every line goes on from the one before."""
        return self.broken_at is None and not self.lacks_balance


def chain_of(lines: Iterable[There]) -> Chain:
    """Follow the balances from the oldest line to the newest; lines of one second may stand in any order."""
    oldest_first = sorted(lines, key=lambda line: line.at)
    if any(line.balance is None for line in oldest_first):
        return Chain(lacks_balance=True)
    opening = held = None
    for at, together in groupby(oldest_first, key=lambda line: line.at):
        steps = [_step(line) for line in together]
        held = _first_of(steps) if held is None else held
        opening = held if opening is None else opening
        after = _after(held, steps)
        if after is None:
            return Chain(Money(opening), None, broken_at=at)
        held = after
    if opening is None or held is None:
        return Chain()
    return Chain(Money(opening), Money(held))


def _step(line: There) -> tuple[int, int]:
    """Give what the account held before and after a line."""
    after = line.balance.cents if line.balance is not None else 0
    return after - line.signed.cents, after


def _first_of(steps: list[tuple[int, int]]) -> int:
    """Give what was held before all of these lines: what none of them left behind, where there is such."""
    befores = Counter(before for before, _ in steps) - Counter(after for _, after in steps)
    return next(iter(befores), steps[0][0])


def _after(held: int, steps: list[tuple[int, int]]) -> int | None:
    """Give what is held after lines of one moment in whatever order, or None where they do not go on from it."""
    left = Counter([held, *(after for _, after in steps)])
    left.subtract(before for before, _ in steps)
    ends = [amount for amount, count in left.items() if count]
    return ends[0] if len(ends) == 1 and left[ends[0]] == 1 else None
