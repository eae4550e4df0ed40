"""Goods of which there is too little: below zero somebody has to count, at the minimum somebody has to order."""

from dataclasses import dataclass
from datetime import timedelta

from pos.shop.identity import SupplierId
from pos.shop.money import round_half_up
from pos.shop.product import Product
from pos.shop.quantity import NONE, ONE, Quantity
from pos.shop.stock import Valued

ORDERED_FOR = timedelta(days=60)
"""So long what was ordered counts as coming; an older order stays open, but nobody counts on it."""
LOOK_BACK = 28
"""Days whose sales say how much goes: four of each day of the week."""


@dataclass(frozen=True, slots=True)
class Low:
    """A product of which there may be too little, and what there is of it."""

    product: Product
    stock: Valued

    @property
    def is_to_order(self) -> bool:
        """Whether a product that is sold has come down to the minimum its owner gave it."""
        least = self.product.minimum
        return self.product.is_active and least > NONE and self.stock.level <= least

    @property
    def is_to_count(self) -> bool:
        """Whether more has gone than ever came: what there is of it nobody knows."""
        return self.stock.is_below_zero

    @property
    def missing(self) -> Quantity:
        """How much brings it back to its minimum."""
        return max(NONE, self.product.minimum - self.stock.level)


@dataclass(frozen=True, slots=True)
class Pace:
    """How much of a product went in how many days, without what came back."""

    sold: Quantity = NONE
    days: int = LOOK_BACK

    @property
    def a_day(self) -> Quantity:
        """How much goes in one day."""
        return Quantity(round_half_up(max(0, self.sold.thousandths), self.days))

    def lasts(self, level: Quantity) -> int | None:
        """Give for how many whole days so much is enough; None while nothing goes."""
        if self.sold <= NONE:
            return None
        return max(0, level.thousandths) * self.days // self.sold.thousandths

    def goes_in(self, days: int) -> Quantity:
        """Give how much goes in so many days, rounded up."""
        return Quantity(-(-max(0, self.sold.thousandths) * days // self.days))


@dataclass(frozen=True, slots=True)
class Supply:
    """How a shop orders: the days until goods come, and the days for which they are to be enough."""

    lead_days: int = 2
    cover_days: int = 7


@dataclass(frozen=True, slots=True)
class ToOrder:
    """A product that runs low, how fast it goes, in what packs it comes, and who brought it last."""

    low: Low
    pace: Pace = Pace()
    pack: Quantity = ONE
    supplier: str = ""
    supplier_id: SupplierId | None = None
    """Of one that is kept; only to such a one an order can go."""
    ordered: Quantity = NONE
    """How much of it is still to come."""

    @property
    def is_sold_out(self) -> bool:
        """Whether there is nothing left of it."""
        return self.low.stock.level <= NONE

    @property
    def days_left(self) -> int | None:
        """For how many days there is enough; None while nothing goes."""
        return 0 if self.is_sold_out else self.pace.lasts(self.low.stock.level)

    def suggested(self, supply: Supply) -> Quantity:
        """Give how much to order, in whole packs.

        It is to be enough until it comes and for the days after that, and the minimum is to lie there
        at least. What is at its minimum is ordered, one pack if nothing goes of it. What was ordered
        and has not come yet counts as if it lay there.
        """
        lasting = self.pace.goes_in(supply.lead_days + supply.cover_days)
        there = max(NONE, self.low.stock.level) + self.ordered
        missing = max(lasting, self.low.product.minimum).thousandths - there.thousandths
        packs = -(-max(0, missing) // self.pack.thousandths)
        least = self.low.is_to_order and there <= self.low.product.minimum
        return self.pack.times(max(packs, int(least)))


def most_pressing_first(goods: tuple[ToOrder, ...]) -> tuple[ToOrder, ...]:
    """Give the goods with those first of which there is enough for the fewest days."""
    return tuple(sorted(goods, key=_pressing))


def _pressing(each: ToOrder) -> tuple[bool, int, str]:
    left = each.days_left
    return left is None, left or 0, each.low.product.name
