"""Who may know what should be in an open drawer: whoever counts it for it finds it out by counting alone."""

from pos.records.authority import allow, missing_of
from pos.records.books import Books
from pos.records.shift_totals import totals_of
from pos.records.shifts import counts_of
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.shift import Shift
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason

_TO_SEE = (Need(Permission.SEE_EXPECTED_CASH),)
_ALL_SALES = (Need(Permission.SEE_SALES),)


def check_may_see(books: Books, by: StaffId, shift: Shift) -> None:
    """Refuse who may not see the drawer of an open shift: before it is counted, not his own either."""
    allow(books, by, Permission.SEE_EXPECTED_CASH)
    if _is_own(books, by, shift) and not is_counted(books, shift):
        raise Refusal(Reason.COUNT_BLIND)


def may_see(books: Books, by: StaffId, shift: Shift) -> bool:
    """Whether somebody may see the drawer of an open shift before it is counted."""
    return not missing_of(books, by, _TO_SEE) and not _is_own(books, by, shift)


def is_counted(books: Books, shift: Shift) -> bool:
    """Whether there is a count, and no cash has moved since the last one."""
    counts, expected_then = counts_of(books, shift.id)
    expected = totals_of(books, shift.id).expected(shift.opening_float)
    return bool(counts) and expected_then == expected


def _is_own(books: Books, by: StaffId, shift: Shift) -> bool:
    """Whether he answers for this drawer; who sees every sale of the shop could add it up anyway."""
    return shift.opened_by == by and bool(missing_of(books, by, _ALL_SALES))
