"""A stock count: what was found, what the books said at that moment, and the difference.

Selling goes on meanwhile. A count is compared with the books at the moment of counting, so what is sold
between counting and approving is neither lost nor counted twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import DocumentId, ProductId, StaffId
from pos.shop.product import Product
from pos.shop.quantity import Quantity
from pos.shop.stock import Move, MoveKind, Place


@dataclass(frozen=True, slots=True)
class Part:
    """What of the shop is counted: a category, a place, a list; what is not named is no limit."""

    category: str = ""
    place: Place | None = None
    products: tuple[ProductId, ...] = ()

    def has(self, product: Product, place: Place) -> bool:
        """Whether goods at a place belong to it."""
        return (
            self.category in {"", product.category}
            and self.place in {None, place}
            and (not self.products or product.id in self.products)
        )


WHOLE = Part()


@dataclass(frozen=True, slots=True)
class StockTake:
    """A count of the whole shop or of a part of it."""

    id: DocumentId
    name: str
    opened_at: datetime
    opened_by: StaffId
    part: Part = WHOLE


@dataclass(frozen=True, slots=True)
class Counted:
    """What somebody found of one batch at one place, and what the books said then."""

    product: ProductId
    place: Place
    batch: str
    counted: Quantity
    level_then: Quantity
    by: StaffId

    @property
    def variance(self) -> Quantity:
        """What was found beyond the books; below zero when something is missing."""
        return self.counted - self.level_then


Spot = tuple[ProductId, Place, str]
"""One batch of a product at one place."""


def spot_of(count: Counted) -> Spot:
    """Give where somebody counted what."""
    return count.product, count.place, count.batch


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What each of several people found last of the same goods, when they did not find the same."""

    counts: tuple[Counted, ...]


def disagreements(counts: Iterable[Counted]) -> dict[Spot, Disagreement]:
    """Give where two people found different quantities; sales between them do not count."""
    last: dict[Spot, dict[StaffId, Counted]] = {}
    for count in counts:
        last.setdefault(spot_of(count), {})[count.by] = count
    return {
        spot: Disagreement(tuple(by.values()))
        for spot, by in last.items()
        if len({count.variance for count in by.values()}) > 1
    }


def is_own_word(counts: Iterable[Counted], by: StaffId) -> bool:
    """Whether a count that stands is this person's word alone: nobody else found the same there.

    One who replaces what others found with counts of his own hides as much as one who counted all alone.
    """
    all_counts = tuple(counts)
    found = {(spot_of(each), each.variance) for each in all_counts if each.by != by}
    return any(
        each.by == by and (spot_of(each), each.variance) not in found
        for each in last_counts(all_counts)
    )


def last_counts(counts: Iterable[Counted]) -> tuple[Counted, ...]:
    """Give the counts that stand: counting the same goods again replaces the earlier count."""
    standing = {(count.product, count.place, count.batch): count for count in counts}
    return tuple(standing.values())


def moves_of(take: StockTake, counts: Iterable[Counted]) -> tuple[Move, ...]:
    """Give the moves that bring the books to what was found."""
    return tuple(
        Move(
            count.product,
            MoveKind.COUNT,
            count.variance,
            take.id,
            number,
            count.place,
            count.batch,
            reason=take.name,
        )
        for number, count in enumerate(last_counts(counts), start=1)
        if count.variance
    )
