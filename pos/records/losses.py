"""The moves of goods that were lost, and the names of what they are added up by."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import bindparam, select

from pos.records.books import Books, milliseconds, moment
from pos.records.tables import products, staff, stock_moves
from pos.shop.losses import LOSSES, LossMove
from pos.shop.quantity import Quantity
from pos.shop.stock import MoveKind

OF_KIND = select(
    stock_moves.c.at,
    stock_moves.c.kind,
    stock_moves.c.product,
    stock_moves.c.by,
    stock_moves.c.quantity,
    stock_moves.c.unit_cost,
).where(
    (stock_moves.c.kind == bindparam("kind"))
    & (stock_moves.c.at >= bindparam("since"))
    & (stock_moves.c.at < bindparam("until"))
)
_PRODUCT = select(products.c.name).where(products.c.id == bindparam("id"))
_PERSON = select(staff.c.name).where(staff.c.id == bindparam("id"))


def losses_between(books: Books, since: datetime, until: datetime) -> Iterator[LossMove]:
    """Give every move of lost goods in a stretch of time, kind by kind."""
    said = {"since": milliseconds(since), "until": milliseconds(until)}
    for kind in sorted(LOSSES, key=lambda each: each.value):
        for row in books.each(OF_KIND, kind=kind.value, **said):
            yield LossMove(
                moment(row.at),
                MoveKind(row.kind),
                row.product,
                row.by,
                quantity=Quantity(row.quantity),
                cost=row.unit_cost or 0,
            )


def product_name(books: Books, key: str) -> str:
    """Give the name of a product."""
    row = books.first(_PRODUCT, id=key)
    return row.name if row else key


def person_name(books: Books, key: str) -> str:
    """Give the name of a member of staff."""
    row = books.first(_PERSON, id=key)
    return row.name if row else key
