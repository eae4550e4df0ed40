"""Goods that were written off or moved, as they are looked at afterwards and taken back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from pos.shop.money import Money, round_half_up
from pos.shop.quantity import Quantity, Unit
from pos.shop.stock import COST_PARTS, Lot, Move, MoveKind


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What is written off, sent to another shop or taken from one, and why."""

    kind: MoveKind
    lot: Lot
    reason: str


@dataclass(frozen=True, slots=True)
class Adjusted:
    """One move that somebody made by itself, and whether it was taken back."""

    document: str
    at: datetime
    by: str
    kind: MoveKind
    name: str
    unit: Unit
    quantity: Quantity
    worth: Money
    reason: str
    is_undone: bool


@dataclass(frozen=True, slots=True)
class AdjustedAfter:
    """Where a page ended: the next one holds what is older."""

    at: datetime
    document: str


def worth_of(moves: Iterable[Move]) -> Money:
    """Give what goods that were moved are worth, at the cost they went at; both ways cost alike."""
    most = max(
        (abs(move.quantity.thousandths) * (move.unit_cost or 0) for move in moves), default=0
    )
    return Money(round_half_up(most, COST_PARTS * 1000))


def undoing(move: Move, document: str, reason: str) -> Move:
    """Give the move that takes another one back."""
    return replace(
        move, quantity=-move.quantity, document=document, reason=reason, undoes=not move.undoes
    )
