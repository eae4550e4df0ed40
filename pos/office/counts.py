"""Looking at stock counts: those under way and those that ended; who counts sees only what he found."""

from pos.records.authority import allow
from pos.records.counts import all_categories, differences_of, own_counts, takes_page
from pos.records.database import Records
from pos.records.stockable import stockable_by_code
from pos.records.stocktake import open_take_of, take_of
from pos.shop.counts import Differences, OwnCount, TakeSeen
from pos.shop.identity import DocumentId, StaffId
from pos.shop.product import Product
from pos.shop.staff import Permission
from pos.shop.stocktake import StockTake

PAGE = 50


def list_counts(
    records: Records, by: StaffId, *, after: StockTake | None = None, most: int = PAGE
) -> tuple[TakeSeen, ...]:
    """Give a page of the counts, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.COUNT_STOCK)
        return takes_page(books, after, most)


def list_categories(records: Records, by: StaffId) -> tuple[str, ...]:
    """Give the categories of which one can be counted by itself."""
    with records.reading() as books:
        allow(books, by, Permission.COUNT_STOCK)
        return all_categories(books)


def find_to_count(records: Records, by: StaffId, *, take: DocumentId, typed: str) -> Product:
    """Give the product that a code stands for, sold still or not; nothing tells how much there should be."""
    with records.reading() as books:
        allow(books, by, Permission.COUNT_STOCK)
        open_take_of(books, take)
        return stockable_by_code(books, typed).product


def read_own_counts(records: Records, by: StaffId, *, take: DocumentId) -> tuple[OwnCount, ...]:
    """Give what somebody found himself, and what he is asked to count again."""
    with records.reading() as books:
        allow(books, by, Permission.COUNT_STOCK)
        take_of(books, take)
        return own_counts(books, take, by)


def read_differences(records: Records, by: StaffId, *, take: DocumentId) -> Differences:
    """Give what a count found beside what the books said, with what it is worth."""
    with records.reading() as books:
        allow(books, by, Permission.APPROVE_COUNT)
        take_of(books, take)
        return differences_of(books, take)
