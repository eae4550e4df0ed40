"""Goods are looked up with today's price and stock, and nothing is sold by it."""

import pytest

from pos.shop.barcode import read_barcode
from pos.shop.money import Money
from pos.shop.product import PackCode
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.words import Reason
from pos.till.searching import Offer, check_price, read_shelf, search
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, edit_product, refused, scale_label

CARTON = PackCode(read_barcode("16161100600215"), pieces(12), ksh(700))


def look(shop: Shop, typed: str) -> tuple[Offer, ...]:
    shelf = read_shelf(shop.records, shop.cashier)
    return search(shop.records, shop.cashier, shelf=shelf, typed=typed)


def test_what_fits_comes_with_its_price_and_what_there_is(shop: Shop) -> None:
    (offer,) = look(shop, "milk")
    assert (offer.product.id, offer.price, offer.level, offer.is_there) == (
        "milk",
        ksh(65),
        Quantity(0),
        False,
    )


def test_a_price_that_changed_since_the_shelf_was_read_is_todays(shop: Shop) -> None:
    shelf = read_shelf(shop.records, shop.cashier)
    edit_product(shop.records, shop.owner, product=product(price=ksh(70)), codes=())
    (offer,) = search(shop.records, shop.cashier, shelf=shelf, typed="milk")
    assert offer.price == ksh(70)


def test_what_is_not_sold_any_more_is_left_out(shop: Shop) -> None:
    shelf = read_shelf(shop.records, shop.cashier)
    edit_product(shop.records, shop.owner, product=product(is_active=False), codes=())
    assert search(shop.records, shop.cashier, shelf=shelf, typed="milk") == ()


@pytest.mark.parametrize(
    ("typed", "price", "quantity"),
    [
        (MILK_CODE, ksh(65), pieces(1)),
        ("3*101", ksh(195), pieces(3)),
        ("16161100600215", ksh(700), pieces(12)),
        ("204", ksh(120), Quantity(1000)),
        (scale_label("21 00204 00875"), ksh(105), Quantity(875)),
        (scale_label("22 00204 06000"), ksh(60), Quantity(500)),
        (scale_label("22 00101 06000"), ksh(60), pieces(1)),
    ],
)
def test_a_code_says_what_it_costs(
    shop: Shop, typed: str, price: Money, quantity: Quantity
) -> None:
    edit_product(
        shop.records,
        shop.owner,
        product=product(),
        codes=(PackCode(read_barcode(MILK_CODE)), CARTON),
    )
    shop.put_on_shelf(product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120)))
    offer = check_price(shop.records, shop.cashier, typed=typed)
    assert (offer.price, offer.quantity) == (price, quantity)


def test_a_code_that_nothing_has_is_refused(shop: Shop) -> None:
    with refused(Reason.NOT_FOUND):
        check_price(shop.records, shop.cashier, typed="999")
