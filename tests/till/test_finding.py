"""A code becomes goods: by barcode, by a scale's label, by short code; or it says what to do next."""

from dataclasses import replace

import pytest

from pos.shop.barcode import read_barcode
from pos.shop.money import Money
from pos.shop.price import Price
from pos.shop.product import PackCode
from pos.shop.quantity import ONE, Quantity, Unit, pieces
from pos.shop.selling import Goods
from pos.shop.typed import read_typed
from pos.shop.words import Reason
from pos.till.finding import find_goods, goods_of
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, edit_product, refused, scale_label

UPC, EAN = "036000291452", "0036000291452"
CARTON, DOZEN, SACK = "16161100600215", "MILK12", "SACK25"
SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
CHICKEN = product("Whole chicken", id="chicken", code="55", price=ksh(500))
SUGAR_LABEL = scale_label("21 00204 00875")
SUGAR_FOR_50 = scale_label("22 00204 05000")
CHICKEN_LABEL = scale_label("22 00055 62350")


def found(shop: Shop, typed: str) -> Goods:
    with shop.records.reading() as books:
        return find_goods(books, read_typed(typed))


def on_shelf(shop: Shop) -> None:
    shop.put_on_shelf(SUGAR, PackCode(read_barcode(SACK), Quantity(25_000), ksh(2500)))
    shop.put_on_shelf(CHICKEN)
    shop.put_on_shelf(
        product("Bread", id="bread", code="B7", price=ksh(70)),
        PackCode(read_barcode(UPC)),
        PackCode(read_barcode(CARTON), pieces(24), ksh(1150)),
        PackCode(read_barcode(DOZEN), pieces(12)),
    )


@pytest.mark.parametrize(
    ("typed", "item", "count"),
    [
        (MILK_CODE, "milk", 1),
        ("101", "milk", 1),
        (f" 3 * {MILK_CODE} ", "milk", 3),
        ("3*101", "milk", 3),
        ("b7", "bread", 1),
        (UPC, "bread", 1),
        (EAN, "bread", 1),
        (DOZEN, "bread", 12),
        (f"2*{DOZEN}", "bread", 24),
        (f"2*{CARTON}", "bread", 48),
    ],
)
def test_a_code_stands_for_so_many_of_a_product(
    shop: Shop, typed: str, item: str, count: int
) -> None:
    on_shelf(shop)
    goods = found(shop, typed)
    assert (goods.item.product, goods.quantity) == (item, pieces(count))


def test_a_pack_without_a_price_of_its_own_costs_what_single_ones_cost(shop: Shop) -> None:
    on_shelf(shop)
    goods = found(shop, DOZEN)
    assert (goods.tag.single, goods.pack) == (Price(ksh(70)), ONE)


def test_a_carton_with_a_price_of_its_own_costs_that(shop: Shop) -> None:
    on_shelf(shop)
    goods = found(shop, CARTON)
    assert (goods.tag.single, goods.pack) == (Price(ksh(1150), pieces(24)), pieces(24))


@pytest.mark.parametrize("code", [SACK, DOZEN])
def test_no_part_of_a_pack_is_sold_at_its_price(shop: Shop, code: str) -> None:
    on_shelf(shop)
    with refused(Reason.QUANTITY_CUT):
        found(shop, f"0.04*{code}")


def test_a_sack_of_weighed_goods_weighs_what_its_code_says(shop: Shop) -> None:
    on_shelf(shop)
    goods = found(shop, f"2*{SACK}")
    assert (goods.quantity, goods.pack) == (Quantity(50_000), Quantity(25_000))


@pytest.mark.parametrize(
    ("typed", "weight", "fixed"),
    [
        ("0.875*204", 875, None),
        (SUGAR_LABEL, 875, None),
        (f"2*{SUGAR_LABEL}", 1750, None),
        (SUGAR_FOR_50, 417, ksh(50)),
        (f"2*{SUGAR_FOR_50}", 833, ksh(100)),
    ],
)
def test_weighed_goods_come_by_typed_weight_or_by_label(
    shop: Shop, typed: str, weight: int, fixed: Money | None
) -> None:
    on_shelf(shop)
    goods = found(shop, typed)
    assert (goods.quantity, goods.fixed) == (Quantity(weight), fixed)


@pytest.mark.parametrize(("typed", "count"), [(CHICKEN_LABEL, 1), (f"2*{CHICKEN_LABEL}", 2)])
def test_a_price_on_a_label_of_pieces_is_the_price_of_one(
    shop: Shop, typed: str, count: int
) -> None:
    on_shelf(shop)
    goods = found(shop, typed)
    assert (goods.quantity, goods.typed, goods.tag.single) == (
        pieces(count),
        ksh("623.50"),
        Price(ksh(500)),
    )


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("999", Reason.NOT_FOUND),
        ("no such thing", Reason.NOT_FOUND),
        ("3*", Reason.SCAN_NOW),
        (scale_label("21 00999 00875"), Reason.NOT_FOUND),
        ("6161100600219", Reason.BARCODE_MISREAD),
        ("2100204008754", Reason.BARCODE_MISREAD),
        ("mil\x1bk", Reason.BARCODE_UNREADABLE),
        ("204", Reason.QUANTITY_NEEDED),
        ("0*101", Reason.QUANTITY_NOT_ABOVE_ZERO),
        ("1.5*101", Reason.QUANTITY_CUT),
        ("x*101", Reason.QUANTITY_UNREADABLE),
        (f"1.5*{CHICKEN_LABEL}", Reason.QUANTITY_CUT),
        (scale_label("21 00055 00875"), Reason.SCALE_LABEL_FOR_PIECES),
    ],
)
def test_what_stands_for_nothing_is_refused(shop: Shop, typed: str, reason: Reason) -> None:
    on_shelf(shop)
    with refused(reason):
        found(shop, typed)


def test_a_barcode_of_the_shop_that_looks_like_a_label_is_a_barcode(shop: Shop) -> None:
    on_shelf(shop)
    shop.put_on_shelf(product("Salt", id="salt", code="77"), PackCode(read_barcode(SUGAR_LABEL)))
    goods = found(shop, SUGAR_LABEL)
    assert (goods.item.product, goods.quantity) == ("salt", pieces(1))


@pytest.mark.parametrize("typed", ["55", CHICKEN_LABEL, "CHICK"])
def test_what_is_not_sold_any_more_is_refused_by_every_code(shop: Shop, typed: str) -> None:
    code = PackCode(read_barcode("CHICK"))
    shop.put_on_shelf(CHICKEN, code)
    edit_product(shop.records, shop.owner, product=replace(CHICKEN, is_active=False), codes=(code,))
    with refused(Reason.PRODUCT_OFF):
        found(shop, typed)


def test_a_deposit_comes_with_its_goods(shop: Shop) -> None:
    bottle = shop.put_on_shelf(product("Bottle", id="b", code="B", price=ksh(25), is_deposit=True))
    soda = shop.put_on_shelf(product("Soda", id="soda", code="S", deposit=bottle.id))
    with shop.records.reading() as books:
        goods = goods_of(books, soda, pieces(6))
    assert goods.deposit is not None
    assert (goods.deposit.item.product, goods.deposit.tag) == ("b", bottle.tag)
