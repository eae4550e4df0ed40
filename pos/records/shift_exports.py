"""What is read of shifts for tables that leave the program: what went in and out of the drawer, its counts, and the audit."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import func, select

from pos.records.tables import audit, cash_counts, cash_moves, shift_closes, shifts, staff
from pos.records.typed_rows import typed
from pos.shop.money import Money

_Z = shift_closes.c.number.label("z")
_OPENERS = staff.alias("openers")


@dataclass(frozen=True, slots=True)
class CashRow:
    """Cash put in or taken out, or the drawer opened for nothing."""

    till: int
    z: int | None
    at: datetime
    kind: str
    amount: Money
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class DrawerRow:
    """A count of the drawer."""

    till: int
    z: int | None
    at: datetime
    counted: Money
    expected: Money
    kept: str
    by: str

    @property
    def pieces(self) -> str:
        """What was found, as people write it: 5 x 1,000; 2 x 50."""
        found = msgspec.json.decode(self.kept, type=tuple[tuple[int, int], ...])
        return "; ".join(f"{many} x {Money(worth)}" for worth, many in found if many)


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift, with what its Z says once it is closed."""

    till: int
    z: int | None
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str | None
    opening_float: Money
    expected: Money | None
    counted: Money | None
    over: Money | None
    reason: str | None
    audit_head: str | None


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An entry of the audit chain."""

    till: int
    entry: str
    z: int | None
    at: datetime
    by: str
    act: str
    subject: str
    detail: str
    hash: str


all_cash_moves = typed(
    CashRow,
    select(
        cash_moves.c.till,
        _Z,
        cash_moves.c.at,
        cash_moves.c.kind,
        cash_moves.c.amount_cents,
        cash_moves.c.reason,
        staff.c.name.label("by"),
    )
    .select_from(
        cash_moves.join(staff, staff.c.id == cash_moves.c.by).outerjoin(
            shift_closes, shift_closes.c.shift == cash_moves.c.shift
        )
    )
    .order_by(cash_moves.c.till, cash_moves.c.entry, cash_moves.c.number),
)
all_drawer_counts = typed(
    DrawerRow,
    select(
        cash_counts.c.till,
        _Z,
        cash_counts.c.at,
        cash_counts.c.total_cents.label("counted"),
        cash_counts.c.expected_cents,
        cash_counts.c.pieces.label("kept"),
        staff.c.name.label("by"),
    )
    .select_from(
        cash_counts.join(staff, staff.c.id == cash_counts.c.by).outerjoin(
            shift_closes, shift_closes.c.shift == cash_counts.c.shift
        )
    )
    .order_by(cash_counts.c.till, cash_counts.c.entry),
)
all_shifts = typed(
    ShiftRow,
    select(
        shifts.c.till,
        _Z,
        shifts.c.opened_at,
        _OPENERS.c.name.label("opened_by"),
        shift_closes.c.at.label("closed_at"),
        staff.c.name.label("closed_by"),
        shifts.c.float_cents.label("opening_float"),
        shift_closes.c.expected_cents,
        shift_closes.c.counted_cents,
        shift_closes.c.over_cents,
        shift_closes.c.reason,
        audit.c.hash.label("audit_head"),
    )
    .select_from(
        shifts.join(_OPENERS, _OPENERS.c.id == shifts.c.opened_by)
        .outerjoin(shift_closes, shift_closes.c.shift == shifts.c.id)
        .outerjoin(staff, staff.c.id == shift_closes.c.by)
        .outerjoin(
            audit, (audit.c.till == shift_closes.c.till) & (audit.c.number == shift_closes.c.entry)
        )
    )
    .order_by(shifts.c.till, shifts.c.entry),
)
all_audit_entries = typed(
    AuditRow,
    select(
        audit.c.till,
        func.printf("%d/%d", audit.c.till, audit.c.number).label("entry"),
        _Z,
        audit.c.at,
        func.coalesce(staff.c.name, audit.c.by).label("by"),
        audit.c.act,
        audit.c.subject,
        audit.c.detail,
        audit.c.hash,
    )
    .select_from(
        audit.outerjoin(staff, staff.c.id == audit.c.by).outerjoin(
            shift_closes, shift_closes.c.shift == audit.c.shift
        )
    )
    .order_by(audit.c.till, audit.c.number),
)
