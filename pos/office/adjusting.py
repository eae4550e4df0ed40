"""Stock that is damaged, expired, used by the shop itself, moved within it or to another one."""

from pos.records.adjusting import (
    adjusted_page,
    is_undone,
    moves_adjusted,
    post_undo,
)
from pos.records.asked import Asked, asked_for, entry_of, post_asked
from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.sending_back import is_sent_back
from pos.records.shortage import Short, allow_short, short_when_moved, short_when_taken
from pos.records.stock import post_moves, value_after, values_of
from pos.shop.adjusting import Adjusted, AdjustedAfter, Adjustment, undoing, worth_of
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.identity import ActId, ApprovalId, StaffId
from pos.shop.product import Product
from pos.shop.quantity import Quantity
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.stock import (
    WRITE_OFFS,
    Lot,
    Move,
    MoveKind,
    Place,
    Valued,
    check_lot,
    check_new_batch,
)
from pos.shop.text import read_reason
from pos.shop.words import Reason

_INWARDS = frozenset({MoveKind.TRANSFER_IN})
_ALONE = WRITE_OFFS | {MoveKind.TRANSFER_OUT, MoveKind.TRANSFER_IN}


def adjust(
    records: Records,
    by: StaffId,
    *,
    adjustment: Adjustment,
    approval: ApprovalId | None = None,
    act: ActId | None = None,
) -> Valued:
    """Write goods off, or send them to another shop or take them from one; asked twice it is done once."""
    kind, lot = adjustment.kind, adjustment.lot
    if kind not in _ALONE:
        raise Refusal(Reason.MOVE_NOT_HERE)
    why = read_reason(adjustment.reason)
    asked = asked_for(act, by, kind.value, lot, why)
    with records.writing() as books:
        done = entry_of(books, asked)
        if done is not None:
            return value_after(books, done)
        product = product_of(books, lot.product)
        short = () if kind in _INWARDS else short_when_taken(books, product, lot.quantity)
        subject = exactly(product.id, kind.value, lot, why)
        need = _need(books, product, lot.quantity)
        if kind in _INWARDS:
            check_new_batch(lot.batch, product)
        allow_short(books, by, (need,), short=short, subject=subject, approval=approval)
        moves = _moves(books, check_lot(lot, product), ((kind, lot.place),), why)
        return _post(books, asked, moves, short)


def move_within(
    records: Records,
    by: StaffId,
    *,
    lot: Lot,
    to: Place,
    reason: str,
    act: ActId | None = None,
) -> Valued:
    """Move goods between the shelf and the store, once; the shop has as much as before."""
    if lot.place is to:
        raise Refusal(Reason.SAME_PLACE)
    steps = ((MoveKind.TRANSFER_OUT, lot.place), (MoveKind.TRANSFER_IN, to))
    why = read_reason(reason)
    asked = asked_for(act, by, "move", lot, to, why)
    with records.writing() as books:
        allow(books, by, Permission.ADJUST_STOCK)
        done = entry_of(books, asked)
        if done is not None:
            return value_after(books, done)
        check_lot(lot, product_of(books, lot.product))
        return _post(books, asked, _moves(books, lot, steps, why))


def undo_adjust(
    records: Records,
    by: StaffId,
    *,
    document: str,
    reason: str,
    approval: ApprovalId | None = None,
) -> None:
    """Take back what was written off or moved, by the opposite at the same cost; once."""
    why = read_reason(reason)
    with records.writing() as books:
        done = moves_adjusted(books, document)
        if not done or is_sent_back(books, document) or is_undone(books, document):
            raise Refusal(Reason.ADJUSTED_GONE)
        need = Need(Permission.ADJUST_STOCK, worth_of(done).cents)
        subject = exactly(document, "undone", why)
        new = books.new_id()
        moves = [undoing(move, new, why) for move in done]
        short = short_when_moved(books, moves)
        allow_short(books, by, (need,), short=short, subject=subject, approval=approval)
        post_undo(books, document, by=by, reason=why)
        post_moves(books, moves, by)
        books.note(
            Act.STOCK_ADJUST_UNDONE,
            by,
            subject=new,
            undone=document,
            reason=why,
            let_go=[each.item.product for each in short],
        )


def list_adjusted(
    records: Records, by: StaffId, *, after: AdjustedAfter | None = None, most: int = 50
) -> tuple[Adjusted, ...]:
    """Give a page of what was written off or moved, the newest first, and whether it was taken back."""
    with records.reading() as books:
        allow(books, by, Permission.ADJUST_STOCK)
        return adjusted_page(books, after=after, most=most)


def _need(books: OpenBooks, product: Product, quantity: Quantity) -> Need:
    """Give what it takes: limits go by what the goods are worth."""
    worth = values_of(books, [product.id])[product.id].unit_cost
    return Need(Permission.ADJUST_STOCK, worth.part(quantity.thousandths, 1000).cents)


def _post(books: OpenBooks, asked: Asked, moves: list[Move], short: Short = ()) -> Valued:
    first = moves[0]
    values = post_moves(books, moves, asked.by)
    post_asked(books, asked)
    books.note(
        Act.STOCK_ADJUSTED,
        asked.by,
        subject=first.document,
        kinds=[move.kind.value for move in moves],
        reason=first.reason,
        let_go=[each.item.product for each in short],
    )
    return values[first.product]


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
