"""A shift from its float to its Z: cash in and out, the drawer without a sale, the blind count."""

from collections.abc import Mapping
from dataclasses import dataclass

from pos.records.asked import asked_for, entry_of, post_asked
from pos.records.authority import allow, allow_with
from pos.records.books import Books, OpenBooks
from pos.records.count_drafts import forget_draft
from pos.records.database import Records
from pos.records.house import rules_of, series_of
from pos.records.print_queue import CASH_SLIP, DRAWER, Z, queue
from pos.records.shift_mpesa import mpesa_of_shift
from pos.records.shift_totals import totals_of
from pos.records.shifts import (
    cash_move_at,
    count_sales,
    counts_of,
    find_open_shift,
    find_z,
    next_z_number,
    open_shift_of,
    post_cash_move,
    post_close,
    post_count,
    post_shift,
)
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.cash_count import CashCount, count_cash, needs_reason
from pos.shop.identity import ActId, ApprovalId, ShiftId, StaffId
from pos.shop.money import NOTHING, Money, above_zero, not_below_zero
from pos.shop.refusal import Refusal
from pos.shop.shift import CashKind, CashMove, Shift, ShiftTotals, ZReport
from pos.shop.staff import Need, Permission
from pos.shop.text import read_reason, read_text
from pos.shop.words import Reason

DRAWER_SUBJECT = "drawer"
"""What an approval of cash in, cash out or an opened drawer is about."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """A till's open shift, if there is one, and how many sales it has; never what they came to."""

    shift: Shift | None = None
    sales: int = 0


def open_shift(records: Records, by: StaffId, *, opening_float: Money) -> Shift:
    """Open this till's shift with the float that was counted into the drawer."""
    with records.writing() as books:
        allow(books, by, Permission.OPEN_SHIFT)
        if find_open_shift(books) is not None:
            raise Refusal(Reason.SHIFT_OPEN)
        shift = Shift(
            ShiftId(books.new_id()), books.till, books.now, by, not_below_zero(opening_float)
        )
        post_shift(books, shift)
        books.note(
            Act.SHIFT_OPENED, by, subject=shift.id, shift=shift.id, float=shift.opening_float.cents
        )
        return shift


