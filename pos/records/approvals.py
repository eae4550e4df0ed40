"""Approvals as they are looked up afterwards: newest first, a page at a time."""

import msgspec
from sqlalchemy import bindparam, func, select

from pos.records.books import Books, moment
from pos.records.statements import Row
from pos.records.tables import approval_uses, approvals, audit, sales, staff
from pos.shop.approvals import GivenYes, YesPage
from pos.shop.staff import Need

FIRST = 1 << 60

_ASKED, _GIVEN = staff.alias("asked"), staff.alias("given")
_PAGE = (
    select(
        approvals.c.till,
        approvals.c.entry,
        approvals.c.at,
        _ASKED.c.name.label("asked_by"),
        _GIVEN.c.name.label("given_by"),
        approvals.c.needs,
        approvals.c.subject,
        approval_uses.c.entry.label("used_in"),
        func.coalesce(sales.c.id, "").label("sale"),
    )
    .select_from(
        approvals.join(_ASKED, _ASKED.c.id == approvals.c.requester)
        .join(_GIVEN, _GIVEN.c.id == approvals.c.approver)
        .outerjoin(approval_uses, approval_uses.c.approval == approvals.c.id)
        .outerjoin(
            audit,
            (audit.c.till == approval_uses.c.till) & (audit.c.number == approval_uses.c.entry),
        )
        .outerjoin(sales, sales.c.id == audit.c.subject)
    )
    .where(approvals.c.till == bindparam("till"), approvals.c.entry < bindparam("before"))
    .order_by(approvals.c.entry.desc())
    .limit(bindparam("most"))
)


def list_given(books: Books, *, before: int | None = None, most: int = 50) -> YesPage:
    """Give the newest approvals below an entry."""
    below = FIRST if before is None else before
    rows = books.rows(_PAGE, till=books.till, before=below, most=most + 1)
    found = tuple(_given(row) for row in rows)
    return YesPage(found[:most], found[most - 1].entry if len(found) > most else None)


def _given(row: Row) -> GivenYes:
    return GivenYes(
        row.till,
        row.entry,
        moment(row.at),
        row.asked_by,
        row.given_by,
        msgspec.json.decode(row.needs, type=tuple[Need, ...]),
        row.subject,
        row.used_in,
        row.sale,
    )
