"""Stock counts as they are looked through: the list, who found what, and what nobody counted."""

from typing import Any

from sqlalchemy import Select, bindparam, func, select, tuple_

from pos.records.books import Books, milliseconds, moment
from pos.records.products import product_of
from pos.records.statements import Row
from pos.records.stock import values_of
from pos.records.stocktake import counts_of, recounts_of, take_from, take_of
from pos.records.tables import (
    products,
    staff,
    stock_counts,
    stock_levels,
    stock_take_closes,
    stock_takes,
)
from pos.shop.counts import Difference, Differences, OwnCount, TakeSeen
from pos.shop.identity import DocumentId, StaffId
from pos.shop.stock import Lot, Place, batch_of
from pos.shop.stocktake import (
    Counted,
    Disagreement,
    StockTake,
    disagreements,
    last_counts,
    spot_of,
)

LATEST = 1 << 62
_CLOSER = staff.alias("closer")
_OF_TAKE = stock_counts.c.take == stock_takes.c.id
PAGE: Select[Any] = (
    select(
        *stock_takes.c,
        staff.c.name.label("opener"),
        select(func.count()).where(_OF_TAKE).scalar_subquery().label("lines"),
        select(func.count(stock_counts.c.by.distinct()))
        .where(_OF_TAKE)
        .scalar_subquery()
        .label("people"),
        stock_take_closes.c.outcome,
        stock_take_closes.c.at.label("closed_at"),
        _CLOSER.c.name.label("closer"),
    )
    .select_from(
        stock_takes.join(staff, staff.c.id == stock_takes.c.opened_by)
        .outerjoin(stock_take_closes, stock_take_closes.c.take == stock_takes.c.id)
        .outerjoin(_CLOSER, _CLOSER.c.id == stock_take_closes.c.by)
    )
    .where(
        tuple_(stock_takes.c.opened_at, stock_takes.c.id) < tuple_(bindparam("at"), bindparam("id"))
    )
    .order_by(stock_takes.c.opened_at.desc(), stock_takes.c.id.desc())
    .limit(bindparam("most"))
)
_LYING = (
    select(stock_levels.c.product, stock_levels.c.place, stock_levels.c.batch)
    .where(stock_levels.c.quantity != 0)
    .order_by(stock_levels.c.product, stock_levels.c.place, stock_levels.c.batch)
)
_NAMES = select(staff.c.id, staff.c.name)
_CATEGORIES = (
    select(products.c.category)
    .distinct()
    .where(products.c.category != "")
    .order_by(products.c.category)
)


def takes_page(books: Books, after: StockTake | None, most: int) -> tuple[TakeSeen, ...]:
    """Give the counts that began before where the last page ended."""
    at = LATEST if after is None else milliseconds(after.opened_at)
    last = "" if after is None else after.id
    return tuple(_seen(row) for row in books.rows(PAGE, at=at, id=last, most=most))


def own_counts(books: Books, take: DocumentId, by: StaffId) -> tuple[OwnCount, ...]:
    """Give what one person found, the last first; and what is to be counted again."""
    asked = recounts_of(books, take)
    mine = last_counts(each for each in counts_of(books, take) if each.by == by)
    found = []
    for each in reversed(mine):
        product = product_of(books, each.product)
        lot = Lot(each.product, each.counted, each.place, batch_of(each.batch))
        found.append(OwnCount(product.name, product.unit, lot, spot_of(each) in asked))
    return tuple(found)


def differences_of(books: Books, take: DocumentId) -> Differences:
    """Give what a count found beside what the books said."""
    counts = counts_of(books, take)
    asked, other = recounts_of(books, take), disagreements(counts)
    names = {row.id: row.name for row in books.rows(_NAMES)}
    standing = last_counts(counts)
    values = values_of(books, [each.product for each in standing])
    lines = []
    for each in standing:
        product, spot = product_of(books, each.product), spot_of(each)
        lines.append(
            Difference(
                product.name,
                product.unit,
                each,
                names.get(each.by, ""),
                values[each.product].cost,
                _others(each, other.get(spot), names),
                spot in asked,
            )
        )
    return Differences(tuple(lines), _not_counted(books, take, standing))


def all_categories(books: Books) -> tuple[str, ...]:
    """Give the categories of the shop's goods by name."""
    return tuple(row.category for row in books.rows(_CATEGORIES))


def _others(
    stands: Counted, other: Disagreement | None, names: dict[str, str]
) -> tuple[tuple[str, Any], ...]:
    if other is None:
        return ()
    return tuple(
        (names.get(each.by, ""), each.counted) for each in other.counts if each.by != stands.by
    )


def _not_counted(books: Books, take: DocumentId, standing: tuple[Counted, ...]) -> int:
    """Count the goods that lie in the part of the shop that is counted and that nobody counted."""
    part = take_of(books, take).part
    counted = {spot_of(each) for each in standing}
    lying = ((row.product, Place(row.place), row.batch) for row in books.each(_LYING))
    left = {spot for spot in lying if spot not in counted and part.place in {None, spot[1]}}
    if not part.category and not part.products:
        return len(left)
    return sum(part.has(product_of(books, spot[0]), spot[1]) for spot in left)


def _seen(row: Row) -> TakeSeen:
    return TakeSeen(
        take_from(row),
        row.opener,
        row.lines,
        row.people,
        row.outcome or "",
        None if row.closed_at is None else moment(row.closed_at),
        row.closer or "",
    )
