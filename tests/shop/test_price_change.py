"""A change of many prices goes in parts, and knows whether it went to its end."""

from dataclasses import replace

from pos.shop.identity import ProductId
from pos.shop.price_change import Noted, PastChange, PriceChange, parts_of
from pos.shop.repricing import By, NewPrice, Recipe
from tests.builders import NOON, ksh


def test_prices_go_in_parts_with_all_of_them_in_their_order() -> None:
    prices = [NewPrice(ProductId(str(at)), "x", ksh(1), ksh(2)) for at in range(7)]
    parts = [*parts_of(prices, 3)]
    assert [len(part) for part in parts] == [3, 3, 1]
    assert [each for part in parts for each in part] == prices


def test_a_part_is_noted_with_all_that_was_wanted() -> None:
    change = PriceChange("c", 30, Recipe(By.SHARE, 10_00))
    assert change.noted(changed=25, passed=1) == Noted(30, 25, 1, change.recipe)


def test_a_change_is_whole_when_every_price_was_changed_or_left() -> None:
    past = PastChange("c", NOON, "Njeri", 29, 1, Noted(30, 25, 0), "2-7")
    assert past.is_whole
    assert not replace(past, passed=0).is_whole
