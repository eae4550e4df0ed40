"""Looking through the stock: its moves page by page, one product's level, and the figures above them."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pos.office.export_tables import Table
from pos.office.exporting import export_rows
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.level_line import item_level
from pos.records.losses import losses_between
from pos.records.moves import (
    all_who_moved,
    count_deliveries,
    count_moves,
    each_move,
    items_named,
    page_of,
)
from pos.records.ordering import low_stock
from pos.records.worth import worth_at, worth_now
from pos.shop.identity import ProductId, StaffId
from pos.shop.level_line import ItemLevel
from pos.shop.losses import lost_in
from pos.shop.money import Money
from pos.shop.moves import Counted, ItemName, MoveFilter, MoveMark, MovePage, StockTiles
from pos.shop.progress import Progress, no_progress
from pos.shop.staff import Permission, Staff

PAGE = 50
MOVES = "stock moves"
HEADINGS = (
    *("time", "code", "product", "move", "change", "left", "unit", "place", "by", "why"),
    *("cost of one", "cost"),
)


def list_moves(
    records: Records,
    by: StaffId,
    *,
    wanted: MoveFilter,
    after: MoveMark | None = None,
    most: int = PAGE,
) -> MovePage:
    """Give a page of the moves that are wanted, newest first."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return page_of(books, wanted, after=after, most=most)


def number_moves(records: Records, by: StaffId, *, wanted: MoveFilter) -> Counted:
    """Give how many moves there are of those that are wanted."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return count_moves(books, wanted)


def read_item(records: Records, by: StaffId, *, product: ProductId) -> ItemLevel:
    """Give one product as it stands, and how its level went."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return item_level(books, product)


def find_items(records: Records, by: StaffId, *, typed: str) -> tuple[ItemName, ...]:
    """Give the few products that somebody may mean who typed part of a name, a code or a barcode."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return items_named(books, typed)


def list_movers(records: Records, by: StaffId) -> tuple[Staff, ...]:
    """Give everybody who may have moved stock, so that moves can be looked for by a person."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return all_who_moved(books)


def read_tiles(
    records: Records, by: StaffId, *, week: datetime, day: datetime, until: datetime
) -> StockTiles:
    """Give what the stock is worth, how much runs low, what was lost this week and what came today."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return StockTiles(
            worth_now(books),
            low=len(low_stock(books)),
            lost=lost_in(losses_between(books, week, until)),
            deliveries=count_deliveries(books, day, until),
        )


def read_worth(
    records: Records, by: StaffId, *, until: datetime, progress: Progress = no_progress
) -> Money:
    """Give what the stock was worth at cost before a moment, worked out from its moves."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return worth_at(books, until, progress=progress)


def export_moves(
    records: Records,
    by: StaffId,
    *,
    wanted: MoveFilter,
    path: Path,
    progress: Progress = no_progress,
) -> int:
    """Write all moves that are wanted into a new file; give how many they are."""

    def values(books: Books) -> Iterator[tuple[object, ...]]:
        allow(books, by, Permission.SEE_STOCK)
        for move in each_move(books, wanted):
            yield (
                *(move.at, move.code, move.name, move.kind.value, move.quantity, move.left),
                *(move.unit.value, move.place.value, move.by, move.why),
                *(move.unit_cost, move.worth),
            )

    table = Table(HEADINGS, values)
    return export_rows(records, by, what=MOVES, table=table, path=path, progress=progress)
