"""Whether levels, costs and sales agree with the stock moves."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from sqlalchemy import select

from pos.records.books import Books
from pos.records.statements import Row
from pos.records.tables import stock_costs, stock_moves
from pos.shop.quantity import Quantity
from pos.shop.stock import COSTED, Move, MoveKind, Valued, after_move

_MOVES = select(stock_moves).order_by(
    stock_moves.c.product, stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number
)
_COSTS = select(stock_costs)
_LEVELS = """
    SELECT product, place, batch, SUM(level) AS level, SUM(moved) AS moved FROM (
        SELECT product, place, batch, quantity AS level, 0 AS moved FROM stock_levels
        UNION ALL SELECT product, place, batch, 0, quantity FROM stock_moves)
    GROUP BY product, place, batch HAVING SUM(level) <> SUM(moved)
"""
_LINES = """
    SELECT sale, line, product, SUM(sold), SUM(moved) FROM (
        SELECT sale, number AS line, product, quantity AS sold, 0 AS moved FROM sale_lines
        UNION ALL SELECT document, line, product, 0, -quantity FROM stock_moves
                  WHERE kind IN ('sale', 'return'))
    GROUP BY sale, line, product HAVING SUM(sold) <> SUM(moved)
"""


def level_differences(books: Books) -> Iterator[str]:
    """Give the levels that are not the sum of their moves."""
    for product, place, batch, level, moved in books.connection.execute(_LEVELS):
        where = f"{product} in the {place}" + (f", batch {batch}" if batch else "")
        yield f"{where}: the level says {level}, the moves {moved}"


def line_differences(books: Books) -> Iterator[str]:
    """Give the lines of sales whose goods did not leave or come back as sold."""
    for sale, line, product, sold, moved in books.connection.execute(_LINES):
        yield f"line {line} of sale {sale}: sold {sold} of {product}, moved {moved}"


def cost_differences(books: Books) -> Iterator[str]:
    """Give the products whose average cost or running level does not follow from their moves."""
    kept = {row.product: row.cost for row in books.rows(_COSTS)}
    for product, moves in groupby(books.each(_MOVES), key=attrgetter("product")):
        cost = kept.pop(product, None)
        valued, difference = _follow(list(moves))
        if difference is not None:
            yield difference
        elif cost != valued.cost:
            yield f"{product}: the average cost is not the {valued.cost} that its moves give"
    for product in kept:
        yield f"{product} has an average cost and no moves"


def _follow(rows: list[Row]) -> tuple[Valued, str | None]:
    valued = Valued(cost=rows[0].unit_cost)
    for row in rows:
        move = Move(
            row.product,
            MoveKind(row.kind),
            Quantity(row.quantity),
            row.document,
            row.line,
            unit_cost=row.unit_cost,
        )
        where = f"move {row.number} of entry {row.entry}"
        if move.kind not in COSTED and row.unit_cost != valued.cost:
            return valued, f"{where} has a cost of {row.unit_cost}, not {valued.cost}"
        valued = after_move(valued, move)
        if row.level_after != valued.level.thousandths:
            found = valued.level.thousandths
            return valued, f"{where} leaves {row.level_after}, its moves add up to {found}"
    return valued, None
