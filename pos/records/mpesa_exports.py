"""What is read of M-Pesa for tables that leave the program: money that came, what it was used for, requests, refunds."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text

from pos.records.of_sale import OF_SALE, OfSale
from pos.records.tables import money_uses, people, pushes, received, refunds, sales, staff
from pos.records.typed_rows import typed
from pos.shop.money import Money

_USED = (
    select(money_uses.c.received, func.sum(money_uses.c.amount_cents).label("used"))
    .group_by(money_uses.c.received)
    .subquery()
)


@dataclass(frozen=True, slots=True)
class ReceivedRow(OfSale):
    """Money that came."""

    came_at: datetime
    code: str | None
    amount: Money
    used: Money | None
    short_code: str
    account: str
    payer: str | None
    number: str | None
    state: str
    holder: int | None
    oddities: str
    note: str


@dataclass(frozen=True, slots=True)
class PushRow(OfSale):
    """A request to a phone."""

    asked_at: datetime
    amount: Money
    pay_number: str
    phone: str
    state: str
    code: str
    ended_at: datetime | None
    by: str


@dataclass(frozen=True, slots=True)
class RefundRow(OfSale):
    """An order for money to go back."""

    asked_at: datetime
    kind: str
    amount: Money
    payment: str
    phone: str
    why: str
    state: str
    code: str
    back: str
    by: str


all_received = typed(
    ReceivedRow,
    select(
        *OF_SALE,
        received.c.came_at,
        received.c.trans_id.label("code"),
        received.c.amount_cents,
        _USED.c.used,
        received.c.short_code,
        received.c.account,
        people.c.name.label("payer"),
        people.c.phone.label("number"),
        received.c.state,
        received.c.holder,
        received.c.oddities,
        received.c.note,
    )
    .select_from(
        received.outerjoin(_USED, _USED.c.received == received.c.id)
        .outerjoin(people, people.c.id == received.c.person)
        .outerjoin(sales, sales.c.id == received.c.sale)
    )
    .where(received.c.same_as.is_(None))
    .order_by(text("received.rowid")),
)
all_pushes = typed(
    PushRow,
    select(
        *OF_SALE,
        pushes.c.asked_at,
        pushes.c.amount_cents,
        pushes.c.pay_number,
        pushes.c.shown.label("phone"),
        pushes.c.state,
        pushes.c.code,
        pushes.c.ended_at,
        staff.c.name.label("by"),
    )
    .select_from(
        pushes.join(staff, staff.c.id == pushes.c.asked_by).outerjoin(
            sales, sales.c.id == pushes.c.sale
        )
    )
    .order_by(text("pushes.rowid")),
)
all_refunds = typed(
    RefundRow,
    select(
        *OF_SALE,
        refunds.c.asked_at,
        refunds.c.kind,
        refunds.c.amount_cents,
        refunds.c.trans_id.label("payment"),
        refunds.c.shown.label("phone"),
        refunds.c.why,
        refunds.c.state,
        refunds.c.code,
        refunds.c.receipt.label("back"),
        staff.c.name.label("by"),
    )
    .select_from(
        refunds.join(staff, staff.c.id == refunds.c.asked_by).outerjoin(
            sales, sales.c.id == refunds.c.sale
        )
    )
    .order_by(text("refunds.rowid")),
)
