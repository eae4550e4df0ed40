"""What the till offers by itself: what has no barcode, what is a deposit, what has an open price."""

import pytest

from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId, StaffId
from pos.shop.product import PackCode
from pos.shop.quantity import pieces
from pos.shop.words import Reason
from pos.till import offering
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, edit_product, refused

CARTON = PackCode(read_barcode("16161100600215"), pieces(12), ksh(700))
CRATE = PackCode(read_barcode("26161100600212"), pieces(24))


@pytest.fixture
def market(shop: Shop) -> Shop:
    """A shop with ten things that have no barcode, besides milk that has one."""
    for number in range(10):
        shop.put_on_shelf(
            product(f"Loose {number}", id=f"loose{number}", code=str(200 + number), price=ksh(20))
        )
    return shop


def tiles(shop: Shop, *chosen: str) -> list[str]:
    offers = offering.list_tiles(shop.records, shop.cashier, chosen=chosen)
    return [offer.product.id for offer in offers]


def test_a_shop_in_which_everything_has_a_barcode_has_no_tiles(shop: Shop) -> None:
    assert tiles(shop) == []


def test_what_has_no_barcode_is_offered_by_name_before_anything_was_sold(market: Shop) -> None:
    assert tiles(market) == [f"loose{number}" for number in range(8)]


def test_what_was_sold_most_lately_comes_first(market: Shop) -> None:
    market.sell("209", MILK_CODE)
    market.sell("209", "207")
    assert tiles(market)[:3] == ["loose9", "loose7", "loose0"]
    assert "milk" not in tiles(market)


def test_when_enough_was_sold_nothing_else_is_offered(market: Shop) -> None:
    market.sell(*[str(200 + number) for number in range(9, 1, -1)])
    assert set(tiles(market)) == {f"loose{number}" for number in range(2, 10)}


def test_the_owners_choice_stands_in_its_place(market: Shop) -> None:
    assert tiles(market, "", "101", "205")[:5] == ["loose0", "milk", "loose5", "loose1", "loose2"]


def test_a_choice_that_is_not_sold_any_more_leaves_its_place_to_others(market: Shop) -> None:
    off = product("Loose 5", id="loose5", code="205", price=ksh(20), is_active=False)
    edit_product(market.records, market.owner, product=off, codes=())
    assert tiles(market, "205", "nothing")[:2] == ["loose0", "loose1"]
    assert "loose5" not in tiles(market)


def test_empties_are_what_a_deposit_lies_on(shop: Shop) -> None:
    shop.put_on_shelf(product("Bottle", id="bottle", code="B1", price=ksh(25), is_deposit=True))
    (kind,) = offering.list_empties(shop.records, shop.cashier)
    assert (kind.id, kind.price) == ("bottle", ksh(25))
    assert tiles(shop) == []


def test_goods_without_a_price_of_the_shops_own_are_sold_at_a_typed_one(shop: Shop) -> None:
    assert offering.list_open_priced(shop.records, shop.cashier) == ()
    shop.put_on_shelf(product("Sundries", id="sundries", code="9", price=ksh(0)))
    (offer,) = offering.list_open_priced(shop.records, shop.cashier)
    assert offer.product.id == "sundries"


def test_packs_come_by_their_size(shop: Shop) -> None:
    plain = PackCode(read_barcode(MILK_CODE))
    edit_product(shop.records, shop.owner, product=product(), codes=(CRATE, plain, CARTON))
    found, packs = offering.list_packs(shop.records, shop.cashier, product=ProductId("milk"))
    assert (found.id, packs) == ("milk", (CARTON, CRATE))


def test_nobody_is_told_without_being_signed_in(shop: Shop) -> None:
    with refused(Reason.STAFF_GONE):
        offering.list_tiles(shop.records, StaffId("nobody"))
