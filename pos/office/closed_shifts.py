"""Closed shifts: listed, looked at whole, verified by a second person, noted, printed again and taken out.

Nothing here touches a closed shift: what is said of it later is a fact of its own beside it.
"""

from dataclasses import dataclass

from pos.records.asked import Asked, asked_for, entry_of, post_asked
from pos.records.authority import allow
from pos.records.books import Books, OpenBooks
from pos.records.closed_shifts import checks_of, closed_page, post_check
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.print_queue import Z, jobs_of, last_copy, queue
from pos.records.shifts import counters_of, find_open_shift, find_z
from pos.records.staff import staff_name
from pos.shop.audit import Act
from pos.shop.closed_shift import (
    ClosedShift,
    Said,
    ShiftCheck,
    Which,
    check_said,
    check_second,
)
from pos.shop.identity import ActId, StaffId
from pos.shop.money import Money, not_below_zero
from pos.shop.print_job import ON_ITS_WAY
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.shift import ZReport
from pos.shop.staff import Permission
from pos.shop.text import read_reason, read_text
from pos.shop.words import Reason

NEWEST = 2**62
"""Above every number of a Z."""


@dataclass(frozen=True, slots=True)
class Check:
    """What somebody said of a closed shift, by his name."""

    name: str
    check: ShiftCheck


@dataclass(frozen=True, slots=True)
class WholeZ:
    """A Z as it was printed, with the names on it, and what was said of it later."""

    report: ZReport
    opened_by: str
    closed_by: str
    checks: tuple[Check, ...]
    rules: ShopRules
    may_verify: bool
    """Whether it is another person who looks at it than who closed it and who counted."""


@dataclass(frozen=True, slots=True)
class Closed:
    """One line of the history, with the name of who closed it."""

    shift: ClosedShift
    closed_by: str


def list_closed(
    records: Records, by: StaffId, *, which: Which = Which.ALL, before: int = NEWEST, most: int = 50
) -> tuple[Closed, ...]:
    """Give this till's closed shifts below a number, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_EXPECTED_CASH)
        page = closed_page(books, which, before=before, most=most)
        return tuple(Closed(each, staff_name(books, each.closed_by)) for each in page)


def read_closed(records: Records, by: StaffId, *, number: int) -> WholeZ:
    """Give a Z as it was printed, with what was said of it later."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_EXPECTED_CASH)
        return _whole(books, by, number)


def verify_shift(
    records: Records,
    by: StaffId,
    *,
    number: int,
    counted: Money | None = None,
    note: str = "",
    act: ActId | None = None,
) -> None:
    """Keep that a second person looked at a closed shift, once: what he counted, or what he says of it."""
    asked = asked_for(act, by, "verify", number, counted, note)
    with records.writing() as books:
        allow(books, by, Permission.VERIFY_SHIFT)
        if entry_of(books, asked) is not None:
            return
        report = _z_of(books, number)
        check_second(report, by, counted_by=counters_of(books, report.shift.id))
        said = read_text(note)
        check_said(counted, said)
        found = None if counted is None else not_below_zero(counted)
        _post(books, asked, report, check=ShiftCheck(Said.VERIFIED, books.now, by, said, found))


def note_shift(
    records: Records, by: StaffId, *, number: int, note: str, act: ActId | None = None
) -> None:
    """Keep a later word about a closed shift beside it, once."""
    asked = asked_for(act, by, "note", number, note)
    with records.writing() as books:
        allow(books, by, Permission.VERIFY_SHIFT)
        if entry_of(books, asked) is not None:
            return
        report = _z_of(books, number)
        check = ShiftCheck(Said.NOTED, books.now, by, read_reason(note))
        _post(books, asked, report, check=check)


def print_z_again(records: Records, by: StaffId, *, number: int) -> bool:
    """Have a Z printed once more, marked as a copy; False while the one before is still on its way."""
    with records.writing() as books:
        allow(books, by, Permission.SEE_EXPECTED_CASH)
        report = _z_of(books, number)
        shift = report.shift.id
        jobs = [job for job in jobs_of(books, shift) if job.kind.value == Z]
        if any(job.state in ON_ITS_WAY for job in jobs):
            return False
        copy = last_copy(books, shift) + 1
        queue(books, Z, shift, by=by, copy=copy)
        _note(books, Act.Z_REPRINTED, by, report, copy=copy)
        return True


def take_out_z(records: Records, by: StaffId, *, number: int, file: str) -> WholeZ:
    """Give a Z to be written into a file, and keep that it left the books."""
    with records.writing() as books:
        allow(books, by, Permission.EXPORT)
        whole = _whole(books, by, number)
        books.note(Act.EXPORTED, by, subject=whole.report.name, file=file, rows=1)
        return whole


def _whole(books: Books, by: StaffId, number: int) -> WholeZ:
    report = _z_of(books, number)
    said = checks_of(books, report.shift.id)
    return WholeZ(
        report,
        opened_by=staff_name(books, report.shift.opened_by),
        closed_by=staff_name(books, report.closed_by),
        checks=tuple(Check(staff_name(books, each.by), each) for each in said),
        rules=rules_of(books),
        may_verify=by not in {report.closed_by, *counters_of(books, report.shift.id)},
    )


def _z_of(books: Books, number: int) -> ZReport:
    report = find_z(books, number)
    if report is None:
        raise Refusal(Reason.NO_SUCH_Z)
    return report


_ACTS = {Said.VERIFIED: Act.SHIFT_VERIFIED, Said.NOTED: Act.SHIFT_NOTED}


def _post(books: OpenBooks, asked: Asked, report: ZReport, *, check: ShiftCheck) -> None:
    post_check(books, report.shift.id, check)
    post_asked(books, asked)
    counted = {} if check.counted is None else {"counted": check.counted.cents}
    _note(books, _ACTS[check.said], check.by, report, **counted)


def _note(books: OpenBooks, act: Act, by: StaffId, report: ZReport, **detail: int) -> None:
    """Note an act about a closed shift; it belongs to the shift that is open now, if one is."""
    shift = find_open_shift(books)
    now = shift.id if shift else None
    books.note(act, by, subject=report.shift.id, shift=now, z=report.number, **detail)
