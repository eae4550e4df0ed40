"""A stock count: what was found, what the books said at that moment, and the difference.

Selling goes on meanwhile. A count is compared with the books at the moment of counting, so what is sold
between counting and approving is neither lost nor counted twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import DocumentId, ProductId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.stock import Move, MoveKind, Place


@dataclass(frozen=True, slots=True)
class StockTake:
    """A count of the whole shop or of a part of it."""

    id: DocumentId
    name: str
    opened_at: datetime
    opened_by: StaffId


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
