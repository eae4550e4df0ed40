"""What stands on the shelf, by all its names, read once for a search that answers at every key."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, select

from pos.records.books import Books
from pos.records.tables import barcodes, products
from pos.shop.identity import ProductId
from pos.shop.searching import Shelved

_ALL_NAMES = select(products.c.id, products.c.name, products.c.code).order_by(products.c.name)
_NAMES = _ALL_NAMES.where(products.c.is_active == 1)
_CODES = select(barcodes.c.product, barcodes.c.barcode)


def shelved(books: Books) -> Iterator[Shelved]:
    """Give every product that is sold, by name."""
    return _shelved(books, _NAMES)


def all_shelved(books: Books) -> Iterator[Shelved]:
    """Give every product, also what was put away, by name."""
    return _shelved(books, _ALL_NAMES)


def _shelved(books: Books, names: Select[Any]) -> Iterator[Shelved]:
    codes: dict[str, list[str]] = defaultdict(list)
    for row in books.each(_CODES):
        codes[row.product].append(row.barcode)
    for row in books.each(names):
        yield Shelved(ProductId(row.id), row.name, row.code, tuple(codes.get(row.id, ())))
