"""Stock counts as posted."""

from sqlalchemy import bindparam, exists, select

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.tables import (
    products,
    stock_counts,
    stock_moves,
    stock_take_closes,
    stock_takes,
)
from pos.shop.identity import DocumentId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.refusal import Refusal
from pos.shop.stock import MoveKind, Place
from pos.shop.stocktake import Counted, StockTake
from pos.shop.words import Reason

APPROVED, DROPPED = "approved", "dropped"

_OPEN = select(stock_takes).where(
    (stock_takes.c.id == bindparam("id"))
    & ~exists().where(stock_take_closes.c.take == stock_takes.c.id)
)
_COUNTS = (
    select(stock_counts)
    .where(stock_counts.c.take == bindparam("take"))
    .order_by(stock_counts.c.entry, stock_counts.c.number)
)
_LATER = stock_counts.alias("later")
_COUNTED_SINCE = (
    select(products.c.name)
    .select_from(
        stock_counts.join(
            stock_moves,
            (stock_moves.c.product == stock_counts.c.product)
            & (stock_moves.c.place == stock_counts.c.place)
            & (stock_moves.c.batch == stock_counts.c.batch)
            & (stock_moves.c.till == stock_counts.c.till)
            & (stock_moves.c.entry > stock_counts.c.entry),
        ).join(products, products.c.id == stock_counts.c.product)
    )
    .where(
        (stock_counts.c.take == bindparam("take"))
        & (stock_moves.c.kind == MoveKind.COUNT.value)
        & ~exists().where(
            (_LATER.c.take == stock_counts.c.take)
            & (_LATER.c.product == stock_counts.c.product)
            & (_LATER.c.place == stock_counts.c.place)
            & (_LATER.c.batch == stock_counts.c.batch)
            & (_LATER.c.till == stock_counts.c.till)
            & (_LATER.c.entry > stock_moves.c.entry)
        )
    )
)


def open_take_of(books: Books, take: DocumentId) -> StockTake:
    """Give a stock count that goes on, or refuse."""
    row = books.first(_OPEN, id=take)
    if row is None:
        raise Refusal(Reason.COUNT_GONE)
    return StockTake(row.id, row.name, moment(row.opened_at), row.opened_by)


def counts_of(books: Books, take: DocumentId) -> tuple[Counted, ...]:
    """Give all that was counted, in order."""
    return tuple(
        Counted(
            row.product,
            Place(row.place),
            row.batch,
            Quantity(row.counted),
            Quantity(row.level_then),
            row.by,
        )
        for row in books.rows(_COUNTS, take=take)
    )


def counted_since(books: Books, take: DocumentId) -> str | None:
    """Give the name of goods whose level another count has set since this one counted them, or None."""
    row = books.first(_COUNTED_SINCE, take=take)
    return row.name if row else None


def post_take(books: OpenBooks, take: StockTake) -> None:
    """Post that a count began."""
    books.post(
        stock_takes,
        [
            {
                "id": take.id,
                "name": take.name,
                "opened_at": milliseconds(take.opened_at),
                "opened_by": take.opened_by,
            }
        ],
    )


def post_counted(books: OpenBooks, take: DocumentId, counted: Counted) -> None:
    """Post what somebody found."""
    books.post(
        stock_counts,
        [
            {
                "number": 1,
                "take": take,
                "product": counted.product,
                "place": counted.place.value,
                "batch": counted.batch,
                "counted": counted.counted.thousandths,
                "level_then": counted.level_then.thousandths,
                "at": books.at,
                "by": counted.by,
            }
        ],
    )


def post_take_close(books: OpenBooks, take: DocumentId, outcome: str, *, by: StaffId) -> None:
    """Post that a count ended."""
    books.post(stock_take_closes, [{"take": take, "at": books.at, "by": by, "outcome": outcome}])
