"""Goods that the till offers by itself: on its tiles, among the empties, in packs, at a typed price."""

from pos.records import offering
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.products import codes_of, find_by_code, product_of
from pos.records.stock import level_of
from pos.shop.identity import ProductId, StaffId
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE
from pos.shop.staff import Permission
from pos.till.searching import Offer

MOST_TILES = 8


def list_tiles(records: Records, by: StaffId, *, chosen: tuple[str, ...] = ()) -> tuple[Offer, ...]:
    """Give what stands on the tiles: at each place the owner's choice by its code, else what is sold most."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        own = [_sold(books, code) for code in chosen[:MOST_TILES]]
        taken = {each.id for each in own if each is not None}
        others = offering.without_barcode(books, MOST_TILES + len(taken))
        free = iter([each for each in others if each.id not in taken])
        places = own + [None] * (MOST_TILES - len(own))
        filled = [each or next(free, None) for each in places]
        return tuple(_offer(books, each) for each in filled if each is not None)


def list_empties(records: Records, by: StaffId) -> tuple[Product, ...]:
    """Give the kinds of empties that the shop takes back."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return offering.empties(books)


def list_open_priced(records: Records, by: StaffId) -> tuple[Offer, ...]:
    """Give the goods that are sold at a typed price."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return tuple(_offer(books, each) for each in offering.open_priced(books))


def list_packs(
    records: Records, by: StaffId, *, product: ProductId
) -> tuple[Product, tuple[PackCode, ...]]:
    """Give a product, and the packs in which it is sold besides, the smallest first."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        found = product_of(books, product)
        every = codes_of(books, product)
        codes = [each for each in every if each.pack != ONE or each.price is not None]
        return found, tuple(sorted(codes, key=lambda each: each.pack.thousandths))


def _sold(books: Books, code: str) -> Product | None:
    found = find_by_code(books, code)
    return found if found is not None and found.is_active else None


def _offer(books: Books, product: Product) -> Offer:
    return Offer(product, level_of(books, product.id), product.price)
