"""The signs a manager watches, found in what was posted: each by an index, none by reading all sales."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    Integer,
    Select,
    bindparam,
    func,
    literal,
    literal_column,
    select,
    text,
)

from pos.records.books import Books, moment
from pos.records.house import rules_of
from pos.records.statements import Row
from pos.records.tables import (
    audit,
    cash_moves,
    payments,
    received,
    sale_lines,
    sales,
    staff,
)
from pos.records.trail import bounds_of
from pos.shop.audit import Act, entry_name
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.signs import OLD, Sign, Trace, is_near
from pos.shop.staff import Permission, Role

_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time, in milliseconds, and the entries in it."""

    since: int
    until: int
    low: int
    high: int


def _said(path: str) -> Any:
    return func.json_extract(audit.c.detail, path, type_=Integer)


_LESS = (func.coalesce(_said("$.before"), 0) - func.coalesce(_said("$.after"), 0)).label("cents")


def _entries(act: Act, cents: Any = None, *more: Any) -> Select[Any]:
    """Give the search for the entries of one act, each with the finished sale it is about."""
    amount = literal(0).label("cents") if cents is None else cents
    return (
        select(
            audit.c.by, audit.c.at, audit.c.number.label("entry"), audit.c.subject, amount,
            func.coalesce(sales.c.id, "").label("sale"), *more,
        )
        .select_from(
            audit.outerjoin(sales, sales.c.id == audit.c.subject).outerjoin(
                staff, staff.c.id == audit.c.by
            )
        )
        .where(
            audit.c.till == bindparam("till"),
            audit.c.act == literal_column(f"'{act.value}'"),
            audit.c.number >= bindparam("low"),
            audit.c.number < bindparam("high"),
        )
        .order_by(audit.c.number)
    )  # fmt: skip


_ROLE = func.coalesce(staff.c.role, "").label("role")
_PART = _said("$.needs.discount").label("part")
_VOIDS = _entries(Act.LINE_VOIDED, _LESS).where(_said("$.after_total").is_not(None))
_DISCOUNTS = _entries(Act.LINE_CHANGED, _LESS, _ROLE, _PART).where(
    _said("$.needs.discount").is_not(None)
)
_PRICES = _entries(Act.LINE_CHANGED, _LESS).where(_said("$.needs.type_price").is_not(None))
_GIVEN_UP = _entries(Act.SALE_CANCELLED, _said("$.total").label("cents"))
_REPRINTS = _entries(Act.RECEIPT_REPRINTED)
_CLAIMED = (
    select(
        audit.c.by, audit.c.at, received.c.trans_id, received.c.amount_cents.label("cents"),
    )
    .select_from(
        audit.join(received, received.c.trans_id == func.json_extract(audit.c.detail, "$.payment"))
    )
    .where(
        audit.c.till == bindparam("till"),
        audit.c.act == literal_column(f"'{Act.MONEY_CLAIMED.value}'"),
        audit.c.number >= bindparam("low"),
        audit.c.number < bindparam("high"),
        audit.c.at - received.c.came_at > int(OLD.total_seconds()) * _MILLISECONDS,
    )
    .order_by(audit.c.number)
)  # fmt: skip
_CASH = (
    select(
        cash_moves.c.by, cash_moves.c.at, cash_moves.c.entry,
        cash_moves.c.amount_cents.label("cents"),
    )
    .where(
        cash_moves.c.till == bindparam("till"),
        cash_moves.c.entry >= bindparam("low"),
        cash_moves.c.entry < bindparam("high"),
        cash_moves.c.kind == bindparam("kind"),
    )
    .order_by(cash_moves.c.entry)
)  # fmt: skip
_RETURNS = (
    select(
        sales.c.served_by.label("by"), sales.c.finished_at.label("at"), sales.c.id.label("sale"),
        func.sum(sale_lines.c.net_cents).label("cents"),
    )
    .select_from(sale_lines.join(sales, sales.c.id == sale_lines.c.sale))
    .where(
        sale_lines.c.till == bindparam("till"),
        sale_lines.c.entry >= bindparam("low"),
        sale_lines.c.entry < bindparam("high"),
        text("sale_lines.quantity < 0"),
        sale_lines.c.is_deposit == 0,
        sales.c.person.is_(None),
    )
    .group_by(sales.c.id)
    .order_by(sales.c.finished_at)
)  # fmt: skip
_PROVISIONAL = (
    select(
        payments.c.by, payments.c.at, payments.c.sale, payments.c.amount_cents.label("cents")
    )
    .where(
        text("payments.method = 'mpesa' AND payments.amount_cents > 0 AND payments.oddities <> ''"),
        payments.c.at >= bindparam("since"),
        payments.c.at < bindparam("until"),
        payments.c.till == bindparam("till"),
        func.instr(payments.c.oddities, "provisional") > 0,
    )
    .order_by(payments.c.at)
)  # fmt: skip
_SOLD = (
    select(sales.c.served_by, func.count().label("many"))
    .where(
        sales.c.till == bindparam("till"),
        sales.c.entry >= bindparam("low"),
        sales.c.entry < bindparam("high"),
    )
    .group_by(sales.c.served_by)
)


