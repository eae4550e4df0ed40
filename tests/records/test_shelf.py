"""The shelf is read by all its names; what is not sold any more is not on it."""

from pos.records.shelf import shelved
from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId
from pos.shop.product import PackCode
from pos.shop.quantity import pieces
from pos.shop.searching import Shelved
from tests.builders import product
from tests.shops import MILK_CODE, Shop


def test_everything_that_is_sold_is_on_the_shelf_by_name(shop: Shop) -> None:
    carton = PackCode(read_barcode("16161100600215"), pieces(12))
    shop.put_on_shelf(product("Aloe soap", id="soap", code="7"), carton)
    shop.put_on_shelf(product("Gone", id="gone", code="8", is_active=False))
    with shop.records.reading() as books:
        assert list(shelved(books)) == [
            Shelved(ProductId("soap"), "Aloe soap", "7", ("16161100600215",)),
            Shelved(ProductId("milk"), "Brookside Whole Milk 500 ml", "101", (MILK_CODE,)),
        ]
