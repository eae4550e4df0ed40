"""Counting stock while selling goes on; what is missing or over is approved by somebody who may."""

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.stock import level_at, post_moves
from pos.records.stocktake import (
    APPROVED,
    DROPPED,
    counted_since,
    counts_of,
    open_take_of,
    post_counted,
    post_take,
    post_take_close,
)
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, StaffId
from pos.shop.quantity import NONE
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock import Lot, check_lot
from pos.shop.stocktake import Counted, StockTake, last_counts, moves_of
from pos.shop.text import read_name
from pos.shop.words import Reason


def start_count(records: Records, by: StaffId, *, name: str) -> StockTake:
    """Begin a count; any number of people may count into it."""
    with records.writing() as books:
        allow(books, by, Permission.COUNT_STOCK)
        take = StockTake(DocumentId(books.new_id()), read_name(name), books.now, by)
        post_take(books, take)
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
        open_take_of(books, take)
        product = product_of(books, found.product)
        if found.quantity != NONE:
            check_lot(found, product)
        batch, quantity = found.batch.key, found.quantity
        level = level_at(books, product.id, found.place, batch=batch)
        post_counted(books, take, Counted(product.id, found.place, batch, quantity, level, by))
        books.note(
            Act.STOCK_COUNTED, by, subject=take, product=product.id, found=quantity.thousandths
        )


def read_variance(records: Records, by: StaffId, *, take: DocumentId) -> tuple[Counted, ...]:
    """Give what was counted with what the books said then."""
    with records.reading() as books:
        allow(books, by, Permission.APPROVE_COUNT)
        return _standing(books, take)


def approve_count(records: Records, by: StaffId, *, take: DocumentId) -> tuple[Counted, ...]:
    """Bring the books to what was found, and end the count."""
    with records.writing() as books:
        allow(books, by, Permission.APPROVE_COUNT)
        kept = open_take_of(books, take)
        counts = _standing(books, take)
        if not counts:
            raise Refusal(Reason.NOTHING_COUNTED)
        counted_elsewhere = counted_since(books, take)
        if counted_elsewhere is not None:
            raise Refusal(Reason.COUNTED_SINCE, name=counted_elsewhere)
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
