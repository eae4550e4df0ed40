"""Closed shifts page by page, and what others said of them later."""

import msgspec
from sqlalchemy import bindparam, exists, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.statements import Row
from pos.records.tables import shift_checks, shift_closes
from pos.shop.closed_shift import ClosedShift, Said, ShiftCheck, Which
from pos.shop.identity import ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.shift import ZReport

_VERIFIED = exists().where(
    (shift_checks.c.shift == shift_closes.c.shift) & (shift_checks.c.kind == Said.VERIFIED.value)
)
_PAGE = (
    select(shift_closes.c.body, _VERIFIED.label("is_verified"))
    .where(
        (shift_closes.c.till == bindparam("till")) & (shift_closes.c.number < bindparam("before"))
    )
    .order_by(shift_closes.c.number.desc())
    .limit(bindparam("most"))
)
_PAGES = {
    Which.ALL: _PAGE,
    Which.DIFFERENT: _PAGE.where(shift_closes.c.over_cents != 0),
    Which.UNVERIFIED: _PAGE.where(~_VERIFIED),
}
_CHECKS = (
    select(shift_checks)
    .where(shift_checks.c.shift == bindparam("shift"))
    .order_by(shift_checks.c.entry, shift_checks.c.number)
)


def closed_page(books: Books, which: Which, *, before: int, most: int) -> tuple[ClosedShift, ...]:
    """Give this till's closed shifts whose number is below one, the newest first."""
    rows = books.rows(_PAGES[which], till=books.till, before=before, most=most)
    return tuple(_closed(row) for row in rows)


def checks_of(books: Books, shift: ShiftId) -> tuple[ShiftCheck, ...]:
    """Give what others said of a closed shift, in its order."""
    return tuple(_check(row) for row in books.rows(_CHECKS, shift=shift))


def post_check(books: OpenBooks, shift: ShiftId, check: ShiftCheck) -> None:
    """Post what somebody said of a closed shift; the shift stays as it is."""
    counted = None if check.counted is None else check.counted.cents
    books.post(
        shift_checks,
        [
            {
                "number": 1,
                "shift": shift,
                "kind": check.said.value,
                "counted_cents": counted,
                "note": check.note,
                "at": books.at,
                "by": check.by,
            }
        ],
    )


def _closed(row: Row) -> ClosedShift:
    report = msgspec.json.decode(row.body, type=ZReport)
    return ClosedShift(
        shift=report.shift.id,
        number=report.number,
        name=report.name,
        opened_at=report.shift.opened_at,
        closed_at=report.closed_at,
        closed_by=report.closed_by,
        takings=report.totals.net,
        over=report.over,
        reason=report.reason,
        is_verified=bool(row.is_verified),
    )


def _check(row: Row) -> ShiftCheck:
    counted = None if row.counted_cents is None else Money(row.counted_cents)
    return ShiftCheck(Said(row.kind), moment(row.at), StaffId(row.by), row.note, counted)
