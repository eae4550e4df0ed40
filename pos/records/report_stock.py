"""What the stock is worth, what lies there too long, and what was lost."""

from collections import defaultdict
from datetime import date

import msgspec
from sqlalchemy import bindparam, func, literal_column, select

from pos.records.report_asked import ADDING, Asked, in_period
from pos.records.report_lines import UNITS, known_products, sold_in
from pos.records.statements import Row
from pos.records.tables import products, stock_costs, stock_levels, stock_moves
from pos.shop.money import Money
from pos.shop.moves import worth_of
from pos.shop.quantity import Quantity
from pos.shop.report import Measured, Report, ReportKind, ReportRow, made_report
from pos.shop.stock import COST_PARTS, cost_of_one

LOST_AS = ("damaged", "expired", "own_use", "count")
"""Moves by which goods go without a sale; a count may also find some again."""
SLOW_DAYS = 90
"""Goods that will not be gone in this time lie too long."""
LOST = stock_moves.c.kind.in_([literal_column(repr(kind)) for kind in LOST_AS])
"""Whether a move is one of those, as their index knows it."""
_LOSSES = select(
    stock_moves.c.product, stock_moves.c.kind, stock_moves.c.quantity, stock_moves.c.unit_cost
).where(LOST & in_period(stock_moves.c.at))
_LEVELS = (
    select(stock_levels.c.product, func.sum(stock_levels.c.quantity).label("level"))
    .group_by(stock_levels.c.product)
    .having(func.sum(stock_levels.c.quantity) > 0)
    .subquery()
)
_LYING = select(
    products.c.id,
    products.c.name,
    products.c.category,
    products.c.unit,
    (products.c.is_active > products.c.is_deposit).label("is_offered"),
    _LEVELS.c.level,
    func.coalesce(stock_costs.c.cost, products.c.cost_cents * COST_PARTS).label("cost"),
).select_from(
    _LEVELS.join(products, products.c.id == _LEVELS.c.product).outerjoin(
        stock_costs, stock_costs.c.product == _LEVELS.c.product
    )
)
_WANTED = select(func.json_each(bindparam("ids")).table_valued("value").c.value.label("product"))
_ASKED_FOR = _WANTED.subquery()
_LAST = select(
    _ASKED_FOR.c.product,
    select(stock_moves.c.at)
    .where((stock_moves.c.product == _ASKED_FOR.c.product) & (stock_moves.c.kind == "sale"))
    .order_by(stock_moves.c.till.desc(), stock_moves.c.entry.desc())
    .limit(1)
    .scalar_subquery()
    .label("at"),
)


def stock_value(asked: Asked) -> Report:
    """Give what lies in the shop at what it cost on average, what is worth most first; below zero lies nothing."""
    rows = [
        ReportRow(row.id, (row.name, row.category, _left(row), cost_of_one(row.cost), _worth(row)))
        for row in asked.books.each(_LYING)
    ]
    return made_report(ReportKind.STOCK_VALUE, asked.period, rows=_by_worth(rows, 4))


def slow(asked: Asked) -> Report:
    """Give the goods that would lie there for long at the pace of these days, what is worth most first."""
    sold = sold_in(asked)
    found = [
        (row, lasts)
        for row in asked.books.each(_LYING)
        if row.is_offered and is_slow(lasts := _lasts(asked, row.level, sold.get(row.id, 0)))
    ]
    last = _last_sold(asked, [row.id for row, _ in found])
    rows = []
    for row, lasts in found:
        gone = Measured(Quantity(sold.get(row.id, 0)), UNITS[row.unit])
        values = (row.name, _left(row), gone, lasts, last[row.id], _worth(row))
        rows.append(ReportRow(row.id, values))
    return made_report(ReportKind.SLOW, asked.period, rows=_by_worth(rows, 5))


def is_slow(lasts: int | None) -> bool:
    """Whether goods that last so many days lie too long; None is for ever."""
    return lasts is None or lasts > SLOW_DAYS


def losses(asked: Asked) -> Report:
    """Give what was lost of each product and why, what was worth most first; what a count found again is less lost."""
    asked.tell(ADDING, 0, asked.period.days)
    known, lost = known_products(asked), defaultdict[tuple[str, str], list[int]](lambda: [0, 0])
    for row in asked.books.each(_LOSSES, **asked.whole):
        so_far = lost[row.kind, row.product]
        so_far[0] -= row.quantity
        so_far[1] -= cost_of(row.quantity, row.unit_cost).cents
    rows = [
        ReportRow(
            f"{kind}|{product}",
            (
                known[product].name,
                kind,
                Measured(Quantity(quantity), UNITS[known[product].unit]),
                Money(worth),
            ),
        )
        for (kind, product), (quantity, worth) in lost.items()
    ]
    return made_report(ReportKind.LOSSES, asked.period, rows=_by_worth(rows, 3))


def cost_of(thousandths: int, unit_cost: int | None) -> Money:
    """Give what so much of goods cost; nobody may have known what."""
    return worth_of(thousandths * (unit_cost or 0))


def _left(row: Row) -> Measured:
    return Measured(Quantity(row.level), UNITS[row.unit])


def _worth(row: Row) -> Money:
    return worth_of(row.level * row.cost)


def _lasts(asked: Asked, level: int, gone: int) -> int | None:
    """Give for how many days there is enough; None where none was sold."""
    return level * asked.period.days // gone if gone > 0 else None


def _last_sold(asked: Asked, wanted: list[str]) -> dict[str, date | None]:
    ids = msgspec.json.encode(wanted).decode()
    return {
        row.product: None if row.at is None else asked.local(row.at).date()
        for row in asked.books.each(_LAST, ids=ids)
    }


def _by_worth(rows: list[ReportRow], at: int) -> list[ReportRow]:
    def order(row: ReportRow) -> tuple[int, str]:
        worth = row.values[at]
        return (-worth.cents if isinstance(worth, Money) else 0, str(row.values[0]))

    return sorted(rows, key=order)
