"""A product is kept as its owner describes it, and every change of a field stays on record."""

from dataclasses import replace

import pytest

from pos.office.catalogue import add_product
from pos.records.products import all_products, codes_of, find_by_barcode, product_of
from pos.records.shelf_list import history_of
from pos.shop.audit import Act
from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import Change, PackCode, Product
from pos.shop.quantity import Quantity, pieces
from pos.shop.staff import Role
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, edit_product, everything_in, refused

MILK = PackCode(read_barcode(MILK_CODE))
CARTON = PackCode(read_barcode("16161100600215"), pieces(24), ksh(1480))
TEA = product("Tea", id="tea", code="T")


def edit(shop: Shop, *codes: PackCode, of: Product | None = None, **changed: object) -> None:
    after = replace(of or product(), **changed)  # type: ignore[arg-type]
    edit_product(shop.records, shop.owner, product=after, codes=codes)


def changes(shop: Shop) -> list[Change]:
    """What was changed about the milk, newest first."""
    with shop.records.reading() as books:
        told = history_of(books, ProductId("milk"))
    return [Change(each.field, each.before, each.after) for each in told]


def test_a_product_is_kept_as_it_was_described(shop: Shop) -> None:
    steps = (PriceBreak(pieces(6), Price(ksh(62))), PriceBreak(pieces(12), Price(ksh(60))))
    tea = product("Tea", id="tea", code="T", breaks=steps, minimum=pieces(3), has_batches=True)
    shop.put_on_shelf(tea, CARTON)
    with shop.records.reading() as books:
        assert product_of(books, tea.id) == tea
        assert find_by_barcode(books, CARTON.barcode) == (tea, CARTON)
    assert shop.audited(Act.PRODUCT_CHANGED)[-1] == {
        "who": shop.owner,
        "subject": "tea",
        "shift": None,
        "code": "T",
        "new": True,
    }


def test_products_are_listed_by_category_and_name(shop: Shop) -> None:
    shop.put_on_shelf(replace(product("Apples", id="a", code="A"), category="Fruit"))
    shop.put_on_shelf(product("Yoghurt", id="y", code="Y"))
    with shop.records.reading() as books:
        names = [each.name for each in all_products(books)]
    assert names == ["Brookside Whole Milk 500 ml", "Yoghurt", "Apples"]


def test_a_change_is_kept_with_what_was_before(shop: Shop) -> None:
    edit(shop, MILK, tag=PriceTag(Price(ksh(70))), category="Milk")
    assert changes(shop) == [Change("category", "Dairy", "Milk"), Change("price", "65.00", "70.00")]
    assert shop.audited(Act.PRODUCT_CHANGED)[-1]["fields"] == ["category", "price"]


def test_codes_are_those_that_were_named_last(shop: Shop) -> None:
    edit(shop, CARTON)
    with shop.records.reading() as books:
        assert codes_of(books, ProductId("milk")) == (CARTON,)
        assert find_by_barcode(books, MILK.barcode) is None
    assert [each.field for each in changes(shop)] == ["barcodes"]


def test_a_change_that_changes_nothing_leaves_no_trace(shop: Shop) -> None:
    before = everything_in(shop.records.path)
    edit(shop, MILK)
    assert everything_in(shop.records.path) == before


def test_a_product_may_get_its_deposit_later(shop: Shop) -> None:
    bottle = shop.put_on_shelf(product("Bottle", id="bottle", code="9001", is_deposit=True))
    edit(shop, MILK, deposit=bottle.id)
    assert changes(shop) == [Change("deposit", "", "bottle")]


def test_a_deposit_stays_one_while_goods_bear_it(shop: Shop) -> None:
    bottle = shop.put_on_shelf(product("Bottle", id="bottle", code="9001", is_deposit=True))
    edit(shop, MILK, deposit=bottle.id)
    with refused(Reason.DEPOSIT_IN_USE) as no:
        edit(shop, of=bottle, is_deposit=False)
    assert no.value.facts == {"name": "Bottle", "goods": "Brookside Whole Milk 500 ml"}
    edit(shop, of=bottle, tag=PriceTag(Price(ksh(30))))
    edit(shop, MILK)
    edit(shop, of=bottle, is_deposit=False)


