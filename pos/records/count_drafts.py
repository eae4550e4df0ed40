"""A count of the drawer that was put aside before it was done: it survives a restart, and proves nothing."""

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.shifts import count_from_text, count_to_text
from pos.records.tables import count_drafts
from pos.shop.cash_count import CashCount
from pos.shop.identity import ShiftId, StaffId

_FIND = select(count_drafts.c.pieces).where(count_drafts.c.shift == bindparam("shift"))
_NEW = insert(count_drafts)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=[count_drafts.c.shift],
    set_={name: getattr(_NEW.excluded, name) for name in ("pieces", "at", "by")},
)
_FORGET = delete(count_drafts).where(count_drafts.c.shift == bindparam("of"))


def draft_of(books: Books, shift: ShiftId) -> CashCount | None:
    """Give the count that was put aside, or None."""
    row = books.first(_FIND, shift=shift)
    return None if row is None else count_from_text(row.pieces)


def keep_draft(books: OpenBooks, shift: ShiftId, count: CashCount, *, by: StaffId) -> None:
    """Put a count aside; the one before it goes."""
    books.write(_KEEP, shift=shift, pieces=count_to_text(count), at=books.at, by=by)


def forget_draft(books: OpenBooks, shift: ShiftId) -> None:
    """Let what was put aside go: it was counted to the end."""
    books.write(_FORGET, of=shift)
