"""The documents behind a day of M-Pesa, and behind what was lost of a product."""

from datetime import date

from sqlalchemy import String, bindparam, literal_column, null, select, union_all

from pos.records.books import moment
from pos.records.report_asked import Asked, bounds, in_period
from pos.records.report_sales import names_of_staff
from pos.records.report_stock import LOST, cost_of
from pos.records.statements import Row, Values
from pos.records.tables import debt_payments, money_uses, payments, sales, stock_moves
from pos.shop.audit import entry_name
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.period import Period
from pos.shop.report import PAGE, Behind, Mark, Paper
from pos.shop.stock import MoveKind

PLACES = 1_000_000
"""More moves than one act ever makes."""
_METHOD = literal_column(repr(Method.MPESA.value), String)
_OF_SALES = (
    select(
        payments.c.id,
        payments.c.at,
        payments.c.by,
        payments.c.till,
        payments.c.entry,
        payments.c.reference,
        payments.c.amount_cents.label("amount"),
        sales.c.id.label("sale"),
        money_uses.c.received,
    )
    .select_from(
        payments.outerjoin(sales, sales.c.id == payments.c.sale).outerjoin(
            money_uses, money_uses.c.payment == payments.c.id
        )
    )
    .where((payments.c.method == _METHOD) & in_period(payments.c.at))
)
_OF_DEBTS = (
    select(
        debt_payments.c.id,
        debt_payments.c.at,
        debt_payments.c.by,
        debt_payments.c.till,
        debt_payments.c.entry,
        debt_payments.c.reference,
        debt_payments.c.amount_cents.label("amount"),
        null().label("sale"),
        money_uses.c.received,
    )
    .select_from(debt_payments.outerjoin(money_uses, money_uses.c.payment == debt_payments.c.id))
    .where((debt_payments.c.method == _METHOD) & in_period(debt_payments.c.at))
)
_BOTH = union_all(_OF_SALES, _OF_DEBTS).subquery()
_MPESA = (
    select(_BOTH)
    .where(
        (_BOTH.c.at < bindparam("mark"))
        | ((_BOTH.c.at == bindparam("mark")) & (_BOTH.c.id < bindparam("id")))
    )
    .order_by(_BOTH.c.at.desc(), _BOTH.c.id.desc())
    .limit(PAGE)
)
_PLACE = stock_moves.c.entry * literal_column(str(PLACES)) + stock_moves.c.number
_LOST = (
    select(stock_moves, _PLACE.label("placed"))
    .where(
        LOST
        & (stock_moves.c.kind == bindparam("kind"))
        & (stock_moves.c.product == bindparam("product"))
        & in_period(stock_moves.c.at)
        & (bindparam("mark") > _PLACE)
    )
    .order_by(stock_moves.c.entry.desc(), stock_moves.c.number.desc())
    .limit(PAGE)
)


def mpesa_papers(asked: Asked, behind: Behind, mark: Mark) -> tuple[Paper, ...]:
    """Give the payments of one day: the finished sale that one paid, the money that came, or the act that took it."""
    day = date.fromisoformat(behind.key)
    said = bounds(Period(day, day), asked.zone)
    names = names_of_staff(asked)
    rows = asked.books.rows(_MPESA, **said, mark=mark.at, id=mark.id)
    return tuple(_payment(row, names) for row in rows)


def _payment(row: Row, names: dict[str, str]) -> Paper:
    if row.sale is not None:
        kind, found = "sale", row.sale
    elif row.received is not None:
        kind, found = "payment", row.received
    else:
        kind, found = "audit", entry_name(row.till, row.entry)
    mark = Mark(row.at, row.id)
    return Paper(kind, found, moment(row.at), row.reference, names[row.by], Money(row.amount), mark)


def lost_papers(asked: Asked, behind: Behind, mark: Mark) -> tuple[Paper, ...]:
    """Give the moves by which a product was lost: the count that found it, or the act that wrote it off."""
    kind, _, product = behind.key.partition("|")
    said: Values = {"kind": kind, "product": product, "mark": mark.at, **asked.whole}
    names = names_of_staff(asked)
    return tuple(_move(row, names) for row in asked.books.rows(_LOST, **said))


def _move(row: Row, names: dict[str, str]) -> Paper:
    is_count = row.kind == MoveKind.COUNT.value
    return Paper(
        "count" if is_count else "audit",
        row.document if is_count else entry_name(row.till, row.entry),
        moment(row.at),
        row.reason or row.kind,
        names.get(row.by, row.by),
        -cost_of(row.quantity, row.unit_cost),
        Mark(row.placed, ""),
    )
