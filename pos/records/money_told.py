"""Everything that was ever heard, said and done of one payment."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, select, text

from pos.records.books import Books
from pos.records.of_sale import OF_SALE, OfSale
from pos.records.tables import audit, claims, money_uses, refunds, sales, sightings, staff
from pos.records.typed_rows import typed
from pos.shop.money import Money


@dataclass(frozen=True, slots=True)
class Told:
    """One time that it was told of."""

    entry: int
    at: datetime
    """When it was heard."""
    source: str
    amount: Money
    account: str
    is_verified: bool
    letter: int | None


@dataclass(frozen=True, slots=True)
class Used(OfSale):
    """What a part of it was used for; below nothing when it became free again."""

    entry: int
    at: datetime
    what: str
    amount: Money
    sale: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Claimed:
    """Who said that it is for a sale of his."""

    at: datetime
    till: int
    state: str
    how: str
    by: str | None


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order for it to go back."""

    at: datetime
    state: str
    amount: Money
    why: str
    receipt: str
    by: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of it."""

    entry: int
    at: datetime
    act: str
    detail: str
    by: str | None


@dataclass(frozen=True, slots=True)
class History:
    """All of it, each oldest first."""

    told: tuple[Told, ...]
    used: tuple[Used, ...]
    claimed: tuple[Claimed, ...]
    ordered: tuple[Ordered, ...]
    said: tuple[Said, ...]


_ENTRY = and_(audit.c.till == sightings.c.till, audit.c.number == sightings.c.entry)
_TOLD = typed(
    Told,
    select(
        sightings.c.entry,
        audit.c.at,
        sightings.c.source,
        sightings.c.amount_cents,
        sightings.c.account,
        sightings.c.is_verified,
        sightings.c.letter,
    )
    .select_from(sightings.join(audit, _ENTRY))
    .where(sightings.c.received == bindparam("received"))
    .order_by(sightings.c.entry, sightings.c.number),
)
_USED = typed(
    Used,
    select(
        *OF_SALE,
        money_uses.c.entry,
        money_uses.c.at,
        money_uses.c.what,
        money_uses.c.amount_cents,
        money_uses.c.sale,
        staff.c.name.label("by"),
    )
    .select_from(
        money_uses.outerjoin(sales, sales.c.id == money_uses.c.sale).outerjoin(
            staff, staff.c.id == money_uses.c.by
        )
    )
    .where(money_uses.c.received == bindparam("received"))
    .order_by(money_uses.c.entry, money_uses.c.number),
)
_CLAIMED = typed(
    Claimed,
    select(
        claims.c.made_at.label("at"),
        claims.c.till,
        claims.c.state,
        claims.c.how,
        staff.c.name.label("by"),
    )
    .select_from(claims.outerjoin(staff, staff.c.id == claims.c.made_by))
    .where(claims.c.trans_id == bindparam("code"))
    .order_by(claims.c.turn),
)
_ORDERED = typed(
    Ordered,
    select(
        refunds.c.asked_at.label("at"),
        refunds.c.state,
        refunds.c.amount_cents,
        refunds.c.why,
        refunds.c.receipt,
        staff.c.name.label("by"),
    )
    .select_from(refunds.outerjoin(staff, staff.c.id == refunds.c.asked_by))
    .where(refunds.c.received == bindparam("received"))
    .order_by(refunds.c.asked_at),
)
_SAID = typed(
    Said,
    select(
        audit.c.number.label("entry"),
        audit.c.at,
        audit.c.act,
        audit.c.detail,
        staff.c.name.label("by"),
    )
    .select_from(audit.outerjoin(staff, staff.c.id == audit.c.by))
    .where(
        text(
            "audit.subject IN (:code, :received) AND audit.act IN ('money_set_aside', 'money_believed', "
            "'refund_asked', 'money_claimed', 'money_released')"
        )
    )
    .order_by(audit.c.number),
)


def history_of(books: Books, received: str, code: str) -> History:
    """Give everything about the payment of that id and code."""
    return History(
        tuple(_TOLD(books, received=received)),
        tuple(_USED(books, received=received)),
        tuple(_CLAIMED(books, code=code)),
        tuple(_ORDERED(books, received=received)),
        tuple(_SAID(books, code=code, received=received)),
    )
