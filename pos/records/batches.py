"""What lies in batches, what expires first on top, page by page."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, literal_column, select, tuple_

from pos.records.books import Books
from pos.records.tables import products, stock_costs, stock_levels
from pos.shop.batches import SOON_DAYS, BatchSeen, BatchTotals
from pos.shop.moves import worth_of
from pos.shop.quantity import Quantity, Unit
from pos.shop.stock import COST_PARTS, Place, batch_of

_COST = func.coalesce(stock_costs.c.cost, products.c.cost_cents * COST_PARTS)
_THERE = stock_levels.join(products, products.c.id == stock_levels.c.product).outerjoin(
    stock_costs, stock_costs.c.product == stock_levels.c.product
)
_IN_BATCHES = (
    (
        stock_levels.c.batch != literal_column("''")
    )  # as the index has it, which is not asked otherwise
    & (stock_levels.c.quantity > literal_column("0"))
    & (stock_levels.c.batch < bindparam("until"))
)
PAGE: Select[Any] = (
    select(
        stock_levels.c.product,
        products.c.name,
        products.c.unit,
        stock_levels.c.place,
        stock_levels.c.batch,
        stock_levels.c.quantity,
        _COST.label("cost"),
    )
    .select_from(_THERE)
    .where(
        _IN_BATCHES
        & (
            tuple_(stock_levels.c.batch, stock_levels.c.product, stock_levels.c.place)
            > tuple_(bindparam("batch"), bindparam("product"), bindparam("place"))
        )
    )
    .order_by(stock_levels.c.batch, stock_levels.c.product, stock_levels.c.place)
    .limit(bindparam("most"))
)
_TOTAL = (
    select(func.count().label("many"), func.sum(stock_levels.c.quantity * _COST).label("worth"))
    .select_from(_THERE)
    .where(_IN_BATCHES & (stock_levels.c.batch >= bindparam("since")))
)
_AFTER_ALL = "~"


def batches_page(
    books: Books, *, until: date | None, after: BatchSeen | None, most: int
) -> tuple[BatchSeen, ...]:
    """Give a page of the batches that expire before a day, or of all."""
    begin = {"batch": "", "product": "", "place": ""}
    if after is not None:
        begin = {
            "batch": after.batch.key,
            "product": after.product,
            "place": after.place.value,
        }
    limit = _AFTER_ALL if until is None else until.isoformat()
    return tuple(
        BatchSeen(
            row.product,
            row.name,
            Unit(row.unit),
            Place(row.place),
            batch_of(row.batch),
            Quantity(row.quantity),
            worth_of(row.quantity * row.cost),
        )
        for row in books.rows(PAGE, until=limit, most=most, **begin)
    )


def batch_totals(books: Books, today: date) -> BatchTotals:
    """Give how many batches have expired, and how many will soon."""
    soon = today + timedelta(days=SOON_DAYS + 1)
    expired = books.rows(_TOTAL, since="", until=today.isoformat())[0]
    coming = books.rows(_TOTAL, since=today.isoformat(), until=soon.isoformat())[0]
    return BatchTotals(
        expired.many, worth_of(expired.worth or 0), coming.many, worth_of(coming.worth or 0)
    )
