"""A counter hands out what is its own, and knows nothing of money."""

from dataclasses import replace

import pytest

from pos.shop.counter_slip import ShopCounter, SlipLine, check_counters, counter_slip, counters_of
from pos.shop.identity import ProductId
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.words import Reason
from tests.builders import NOON, ksh, product
from tests.shops import Shop, refused

BEEF = replace(product("Beef", id="beef", code="201", price=ksh(600)), category="meat")
BUTCHER = ShopCounter("Butcher", ("Meat", "Fish"))
BAKER = ShopCounter("Baker", ("Bread",))
COUNTERS = (BUTCHER, BAKER)
CATEGORIES = {ProductId("milk"): "Dairy", ProductId("beef"): "meat", ProductId("loaf"): "Bread"}


def test_each_counter_gets_its_own_lines(shop: Shop) -> None:
    shop.put_on_shelf(BEEF)
    sold = shop.sell("101", "2*201", given=ksh(2000)).sold
    assert sold is not None
    assert counters_of(COUNTERS, CATEGORIES, sold) == ("Butcher",)
    slip = counter_slip(BUTCHER, CATEGORIES, sold, served_by="Grace", at=NOON)
    assert slip.lines == (SlipLine("2", "Beef"),)
    assert (slip.counter, slip.receipt, slip.served_by) == ("Butcher", str(sold.number), "Grace")


@pytest.mark.parametrize(
    ("counters", "reason"),
    [
        ((BUTCHER, ShopCounter("butcher", ("Eggs",))), Reason.COUNTERS_CLASH),
        ((BUTCHER, ShopCounter("Grill", ("fish",))), Reason.COUNTERS_CLASH),
        ((ShopCounter("Grill", ()),), Reason.COUNTER_WITHOUT_GOODS),
        ((ShopCounter("Grill", ("",)),), Reason.COUNTER_WITHOUT_GOODS),
        ((ShopCounter(" ", ("Meat",)),), Reason.NAME_MISSING),
    ],
)
def test_counters_that_cannot_be_told_apart_are_refused(
    counters: tuple[ShopCounter, ...], reason: Reason
) -> None:
    with refused(reason):
        check_counters(counters)
    with refused(reason):
        checked_rules(ShopRules(counters=counters))


def test_counters_are_kept_and_shown_with_their_goods() -> None:
    assert checked_rules(ShopRules(counters=COUNTERS)).counters == COUNTERS
    assert str(BUTCHER) == "Butcher: Meat, Fish"
