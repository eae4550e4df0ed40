"""What is odd about a delivery before it is kept: who takes it in reads it and says that it is so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.receiving import Delivery
from pos.shop.stock import Valued
from pos.shop.stock_order import Unlike

MOST_TIMES = 10
"""A cost so many times what one costs now, or so small a part of it, is asked about."""


@dataclass(frozen=True, slots=True)
class OddCost:
    """A line whose cost is far from what one costs now."""

    line: int
    cost: Money
    usual: Money


@dataclass(frozen=True, slots=True)
class Before:
    """Who took the same note in before, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Doubts:
    """All that is odd about a delivery."""

    costs: tuple[OddCost, ...] = ()
    over: Money | None = None
    """What the lines come to beyond the total of the note; None while they agree."""
    unlike: tuple[Unlike, ...] = ()
    before: Before | None = None

    def __bool__(self) -> bool:
        return bool(self.costs or self.over or self.unlike or self.before)


def odd_costs(delivery: Delivery, known: Mapping[ProductId, Valued]) -> tuple[OddCost, ...]:
    """Give the lines whose cost is ten times what one costs now, or a tenth of it; nothing where none is known."""
    return tuple(
        OddCost(number, line.cost, usual)
        for number, line in enumerate(delivery.lines, start=1)
        if (usual := known.get(line.product, Valued()).unit_cost)
        and not usual.cents < line.cost.cents * MOST_TIMES < usual.cents * MOST_TIMES**2
    )


def over_note(delivery: Delivery) -> Money | None:
    """Give how far the lines are from the note's total; what rounding a pack to the piece makes is none."""
    if delivery.noted is None:
        return None
    over = delivery.total - delivery.noted
    rounding = sum(line.quantity.thousandths for line in delivery.lines) // 2000
    return over if abs(over).cents > rounding else None
