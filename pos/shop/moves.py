"""Stock moves as they are looked through: which ones, in which order, and what each of them says."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import ProductId, StaffId
from pos.shop.money import Money, round_half_up
from pos.shop.quantity import Quantity, Unit
from pos.shop.stock import COST_PARTS, MoveKind, Place

UNIT_PARTS = 1000 * COST_PARTS
"""Thousandths of a unit times thousandths of a cent."""


@dataclass(frozen=True, slots=True)
class MoveFilter:
    """Which moves are wanted: of a stretch of time, and where it is said of some kinds, a person, a product."""

    since: datetime
    until: datetime
    kinds: frozenset[MoveKind] = frozenset()
    by: StaffId | None = None
    product: ProductId | None = None

    @property
    def wanted(self) -> tuple[MoveKind, ...]:
        """The kinds that are looked through, in one order; none named means all."""
        return tuple(kind for kind in MoveKind if not self.kinds or kind in self.kinds)


@dataclass(frozen=True, slots=True, order=True)
class MoveMark:
    """Where a move stands among all moves."""

    at: int
    till: int
    entry: int
    number: int


@dataclass(frozen=True, slots=True)
class StockMove:
    """One change of stock, with the names people know things by."""

    mark: MoveMark
    at: datetime
    product: ProductId
    name: str
    code: str
    unit: Unit
    kind: MoveKind
    quantity: Quantity
    left: Quantity
    place: Place
    by: str
    document: str
    why: str
    cost: int
    """What one cost, in thousandths of a cent."""

    @property
    def unit_cost(self) -> Money:
        """What one cost, to the cent."""
        return Money(round_half_up(self.cost, COST_PARTS))

    @property
    def worth(self) -> Money:
        """What the goods that moved had cost."""
        return worth_of(self.quantity.thousandths * self.cost)


@dataclass(frozen=True, slots=True)
class MovePage:
    """Some moves, newest first; where the next page begins, if there is one."""

    moves: tuple[StockMove, ...]
    next: MoveMark | None


@dataclass(frozen=True, slots=True)
class ItemName:
    """A product as it is offered to somebody who looks for it."""

    product: ProductId
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are, counted no further than it matters."""

    count: int
    is_all: bool = True


def worth_of(parts: int) -> Money:
    """Give the money of so many thousandths of a unit times thousandths of a cent."""
    return Money(cents_of(parts))


def cents_of(parts: int) -> int:
    """Give the same in plain cents, for where thousands are added up."""
    return round_half_up(parts, UNIT_PARTS)


@dataclass(frozen=True, slots=True)
class StockTiles:
    """The four figures above the moves."""

    worth: Money
    low: int
    lost: Money
    deliveries: int
