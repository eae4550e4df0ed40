"""What is measured of the office: each by its name, with what it is to reach and the plainest SQL beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos.office import losses, moves, ordering
from pos.records.books import milliseconds
from pos.records.database import Records
from pos.records.shift_totals import totals_of
from pos.shop.identity import CustomerId, ProductId, ShiftId, StaffId
from pos.shop.losses import LossBy
from pos.shop.moves import MoveFilter
from pos.shop.stock import MoveKind

PAGE_MS = 50.0


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody of the office with the books before him, and one product that he looks at."""

    records: Records
    by: StaffId
    product: ProductId
    shift: ShiftId
    customer: CustomerId
    now: datetime

    def add_up_shift(self) -> object:
        """Add a shift up as its Z has it."""
        with self.records.reading() as books:
            return totals_of(books, self.shift)

    def wanted(self, days: int, *kinds: MoveKind, product: ProductId | None = None) -> MoveFilter:
        """Give the filter of so many days back from now."""
        until = self.now + timedelta(days=1)
        since = self.now - timedelta(days=days)
        return MoveFilter(since, until, frozenset(kinds), product=product)

    def before(self, days: int) -> MoveFilter:
        """Give the filter of one day, so many days ago."""
        until = self.now - timedelta(days=days)
        return MoveFilter(until - timedelta(days=1), until)

    @property
    def said(self) -> dict[str, object]:
        """What the plain statements are asked with."""
        return {
            "product": self.product,
            "shift": self.shift,
            "customer": self.customer,
            "by": self.by,
            "day": milliseconds(self.now - timedelta(days=1)),
            "month": milliseconds(self.now - timedelta(days=30)),
            "long_ago": milliseconds(self.now - timedelta(days=200)),
        }


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is asked of the books, in how many milliseconds, and the same in plain SQL."""

    name: str
    goal_ms: float
    ours: Callable[[Asker], object]
    plain: str


_MOVES = "SELECT m.*, p.name FROM stock_moves m JOIN products p ON p.id = m.product "
_NEWEST = "ORDER BY m.at DESC LIMIT 50"

MEASURES: tuple[Measure, ...] = (
    Measure(
        "the sums of a Z of 1,000 sales",
        200.0,
        lambda a: a.add_up_shift(),
        "SELECT method, COUNT(*), SUM(amount_cents) FROM payments WHERE shift = :shift GROUP BY method",
    ),
    Measure(
        "newest page of movements",
        PAGE_MS,
        lambda a: moves.list_moves(a.records, a.by, wanted=a.wanted(1)),
        f"{_MOVES} WHERE m.at >= :day {_NEWEST}",
    ),
    Measure(
        "a page of movements 200 days ago",
        PAGE_MS,
        lambda a: moves.list_moves(a.records, a.by, wanted=a.before(200)),
        f"{_MOVES} WHERE m.at < :long_ago {_NEWEST}",
    ),
    Measure(
        "a month's losses, first page",
        PAGE_MS,
        lambda a: moves.list_moves(a.records, a.by, wanted=a.wanted(30, MoveKind.DAMAGED)),
        f"{_MOVES} WHERE m.kind = 'damaged' AND m.at >= :month {_NEWEST}",
    ),
    Measure(
        "a month's movements counted to 10,000",
        PAGE_MS,
        lambda a: moves.number_moves(a.records, a.by, wanted=a.wanted(30)),
        "SELECT COUNT(*) FROM stock_moves WHERE at >= :month",
    ),
    Measure(
        "one item's newest movements",
        PAGE_MS,
        lambda a: moves.list_moves(a.records, a.by, wanted=a.wanted(400, product=a.product)),
        f"{_MOVES} WHERE m.product = :product {_NEWEST}",
    ),
    Measure(
        "one item's level, pace and chart",
        PAGE_MS,
        lambda a: moves.read_item(a.records, a.by, product=a.product),
        "SELECT at, level_after FROM stock_moves WHERE product = :product AND at >= :month ORDER BY at",
    ),
    Measure(
        "what runs low",
        PAGE_MS,
        lambda a: ordering.list_to_order(a.records, a.by),
        "SELECT p.id, COALESCE(SUM(l.quantity), 0) AS level FROM products p "
        "LEFT JOIN stock_levels l ON l.product = p.id GROUP BY p.id "
        "HAVING level < 0 OR (p.minimum > 0 AND level <= p.minimum)",
    ),
    Measure(
        "the four tiles",
        150.0,
        lambda a: moves.read_tiles(
            a.records, a.by, week=a.wanted(7).since, day=a.wanted(1).since, until=a.wanted(1).until
        ),
        "SELECT SUM(l.quantity / 1000.0 * c.cost) FROM stock_levels l "
        "JOIN stock_costs c ON c.product = l.product",
    ),
    Measure(
        "a month's losses by item",
        PAGE_MS,
        lambda a: losses.list_losses(
            a.records, a.by, between=(a.wanted(30).since, a.wanted(1).until), group=LossBy.ITEM
        ),
        "SELECT product, SUM(quantity * unit_cost) FROM stock_moves "
        "WHERE kind IN ('damaged', 'expired', 'own_use', 'count') AND at >= :month GROUP BY product",
    ),
)
"""A further one is a further row here."""
