"""Of which goods there is too little, as the stock stands, and how fast they go."""

from datetime import timedelta

from sqlalchemy import ColumnElement, bindparam, case, func, literal_column, null, select, text

from pos.records.books import Books, milliseconds
from pos.records.products import codes_of, product_of
from pos.records.stock import values_of
from pos.records.stock_orders import on_order
from pos.records.suppliers import BROUGHT_BY, IS_SUPPLIER
from pos.records.tables import deliveries, people, products, stock_levels, stock_moves
from pos.shop.identity import ProductId
from pos.shop.ordering import LOOK_BACK, ORDERED_FOR, Low, Pace, ToOrder, most_pressing_first
from pos.shop.quantity import NONE, ONE, Quantity

A_DAY = 24 * 60 * 60 * 1000
_ZERO: ColumnElement[int] = literal_column(
    "0"
)  # as the indexes have them, which a value would hide
_YES: ColumnElement[int] = literal_column("1")
_THERE = (
    select(func.coalesce(func.sum(stock_levels.c.quantity), _ZERO))
    .where(stock_levels.c.product == products.c.id)
    .scalar_subquery()
)
AT_MINIMUM = select(products.c.id, _THERE.label("level"), products.c.minimum).where(
    (products.c.minimum > _ZERO) & (products.c.is_active == _YES) & (products.c.minimum >= _THERE)
)
BELOW = text(
    "SELECT below.product AS id, (SELECT SUM(quantity) FROM stock_levels WHERE product = below.product) AS level, "
    "0 AS minimum FROM (SELECT DISTINCT product FROM stock_levels INDEXED BY stock_levels_below "
    "WHERE quantity < 0) AS below"
)
"""Named by hand: SQLite takes an index that is empty, as it should be, for one it knows nothing of."""
SOLD = select(func.sum(-stock_moves.c.quantity)).where(
    (stock_moves.c.product == bindparam("product"))
    & stock_moves.c.kind.in_((literal_column("'sale'"), literal_column("'return'")))
    & (stock_moves.c.at >= bindparam("since"))
)
FIRST_MOVE = (
    select(stock_moves.c.at, stock_moves.c.unit_cost)
    .where(stock_moves.c.product == bindparam("product"))
    .order_by(stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number)
    .limit(1)
)
"""When a product came into the books, and what was said then that it costs."""
_KEPT_ID: ColumnElement[str | None] = case(
    (people.c.erased_at.is_(None), people.c.id), else_=null()
)
BROUGHT = (
    select(BROUGHT_BY.label("supplier"), _KEPT_ID.label("supplier_id"))
    .select_from(
        stock_moves.join(deliveries, deliveries.c.id == stock_moves.c.document).outerjoin(
            people, IS_SUPPLIER
        )
    )
    .where(
        (stock_moves.c.product == bindparam("product"))
        & (stock_moves.c.kind == literal_column("'received'"))
    )
    .order_by(stock_moves.c.at.desc())
    .limit(1)
)


def low_stock(books: Books) -> tuple[Low, ...]:
    """Give the goods below zero, and those at or below their minimum, by category and name."""
    found = _lows(books, _ids(books))
    return tuple(
        sorted(found, key=lambda low: (low.product.category, low.product.name, low.product.id))
    )


def count_low(books: Books) -> int:
    """Give how many goods that are, without looking at each of them."""
    return len(_ids(books))


def goods_to_order(books: Books, *, most: int) -> tuple[ToOrder, ...]:
    """Give so many of them with how fast they go, in what packs they come and from whom, most pressing first.

    More than these nobody reads, and to look at each of thousands would take longer than anybody waits.
    """
    coming = on_order(books, books.now - ORDERED_FOR)
    lows = _lows(books, _ids(books)[:most])
    return most_pressing_first(
        tuple(_to_order(books, low, coming.get(low.product.id, NONE)) for low in lows)
    )


def product_to_order(books: Books, product: ProductId) -> ToOrder:
    """Give the same of any product, whether it runs low or not."""
    coming = on_order(books, books.now - ORDERED_FOR)
    (low,) = _lows(books, [product])
    return _to_order(books, low, coming.get(product, NONE))


def _ids(books: Books) -> list[ProductId]:
    """Give the goods of which there is too little, those first of which the least is left of what should be."""
    shares: dict[ProductId, float] = {}
    for statement in (BELOW, AT_MINIMUM):
        for row in books.each(statement):
            if row.level < 0 or row.minimum:
                shares[row.id] = row.level / row.minimum if row.minimum else 0.0
    return sorted(shares, key=lambda each: (max(0.0, shares[each]), each))


def _lows(books: Books, ids: list[ProductId]) -> list[Low]:
    values = values_of(books, ids)
    return [Low(product_of(books, each), values[each]) for each in ids]


def pace_of(books: Books, product: ProductId) -> Pace:
    """Give how fast a product goes, by its last four weeks or as long as it has been there."""
    since = milliseconds(books.now - timedelta(days=LOOK_BACK))
    first = books.first(FIRST_MOVE, product=product)
    began = books.at if first is None else min(books.at, first.at)
    days = min(LOOK_BACK, max(1, -(-(books.at - began) // A_DAY)))
    return Pace(Quantity(books.number(SOLD, product=product, since=since)), days)


def _pack_of(books: Books, product: ProductId) -> Quantity:
    """Give the smallest pack that has a barcode of its own; without one they come one by one."""
    packs = [code.pack for code in codes_of(books, product) if code.pack > ONE]
    return min(packs, default=ONE)


def _to_order(books: Books, low: Low, ordered: Quantity) -> ToOrder:
    product = low.product.id
    brought = books.first(BROUGHT, product=product)
    return ToOrder(
        low,
        pace_of(books, product),
        pack=_pack_of(books, product),
        supplier=brought.supplier if brought else "",
        supplier_id=brought.supplier_id if brought else None,
        ordered=ordered,
    )
