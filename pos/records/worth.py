"""What the stock is worth at cost: now, and as it was at the end of any day."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from sqlalchemy import bindparam, func, literal_column, select

from pos.records.books import Books, milliseconds
from pos.records.ordering import FIRST_MOVE
from pos.records.statements import Row
from pos.records.stock import levels
from pos.records.tables import stock_costs, stock_levels, stock_moves
from pos.shop.identity import ProductId
from pos.shop.money import NOTHING, Money
from pos.shop.moves import cents_of, worth_of
from pos.shop.progress import Progress
from pos.shop.quantity import Quantity
from pos.shop.stock import Move, MoveKind, Valued, after_move

STEP = 1000
_NOW = (
    select(func.sum(stock_levels.c.quantity).label("level"), stock_costs.c.cost)
    .select_from(stock_levels.join(stock_costs, stock_costs.c.product == stock_levels.c.product))
    .group_by(stock_levels.c.product)
    .having(func.sum(stock_levels.c.quantity) > 0)
)
_LATER = select(stock_moves.c.product, stock_moves.c.quantity).where(
    (stock_moves.c.kind == bindparam("kind")) & (stock_moves.c.at >= bindparam("until"))
)
_COSTED = (
    select(stock_moves)
    .where(
        stock_moves.c.kind.in_((literal_column("'received'"), literal_column("'opening'")))
        & (stock_moves.c.at < bindparam("until"))
    )
    .order_by(stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number)
)


def worth_now(books: Books) -> Money:
    """Give what lies in the shop, at average cost; below zero lies nothing; each item to the cent, as in the report."""
    return Money(sum(cents_of(level * cost) for level, cost in books.each(_NOW)))


def worth_at(books: Books, until: datetime, *, progress: Progress) -> Money:
    """Give what lay in the shop before a moment, worked out from the moves alone."""
    there = _levels_at(books, milliseconds(until), progress)
    costs = _costs_at(books, milliseconds(until), progress)
    worth = NOTHING
    for product, level in there.items():
        if level > 0:
            cost = costs.get(product)
            known = _first_cost(books, product) if cost is None else cost
            worth = worth + worth_of(level * known)
    return worth


def _levels_at(books: Books, until: int, progress: Progress) -> dict[str, int]:
    """Give the levels as they are now without everything that has moved since."""
    there = levels(books)
    later = (books.each(_LATER, kind=kind.value, until=until) for kind in MoveKind)
    for row in _told(chain.from_iterable(later), progress):
        there[row.product] -= row.quantity
    return there


def _costs_at(books: Books, until: int, progress: Progress) -> dict[str, int]:
    """Give average costs: only goods that came in at a cost have changed one."""
    costs: dict[str, int] = {}
    for row in _told(books.each(_COSTED, until=until), progress):
        before = Quantity(row.level_after - row.quantity)
        cost = costs.get(row.product)
        known = _first_cost(books, row.product) if cost is None else cost
        costs[row.product] = after_move(Valued(before, known), _move(row)).cost
    return costs


def _told(rows: Iterator[Row], progress: Progress) -> Iterator[Row]:
    for done, row in enumerate(rows):
        if done % STEP == 0:
            progress("Adding up", done, 0)
        yield row


def _first_cost(books: Books, product: str) -> int:
    """Give what a product cost when it first moved."""
    row = books.first(FIRST_MOVE, product=product)
    return row.unit_cost or 0 if row else 0


def _move(row: Row) -> Move:
    return Move(
        ProductId(row.product),
        MoveKind(row.kind),
        Quantity(row.quantity),
        row.document,
        row.line,
        unit_cost=row.unit_cost,
    )
