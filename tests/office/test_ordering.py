"""What is to be ordered or counted stands on one list, and nothing else does."""

from dataclasses import replace

import pytest

from pos.office.ordering import list_to_order
from pos.office.receiving import receive
from pos.records.ordering import count_low, goods_to_order
from pos.shop.identity import DocumentId
from pos.shop.ordering import Low
from pos.shop.product import Product
from pos.shop.quantity import NONE, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Place, Valued
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, edit_product, refused

BREAD = product("Bread", id="bread", code="102", minimum=pieces(6))


def came(shop: Shop, of: Product, count: int) -> None:
    line = DeliveryLine(of.id, pieces(count), ksh(50))
    note = Delivery(DocumentId(shop.records.new_id()), "Brookside", "", (line,))
    receive(shop.records, shop.owner, delivery=note)


def lows(shop: Shop) -> list[Low]:
    return [each.low for each in list_to_order(shop.records, shop.supervisor)]


def names(shop: Shop) -> list[str]:
    return [low.product.id for low in lows(shop)]


@pytest.mark.parametrize(("count", "is_low"), [(7, False), (6, True), (5, True)])
def test_goods_at_or_below_their_minimum_are_to_be_ordered(
    shop: Shop,
    count: int,
    is_low: bool,  # noqa: FBT001 - a column of the table
) -> None:
    came(shop, shop.put_on_shelf(BREAD), count)
    assert names(shop) == ["bread"] * is_low


def test_goods_that_never_came_are_to_be_ordered(shop: Shop) -> None:
    shop.put_on_shelf(BREAD)
    (low,) = lows(shop)
    assert (low.product, low.stock, low.missing, low.is_to_order) == (
        BREAD,
        Valued(NONE, 0),
        pieces(6),
        True,
    )


def test_goods_without_a_minimum_are_never_to_be_ordered_but_counted_below_zero(shop: Shop) -> None:
    assert names(shop) == []
    shop.sell("3*101")
    (low,) = lows(shop)
    assert (low.product.id, low.stock.level, low.missing) == ("milk", pieces(-3), pieces(3))
    assert (low.is_to_order, low.is_to_count) == (False, True)


def test_goods_that_are_not_sold_any_more_are_counted_but_not_ordered(shop: Shop) -> None:
    shop.put_on_shelf(BREAD)
    tea = shop.put_on_shelf(replace(BREAD, id="tea", name="Tea", code="T"))
    shop.sell("102")
    for each in (BREAD, tea):
        off = replace(each, is_active=False)
        edit_product(shop.records, shop.owner, product=off, codes=())
    (low,) = lows(shop)
    assert (low.product.id, low.is_to_order, low.is_to_count) == ("bread", False, True)


def test_the_list_is_for_those_who_take_deliveries(shop: Shop) -> None:
    with refused(Reason.NOT_ALLOWED):
        list_to_order(shop.records, shop.cashier)


def test_of_many_goods_the_emptiest_are_looked_at(shop: Shop) -> None:
    for at in range(5):
        each = product(f"Tea {at}", id=f"tea-{at}", code=f"T{at}", minimum=pieces(10))
        came(shop, shop.put_on_shelf(each), 5 - at)
    with shop.records.reading() as books:
        found = goods_to_order(books, most=2)
        assert count_low(books) == len(names(shop)) == 5
    assert {each.low.product.id for each in found} == {"tea-3", "tea-4"}


def test_goods_that_only_lie_elsewhere_are_not_to_be_ordered(shop: Shop) -> None:
    """More has gone off the shelf than lay there, and the store has plenty."""
    shop.sell("101")
    line = DeliveryLine(product().id, pieces(9), ksh(50), Place.STORE)
    receive(
        shop.records,
        shop.owner,
        delivery=Delivery(DocumentId(shop.records.new_id()), "Brookside", "", (line,)),
    )
    with shop.records.reading() as books:
        assert goods_to_order(books, most=9) == ()
