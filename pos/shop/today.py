"""How a day goes in figures, and what in the shop needs a person."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from pos.shop.identity import ProductId
from pos.shop.money import NOTHING, Money, round_half_up, sum_of
from pos.shop.payment import Method
from pos.shop.quantity import Quantity, Unit


@dataclass(frozen=True, slots=True)
class Seller:
    """A product by what it brought in a day."""

    product: ProductId
    name: str
    unit: Unit
    quantity: Quantity
    net: Money


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What finished sales of a stretch of time came to."""

    sales: int = 0
    returns: int = 0
    total: Money = NOTHING
    brought: Money = NOTHING
    """What goods brought, without VAT and deposits."""
    profit: Money = NOTHING
    """The same less what they cost on average when they left."""
    uncosted: int = 0
    """Products among them of which nobody knows what they cost: they count as free."""
    by_method: tuple[tuple[Method, Money], ...] = ()
    by_hour: tuple[Money, ...] = ()
    """The whole hours of the day from its beginning."""
    best: tuple[Seller, ...] = ()

    @property
    def average(self) -> Money:
        """What a sale came to on average; returns lower it."""
        return self.total.part(1, self.sales) if self.sales else NOTHING

    @property
    def margin(self) -> int | None:
        """How many hundredths of what goods brought are profit; None where they brought nothing."""
        brought = self.brought.cents
        return round_half_up(self.profit.cents * 100, brought) if brought > 0 else None

    @property
    def paid(self) -> Money:
        """What all ways of paying brought."""
        return sum_of(amount for _, amount in self.by_method)


class ConcernKind(Enum):
    """What may need a person, the most pressing first."""

    BACKUP = "backup"
    ALARM = "alarm"
    MONEY = "money"
    UNSETTLED = "unsettled"
    REFUND = "refund"
    DAY_CHANGED = "day_changed"
    LOCKED = "locked"
    PAPER = "paper"
    SHORT = "short"
    TO_COUNT = "to_count"
    LOW = "low"
    UNSENT = "unsent"


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that needs a person: how many, what it comes to, and whom or what it is about."""

    kind: ConcernKind
    count: int
    amount: Money | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Today:
    """The day so far, the same hours a week ago, and what needs a person."""

    day: date
    now: DayFigures
    before: DayFigures
    concerns: tuple[Concern, ...] = ()
