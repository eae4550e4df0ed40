"""What one person did in a time, added up from what was posted."""

from sqlalchemy import bindparam, func, select, text

from pos.records.books import Books
from pos.records.signs import Stretch
from pos.records.tables import approvals, audit, cash_moves, sale_lines, sales
from pos.shop.audit import Act
from pos.shop.deeds import Deeds
from pos.shop.identity import StaffId
from pos.shop.money import Money

_SOLD = select(
    func.count().label("many"),
    func.coalesce(func.sum(sales.c.total_cents), 0).label("total"),
    func.coalesce(func.sum(sales.c.discount_cents), 0).label("discounts"),
).where(
    sales.c.served_by == bindparam("by"),
    sales.c.till == bindparam("till"),
    sales.c.entry >= bindparam("low"),
    sales.c.entry < bindparam("high"),
)
_BACK = (
    select(
        func.count(sales.c.id.distinct()).label("many"),
        func.coalesce(func.sum(sale_lines.c.net_cents), 0).label("total"),
    )
    .select_from(sale_lines.join(sales, sales.c.id == sale_lines.c.sale))
    .where(
        sale_lines.c.till == bindparam("till"),
        sale_lines.c.entry >= bindparam("low"),
        sale_lines.c.entry < bindparam("high"),
        text("sale_lines.quantity < 0"),
        sale_lines.c.is_deposit == 0,
        sales.c.served_by == bindparam("by"),
    )
)
_ACTS = (
    select(audit.c.act, func.count().label("many"))
    .where(
        audit.c.by == bindparam("by"),
        audit.c.till == bindparam("till"),
        audit.c.number >= bindparam("low"),
        audit.c.number < bindparam("high"),
    )
    .group_by(audit.c.act)
)
_DRAWER = (
    select(func.count())
    .select_from(cash_moves)
    .where(
        cash_moves.c.till == bindparam("till"),
        cash_moves.c.entry >= bindparam("low"),
        cash_moves.c.entry < bindparam("high"),
        cash_moves.c.by == bindparam("by"),
        cash_moves.c.kind == "no_sale",
    )
)
_ASKED = (
    select(func.count())
    .select_from(approvals)
    .where(
        approvals.c.till == bindparam("till"),
        approvals.c.entry >= bindparam("low"),
        approvals.c.entry < bindparam("high"),
        approvals.c.requester == bindparam("by"),
    )
)


def deeds_of(books: Books, person: StaffId, of: Stretch) -> Deeds:
    """Give what somebody did in a time."""
    said: dict[str, int | str] = {"by": person, "till": books.till, "low": of.low, "high": of.high}
    (sold,), (back,) = books.rows(_SOLD, **said), books.rows(_BACK, **said)
    acts = {row.act: row.many for row in books.rows(_ACTS, **said)}
    return Deeds(
        sales=sold.many,
        total=Money(sold.total),
        discounts=Money(sold.discounts),
        returns=back.many,
        returned=Money(-back.total),
        voids=acts.get(Act.LINE_VOIDED.value, 0),
        given_up=acts.get(Act.SALE_CANCELLED.value, 0),
        drawer=books.number(_DRAWER, **said),
        approvals_given=acts.get(Act.APPROVED.value, 0),
        approvals_asked=books.number(_ASKED, **said),
        wrong_pins=acts.get(Act.PIN_WRONG.value, 0),
    )
