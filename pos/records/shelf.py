"""What stands on the shelf, by all its names, read once for a search that answers at every key."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select

from pos.records.books import Books
from pos.records.tables import barcodes, products
from pos.shop.identity import ProductId
from pos.shop.searching import Shelved

_NAMES = (
    select(products.c.id, products.c.name, products.c.code)
    .where(products.c.is_active == 1)
    .order_by(products.c.name)
)
_CODES = select(barcodes.c.product, barcodes.c.barcode)


def shelved(books: Books) -> Iterator[Shelved]:
    """Give every product that is sold, by name."""
    codes: dict[str, list[str]] = defaultdict(list)
    for row in books.each(_CODES):
        codes[row.product].append(row.barcode)
    for row in books.each(_NAMES):
        yield Shelved(ProductId(row.id), row.name, row.code, tuple(codes.get(row.id, ())))
