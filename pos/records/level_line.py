"""One product as it stands, and how its level went in the days before."""

from datetime import datetime
from heapq import merge

from sqlalchemy import bindparam, select

from pos.records.books import Books, milliseconds, moment
from pos.records.house import today_of, zone_of
from pos.records.ordering import pace_of
from pos.records.products import product_of
from pos.records.statements import Row
from pos.records.stock import held
from pos.records.stock_orders import on_order
from pos.records.tables import stock_moves
from pos.shop.days import ONE_DAY, start_of
from pos.shop.identity import ProductId
from pos.shop.level_line import ItemLevel, LevelPoint, line_of
from pos.shop.ordering import ORDERED_FOR
from pos.shop.quantity import NONE, Quantity
from pos.shop.stock import MoveKind, Place

DAYS = 15
OF_ITEM = (
    select(
        stock_moves.c.at,
        stock_moves.c.till,
        stock_moves.c.entry,
        stock_moves.c.number,
        stock_moves.c.quantity,
    )
    .where(
        (stock_moves.c.product == bindparam("product"))
        & (stock_moves.c.kind == bindparam("kind"))
        & (stock_moves.c.at >= bindparam("since"))
    )
    .order_by(stock_moves.c.at, stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number)
)


def item_level(books: Books, product: ProductId) -> ItemLevel:
    """Give a product with its level, how fast it goes, and its line of the last two weeks."""
    there = held(books, product)
    shelf, store = (
        sum((each.quantity for each in there if each.place is place), start=NONE)
        for place in (Place.SHELF, Place.STORE)
    )
    line = _line(books, product, shelf + store)
    return ItemLevel(
        product_of(books, product),
        shelf + store,
        on_shelf=shelf,
        in_store=store,
        pace=pace_of(books, product),
        line=line,
        ordered=on_order(books, books.now - ORDERED_FOR).get(product, NONE),
    )


def _line(books: Books, product: ProductId, level: Quantity) -> tuple[LevelPoint, ...]:
    """Walk from what there is now back to the first day, so that only its moves are read."""
    zone, today = zone_of(books), today_of(books)
    begin = start_of(today - (DAYS - 1) * ONE_DAY, zone)
    moved = _moves_since(books, product, begin)
    before = level - Quantity(sum(row.quantity for _, row in moved))
    points, running = [], before
    for kind, row in moved:
        running = running + Quantity(row.quantity)
        points.append(LevelPoint(moment(row.at), running, kind is MoveKind.RECEIVED))
    now = max([books.now, *(point.at for point in points)])
    return line_of(points, first=LevelPoint(begin, before), last=LevelPoint(now, level), zone=zone)


def _moves_since(books: Books, product: ProductId, since: datetime) -> list[tuple[MoveKind, Row]]:
    each_kind = [
        [
            (kind, row)
            for row in books.rows(
                OF_ITEM, product=product, kind=kind.value, since=milliseconds(since)
            )
        ]
        for kind in MoveKind
    ]
    return list(merge(*each_kind, key=lambda found: tuple(found[1][:4])))
