"""On the way to a Z: what who closes a shift may see of it, and a count that is put aside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.count_drafts import draft_of, keep_draft
from pos.records.database import Records
from pos.records.house import rules_of, series_of
from pos.records.shift_mpesa import mpesa_of_shift
from pos.records.shift_totals import totals_of
from pos.records.shifts import count_sales, counts_of, next_z_number, open_shift_of
from pos.records.staff import staff_name
from pos.shop.cash_count import CashCount, count_cash
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.mpesa_compared import MpesaCompared
from pos.shop.rules import ShopRules
from pos.shop.shift import Shift, ShiftTotals, z_name
from pos.shop.staff import Permission
from pos.till.drawer import check_may_see, may_see


@dataclass(frozen=True, slots=True)
class Figures:
    """What a shift came to, what should be in the drawer, and M-Pesa beside Safaricom's list."""

    totals: ShiftTotals
    expected: Money
    mpesa: MpesaCompared


@dataclass(frozen=True, slots=True)
class Closing:
    """How far the end of a shift is, as far as the person who closes it may know."""

    shift: Shift
    opened_by: str
    by: str
    """The name of who closes it."""
    rules: ShopRules
    z: str
    """What the Z will be called."""
    at: datetime
    sales: int
    draft: CashCount | None
    """A count that was put aside."""
    counts: tuple[CashCount, ...]
    stands: bool
    """Whether there is a count, and no cash has moved since the last one."""
    figures: Figures | None
    """Nothing before a count stands, for whoever counts blind: every count stays, so no later one hides the first."""


@dataclass(frozen=True, slots=True)
class XReport:
    """The numbers of an open shift, and what should be in the drawer."""

    shift: Shift
    totals: ShiftTotals
    expected: Money


@dataclass(frozen=True, slots=True)
class Open:
    """The open shift as it stands, for whoever may see its drawer."""

    x: XReport
    opened_by: str
    by: str
    rules: ShopRules
    at: datetime
    mpesa: MpesaCompared
    who: Mapping[StaffId, str]
    """Who moved cash, by name."""


def read_open(records: Records, by: StaffId) -> Open:
    """Give the open shift with its names; whoever counts the drawer blind may not see it."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_EXPECTED_CASH)
        shift = open_shift_of(books)
        check_may_see(books, by, shift)
        totals = totals_of(books, shift.id)
        return Open(
            XReport(shift, totals, totals.expected(shift.opening_float)),
            opened_by=staff_name(books, shift.opened_by),
            by=staff_name(books, by),
            rules=rules_of(books),
            at=books.now,
            mpesa=mpesa_of_shift(books, shift),
            who={move.by: staff_name(books, move.by) for move in totals.cash_moves},
        )


def read_closing(records: Records, by: StaffId) -> Closing:
    """Give how far the end of the open shift is; who may not know the drawer learns of it by counting alone."""
    with records.reading() as books:
        allow(books, by, Permission.CLOSE_SHIFT)
        shift = open_shift_of(books)
        totals = totals_of(books, shift.id)
        expected = totals.expected(shift.opening_float)
        counts, expected_then = counts_of(books, shift.id)
        stands = bool(counts) and expected_then == expected
        sees = stands or may_see(books, by, shift)
        return Closing(
            shift=shift,
            opened_by=staff_name(books, shift.opened_by),
            by=staff_name(books, by),
            rules=rules_of(books),
            z=_z_to_come(books),
            at=books.now,
            sales=count_sales(books, shift.id),
            draft=draft_of(books, shift.id),
            counts=counts,
            stands=stands,
            figures=Figures(totals, expected, mpesa_of_shift(books, shift)) if sees else None,
        )


def save_count(records: Records, by: StaffId, *, counted: Mapping[Money, int]) -> CashCount:
    """Put a count aside that is not done; it is there again after a restart, and says nothing to anybody."""
    with records.writing() as books:
        allow(books, by, Permission.CLOSE_SHIFT)
        shift = open_shift_of(books)
        count = count_cash(counted, rules_of(books).market)
        keep_draft(books, shift.id, count, by=by)
        return count


def _z_to_come(books: Books) -> str:
    return z_name(books.till, series_of(books), next_z_number(books))
