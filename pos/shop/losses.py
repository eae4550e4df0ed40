"""What was lost: written off, or missing when somebody counted; by what, by whom, when, and what it had cost."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum

from pos.shop.identity import ProductId, StaffId
from pos.shop.money import Money, sum_of
from pos.shop.moves import worth_of
from pos.shop.quantity import NONE, Quantity
from pos.shop.stock import WRITE_OFFS, MoveKind

LOSSES = WRITE_OFFS | {MoveKind.COUNT}


class LossBy(Enum):
    """What losses are added up by."""

    KIND = "kind"
    ITEM = "item"
    PERSON = "person"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class LossMove:
    """One move of goods that were lost, or found again by a count."""

    at: datetime
    kind: MoveKind
    product: ProductId
    by: StaffId
    quantity: Quantity
    cost: int


@dataclass(frozen=True, slots=True)
class Loss:
    """What was lost of one kind, item, person or day; what was found again is taken off."""

    key: str
    times: int
    quantity: Quantity
    cost: Money
    name: str = ""


def lost_in(moves: Iterable[LossMove]) -> Money:
    """Give what all of it had cost, each move to the cent, as the report of losses has it."""
    return sum_of(worth_of(-move.quantity.thousandths * move.cost) for move in moves)


def add_up(moves: Iterable[LossMove], by: LossBy, *, zone: tzinfo) -> tuple[Loss, ...]:
    """Give the losses added up, the dearest first; days as they came, the newest first."""
    key_of = _KEYS[by]
    groups: dict[str, list[LossMove]] = {}
    for move in moves:
        groups.setdefault(key_of(move, zone), []).append(move)
    found = [_loss(key, group) for key, group in groups.items()]
    if by is LossBy.DAY:
        return tuple(sorted(found, key=lambda loss: loss.key, reverse=True))
    return tuple(sorted(found, key=lambda loss: (-loss.cost.cents, loss.key)))


def _loss(key: str, group: list[LossMove]) -> Loss:
    quantity = sum((-move.quantity for move in group), start=NONE)
    return Loss(key, len(group), quantity, lost_in(group))


_KEYS: dict[LossBy, Callable[[LossMove, tzinfo], str]] = {
    LossBy.KIND: lambda move, _zone: move.kind.value,
    LossBy.ITEM: lambda move, _zone: move.product,
    LossBy.PERSON: lambda move, _zone: move.by,
    LossBy.DAY: lambda move, zone: move.at.astimezone(zone).date().isoformat(),
}
