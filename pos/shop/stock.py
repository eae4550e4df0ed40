"""Stock: typed moves, levels that may go below zero and then ask to be counted, and average cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from pos.shop.days import YEARS, show_day
from pos.shop.identity import ProductId
from pos.shop.money import Money, round_half_up
from pos.shop.product import Product
from pos.shop.quantity import NONE, Quantity, sellable
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
COSTED = frozenset({MoveKind.RECEIVED, MoveKind.OPENING})
"""Moves that say what the goods cost; every other goes at the average."""


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
LONGEST_MARK = 30
NO_BATCH = Batch()
OPENING_BATCH = Batch("opening")
"""In which goods lie that were there before anybody wrote down when they expire."""


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
    undoes: bool = False
    """Whether it takes another move back, and so goes the other way."""


@dataclass(frozen=True, slots=True)
class Lot:
    """So much of one batch of a product at one place, as somebody says it who has it before him."""

    product: ProductId
    quantity: Quantity
    place: Place = Place.SHELF
    batch: Batch = NO_BATCH


def check_lot(lot: Lot, product: Product) -> Lot:
    """Give the lot back when there can be such a one of that product, or refuse."""
    sellable(lot.quantity, product.unit)
    check_batch(lot.batch, product)
    return lot


def check_batch(batch: Batch, product: Product) -> Batch:
    """Give the batch back, or refuse when goods that are kept by batch are to move without one.

    Only a sale names none: `pick` takes what expires first.
    """
    if product.has_batches and batch == NO_BATCH:
        raise Refusal(Reason.BATCH_MISSING, name=product.name)
    return batch


def check_new_batch(batch: Batch, product: Product) -> Batch:
    """Give a batch back that is new to the shop, or refuse a mark or a last day that none can have.

    What lies there already goes out under whatever mark it came in.
    """
    check_batch(batch, product)
    if len(batch.mark) > LONGEST_MARK or not batch.mark.isprintable():
        raise Refusal(Reason.BATCH_TOO_LONG, most=LONGEST_MARK)
    if batch.expiry is not None and batch.expiry.year not in YEARS:
        raise Refusal(Reason.EXPIRY_UNCLEAR, name=product.name, day=show_day(batch.expiry))
    return batch


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
    if move.kind not in COSTED or move.unit_cost is None or move.quantity <= NONE:
        return Valued(level, valued.cost)
    if valued.level <= NONE or not valued.cost:
        return Valued(level, move.unit_cost)
    worth = valued.level.thousandths * valued.cost + move.quantity.thousandths * move.unit_cost
    return Valued(level, round_half_up(worth, level.thousandths))


def pick(held: Sequence[Held], quantity: Quantity, place: Place = Place.SHELF) -> tuple[Held, ...]:
    """Say from which batches a sale takes its goods: what expires first goes first.

    What no batch has is taken from the last one picked, below zero, or from goods without a batch.
    Goods that come back (below zero) with no receipt lie with the batch that expires first.
    """
    there = [each for each in held if each.place is place and each.quantity > NONE]
    order = sorted(there, key=lambda each: each.batch or NEVER)
    if quantity < NONE:
        return (Held(place, order[0].batch if order else "", quantity),)
    picked: list[Held] = []
    wanted = quantity
    for each in order:
        if wanted > NONE:
            taken = min(wanted, each.quantity)
            picked.append(Held(place, each.batch, taken))
            wanted = wanted - taken
    if wanted > NONE:
        last = picked.pop() if picked else Held(place, "", NONE)
        picked.append(Held(place, last.batch, last.quantity + wanted))
    return tuple(picked)


def put_back(gone: Sequence[Held], quantity: Quantity) -> tuple[Held, ...]:
    """Say into which batches goods come back, of those that they were sold from; below zero as they come."""
    return tuple(Held(each.place, each.batch, -each.quantity) for each in pick(gone, abs(quantity)))


def without(held: Sequence[Held], taken: Sequence[Held]) -> tuple[Held, ...]:
    """Give what is left of what was held when some of it has been picked."""
    gone = {(each.place, each.batch): each.quantity for each in taken}
    return tuple(
        Held(each.place, each.batch, each.quantity - gone.get((each.place, each.batch), NONE))
        for each in held
    )


def check_move(move: Move) -> Move:
    """Give the move back when its kind and its direction agree, or refuse."""
    comes_in = move.kind in {MoveKind.RECEIVED, MoveKind.TRANSFER_IN, MoveKind.OPENING}
    goes_out = move.kind in WRITE_OFFS or move.kind is MoveKind.TRANSFER_OUT
    quantity = -move.quantity if move.undoes else move.quantity
    if (comes_in and quantity <= NONE) or (goes_out and quantity >= NONE):
        raise Refusal(Reason.QUANTITY_NOT_ABOVE_ZERO)
    return move
