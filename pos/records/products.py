"""Products, their prices and the codes that find them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.statements import Row, Values
from pos.records.states import PRODUCT, vouch
from pos.records.tables import barcodes, price_breaks, products
from pos.shop.barcode import Barcode, Symbology
from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import PackCode, Product
from pos.shop.quantity import Quantity, Unit
from pos.shop.refusal import Refusal
from pos.shop.tax import TaxClass
from pos.shop.words import Reason

SHELF = "shelf"

_WITH_BREAKS = products.outerjoin(
    price_breaks, (price_breaks.c.product == products.c.id) & (price_breaks.c.list == SHELF)
)
_COLUMNS = (
    *products.c,
    price_breaks.c.least,
    price_breaks.c.price_cents.label("break_cents"),
)


def _where(condition: ColumnElement[bool]) -> Select[Any]:
    return (
        select(*_COLUMNS).select_from(_WITH_BREAKS).where(condition).order_by(price_breaks.c.least)
    )


_BY_ID = _where(products.c.id == bindparam("id"))
_BY_CODE = _where(products.c.code == bindparam("code"))
_BY_BARCODE = (
    select(
        *_COLUMNS,
        barcodes.c.barcode,
        barcodes.c.symbology,
        barcodes.c.pack,
        barcodes.c.price_cents.label("pack_cents"),
    )
    .select_from(barcodes.join(_WITH_BREAKS, products.c.id == barcodes.c.product))
    .where(barcodes.c.barcode == bindparam("barcode"))
    .order_by(price_breaks.c.least)
)
_ALL = (
    select(*_COLUMNS)
    .select_from(_WITH_BREAKS)
    .order_by(products.c.category, products.c.name, products.c.id, price_breaks.c.least)
)
_CODES_OF = (
    select(barcodes).where(barcodes.c.product == bindparam("product")).order_by(barcodes.c.barcode)
)
_ALL_CODES = select(barcodes).order_by(barcodes.c.product, barcodes.c.barcode)

_NEW = insert(products)
_NEW_BREAK = insert(price_breaks)
_NEW_CODE = insert(barcodes)
_CHANGE = update(products).where(products.c.id == bindparam("the_id"))
_CHANGE_PRICE = (
    update(products)
    .where(products.c.id == bindparam("the_id"))
    .values(price_cents=bindparam("price_cents"))
)
_DROP_BREAKS = delete(price_breaks).where(
    (price_breaks.c.product == bindparam("the_product")) & (price_breaks.c.list == SHELF)
)
_DROP_CODES = delete(barcodes).where(barcodes.c.product == bindparam("the_product"))


def find_by_barcode(books: Books, barcode: Barcode) -> tuple[Product, PackCode] | None:
    """Give the product a barcode stands for, and what the code says of packs, or None."""
    rows = books.rows(_BY_BARCODE, barcode=barcode.text)
    return (_product(rows), _code(rows[0], rows[0].pack_cents)) if rows else None


def find_by_code(books: Books, code: str) -> Product | None:
    """Give the product with that short code, or None."""
    rows = books.rows(_BY_CODE, code=code)
    return _product(rows) if rows else None


def product_of(books: Books, product: ProductId) -> Product:
    """Give a product, or refuse one that is not known."""
    rows = books.rows(_BY_ID, id=product)
    if not rows:
        raise Refusal(Reason.PRODUCT_GONE)
    return _product(rows)


def categories_of(books: Books, named: Iterable[ProductId]) -> dict[ProductId, str]:
    """Give the category of each product."""
    return {each: product_of(books, each).category for each in dict.fromkeys(named)}


def codes_of(books: Books, product: ProductId) -> tuple[PackCode, ...]:
    """Give the barcodes of a product."""
    return tuple(_code(row, row.price_cents) for row in books.rows(_CODES_OF, product=product))


def all_products(books: Books) -> Iterator[Product]:
    """Give every product, by category and name."""
    group: list[Row] = []
    for row in books.each(_ALL):
        if group and group[0].id != row.id:
            yield _product(group)
            group = []
        group.append(row)
    if group:
        yield _product(group)


def all_codes(books: Books) -> dict[ProductId, tuple[PackCode, ...]]:
    """Give every product's barcodes."""
    codes: dict[ProductId, tuple[PackCode, ...]] = {}
    for row in books.rows(_ALL_CODES):
        codes[row.product] = (*codes.get(row.product, ()), _code(row, row.price_cents))
    return codes


