"""An item as it is typed is read as a row of a file is, but what is empty is none."""

import pytest

from pos.office.catalogue import Described
from pos.office.importing import BadRows
from pos.office.item_form import read_item, typed_of
from pos.office.product_sheet import Problem
from pos.shop.identity import ProductId
from pos.shop.price import Price, PriceBreak
from pos.shop.product import Product
from pos.shop.quantity import NONE, Quantity, Unit, pieces
from pos.shop.tax import TaxClass
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop

FULL = {
    "name": "Beer 500 ml", "short_name": "Beer", "code": "b1", "category": "Drinks",
    "unit": "piece", "price": "1,250.50", "prices": "6=1200", "cost": "900", "tax_class": "A",
    "minimum": "12", "is_active": "yes", "has_batches": "yes", "is_deposit": "no",
    "deposit": "e1", "barcodes": f"{MILK_CODE[:-1]}8;16161100600215*24@1150",
}  # fmt: skip


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    shop.put_on_shelf(product("Empty", id="e", code="e1", is_deposit=True))
    return shop


def problems(shop: Shop, **typed: str) -> list[Problem]:
    with pytest.raises(BadRows) as bad:
        read_item(shop.records, shop.owner, typed=typed)
    return list(bad.value.problems)


def test_every_field_of_an_item_can_be_typed(stocked: Shop) -> None:
    typed = FULL | {"barcodes": "16161100600215*24@1150"}
    item = read_item(stocked.records, stocked.owner, typed=typed)
    assert item.product == Product(
        id=item.product.id, name="Beer 500 ml", short_name="Beer", code="b1", category="Drinks",
        unit=Unit.PIECE, tag=item.product.tag, cost=ksh(900), tax_class=TaxClass.A,
        minimum=pieces(12), has_batches=True, deposit=ProductId("e"),
    )  # fmt: skip
    assert item.product.tag.breaks == (PriceBreak(pieces(6), Price(ksh(1200))),)
    assert [(each.pack, each.price) for each in item.codes] == [(pieces(24), ksh(1150))]


def test_what_is_empty_is_none(stocked: Shop) -> None:
    typed = {"name": "Loose tea", "price": "1200", "code": "t", "unit": "kg", "is_active": "no"}
    item = read_item(stocked.records, stocked.owner, typed=typed)
    product_ = item.product
    assert (product_.short_name, product_.minimum, product_.deposit) == ("Loose tea", NONE, None)
    assert (product_.unit, product_.is_active, item.codes) == (Unit.KG, False, ())


def test_an_item_that_is_there_keeps_its_name_in_the_books(stocked: Shop) -> None:
    seen = Described(product())
    typed = typed_of(seen) | {"price": "70"}
    item = read_item(stocked.records, stocked.owner, typed=typed, seen=seen)
    assert (item.product.id, item.product.price) == ("milk", ksh(70))


def test_an_item_is_typed_as_it_is_read(stocked: Shop) -> None:
    described = product(
        "Loose tea", id="t", code="t", price=ksh(1200), unit=Unit.KG, minimum=Quantity(1_500_500),
        deposit=ProductId("e"),
    )  # fmt: skip
    typed = typed_of(Described(described), deposit_code="e1")
    assert (typed["price"], typed["minimum"], typed["deposit"]) == ("1200.00", "1500.5", "e1")
    seen = Described(described)
    assert read_item(stocked.records, stocked.owner, typed=typed, seen=seen) == seen


@pytest.mark.parametrize(
    ("typed", "columns"),
    [
        ({"price": "x", "cost": "-5", "name": ""}, ["name", "price", "cost"]),
        ({"deposit": "nothing"}, ["deposit"]),
        ({"deposit": "101"}, ["deposit"]),
        ({"code": ""}, ["code"]),
        ({"short_name": "x" * 31}, ["short_name"]),
        ({"is_deposit": "yes", "deposit": "e1"}, ["deposit"]),
        ({"barcodes": "12*0.5"}, ["barcodes"]),
        ({"barcodes": "16161100600215*2@0"}, ["barcodes"]),
        ({"prices": "6"}, ["prices"]),
        ({"unit": "bucketful"}, ["unit"]),
    ],
)
def test_all_that_is_wrong_is_told_with_its_field(
    stocked: Shop, typed: dict[str, str], columns: list[str]
) -> None:
    good = {"name": "Tea", "price": "10", "code": "t1"}
    assert [each.column for each in problems(stocked, **good | typed)] == columns
