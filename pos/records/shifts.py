"""Shifts as posted: opened, cash moved, counted, closed for ever."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import bindparam, exists, func, select

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.statements import Row
from pos.records.tables import audit, cash_counts, cash_moves, sales, shift_closes, shifts
from pos.shop.cash_count import CashCount
from pos.shop.identity import ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.refusal import Refusal
from pos.shop.shift import CashKind, CashMove, Shift, ZReport
from pos.shop.words import Reason

_OPEN = (
    select(shifts)
    .where(
        (shifts.c.till == bindparam("till")) & ~exists().where(shift_closes.c.shift == shifts.c.id)
    )
    .order_by(shifts.c.entry.desc())
    .limit(1)
)
_MOVES = (
    select(cash_moves)
    .where(cash_moves.c.shift == bindparam("shift"))
    .order_by(cash_moves.c.entry, cash_moves.c.number)
)
_MOVE_AT = select(cash_moves).where(
    cash_moves.c.till == bindparam("till"), cash_moves.c.entry == bindparam("entry")
)
_COUNTS = (
    select(cash_counts.c.pieces, cash_counts.c.expected_cents)
    .where(cash_counts.c.shift == bindparam("shift"))
    .order_by(cash_counts.c.entry)
)
_COUNTERS = select(cash_counts.c.by).where(cash_counts.c.shift == bindparam("shift"))
_SALES = select(func.count()).select_from(sales).where(sales.c.shift == bindparam("shift"))
_NUMBER_OF_Z = select(shift_closes.c.number).where(shift_closes.c.shift == bindparam("shift"))
_LAST_Z = select(func.max(shift_closes.c.number)).where(shift_closes.c.till == bindparam("till"))
_NUMBER = select(shift_closes.c.number).where(shift_closes.c.shift == bindparam("shift"))
_Z = (
    select(shift_closes.c.body, shift_closes.c.entry, audit.c.hash)
    .select_from(
        shift_closes.join(
            audit, (audit.c.till == shift_closes.c.till) & (audit.c.number == shift_closes.c.entry)
        )
    )
    .where(
        (shift_closes.c.till == bindparam("till")) & (shift_closes.c.number == bindparam("number"))
    )
)


def find_open_shift(books: Books) -> Shift | None:
    """Give this till's open shift, or None."""
    row = books.first(_OPEN, till=books.till)
    return _shift(row) if row else None


def open_shift_of(books: Books) -> Shift:
    """Give this till's open shift, or refuse."""
    shift = find_open_shift(books)
    if shift is None:
        raise Refusal(Reason.SHIFT_CLOSED)
    return shift


def count_sales(books: Books, shift: ShiftId) -> int:
    """Give how many sales a shift has had so far."""
    return books.number(_SALES, shift=shift)


def cash_moves_of(books: Books, shift: ShiftId) -> tuple[CashMove, ...]:
    """Give what happened at the drawer besides payments."""
    return tuple(_move(row) for row in books.rows(_MOVES, shift=shift))


def cash_move_at(books: Books, entry: int) -> CashMove | None:
    """Give what this till did at the drawer with that entry, or None."""
    row = books.first(_MOVE_AT, till=books.till, entry=entry)
    return None if row is None else _move(row)


def counts_of(books: Books, shift: ShiftId) -> tuple[tuple[CashCount, ...], Money | None]:
    """Give the counts of the drawer, first to last, and what should have been there at the last."""
    rows = books.rows(_COUNTS, shift=shift)
    expected = Money(rows[-1].expected_cents) if rows else None
    return tuple(count_from_text(row.pieces) for row in rows), expected


def counters_of(books: Books, shift: ShiftId) -> frozenset[StaffId]:
    """Give everybody who counted the drawer of a shift."""
    return frozenset(StaffId(row.by) for row in books.rows(_COUNTERS, shift=shift))


def next_z_number(books: Books) -> int:
    """Give the number of the next Z: one more than the last, without a gap."""
    return books.number(_LAST_Z, till=books.till) + 1


def number_of_shift(books: Books, shift: ShiftId) -> int:
    """Give the number that a shift's Z bears, or will bear when it is closed."""
    row = books.first(_NUMBER, shift=shift)
    return int(row.number) if row else next_z_number(books)


def find_z(books: Books, number: int) -> ZReport | None:
    """Give a Z as it is printed, or None; its audit head is that of the close itself, which covers it."""
    row = books.first(_Z, till=books.till, number=number)
    if row is None:
        return None
    report = msgspec.json.decode(row.body, type=ZReport)
    return replace(report, audit_head=row.hash, entry=row.entry)


def find_z_of(books: Books, shift: str) -> ZReport | None:
    """Give the Z that closed a shift, or None."""
    number = books.number(_NUMBER_OF_Z, shift=shift)
    return find_z(books, number) if number else None


def post_shift(books: OpenBooks, shift: Shift) -> None:
    """Post that a shift was opened."""
    books.post(
        shifts,
        [
            {
                "id": shift.id,
                "opened_at": milliseconds(shift.opened_at),
                "opened_by": shift.opened_by,
                "float_cents": shift.opening_float.cents,
            }
        ],
    )


def post_cash_move(books: OpenBooks, shift: ShiftId, move: CashMove) -> None:
    """Post cash in, cash out or the drawer opened without a sale."""
    books.post(
        cash_moves,
        [
            {
                "number": 1,
                "shift": shift,
                "kind": move.kind.value,
                "amount_cents": move.amount.cents,
                "reason": move.reason,
                "at": milliseconds(move.at),
                "by": move.by,
            }
        ],
    )


def post_count(
    books: OpenBooks, shift: ShiftId, count: CashCount, *, expected: Money, by: StaffId
) -> None:
    """Post a count of the drawer; the first one stays beside any later one."""
    books.post(
        cash_counts,
        [
            {
                "number": 1,
                "shift": shift,
                "at": books.at,
                "by": by,
                "total_cents": count.total.cents,
                "expected_cents": expected.cents,
                "pieces": count_to_text(count),
            }
        ],
    )


def post_close(books: OpenBooks, report: ZReport) -> None:
    """Post the Z; the shift takes nothing any more."""
    books.post(
        shift_closes,
        [
            {
                "shift": report.shift.id,
                "number": report.number,
                "at": milliseconds(report.closed_at),
                "by": report.closed_by,
                "expected_cents": report.expected.cents,
                "counted_cents": report.counted.cents,
                "over_cents": report.over.cents,
                "reason": report.reason,
                "audit_head": report.audit_head,
                "body": msgspec.json.encode(report).decode(),
            }
        ],
    )


def _move(row: Row) -> CashMove:
    return CashMove(CashKind(row.kind), Money(row.amount_cents), row.reason, moment(row.at), row.by)


def _shift(row: Row) -> Shift:
    return Shift(row.id, row.till, moment(row.opened_at), row.opened_by, Money(row.float_cents))


def count_to_text(count: CashCount) -> str:
    """Give a count as the books keep it."""
    pieces = [[worth.cents, many] for worth, many in count.pieces]
    return msgspec.json.encode(pieces).decode()


def count_from_text(pieces: str) -> CashCount:
    """Give a count that the books kept."""
    kept: Sequence[tuple[int, int]] = msgspec.json.decode(pieces, type=tuple[tuple[int, int], ...])
    return CashCount(tuple((Money(worth), many) for worth, many in kept))