def add_products(books: OpenBooks, new: Sequence[tuple[Product, tuple[PackCode, ...]]]) -> None:
    """Keep products that were not there before, with their prices and codes."""
    books.write_many(_NEW, [_product_row(product) for product, _ in new])
    books.write_many(_NEW_BREAK, [row for product, _ in new for row in _break_rows(product)])
    books.write_many(
        _NEW_CODE, [row for product, codes in new for row in _code_rows(product.id, codes)]
    )
    for product, codes in new:
        vouch(books, PRODUCT, product.id, told=_told(product, codes))


def change_product(books: OpenBooks, product: Product, codes: tuple[PackCode, ...]) -> None:
    """Keep a product as it is now described."""
    books.write(_CHANGE, the_id=product.id, **_product_row(product))
    books.write(_DROP_BREAKS, the_product=product.id)
    books.write_many(_NEW_BREAK, _break_rows(product))
    books.write(_DROP_CODES, the_product=product.id)
    books.write_many(_NEW_CODE, _code_rows(product.id, codes))
    vouch(books, PRODUCT, product.id, told=_told(product, codes))


def change_prices(
    books: OpenBooks, changed: Sequence[tuple[Product, tuple[PackCode, ...]]]
) -> None:
    """Keep nothing but another price of one for each product; its codes are told for what is vouched for."""
    books.write_many(
        _CHANGE_PRICE,
        [{"the_id": each.id, "price_cents": each.price.cents} for each, _ in changed],
    )
    for product, codes in changed:
        vouch(books, PRODUCT, product.id, told=_told(product, codes))


def _told(product: Product, codes: tuple[PackCode, ...]) -> Iterator[tuple[str, Values]]:
    """Give every row that says what a product is."""
    yield products.name, _product_row(product)
    yield from ((price_breaks.name, row) for row in _break_rows(product))
    yield from ((barcodes.name, row) for row in _code_rows(product.id, codes))


def _product_row(product: Product) -> dict[str, str | int | None]:
    return {
        "id": product.id,
        "name": product.name,
        "short_name": product.short_name,
        "code": product.code,
        "category": product.category,
        "unit": product.unit.value,
        "price_cents": product.price.cents,
        "cost_cents": product.cost.cents,
        "tax_class": product.tax_class.value,
        "minimum": product.minimum.thousandths,
        "is_active": int(product.is_active),
        "has_batches": int(product.has_batches),
        "is_deposit": int(product.is_deposit),
        "deposit": product.deposit,
    }


def _break_rows(product: Product) -> list[Values]:
    return [
        {
            "product": product.id,
            "list": SHELF,
            "least": step.least.thousandths,
            "price_cents": step.price.amount.cents,
        }
        for step in product.tag.breaks
    ]


def _code_rows(product: ProductId, codes: Sequence[PackCode]) -> list[Values]:
    return [
        {
            "barcode": code.barcode.text,
            "product": product,
            "symbology": code.barcode.symbology.value,
            "pack": code.pack.thousandths,
            "price_cents": None if code.price is None else code.price.cents,
        }
        for code in codes
    ]


def _product(rows: Sequence[Row]) -> Product:
    row = rows[0]
    breaks = tuple(
        PriceBreak(Quantity(each.least), Price(Money(each.break_cents)))
        for each in rows
        if each.least is not None
    )
    return Product(
        id=row.id,
        name=row.name,
        short_name=row.short_name,
        code=row.code,
        category=row.category,
        unit=Unit(row.unit),
        tag=PriceTag(Price(Money(row.price_cents)), breaks),
        cost=Money(row.cost_cents),
        tax_class=TaxClass(row.tax_class),
        minimum=Quantity(row.minimum),
        is_active=bool(row.is_active),
        has_batches=bool(row.has_batches),
        deposit=row.deposit,
        is_deposit=bool(row.is_deposit),
    )


def _code(row: Row, price_cents: int | None) -> PackCode:
    return PackCode(
        Barcode(row.barcode, Symbology(row.symbology)),
        Quantity(row.pack),
        None if price_cents is None else Money(price_cents),
    )