def stretch_of(books: Books, since: int, until: int) -> Stretch:
    """Give a time with the entries in it."""
    return Stretch(since, until, *bounds_of(books, since, until))


def sales_by_person(books: Books, of: Stretch) -> dict[StaffId, int]:
    """Give how many sales everybody has finished in a time."""
    return {StaffId(row.served_by): row.many for row in books.rows(_SOLD, **_range(books, of))}


def traces_of(books: Books, of: Stretch) -> Iterator[Trace]:
    """Give everything that is watched in a time, kind by kind, the oldest first."""
    for sign, find in _FOUND.items():
        yield from find(books, of, sign)


Find = Callable[[Books, Stretch, Sign], Iterator[Trace]]


def _from(statement: Select[Any]) -> Find:
    """Give a way to find what the audit says."""

    def find(books: Books, of: Stretch, sign: Sign) -> Iterator[Trace]:
        for row in books.rows(statement, **_range(books, of)):
            yield _trace(sign, row, *_document(books, row))

    return find


def _discounts(books: Books, of: Stretch, sign: Sign) -> Iterator[Trace]:
    grants = rules_of(books).grants
    for row in books.rows(_DISCOUNTS, **_range(books, of)):
        if row.role and is_near(row.part, grants[Role(row.role)].get(Permission.DISCOUNT, 0)):
            yield _trace(sign, row, *_document(books, row))


def _claimed(books: Books, of: Stretch, sign: Sign) -> Iterator[Trace]:
    for row in books.rows(_CLAIMED, **_range(books, of)):
        yield _trace(sign, row, "payment", row.trans_id)


def _cash(books: Books, of: Stretch, sign: Sign) -> Iterator[Trace]:
    kind = "no_sale" if sign is Sign.DRAWER else "cash_out"
    for row in books.rows(_CASH, kind=kind, **_range(books, of)):
        yield _trace(sign, row, "audit", entry_name(books.till, row.entry))


def _returns(books: Books, of: Stretch, sign: Sign) -> Iterator[Trace]:
    for row in books.rows(_RETURNS, **_range(books, of)):
        yield _trace(sign, row, "sale", row.sale)


def _provisional(books: Books, of: Stretch, sign: Sign) -> Iterator[Trace]:
    said = {"till": books.till, "since": of.since, "until": of.until}
    for row in books.rows(_PROVISIONAL, **said):
        yield _trace(sign, row, "sale", row.sale)


_FOUND: MappingProxyType[Sign, Find] = MappingProxyType(
    {
        Sign.VOID_AFTER_TOTAL: _from(_VOIDS),
        Sign.GIVEN_UP: _from(_GIVEN_UP),
        Sign.DRAWER: _cash,
        Sign.RETURN_WITHOUT_CUSTOMER: _returns,
        Sign.OLD_MONEY: _claimed,
        Sign.NEAR_LIMIT: _discounts,
        Sign.PRICE_TYPED: _from(_PRICES),
        Sign.REPRINT: _from(_REPRINTS),
        Sign.CASH_OUT: _cash,
        Sign.PROVISIONAL: _provisional,
    }
)


def _trace(sign: Sign, row: Row, kind: str, document: str) -> Trace:
    return Trace(sign, StaffId(row.by), moment(row.at), Money(row.cents or 0), kind, document)


def _document(books: Books, row: Row) -> tuple[str, str]:
    """Give the sale that it happened on, or the entry of the audit that tells of it."""
    return ("sale", row.sale) if row.sale else ("audit", entry_name(books.till, row.entry))


def _range(books: Books, of: Stretch) -> dict[str, int]:
    return {"till": books.till, "low": of.low, "high": of.high}
