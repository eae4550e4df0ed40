"""A product is found by its codes and comes back as it was described."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos.records.books import OpenBooks
from pos.records.products import (
    add_products,
    all_codes,
    all_products,
    change_product,
    codes_of,
    find_by_barcode,
    find_by_code,
    product_of,
)
from pos.records.staff import FIRST_START
from pos.records.tables import price_breaks
from pos.shop.audit import Act
from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId
from pos.shop.price import Price, PriceBreak
from pos.shop.product import PackCode
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import MILK_CODE, new_records, refused

BREAKS = (PriceBreak(pieces(6), Price(ksh(48))), PriceBreak(pieces(24), Price(ksh("45.50"))))
BOTTLE = product("Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True)
SODA = product(
    "Soda",
    id="soda",
    code="soda-1",
    price=ksh(50),
    breaks=BREAKS,
    tax_class=TaxClass.A,
    cost=ksh("31.25"),
    minimum=pieces(12),
    has_batches=True,
    deposit=BOTTLE.id,
)
SUGAR = replace(
    product("Sugar", id="sugar", code="S", unit=Unit.KG, is_active=False), category="Baking"
)
SINGLE = PackCode(read_barcode(MILK_CODE))
CRATE = PackCode(read_barcode("16161100600215"), pieces(24), ksh(1150))
SHELF_MARK = PackCode(read_barcode("s7"), Quantity(500))
EVERYTHING = ((BOTTLE, ()), (SODA, (SINGLE, CRATE)), (SUGAR, (SHELF_MARK,)))


@pytest.fixture
def books(tmp_path: Path) -> Iterator[OpenBooks]:
    """Books with a few products, in the middle of an act."""
    records = new_records(tmp_path)
    with records.writing() as opened:
        add_products(opened, EVERYTHING)
        opened.note(Act.PRODUCTS_IMPORTED, FIRST_START, subject="everything")
    with records.writing() as opened:
        yield opened
        opened.note(Act.PRODUCT_CHANGED, FIRST_START, subject="test")
    records.close()


@pytest.mark.parametrize(("of", "codes"), EVERYTHING, ids=lambda of: getattr(of, "id", ""))
def test_a_product_comes_back_as_it_was_described(
    of: object, codes: tuple[PackCode, ...], books: OpenBooks
) -> None:
    product_id: ProductId = of.id  # type: ignore[attr-defined]
    assert product_of(books, product_id) == of
    assert set(codes_of(books, product_id)) == set(codes)


@pytest.mark.parametrize("code", [SINGLE, CRATE])
def test_a_barcode_gives_its_product_with_all_prices_and_what_it_says_of_packs(
    code: PackCode, books: OpenBooks
) -> None:
    assert find_by_barcode(books, code.barcode) == (SODA, code)


def test_a_short_code_is_found_however_it_is_written(books: OpenBooks) -> None:
    assert find_by_code(books, "SODA-1") == find_by_code(books, "soda-1") == SODA


def test_what_nobody_sells_is_not_found(books: OpenBooks) -> None:
    assert find_by_code(books, "soda") is None
    assert find_by_barcode(books, read_barcode("soda-1")) is None
    assert codes_of(books, ProductId("ghost")) == ()
    with refused(Reason.PRODUCT_GONE):
        product_of(books, ProductId("ghost"))


def test_products_come_by_category_and_name_those_not_sold_any_more_too(books: OpenBooks) -> None:
    assert list(all_products(books)) == [SUGAR, BOTTLE, SODA]


def test_a_shop_with_nothing_to_sell_has_no_products(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.reading() as books:
        assert (list(all_products(books)), all_codes(books)) == ([], {})
    records.close()


def test_all_codes_come_product_by_product(books: OpenBooks) -> None:
    assert all_codes(books) == {SODA.id: (CRATE, SINGLE), SUGAR.id: (SHELF_MARK,)}


def test_a_changed_product_has_only_its_new_prices_and_codes(books: OpenBooks) -> None:
    dearer = replace(SODA, name="Soda 300 ml", tag=replace(SODA.tag, breaks=BREAKS[1:]))
    change_product(books, dearer, (CRATE,))
    assert product_of(books, SODA.id) == dearer
    assert codes_of(books, SODA.id) == (CRATE,)
    assert find_by_barcode(books, SINGLE.barcode) is None
    assert product_of(books, SUGAR.id) == SUGAR
    assert codes_of(books, SUGAR.id) == (SHELF_MARK,)


def test_prices_of_another_list_are_neither_read_nor_changed(books: OpenBooks) -> None:
    hotel = {"product": SODA.id, "list": "hotel", "least": 1000, "price_cents": 100}
    books.write(price_breaks.insert(), **hotel)
    assert product_of(books, SODA.id) == SODA
    change_product(books, SODA, ())
    assert [row._asdict() for row in books.rows(price_breaks.select()) if row.list == "hotel"] == [
        hotel
    ]


@pytest.mark.parametrize(
    "taken",
    [
        (replace(product(), code="SODA-1"), ()),
        (product(), (SINGLE,)),
        (SODA, ()),
        (product(deposit=ProductId("ghost")), ()),
    ],
    ids=["code", "barcode", "id", "deposit"],
)
def test_the_database_itself_refuses_a_code_twice_and_a_deposit_that_is_not_there(
    taken: object, books: OpenBooks
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        add_products(books, [taken])  # type: ignore[list-item]