def test_a_product_keeps_its_own_code_and_barcodes(shop: Shop) -> None:
    edit(shop, MILK, CARTON, code="M1")
    edit(shop, MILK, CARTON, code="101")
    assert [each.after for each in changes(shop) if each.field == "code"] == ["101", "M1"]


@pytest.mark.parametrize(
    ("changed", "codes", "reason"),
    [
        ({"name": " "}, (), Reason.NAME_MISSING),
        ({"short_name": ""}, (), Reason.TEXT_UNREADABLE),
        ({"code": "a b"}, (), Reason.PRODUCT_CODE_MISSING),
        ({"code": "101"}, (), Reason.CODE_TAKEN),
        ({"tag": PriceTag(Price(ksh(-1)))}, (), Reason.PRICE_BELOW_ZERO),
        ({"minimum": Quantity(-1)}, (), Reason.MINIMUM_BELOW_ZERO),
        ({"deposit": ProductId("milk")}, (), Reason.DEPOSIT_UNCLEAR),
        ({"deposit": ProductId("none")}, (), Reason.PRODUCT_GONE),
        ({"deposit": ProductId("tea")}, (), Reason.DEPOSIT_ON_ITSELF),
        ({"code": MILK_CODE}, (), Reason.CODE_TAKEN),
        ({}, (MILK,), Reason.CODE_TAKEN),
        ({}, (PackCode(read_barcode("101")),), Reason.CODE_TAKEN),
        ({}, (CARTON, CARTON), Reason.CODE_TAKEN),
        ({}, (replace(CARTON, pack=Quantity(500)),), Reason.PACK_UNCLEAR),
        ({}, (replace(CARTON, price=ksh(0)),), Reason.PACK_PRICE),
    ],
)
def test_what_no_shelf_can_hold_is_refused_new_and_changed(
    shop: Shop, changed: dict[str, object], codes: tuple[PackCode, ...], reason: Reason
) -> None:
    bad = replace(TEA, **changed)  # type: ignore[arg-type]
    with refused(reason):
        add_product(shop.records, shop.owner, product=bad, codes=codes)
    shop.put_on_shelf(TEA)
    before = everything_in(shop.records.path)
    with refused(reason):
        edit_product(shop.records, shop.owner, product=bad, codes=codes)
    assert everything_in(shop.records.path) == before


def test_a_tax_class_that_the_country_does_not_have_is_refused(new: Shop) -> None:
    new.choose(market_code="UG")
    with refused(Reason.TAX_CLASS_UNKNOWN):
        new.put_on_shelf(replace(TEA, tax_class=TaxClass.E))


def test_a_product_nobody_knows_cannot_be_changed(shop: Shop) -> None:
    with refused(Reason.PRODUCT_GONE):
        edit(shop, of=TEA)


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR])
def test_cashiers_and_supervisors_change_no_products(shop: Shop, role: Role) -> None:
    by = shop.staff[role]
    with refused(Reason.NOT_ALLOWED):
        add_product(shop.records, by, product=TEA)
    with refused(Reason.NOT_ALLOWED):
        edit_product(shop.records, by, product=replace(product(), name="Mine"), codes=())


def test_a_product_that_is_added_twice_lies_there_once_and_another_one_is_refused(
    shop: Shop,
) -> None:
    bread = product("Bread", id="bread", code="102")
    add_product(shop.records, shop.owner, product=bread)
    before = everything_in(shop.records.path)
    add_product(shop.records, shop.owner, product=bread)
    with refused(Reason.CODE_TAKEN):
        add_product(shop.records, shop.owner, product=replace(bread, name="Cake"))
    assert everything_in(shop.records.path) == before
