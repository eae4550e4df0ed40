"""What is read of selling for tables that leave the program: with its Z, and the names people know things by."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from pos.records.of_sale import OF_SALE
from pos.records.tables import (
    customers,
    debt_payments,
    payments,
    people,
    sale_lines,
    sales,
    shift_closes,
    staff,
)
from pos.records.typed_rows import UnitCost, typed
from pos.shop.money import Money
from pos.shop.quantity import Quantity
from pos.shop.receiptnumber import ReceiptNumber

_Z = shift_closes.c.number.label("z")


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


all_sales = typed(
    SaleRow,
    select(
        *OF_SALE,
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
        *OF_SALE,
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
        *OF_SALE,
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
