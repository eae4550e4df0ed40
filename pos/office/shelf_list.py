"""Items as the office looks at them: page by page, by words, and one with all that was changed about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pos.records import shelf_list
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.products import all_products, product_of
from pos.records.shelf import all_shelved
from pos.shop.identity import ProductId, StaffId
from pos.shop.product import Product
from pos.shop.searching import Shelf
from pos.shop.shelf_list import PAGE, Behind, Changed, Choice, ItemPage, Kept, Listed
from pos.shop.staff import Permission
from pos.shop.tax import TaxClass

MOST_BY_WORDS = 100_000
"""Items that fit some words, for an act on all of them."""


@dataclass(frozen=True, slots=True)
class Offered:
    """By what items can be chosen, what an item can be given, and how many there are."""

    categories: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    deposits: tuple[Product, ...] = ()
    tax_classes: tuple[TaxClass, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """An item with all that was changed about it, newest first."""

    item: Listed
    history: tuple[Changed, ...]


def list_items(
    records: Records, by: StaffId, *, choice: Choice, behind: Behind | None = None
) -> ItemPage:
    """Give the items that are wanted, a page at a time."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        return shelf_list.page_of(books, choice, behind=behind)


def count_items(records: Records, by: StaffId, *, choice: Choice) -> int:
    """Give how many items are wanted."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        return shelf_list.count_of(books, choice)


def see_item(records: Records, by: StaffId, *, product: ProductId) -> Whole:
    """Give one item with what was changed about it."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        return Whole(shelf_list.listed(books, product), shelf_list.history_of(books, product))


def offer_choices(records: Records, by: StaffId) -> Offered:
    """Give by what items can be chosen and what they can be given."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        return Offered(
            shelf_list.categories(books),
            shelf_list.suppliers(books),
            shelf_list.deposits(books),
            tuple(rules_of(books).market.tax_rates),
        )


def read_whole_shelf(records: Records, by: StaffId) -> Shelf:
    """Give everything, also what was put away, ready to be searched."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        return Shelf(all_shelved(books))


def find_items(
    records: Records, by: StaffId, *, shelf: Shelf, choice: Choice, most: int = PAGE
) -> ItemPage:
    """Give the items that fit the words and all else that is wanted, the best first."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        found = islice(_found(books, choice, shelf), most)
        return ItemPage(tuple(shelf_list.listed(books, each) for each in found))


def _found(books: Books, choice: Choice, shelf: Shelf) -> Iterator[ProductId]:
    """Give what fits, the best first, looking at no more of it than is asked for."""
    if not choice.typed.strip():
        yield from shelf_list.ids_of(books, choice)
        return
    supplied = set(shelf_list.ids_of(books, choice)) if choice.supplier else None
    for each in shelf.find(choice.typed, MOST_BY_WORDS):
        product = product_of(books, each.product)
        is_kept = choice.kept is Kept.ALL or product.is_active is (choice.kept is Kept.SOLD)
        is_of = choice.category in {"", product.category}
        if is_kept and is_of and (supplied is None or product.id in supplied):
            yield product.id


def fitting(books: Books, choice: Choice, shelf: Shelf | None) -> list[ProductId]:
    """Give every item that is wanted; where words are typed, of those that the shelf finds by them."""
    if shelf is None or not choice.typed.strip():
        return shelf_list.ids_of(books, choice)
    found = [each.product for each in shelf.find(choice.typed, MOST_BY_WORDS)]
    wanted = set(shelf_list.ids_of(books, choice))
    return [each for each in found if each in wanted]


def chosen_products(books: Books, choice: Choice, shelf: Shelf | None) -> list[Product]:
    """Give every product that is wanted, by category and name."""
    wanted = set(fitting(books, choice, shelf))
    return [product for product in all_products(books) if product.id in wanted]
