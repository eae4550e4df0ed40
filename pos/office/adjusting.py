"""Stock that is damaged, expired, used by the shop itself, moved within it or to another one."""

from dataclasses import dataclass

from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.stock import post_moves
from pos.shop.audit import Act
from pos.shop.identity import ProductId, StaffId
from pos.shop.quantity import Quantity, sellable
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock import NO_BATCH, WRITE_OFFS, Batch, Move, MoveKind, Place, Valued
from pos.shop.text import read_reason
from pos.shop.words import Reason

_INWARDS = frozenset({MoveKind.TRANSFER_IN})
_ALONE = WRITE_OFFS | {MoveKind.TRANSFER_OUT, MoveKind.TRANSFER_IN}


@dataclass(frozen=True, slots=True)
class Lot:
    """So much of one batch of a product at one place."""

    product: ProductId
    quantity: Quantity
    place: Place = Place.SHELF
    batch: Batch = NO_BATCH


def adjust(records: Records, by: StaffId, *, kind: MoveKind, lot: Lot, reason: str) -> Valued:
    """Write goods off, or send them to another shop or take them from one; and say why."""
    if kind not in _ALONE:
        raise Refusal(Reason.MOVE_NOT_HERE)
    return _post(records, by, lot, ((kind, lot.place),), reason=reason)


def move_within(records: Records, by: StaffId, *, lot: Lot, to: Place, reason: str) -> Valued:
    """Move goods between the shelf and the store; the shop has as much as before."""
    if lot.place is to:
        raise Refusal(Reason.SAME_PLACE)
    steps = ((MoveKind.TRANSFER_OUT, lot.place), (MoveKind.TRANSFER_IN, to))
    return _post(records, by, lot, steps, reason=reason)


def _post(
    records: Records,
    by: StaffId,
    lot: Lot,
    steps: tuple[tuple[MoveKind, Place], ...],
    *,
    reason: str,
) -> Valued:
    why = read_reason(reason)
    with records.writing() as books:
        allow(books, by, Permission.ADJUST_STOCK)
        sellable(lot.quantity, product_of(books, lot.product).unit)
        moves = _moves(books, lot, steps, why)
        values = post_moves(books, moves, by)
        kinds = [kind.value for kind, _ in steps]
        books.note(Act.STOCK_ADJUSTED, by, subject=moves[0].document, kinds=kinds, reason=why)
        return values[lot.product]


def _moves(
    books: OpenBooks, lot: Lot, steps: tuple[tuple[MoveKind, Place], ...], why: str
) -> list[Move]:
    document = books.new_id()
    return [
        Move(
            lot.product,
            kind,
            lot.quantity if kind in _INWARDS else -lot.quantity,
            document,
            number,
            place,
            lot.batch.key,
            reason=why,
        )
        for number, (kind, place) in enumerate(steps, start=1)
    ]
