"""Goods that are offered without being looked for: those without a barcode, empties, open prices."""

from sqlalchemy import ColumnElement, bindparam, func, select

from pos.records.books import Books
from pos.records.products import product_of
from pos.records.tables import barcodes, products, sale_lines, sales
from pos.shop.product import Product

LATELY = 500
"""How many of the last sales say what is sold most."""

_HAS_BARCODE = select(barcodes.c.product).where(barcodes.c.product == products.c.id).exists()
_PLAIN = (products.c.is_active == 1) & (products.c.is_deposit == 0) & ~_HAS_BARCODE
_LAST = (
    select(sales.c.id)
    .where(sales.c.till == bindparam("till"))
    .order_by(sales.c.till.desc(), sales.c.entry.desc())
    .limit(LATELY)
)
_SOLD_MOST = (
    select(products.c.id)
    .select_from(sale_lines.join(products, products.c.id == sale_lines.c.product))
    .where(sale_lines.c.sale.in_(_LAST) & _PLAIN)
    .group_by(products.c.id)
    .order_by(func.count().desc(), products.c.name, products.c.id)
    .limit(bindparam("most"))
)
_BY_NAME = (
    select(products.c.id)
    .where(_PLAIN)
    .order_by(products.c.name, products.c.id)
    .limit(bindparam("most"))
)


def without_barcode(books: Books, most: int) -> tuple[Product, ...]:
    """Give goods that no scanner can find, those that this till sold most lately first."""
    sold = [row.id for row in books.rows(_SOLD_MOST, till=books.till, most=most)]
    rest = [row.id for row in books.rows(_BY_NAME, most=most)] if len(sold) < most else []
    ids = list(dict.fromkeys([*sold, *rest]))[:most]
    return tuple(product_of(books, each) for each in ids)


def empties(books: Books) -> tuple[Product, ...]:
    """Give everything a deposit lies on, by name."""
    return _all(books, products.c.is_deposit == 1)


def open_priced(books: Books) -> tuple[Product, ...]:
    """Give the goods whose price somebody types when they are sold, by name."""
    return _all(books, (products.c.price_cents == 0) & (products.c.is_deposit == 0))


def _all(books: Books, which: ColumnElement[bool]) -> tuple[Product, ...]:
    found = select(products.c.id).where((products.c.is_active == 1) & which)
    rows = books.rows(found.order_by(products.c.name, products.c.id))
    return tuple(product_of(books, row.id) for row in rows)
