"""How the level of a product went up and down: a line in steps, as a chart draws it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from pos.shop.ordering import Pace
from pos.shop.product import Product
from pos.shop.quantity import NONE, Quantity


@dataclass(frozen=True, slots=True)
class LevelPoint:
    """How much there was from a moment on, and whether a delivery made it so."""

    at: datetime
    level: Quantity
    is_delivery: bool = False


@dataclass(frozen=True, slots=True)
class ItemLevel:
    """One product as it stands: how much there is and where, how fast it goes, how its level went."""

    product: Product
    level: Quantity
    on_shelf: Quantity
    in_store: Quantity
    pace: Pace
    line: tuple[LevelPoint, ...] = ()
    ordered: Quantity = NONE
    """How much of it is still to come."""

    @property
    def days_left(self) -> int | None:
        """For how many days there is enough; None while nothing goes."""
        return 0 if self.level <= NONE else self.pace.lasts(self.level)


def line_of(
    moves: Iterable[LevelPoint], *, first: LevelPoint, last: LevelPoint, zone: tzinfo
) -> tuple[LevelPoint, ...]:
    """Give the points of the line: how each day ended, and each delivery."""
    points = [first]
    for point in moves:
        before = points[-1]
        same_day = before.at.astimezone(zone).date() == point.at.astimezone(zone).date()
        if same_day and len(points) > 1 and not (before.is_delivery or point.is_delivery):
            points.pop()
        points.append(point)
    return (*points, last)
