"""What is read of selling for tables that leave the program: with its Z, and the names people know things by."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import func, select

from pos.records.tables import (
    audit,
    cash_counts,
    cash_moves,
    customers,
    debt_payments,
    payments,
    people,
    sale_lines,
    sales,
    shift_closes,
    shifts,
    staff,
)
from pos.records.typed_rows import UnitCost, typed
from pos.shop.money import Money
from pos.shop.quantity import Quantity
from pos.shop.receiptnumber import ReceiptNumber

_Z = shift_closes.c.number.label("z")
_OPENERS = staff.alias("openers")


@dataclass(frozen=True, slots=True)
class OfReceipt:
    """What belongs to a receipt, or to a sale that has none yet, and to the Z of its shift once that is closed."""

    till: int
    series: str | None
    count: int | None
    z: int | None

    @property
    def receipt(self) -> ReceiptNumber | None:
        """The number of the receipt."""
        if self.series is None or self.count is None:
            return None
        return ReceiptNumber(self.till, self.series, self.count)


@dataclass(frozen=True, slots=True)
class SaleRow(OfReceipt):
    """A finished sale."""

    finished_at: datetime
    served_by: str
    customer: str | None
    gross: Money
    discount: Money
    total: Money
    tax: Money
    rounding: Money
    note: str


@dataclass(frozen=True, slots=True)
class NamedRow(OfReceipt):
    """Somebody who was only named on a sale, and has no account."""

    customer: str


@dataclass(frozen=True, slots=True)
class LineRow(OfReceipt):
    """A line of a finished sale."""

    finished_at: datetime
    number: int
    code: str
    name: str
    quantity: Quantity
    unit: str
    gross: Money
    discount: Money
    net: Money
    tax_class: str
    tax: Money
    unit_cost: UnitCost
    note: str


@dataclass(frozen=True, slots=True)
class PaymentRow(OfReceipt):
    """Money for a sale, or given back."""

    at: datetime
    method: str
    amount: Money
    rounding: Money
    given: Money
    change: Money
    reference: str
    oddities: str
    taken_by: str


@dataclass(frozen=True, slots=True)
class DebtRow:
    """Money for what a customer owed."""

    till: int
    z: int | None
    at: datetime
    customer: str
    method: str
    amount: Money
    rounding: Money
    given: Money
    change: Money
    reference: str
    taken_by: str


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


all_sales = typed(
    SaleRow,
    select(
        sales.c.till,
        sales.c.series,
        sales.c.receipt.label("count"),
        _Z,
        sales.c.finished_at,
        staff.c.name.label("served_by"),
        people.c.name.label("customer"),
        sales.c.gross_cents,
        sales.c.discount_cents,
        sales.c.total_cents,
        sales.c.tax_cents,
        sales.c.rounding_cents,
        sales.c.note,
    )
    .select_from(
        sales.join(staff, staff.c.id == sales.c.served_by)
        .outerjoin(people, people.c.id == sales.c.person)
        .outerjoin(shift_closes, shift_closes.c.shift == sales.c.shift)
    )
    .order_by(sales.c.till, sales.c.entry),
)
all_only_named = typed(
    NamedRow,
    select(
        sales.c.till,
        sales.c.series,
        sales.c.receipt.label("count"),
        _Z,
        people.c.name.label("customer"),
    )
    .select_from(
        sales.join(people, people.c.id == sales.c.person)
        .outerjoin(customers, customers.c.id == people.c.id)
        .outerjoin(shift_closes, shift_closes.c.shift == sales.c.shift)
    )
    .where(customers.c.id.is_(None) & people.c.erased_at.is_(None))
    .order_by(people.c.name, sales.c.till, sales.c.entry),
)
all_lines = typed(
    LineRow,
    select(
        sales.c.till,
        sales.c.series,
        sales.c.receipt.label("count"),
        _Z,
        sales.c.finished_at,
        sale_lines.c.number,
        sale_lines.c.code,
        sale_lines.c.name,
        sale_lines.c.quantity,
        sale_lines.c.unit,
        sale_lines.c.gross_cents,
        (sale_lines.c.own_discount_cents + sale_lines.c.shared_discount_cents).label("discount"),
        sale_lines.c.net_cents,
        sale_lines.c.tax_class,
        sale_lines.c.tax_cents,
        sale_lines.c.unit_cost,
        sale_lines.c.note,
    )
    .select_from(
        sale_lines.join(sales, sales.c.id == sale_lines.c.sale).outerjoin(
            shift_closes, shift_closes.c.shift == sales.c.shift
        )
    )
    .order_by(sales.c.till, sales.c.entry, sale_lines.c.number),
)
all_payments = typed(
    PaymentRow,
    select(
        payments.c.till,
        sales.c.series,
        sales.c.receipt.label("count"),
        _Z,
        payments.c.at,
        payments.c.method,
        payments.c.amount_cents,
        payments.c.rounding_cents,
        payments.c.given_cents,
        payments.c.change_cents,
        payments.c.reference,
        payments.c.oddities,
        staff.c.name.label("taken_by"),
    )
    .select_from(
        payments.join(staff, staff.c.id == payments.c.by)
        .outerjoin(sales, sales.c.id == payments.c.sale)
        .outerjoin(shift_closes, shift_closes.c.shift == payments.c.shift)
    )
    .order_by(payments.c.till, payments.c.entry),
)
all_debt_payments = typed(
    DebtRow,
    select(
        debt_payments.c.till,
        _Z,
        debt_payments.c.at,
        people.c.name.label("customer"),
        debt_payments.c.method,
        debt_payments.c.amount_cents,
        debt_payments.c.rounding_cents,
        debt_payments.c.given_cents,
        debt_payments.c.change_cents,
        debt_payments.c.reference,
        staff.c.name.label("taken_by"),
    )
    .select_from(
        debt_payments.join(people, people.c.id == debt_payments.c.person)
        .join(staff, staff.c.id == debt_payments.c.by)
        .outerjoin(shift_closes, shift_closes.c.shift == debt_payments.c.shift)
    )
    .order_by(debt_payments.c.till, debt_payments.c.entry),
)
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
