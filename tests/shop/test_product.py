"""A product is checked before it stands on the shelf, and each of its codes with it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId
from pos.shop.market import KENYA, MARKETS
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import (
    LONGEST_NAME,
    LONGEST_SHORT_NAME,
    Change,
    PackCode,
    check_deposit_stays,
    check_pack,
    check_tax_class,
    checked,
    differences,
    short_name_of,
)
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.tax import TaxClass
from pos.shop.text import tidy
from pos.shop.words import Reason
from tests.builders import ksh, product

CARTON, SINGLE = read_barcode("16161100600215"), read_barcode("6161100600218")


def test_a_good_product_is_given_back() -> None:
    milk = product(deposit=ProductId("crate"), cost=ksh(50), minimum=pieces(12))
    assert checked(milk) is milk


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"name": ""}, Reason.NAME_MISSING),
        ({"name": "Milk\x1b@"}, Reason.TEXT_UNREADABLE),
        ({"short_name": ""}, Reason.TEXT_UNREADABLE),
        ({"category": "Dairy\x1b@"}, Reason.TEXT_UNREADABLE),
        ({"name": "m" * (LONGEST_NAME + 1)}, Reason.PRODUCT_NAME_LONG),
        ({"short_name": "m" * (LONGEST_SHORT_NAME + 1)}, Reason.PRODUCT_NAME_LONG),
        ({"code": ""}, Reason.PRODUCT_CODE_MISSING),
        ({"code": "é1"}, Reason.PRODUCT_CODE_MISSING),
        ({"code": "1\n"}, Reason.PRODUCT_CODE_MISSING),
        ({"tag": PriceTag(Price(Money(-1)))}, Reason.PRICE_BELOW_ZERO),
        ({"cost": Money(-1)}, Reason.PRICE_BELOW_ZERO),
        ({"tag": PriceTag(Price(ksh(65), pieces(2)))}, Reason.PRICE_BREAKS_UNCLEAR),
        ({"minimum": pieces(-1)}, Reason.MINIMUM_BELOW_ZERO),
        ({"deposit": ProductId("milk")}, Reason.DEPOSIT_ON_ITSELF),
    ],
)
def test_a_product_with_a_fault_is_refused(fault: dict[str, object], reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        checked(replace(product(), **fault))
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Bread", "Bread"),
        ("x" * 30, "x" * 30),
        ("Brookside Whole Milk Fresh 500 ml", "Brookside Whole Milk Fresh 500"),
        ("Brookside Whole Milk Long-Life 500 ml", "Brookside Whole Milk Long-Life"),
        ("Brookside Whole Milk UltraPasteurised", "Brookside Whole Milk"),
        ("A " + "x" * 40, "A " + "x" * 28),
        ("x" * 40, "x" * 30),
    ],
)
def test_a_long_name_is_cut_at_a_word_where_possible(name: str, short: str) -> None:
    assert short_name_of(name) == short


@given(st.text(min_size=1, max_size=LONGEST_NAME).map(tidy).filter(bool))
def test_a_short_name_is_never_empty_and_begins_as_the_long_one(name: str) -> None:
    short = short_name_of(name)
    assert 0 < len(short) <= LONGEST_SHORT_NAME
    assert name.startswith(short)


def test_the_price_is_that_of_one() -> None:
    assert product(price=ksh(70)).price == ksh(70)


def test_a_pack_with_its_own_price_is_sold_at_it() -> None:
    tag = PackCode(CARTON, pieces(24), ksh(1150)).tag_of(product())
    assert tag == PriceTag(Price(ksh(1150), pieces(24)))


def test_a_pack_without_a_price_is_sold_at_the_prices_of_the_product() -> None:
    milk = product()
    assert PackCode(CARTON, pieces(24)).tag_of(milk) is milk.tag


@pytest.mark.parametrize(
    ("pack", "price", "unit"),
    [
        (pieces(24), ksh(1150), Unit.PIECE),
        (pieces(24), None, Unit.PIECE),
        (Quantity(500), ksh(60), Unit.KG),
    ],
)
def test_a_good_pack_is_given_back(pack: Quantity, price: Money | None, unit: Unit) -> None:
    code = PackCode(CARTON, pack, price)
    assert check_pack(code, product(unit=unit)) is code


@pytest.mark.parametrize(
    ("pack", "price", "reason"),
    [
        (pieces(0), None, Reason.PACK_UNCLEAR),
        (pieces(-6), None, Reason.PACK_UNCLEAR),
        (Quantity(1500), None, Reason.PACK_UNCLEAR),
        (pieces(6), Money(0), Reason.PACK_PRICE),
    ],
)
def test_a_pack_that_makes_no_sense_is_refused(
    pack: Quantity, price: Money | None, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        check_pack(PackCode(CARTON, pack, price), product())
    assert refusal.value.reason is reason


def test_a_tax_class_is_one_of_the_country() -> None:
    check_tax_class(product(tax_class=TaxClass.E), KENYA.tax_rates)
    with pytest.raises(Refusal) as refusal:
        check_tax_class(product("Gas", tax_class=TaxClass.E), MARKETS["TZ"].tax_rates)
    assert refusal.value.facts == {"name": "Gas", "letter": "E"}


@pytest.mark.parametrize(
    ("bearing", "named"),
    [(1, "Soda 0"), (3, "Soda 0, Soda 1, Soda 2"), (4, "Soda 0, Soda 1, Soda 2, …")],
)
def test_what_goods_bear_stays_a_deposit(bearing: int, named: str) -> None:
    bottle = product("Bottle", id="bottle", is_deposit=True)
    sodas = [product(f"Soda {number}", deposit=bottle.id) for number in range(bearing)]
    none_any_more = replace(bottle, is_deposit=False)
    with pytest.raises(Refusal) as refusal:
        check_deposit_stays(bottle, none_any_more, shelf=[product(), *sodas])
    assert refusal.value.reason is Reason.DEPOSIT_IN_USE
    assert refusal.value.facts == {"name": "Bottle", "goods": named}
    check_deposit_stays(bottle, replace(bottle, name="Crate"), shelf=sodas)
    check_deposit_stays(none_any_more, none_any_more, shelf=sodas)
    check_deposit_stays(bottle, none_any_more, shelf=[product()])


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        ({"name": "Milk"}, Change("name", "Brookside Whole Milk 500 ml", "Milk")),
        ({"short_name": "Milk"}, Change("short_name", "Brookside Whole Milk 500 ml", "Milk")),
        ({"code": "102"}, Change("code", "101", "102")),
        ({"category": "Drinks"}, Change("category", "Dairy", "Drinks")),
        ({"unit": Unit.L}, Change("unit", "piece", "l")),
        ({"tag": PriceTag(Price(ksh(70)))}, Change("price", "65.00", "70.00")),
        (
            {
                "tag": PriceTag(
                    Price(ksh(65)),
                    (PriceBreak(pieces(6), Price(ksh(62))), PriceBreak(pieces(12), Price(ksh(60)))),
                )
            },
            Change("prices", "", "6=62.00;12=60.00"),
        ),
        ({"cost": ksh(50)}, Change("cost", "0.00", "50.00")),
        ({"tax_class": TaxClass.A}, Change("tax_class", "B", "A")),
        ({"minimum": pieces(12)}, Change("minimum", "0", "12")),
        ({"is_active": False}, Change("is_active", "yes", "no")),
        ({"has_batches": True}, Change("has_batches", "no", "yes")),
        ({"is_deposit": True}, Change("is_deposit", "no", "yes")),
        ({"deposit": ProductId("crate")}, Change("deposit", "", "crate")),
    ],
)
def test_each_edit_of_a_product_is_named(edit: dict[str, object], change: Change) -> None:
    after = replace(product(), **edit)
    assert differences(product(), (), after=after, codes_after=()) == (change,)


@pytest.mark.parametrize(
    ("codes", "written"),
    [
        ((PackCode(CARTON),), "16161100600215"),
        ((PackCode(CARTON, pieces(24)),), "16161100600215*24"),
        ((PackCode(CARTON, pieces(24), ksh(1150)),), "16161100600215*24@1,150.00"),
        ((PackCode(CARTON, pieces(1), ksh(60)),), "16161100600215*1@60.00"),
        ((PackCode(SINGLE), PackCode(CARTON)), "16161100600215;6161100600218"),
    ],
)
def test_an_edit_of_the_barcodes_is_named(codes: tuple[PackCode, ...], written: str) -> None:
    named = differences(product(), (), after=product(), codes_after=codes)
    assert named == (Change("barcodes", "", written),)


def test_the_order_of_barcodes_is_no_edit() -> None:
    codes = (PackCode(SINGLE), PackCode(CARTON))
    assert differences(product(), codes, after=product(), codes_after=codes[::-1]) == ()
