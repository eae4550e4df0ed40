"""Counting the drawer by notes and coins, blind; short or over is a number and never a barrier."""

from collections.abc import Mapping
from dataclasses import dataclass

from pos.shop.market import Market
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_OF_ONE = 100_000


@dataclass(frozen=True, slots=True)
class CashCount:
    """How many of each note and coin were in the drawer."""

    pieces: tuple[tuple[Money, int], ...]

    @property
    def total(self) -> Money:
        """What they come to."""
        return sum_of(Money(worth.cents * count) for worth, count in self.pieces)


def count_cash(counted: Mapping[Money, int], market: Market) -> CashCount:
    """Give a count, or refuse notes the market does not have and numbers nobody can have counted."""
    for worth, count in counted.items():
        if worth not in market.notes_and_coins:
            raise Refusal(Reason.NO_SUCH_NOTE, worth=worth)
        if not 0 <= count <= MOST_OF_ONE:
            raise Refusal(Reason.COUNT_UNCLEAR, worth=worth)
    return CashCount(tuple((worth, counted.get(worth, 0)) for worth in market.notes_and_coins))


def difference(counted: Money, expected: Money) -> Money:
    """Give what is over, below zero for short."""
    return counted - expected


def needs_reason(over: Money, limit: Money) -> bool:
    """Whether a difference is large enough that somebody must say why."""
    return abs(over) > max(limit, NOTHING)
