"""Stock: typed moves, levels that may go below zero and then ask to be counted, and average cost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from pos.shop.identity import ProductId
from pos.shop.money import Money, round_half_up
from pos.shop.quantity import NONE, Quantity
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

COST_PARTS = 1000  # average cost is kept in thousandths of a cent for one unit


class MoveKind(Enum):
    """Why stock changed."""

    SALE = "sale"
    RETURN = "return"
    RECEIVED = "received"
    COUNT = "count"
    DAMAGED = "damaged"
    EXPIRED = "expired"
    OWN_USE = "own_use"
    TRANSFER_OUT = "transfer_out"
    TRANSFER_IN = "transfer_in"
    OPENING = "opening"


WRITE_OFFS = frozenset({MoveKind.DAMAGED, MoveKind.EXPIRED, MoveKind.OWN_USE})
_COSTED = frozenset({MoveKind.RECEIVED, MoveKind.OPENING})


class Place(Enum):
    """Where in the shop the stock lies."""

    SHELF = "shelf"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Batch:
    """Goods that came together: their maker's mark and the day on which they expire."""

    mark: str = ""
    expiry: date | None = None

    @property
    def key(self) -> str:
        """The form in which levels are kept apart; what expires first sorts first, "" is no batch."""
        if self == NO_BATCH:
            return ""
        return f"{self.expiry.isoformat() if self.expiry else NEVER}|{self.mark}"


NEVER = "never"
NO_BATCH = Batch()


def batch_of(key: str) -> Batch:
    """Give the batch that was kept under that key."""
    if not key:
        return NO_BATCH
    expiry, _, mark = key.partition("|")
    return Batch(mark, None if expiry == NEVER else date.fromisoformat(expiry))


@dataclass(frozen=True, slots=True)
class Move:
    """One change of stock, and the document and line that caused it."""

    product: ProductId
    kind: MoveKind
    quantity: Quantity
    document: str
    line: int
    place: Place = Place.SHELF
    batch: str = ""
    unit_cost: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What lies at one place of one batch."""

    place: Place
    batch: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Valued:
    """How much there is of a product and what one costs on average, in thousandths of a cent."""

    level: Quantity = NONE
    cost: int = 0

    @property
    def unit_cost(self) -> Money:
        """The average cost of one, to the cent."""
        return Money(round_half_up(self.cost, COST_PARTS))

    @property
    def is_below_zero(self) -> bool:
        """Whether more has gone than ever came: somebody should count."""
        return self.level < NONE


def after_move(valued: Valued, move: Move) -> Valued:
    """Give level and average cost after a move.

    Goods that come in at a cost are averaged in. At or below zero, or while nobody knows what the goods
    there cost, there is nothing to average with: the cost stays what it was, and the next delivery sets
    it anew.
    """
    level = valued.level + move.quantity
    if move.kind not in _COSTED or move.unit_cost is None or move.quantity <= NONE:
        return Valued(level, valued.cost)
    if valued.level <= NONE or not valued.cost:
        return Valued(level, move.unit_cost)
    worth = valued.level.thousandths * valued.cost + move.quantity.thousandths * move.unit_cost
    return Valued(level, round_half_up(worth, level.thousandths))


def fold(moves: Iterable[Move], start: Valued = Valued()) -> Valued:
    """Give level and average cost over moves in their final order."""
    valued = start
    for move in moves:
        valued = after_move(valued, move)
    return valued


def pick(held: Sequence[Held], quantity: Quantity, place: Place = Place.SHELF) -> tuple[Held, ...]:
    """Say from which batches a sale takes its goods: what expires first goes first.

    What no batch has is taken from the last one picked, below zero, or from goods without a batch.
    Goods that come back (below zero) go to the batch that expires first.
    """
    there = [lot for lot in held if lot.place is place and lot.quantity > NONE]
    order = sorted(there, key=lambda lot: lot.batch or NEVER)
    if quantity < NONE:
        return (Held(place, order[0].batch if order else "", quantity),)
    picked: list[Held] = []
    wanted = quantity
    for lot in order:
        if wanted > NONE:
            taken = min(wanted, lot.quantity)
            picked.append(Held(place, lot.batch, taken))
            wanted = wanted - taken
    if wanted > NONE:
        last = picked.pop() if picked else Held(place, "", NONE)
        picked.append(Held(place, last.batch, last.quantity + wanted))
    return tuple(picked)


def without(held: Sequence[Held], taken: Sequence[Held]) -> tuple[Held, ...]:
    """Give what is left of what was held when some of it has been picked."""
    gone = {(lot.place, lot.batch): lot.quantity for lot in taken}
    return tuple(
        Held(lot.place, lot.batch, lot.quantity - gone.get((lot.place, lot.batch), NONE))
        for lot in held
    )


def check_move(move: Move) -> Move:
    """Give the move back when its kind and its direction agree, or refuse."""
    comes_in = move.kind in {MoveKind.RECEIVED, MoveKind.TRANSFER_IN, MoveKind.OPENING}
    goes_out = move.kind in WRITE_OFFS or move.kind is MoveKind.TRANSFER_OUT
    if (comes_in and move.quantity <= NONE) or (goes_out and move.quantity >= NONE):
        raise Refusal(Reason.QUANTITY_NOT_ABOVE_ZERO)
    return move
