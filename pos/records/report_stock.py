"""What the stock is worth, what lies there too long, and what was lost."""

from collections import defaultdict
from datetime import date

import msgspec
from sqlalchemy import bindparam, func, literal_column, select

from pos.records.report_asked import ADDING, Asked, in_period
from pos.records.report_lines import Known, known_products, sold_in
from pos.records.stock import levels, values_of
from pos.records.tables import stock_moves
from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.moves import worth_of
from pos.shop.quantity import Quantity
from pos.shop.report import Measured, Report, ReportKind, ReportRow, made_report
from pos.shop.stock import Valued

LOST_AS = ("damaged", "expired", "own_use", "count")
"""Moves by which goods go without a sale; a count may also find some again."""
SLOW_DAYS = 90
"""Goods that will not be gone in this time lie too long."""
LOST = stock_moves.c.kind.in_([literal_column(repr(kind)) for kind in LOST_AS])
"""Whether a move is one of those, as their index knows it."""
_LOSSES = select(
    stock_moves.c.product, stock_moves.c.kind, stock_moves.c.quantity, stock_moves.c.unit_cost
).where(LOST & in_period(stock_moves.c.at))
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
    rows = []
    for product, known, valued in _lying(asked):
        left = Measured(valued.level, known.unit)
        values = (known.name, known.category, left, valued.unit_cost, _worth(valued))
        rows.append(ReportRow(product, values))
    return made_report(ReportKind.STOCK_VALUE, asked.period, rows=_by_worth(rows, 4))


def slow(asked: Asked) -> Report:
    """Give the goods that would lie there for long at the pace of these days, what is worth most first."""
    sold, rows = sold_in(asked), []
    lying = [each for each in _lying(asked) if each[1].is_offered]
    lasting = {product: _lasts(asked, valued, sold.get(product, 0)) for product, _, valued in lying}
    found = [each for each in lying if is_slow(lasting[each[0]])]
    last = _last_sold(asked, [product for product, _, _ in found])
    for product, known, valued in found:
        values = (
            known.name,
            Measured(valued.level, known.unit),
            Measured(Quantity(sold.get(product, 0)), known.unit),
            lasting[product],
            last[product],
            _worth(valued),
        )
        rows.append(ReportRow(product, values))
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
                Measured(Quantity(quantity), known[product].unit),
                Money(worth),
            ),
        )
        for (kind, product), (quantity, worth) in lost.items()
    ]
    return made_report(ReportKind.LOSSES, asked.period, rows=_by_worth(rows, 3))


def cost_of(thousandths: int, unit_cost: int | None) -> Money:
    """Give what so much of goods cost; nobody may have known what."""
    return worth_of(thousandths * (unit_cost or 0))


def _lying(asked: Asked) -> list[tuple[ProductId, Known, Valued]]:
    known = known_products(asked)
    there = [ProductId(each) for each, level in levels(asked.books).items() if level > 0]
    values = values_of(asked.books, there)
    return [(product, known[product], values[product]) for product in there]


def _worth(valued: Valued) -> Money:
    return cost_of(valued.level.thousandths, valued.cost)


def _lasts(asked: Asked, valued: Valued, gone: int) -> int | None:
    """Give for how many days there is enough; None where none was sold."""
    return valued.level.thousandths * asked.period.days // gone if gone > 0 else None


def _last_sold(asked: Asked, wanted: list[ProductId]) -> dict[str, date | None]:
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
