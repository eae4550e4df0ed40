"""Counting stock while selling goes on; what is missing or over is approved by somebody who may."""

from pos.records.asked import asked_for, entry_of, post_asked
from pos.records.authority import allow, missing_of, second_says_yes
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.staff import staff_of
from pos.records.stock import level_at, post_moves
from pos.records.stocktake import (
    APPROVED,
    DROPPED,
    counted_since,
    counts_of,
    has_goods,
    open_take_of,
    post_counted,
    post_recounts,
    post_take,
    post_take_close,
    recounts_of,
    take_of,
)
from pos.shop.approval import NeedsApproval, exactly
from pos.shop.audit import Act
from pos.shop.identity import ActId, ApprovalId, DocumentId, StaffId
from pos.shop.quantity import NONE
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission, Role
from pos.shop.stock import Lot, check_lot, check_new_batch
from pos.shop.stocktake import (
    WHOLE,
    Counted,
    Part,
    Spot,
    StockTake,
    is_own_word,
    last_counts,
    moves_of,
    spot_of,
)
from pos.shop.text import read_name
from pos.shop.words import Reason

_SECOND = Need(Permission.APPROVE_COUNT)


def start_count(
    records: Records,
    by: StaffId,
    *,
    name: str,
    part: Part = WHOLE,
    act: ActId | None = None,
) -> StockTake:
    """Begin a count of the whole shop or of a part, once; any number of people may count into it."""
    asked = asked_for(act, by, name, part)
    with records.writing() as books:
        allow(books, by, Permission.COUNT_STOCK)
        if entry_of(books, asked) is not None:
            return take_of(books, DocumentId(str(act)))
        if not has_goods(books, part):
            raise Refusal(Reason.COUNT_PART_EMPTY)
        take = StockTake(DocumentId(act or books.new_id()), read_name(name), books.now, by, part)
        post_take(books, take)
        post_asked(books, asked)
        books.note(Act.STOCK_COUNTED, by, subject=take.id, name=take.name)
        return take


def count(
    records: Records,
    by: StaffId,
    *,
    take: DocumentId,
    found: Lot,
) -> None:
    """Keep what somebody found; counting the same goods again replaces it.

    Where nothing was found no batch has to be named, so goods that moved without one can be settled.
    """
    with records.writing() as books:
        allow(books, by, Permission.COUNT_STOCK)
        kept = open_take_of(books, take)
        product = product_of(books, found.product)
        if not kept.part.has(product, found.place):
            raise Refusal(Reason.COUNT_NOT_HERE, name=product.name)
        batch, quantity = found.batch.key, found.quantity
        level = level_at(books, product.id, found.place, batch=batch)
        if quantity != NONE:
            check_lot(found, product)
            if level == NONE:
                check_new_batch(found.batch, product)
        post_counted(books, take, Counted(product.id, found.place, batch, quantity, level, by))
        books.note(
            Act.STOCK_COUNTED, by, subject=take, product=product.id, found=quantity.thousandths
        )


def ask_recount(
    records: Records, by: StaffId, *, take: DocumentId, spots: tuple[Spot, ...]
) -> None:
    """Have lines of a count counted again; it is not approved before that."""
    with records.writing() as books:
        allow(books, by, Permission.APPROVE_COUNT)
        open_take_of(books, take)
        counted = {spot_of(each) for each in counts_of(books, take)}
        if not spots or not counted.issuperset(spots):
            raise Refusal(Reason.NOTHING_COUNTED)
        waiting = recounts_of(books, take)
        new = tuple(spot for spot in spots if spot not in waiting)
        if new:
            post_recounts(books, take, new, by=by)
            books.note(Act.RECOUNT_ASKED, by, subject=take, lines=len(new))


def approve_count(
    records: Records, by: StaffId, *, take: DocumentId, approval: ApprovalId | None = None
) -> tuple[Counted, ...]:
    """Bring the books to what was found, and end the count; one's own word alone needs a second person."""
    with records.writing() as books:
        kept = open_take_of(books, take)
        counts = _standing(books, take)
        if not counts:
            raise Refusal(Reason.NOTHING_COUNTED)
        counted_elsewhere = counted_since(books, take)
        if counted_elsewhere is not None:
            raise Refusal(Reason.COUNTED_SINCE, name=counted_elsewhere)
        for name in recounts_of(books, take).values():
            raise Refusal(Reason.RECOUNT_WAITS, name=name)
        _allow_approving(books, by, take, approval)
        post_moves(books, moves_of(kept, counts), by)
        post_take_close(books, take, APPROVED, by=by)
        books.note(Act.STOCK_COUNTED, by, subject=take, outcome=APPROVED, counted=len(counts))
        return counts


def drop_count(records: Records, by: StaffId, *, take: DocumentId) -> None:
    """End a count without changing the stock; what was counted stays on record."""
    with records.writing() as books:
        allow(books, by, Permission.APPROVE_COUNT)
        open_take_of(books, take)
        post_take_close(books, take, DROPPED, by=by)
        books.note(Act.STOCK_COUNTED, by, subject=take, outcome=DROPPED)


def _standing(books: Books, take: DocumentId) -> tuple[Counted, ...]:
    return last_counts(counts_of(books, take))


def _allow_approving(
    books: OpenBooks, by: StaffId, take: DocumentId, approval: ApprovalId | None
) -> None:
    """Refuse whoever may not, and whose own word a count is unless the shop is his own.

    A second person answers for what the first one counted, and the first one for what the second did.
    """
    counts = counts_of(books, take)
    subject, is_alone = exactly(take, *counts), is_own_word(counts, by)
    is_missing = bool(missing_of(books, by, (_SECOND,)))
    if not is_missing and (not is_alone or _is_owner(books, by)):
        return
    if is_alone and not is_missing and approval is None:
        raise NeedsApproval((_SECOND,), subject, Reason.COUNTED_ALONE)
    given = second_says_yes(books, by, _SECOND, subject=subject, approval=approval)
    is_judge_alone = is_missing and not _is_owner(books, given.approver)
    if is_judge_alone and is_own_word(counts, given.approver):
        raise Refusal(Reason.APPROVAL_NOT_FOR_THIS)


def _is_owner(books: Books, person: StaffId) -> bool:
    return staff_of(books, person).role is Role.OWNER
