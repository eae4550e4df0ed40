"""What the rooms of the stock show, as values: nothing here changes, a new one comes with each change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from pos.desks.views import Notice
from pos.shop.level_line import ItemLevel
from pos.shop.losses import Loss, LossBy
from pos.shop.money import Money
from pos.shop.moves import Counted, ItemName, StockMove, StockTiles
from pos.shop.ordering import Supply, ToOrder
from pos.shop.period import DaysAsked, Period, Span, period_of
from pos.shop.staff import Staff
from pos.shop.stock import WRITE_OFFS, MoveKind


class Show(Enum):
    """Which moves are looked at, as the chips name them."""

    SALES = "sales"
    DELIVERIES = "deliveries"
    LOSSES = "losses"
    RETURNS = "returns"
    COUNTS = "counts"
    MOVED = "moved"
    OPENING = "opening"


KINDS: Mapping[Show, frozenset[MoveKind]] = MappingProxyType(
    {
        Show.SALES: frozenset({MoveKind.SALE}),
        Show.DELIVERIES: frozenset({MoveKind.RECEIVED}),
        Show.LOSSES: WRITE_OFFS,
        Show.RETURNS: frozenset({MoveKind.RETURN}),
        Show.COUNTS: frozenset({MoveKind.COUNT}),
        Show.MOVED: frozenset({MoveKind.TRANSFER_IN, MoveKind.TRANSFER_OUT}),
        Show.OPENING: frozenset({MoveKind.OPENING}),
    }
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the moves are filtered by."""

    days: DaysAsked = Span.TODAY
    shown: frozenset[Show] = frozenset()
    person: Staff | None = None
    item: ItemName | None = None

    @property
    def kinds(self) -> frozenset[MoveKind]:
        """The kinds of moves that are wanted; none means all."""
        return frozenset(kind for show in self.shown for kind in KINDS[show])


@dataclass(frozen=True, slots=True)
class MovesView:
    """The moves that were asked for, as far as they were read, and one product beside them."""

    today: date
    zone: str
    chosen: Chosen = field(default_factory=Chosen)
    moves: tuple[StockMove, ...] = ()
    counted: Counted | None = None
    has_more: bool = False
    is_loading: bool = False
    failed: Notice | None = None
    tiles: StockTiles | None = None
    item: ItemLevel | None = None
    people: tuple[Staff, ...] = ()
    found: tuple[ItemName, ...] = ()
    """What fits the letters that are being typed."""

    @property
    def period(self) -> Period:
        """The days that are looked at, from the first to the last."""
        return period_of(self.chosen.days, self.today)


@dataclass(frozen=True, slots=True)
class OrderView:
    """What runs low, and how it is ordered."""

    supply: Supply = field(default_factory=Supply)
    goods: tuple[ToOrder, ...] | None = None
    """None until it was read."""


@dataclass(frozen=True, slots=True)
class LossView:
    """What was lost, added up."""

    today: date
    days: DaysAsked = Span.THIS_WEEK
    group: LossBy = LossBy.KIND
    losses: tuple[Loss, ...] | None = None

    @property
    def period(self) -> Period:
        """The days that are looked at, from the first to the last."""
        return period_of(self.days, self.today)

    @property
    def total(self) -> Money:
        """What all of it had cost."""
        return sum((each.cost for each in self.losses or ()), start=Money(0))


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that is being written, or something long that is being added up."""

    is_running: bool = False
    done: int = 0
    of: int = 0
    words: Notice | None = None
    """How it ended."""
    worth: Money | None = None
    """What was worked out."""
