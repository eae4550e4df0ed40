"""Stock counts as they are looked at: how far they are, what was found, and what that is worth."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.money import Money, round_half_up, sum_of
from pos.shop.quantity import Quantity, Unit
from pos.shop.stock import COST_PARTS, Lot
from pos.shop.stocktake import Counted, Spot, StockTake, spot_of


@dataclass(frozen=True, slots=True)
class TakeSeen:
    """One count in the list: who counts, how many lines there are, and how it ended."""

    take: StockTake
    by: str
    lines: int
    people: int
    outcome: str = ""
    closed_at: datetime | None = None
    closed_by: str = ""


@dataclass(frozen=True, slots=True)
class OwnCount:
    """What somebody found; what the books say he does not see."""

    name: str
    unit: Unit
    found: Lot
    is_asked_again: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What was found of one batch at one place, beside what the books say, and what that is worth."""

    name: str
    unit: Unit
    counted: Counted
    by: str
    unit_cost: int
    others: tuple[tuple[str, Quantity], ...] = ()
    """What others found of the same, with their names, when it was not the same."""
    is_asked_again: bool = False

    @property
    def spot(self) -> Spot:
        """Where it lies."""
        return spot_of(self.counted)

    @property
    def worth(self) -> Money:
        """What is over, at cost; below zero when it is missing."""
        parts = self.counted.variance.thousandths * self.unit_cost
        return Money(round_half_up(parts, COST_PARTS * 1000))


@dataclass(frozen=True, slots=True)
class Differences:
    """All that a count found, and how many goods that the books have there nobody has counted."""

    lines: tuple[Difference, ...]
    not_counted: int = 0

    @property
    def worth(self) -> Money:
        """What all of it is worth, at cost."""
        return sum_of(line.worth for line in self.lines)