def read_so_far(records: Records, by: StaffId) -> SoFar:
    """Give what a cashier may see of the shift."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        shift = find_open_shift(books)
        return SoFar(shift, count_sales(books, shift.id) if shift else 0)


def put_cash_in(
    records: Records,
    by: StaffId,
    *,
    amount: Money,
    reason: str,
    approval: ApprovalId | None = None,
    act: ActId | None = None,
) -> CashMove:
    """Put cash into the drawer, and say why; asked twice it is done once."""
    cash = _Cash(CashKind.CASH_IN, above_zero(amount), reason, act)
    return _move_cash(records, by, cash, approval)


def take_cash_out(
    records: Records,
    by: StaffId,
    *,
    amount: Money,
    reason: str,
    approval: ApprovalId | None = None,
    act: ActId | None = None,
) -> CashMove:
    """Take cash out of the drawer, and say why; asked twice it is done once."""
    cash = _Cash(CashKind.CASH_OUT, above_zero(amount), reason, act)
    return _move_cash(records, by, cash, approval)


def open_drawer(
    records: Records,
    by: StaffId,
    *,
    reason: str,
    approval: ApprovalId | None = None,
    act: ActId | None = None,
) -> CashMove:
    """Open the drawer without a sale, once; it stands on the Z with its reason."""
    return _move_cash(records, by, _Cash(CashKind.NO_SALE, NOTHING, reason, act), approval)


def count_drawer(
    records: Records, by: StaffId, *, counted: Mapping[Money, int], act: ActId | None = None
) -> CashCount:
    """Keep a blind count; it says nothing of what should be there, and the first one stays for ever."""
    with records.writing() as books:
        allow(books, by, Permission.CLOSE_SHIFT)
        shift = open_shift_of(books)
        count = count_cash(counted, rules_of(books).market)
        asked = asked_for(act, by, shift.id, count)
        if entry_of(books, asked) is not None:
            return count
        expected = totals_of(books, shift.id).expected(shift.opening_float)
        post_count(books, shift.id, count, expected=expected, by=by)
        forget_draft(books, shift.id)
        post_asked(books, asked)
        books.note(Act.CASH_COUNTED, by, subject=shift.id, shift=shift.id, total=count.total.cents)
        return count


def close_shift(records: Records, by: StaffId, *, reason: str = "") -> ZReport:
    """Close the shift with its numbered Z; a difference never blocks, a large one needs a reason."""
    with records.writing() as books:
        allow(books, by, Permission.CLOSE_SHIFT)
        report = _z_of(books, by, reason)
        post_close(books, report)
        queue(books, Z, report.shift.id, by=by)
        books.note(
            Act.SHIFT_CLOSED,
            by,
            subject=report.shift.id,
            shift=report.shift.id,
            z=report.number,
            expected=report.expected.cents,
            counted=report.counted.cents,
        )
    with records.reading() as books:
        return find_z(books, report.number) or report


def _z_of(books: OpenBooks, by: StaffId, reason: str) -> ZReport:
    shift = open_shift_of(books)
    totals = totals_of(books, shift.id)
    report = ZReport(
        number=next_z_number(books),
        till=books.till,
        series=series_of(books),
        shift=shift,
        closed_at=books.now,
        closed_by=by,
        totals=totals,
        expected=totals.expected(shift.opening_float),
        counts=_counts(books, shift, totals),
        reason=read_text(reason),
        audit_head=books.head,
        mpesa=mpesa_of_shift(books, shift),
    )
    if needs_reason(report.over, rules_of(books).difference_limit) and not report.reason:
        raise Refusal(Reason.DIFFERENCE_REASON)
    return report


def _counts(books: Books, shift: Shift, totals: ShiftTotals) -> tuple[CashCount, ...]:
    """Give the counts, or refuse when cash has moved since the last of them."""
    counts, expected_then = counts_of(books, shift.id)
    if not counts:
        raise Refusal(Reason.COUNT_FIRST)
    if expected_then != totals.expected(shift.opening_float):
        raise Refusal(Reason.COUNT_AGAIN)
    return counts


@dataclass(frozen=True, slots=True)
class _Cash:
    kind: CashKind
    amount: Money
    reason: str
    act: ActId | None


def _move_cash(records: Records, by: StaffId, cash: _Cash, approval: ApprovalId | None) -> CashMove:
    asked = asked_for(cash.act, by, cash.kind.value, cash.amount.cents, cash.reason)
    with records.writing() as books:
        done = entry_of(books, asked)
        moved = None if done is None else cash_move_at(books, done)
        if moved is not None:
            return moved
        need = Need(_PERMISSIONS[cash.kind], cash.amount.cents)
        subject = exactly(DRAWER_SUBJECT, cash.kind.value, cash.amount.cents, cash.reason)
        allow_with(books, by, (need,), subject=subject, approval=approval)
        shift = open_shift_of(books)
        move = CashMove(cash.kind, cash.amount, read_reason(cash.reason), books.now, by)
        post_cash_move(books, shift.id, move)
        post_asked(books, asked)
        queue(books, DRAWER, shift.id, by=by)
        if cash.kind is not CashKind.NO_SALE:
            queue(books, CASH_SLIP, f"{books.till}/{books.entry}", by=by)
        books.note(
            Act.CASH_MOVED,
            by,
            subject=shift.id,
            shift=shift.id,
            kind=cash.kind.value,
            amount=cash.amount.cents,
            reason=move.reason,
        )
        return move


_PERMISSIONS = {
    CashKind.CASH_IN: Permission.CASH_IN,
    CashKind.CASH_OUT: Permission.CASH_OUT,
    CashKind.NO_SALE: Permission.OPEN_DRAWER,
}
