"""Finding goods to receive, to count or to write off, those that are not sold any more among them."""

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.moves import items_named
from pos.records.stockable import stockable, stockable_by_code
from pos.shop.identity import ProductId, StaffId
from pos.shop.moves import ItemName
from pos.shop.staff import Permission
from pos.shop.stockable import Stockable


def find_stockable(records: Records, by: StaffId, *, typed: str) -> Stockable:
    """Give what a code stands for, or refuse; it tells what there is and what it costs."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return stockable_by_code(books, typed)


def read_stockable(records: Records, by: StaffId, *, product: ProductId) -> Stockable:
    """Give a product that was chosen from a list."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return stockable(books, product)


def find_named(records: Records, by: StaffId, *, typed: str) -> tuple[ItemName, ...]:
    """Give the few products that somebody may mean who typed part of a name; it tells no figures."""
    with records.reading() as books:
        allow(books, by, Permission.COUNT_STOCK)
        return items_named(books, typed)
