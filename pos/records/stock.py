"""Stock moves as posted, and the levels and costs that follow from them."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.statements import Row, Values
from pos.records.tables import products, sale_lines, stock_costs, stock_levels, stock_moves
from pos.shop.identity import ProductId, SaleId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.stock import COST_PARTS, Held, Move, Place, Valued, after_move, check_move

_LEVEL = select(func.sum(stock_levels.c.quantity)).where(
    stock_levels.c.product == bindparam("product")
)
_ALL_LEVELS = select(
    stock_levels.c.product, func.sum(stock_levels.c.quantity).label("level")
).group_by(stock_levels.c.product)
_LEVEL_AT = select(stock_levels.c.quantity).where(
    (stock_levels.c.product == bindparam("product"))
    & (stock_levels.c.place == bindparam("place"))
    & (stock_levels.c.batch == bindparam("batch"))
)
_HELD = select(stock_levels.c.place, stock_levels.c.batch, stock_levels.c.quantity).where(
    stock_levels.c.product == bindparam("product")
)
_AFTER = (
    select(stock_moves.c.level_after, stock_moves.c.unit_cost)
    .where((stock_moves.c.till == bindparam("till")) & (stock_moves.c.entry == bindparam("entry")))
    .order_by(stock_moves.c.number.desc())
    .limit(1)
)
_WANTED = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
_BATCHES = select(stock_levels).where(
    stock_levels.c.product.in_(_WANTED) & (stock_levels.c.batch != "")
)
_GONE = (
    select(
        stock_moves.c.place,
        stock_moves.c.batch,
        (-func.sum(stock_moves.c.quantity)).label("quantity"),
    )
    .select_from(
        sale_lines.join(
            stock_moves,
            (stock_moves.c.till == sale_lines.c.till)
            & (stock_moves.c.entry == sale_lines.c.entry)
            & (stock_moves.c.line == sale_lines.c.number)
            & (stock_moves.c.product == sale_lines.c.product),
        )
    )
    .where(
        ((sale_lines.c.sale == bindparam("sale")) & (sale_lines.c.number == bindparam("line")))
        | (
            (sale_lines.c.origin_sale == bindparam("sale"))
            & (sale_lines.c.origin_line == bindparam("line"))
        )
    )
    .group_by(stock_moves.c.place, stock_moves.c.batch)
)
_VALUED = (
    select(
        products.c.id,
        products.c.cost_cents,
        stock_costs.c.cost,
        select(func.sum(stock_levels.c.quantity))
        .where(stock_levels.c.product == products.c.id)
        .scalar_subquery()
        .label("level"),
    )
    .select_from(products.outerjoin(stock_costs, stock_costs.c.product == products.c.id))
    .where(products.c.id.in_(_WANTED))
)
_NEW_COST = insert(stock_costs)
_KEEP_COST = _NEW_COST.on_conflict_do_update(
    index_elements=["product"], set_={"cost": _NEW_COST.excluded.cost}
)


def level_of(books: Books, product: ProductId) -> Quantity:
    """Give how much there is of a product, over all places and batches."""
    return Quantity(books.number(_LEVEL, product=product))


def levels(books: Books) -> dict[str, int]:
    """Give how many thousandths there are of every product that has ever moved."""
    return {row.product: int(row.level) for row in books.rows(_ALL_LEVELS)}


def level_at(books: Books, product: ProductId, place: Place, *, batch: str) -> Quantity:
    """Give how much there is of one batch at one place."""
    return Quantity(books.number(_LEVEL_AT, product=product, place=place.value, batch=batch))


def held(books: Books, product: ProductId) -> tuple[Held, ...]:
    """Give what lies where, batch by batch."""
    return tuple(_held(row) for row in books.rows(_HELD, product=product))


def held_in_batches(books: Books, wanted: Sequence[ProductId]) -> dict[ProductId, tuple[Held, ...]]:
    """Give what lies where of those products that are kept by batch."""
    there: dict[ProductId, tuple[Held, ...]] = {}
    for row in books.each(_BATCHES, ids=_json(wanted)):
        there[row.product] = (*there.get(row.product, ()), _held(row))
    return there


def gone_with(books: Books, sale: SaleId, line: int) -> tuple[Held, ...]:
    """Give from where the goods of a sold line were taken, without what has come back of them."""
    return tuple(_held(row) for row in books.rows(_GONE, sale=sale, line=line))


def values_of(books: Books, wanted: Sequence[ProductId]) -> dict[ProductId, Valued]:
    """Give level and average cost of products; one that never came in costs what its owner wrote."""
    return {row.id: _valued(row) for row in _valued_rows(books, wanted)}


def value_after(books: Books, entry: int) -> Valued:
    """Give what an act of this till left of the goods that it moved last, and what they cost."""
    (row,) = books.rows(_AFTER, till=books.till, entry=entry)
    return Valued(Quantity(row.level_after), row.unit_cost)


def post_moves(
    books: OpenBooks, moves: Sequence[Move], by: StaffId, *, first: int = 1
) -> dict[ProductId, Valued]:
    """Post moves in their order, numbered from `first`; give each product's level and cost after."""
    found = _valued_rows(books, [move.product for move in moves])
    values = {row.id: _valued(row) for row in found}
    rows: list[Values] = []
    for number, move in enumerate(moves, start=first):
        cost = values[move.product].cost if move.unit_cost is None else move.unit_cost
        values[move.product] = after_move(values[move.product], check_move(move))
        row = _move_row(replace(move, unit_cost=cost), values[move.product].level)
        rows.append({**row, "number": number, "at": books.at, "by": by})
    books.post(stock_moves, rows)
    costs: list[Values] = [
        {"product": row.id, "cost": values[row.id].cost}
        for row in found
        if row.cost != values[row.id].cost
    ]
    books.write_many(_KEEP_COST, costs)
    return values


def _held(row: Row) -> Held:
    return Held(Place(row.place), row.batch, Quantity(row.quantity))


def _valued_rows(books: Books, wanted: Sequence[ProductId]) -> Sequence[Row]:
    return books.rows(_VALUED, ids=_json(wanted))


def _valued(row: Row) -> Valued:
    cost = row.cost_cents * COST_PARTS if row.cost is None else row.cost
    return Valued(Quantity(int(row.level or 0)), cost)


def _move_row(move: Move, level: Quantity) -> Values:
    return {
        "product": move.product,
        "kind": move.kind.value,
        "quantity": move.quantity.thousandths,
        "level_after": level.thousandths,
        "place": move.place.value,
        "batch": move.batch,
        "unit_cost": move.unit_cost,
        "document": move.document,
        "line": move.line,
        "reason": move.reason,
    }


def _json(wanted: Sequence[ProductId]) -> str:
    return msgspec.json.encode(list(dict.fromkeys(wanted))).decode()
