"""Stock counts as posted."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import bindparam, exists, func, select

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.statements import Row
from pos.records.tables import (
    products,
    stock_counts,
    stock_moves,
    stock_recounts,
    stock_take_closes,
    stock_takes,
)
from pos.shop.identity import DocumentId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.refusal import Refusal
from pos.shop.stock import MoveKind, Place
from pos.shop.stocktake import WHOLE, Counted, Part, Spot, StockTake
from pos.shop.words import Reason

APPROVED, DROPPED = "approved", "dropped"

_OPEN = select(stock_takes).where(
    (stock_takes.c.id == bindparam("id"))
    & ~exists().where(stock_take_closes.c.take == stock_takes.c.id)
)
_FIND = select(stock_takes).where(stock_takes.c.id == bindparam("id"))
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
_GOODS = (
    select(products.c.id)
    .where(
        bindparam("category").in_(("", products.c.category))
        & (
            (bindparam("wanted") == "")
            | products.c.id.in_(
                select(func.json_each(bindparam("wanted")).table_valued("value").c.value)
            )
        )
    )
    .limit(1)
)
_RECOUNTS = (
    select(
        stock_recounts.c.product, stock_recounts.c.place, stock_recounts.c.batch, products.c.name
    )
    .select_from(stock_recounts.join(products, products.c.id == stock_recounts.c.product))
    .where(
        (stock_recounts.c.take == bindparam("take"))
        & ~exists().where(
            (stock_counts.c.take == stock_recounts.c.take)
            & (stock_counts.c.product == stock_recounts.c.product)
            & (stock_counts.c.place == stock_recounts.c.place)
            & (stock_counts.c.batch == stock_recounts.c.batch)
            & (stock_counts.c.entry > stock_recounts.c.entry)
        )
    )
)


def open_take_of(books: Books, take: DocumentId) -> StockTake:
    """Give a stock count that goes on, or refuse."""
    row = books.first(_OPEN, id=take)
    if row is None:
        raise Refusal(Reason.COUNT_GONE)
    return take_from(row)


def take_of(books: Books, take: DocumentId) -> StockTake:
    """Give a stock count, ended or not, or refuse."""
    row = books.first(_FIND, id=take)
    if row is None:
        raise Refusal(Reason.COUNT_GONE)
    return take_from(row)


def part_to_text(part: Part) -> str | None:
    """Give what is counted as the books keep it; nothing for the whole shop."""
    return None if part == WHOLE else msgspec.json.encode(part).decode()


def recounts_of(books: Books, take: DocumentId) -> dict[Spot, str]:
    """Give the goods of a count that were to be counted again and were not yet, with their names."""
    rows = books.rows(_RECOUNTS, take=take)
    return {(row.product, Place(row.place), row.batch): row.name for row in rows}


def has_goods(books: Books, part: Part) -> bool:
    """Tell whether the shop has any goods that belong to a part of it."""
    wanted = msgspec.json.encode(part.products).decode() if part.products else ""
    return books.first(_GOODS, category=part.category, wanted=wanted) is not None


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
                "part": part_to_text(take.part),
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


def post_recounts(
    books: OpenBooks, take: DocumentId, spots: Sequence[Spot], *, by: StaffId
) -> None:
    """Post that goods are to be counted again."""
    books.post(
        stock_recounts,
        [
            {
                "number": number,
                "take": take,
                "product": product,
                "place": place.value,
                "batch": batch,
                "at": books.at,
                "by": by,
            }
            for number, (product, place, batch) in enumerate(spots, start=1)
        ],
    )


def post_take_close(books: OpenBooks, take: DocumentId, outcome: str, *, by: StaffId) -> None:
    """Post that a count ended."""
    books.post(stock_take_closes, [{"take": take, "at": books.at, "by": by, "outcome": outcome}])


def take_from(row: Row) -> StockTake:
    """Give a stock count as a row of the books has it."""
    part = msgspec.json.decode(row.part, type=Part) if row.part else WHOLE
    return StockTake(row.id, row.name, moment(row.opened_at), row.opened_by, part)
