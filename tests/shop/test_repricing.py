"""New prices for many products: by a share, by an amount, from the cost; rounded, never below nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import ProductId
from pos.shop.money import MOST_CENTS, Money
from pos.shop.price import Price, PriceTag
from pos.shop.repricing import WHOLE, By, NewPrice, Recipe, checked_recipe, margin_of
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import refused


@pytest.mark.parametrize(
    ("recipe", "price", "cost", "after"),
    [
        (Recipe(By.SHARE, 10_00), 65, 50, "71.50"),
        (Recipe(By.SHARE, 10_00, 5_00), 65, 50, "70"),
        (Recipe(By.SHARE, -10_00, 1_00), 65, 50, "59"),
        (Recipe(By.AMOUNT, 5_00), 65, 50, "70"),
        (Recipe(By.AMOUNT, 0, 10_00), 65, 50, "70"),
        (Recipe(By.MARGIN, 20_00), 65, 60, "75"),
        (Recipe(By.MARGIN, 33_33, 5_00), 65, 60, "90"),
        (Recipe(By.MARGIN, 20_00), 65, 0, None),
        (Recipe(By.AMOUNT, -65_00), 65, 50, None),
        (Recipe(By.SHARE, 10_00), 0, 50, None),
        (Recipe(By.SHARE, -99_00, 100_00), 65, 50, None),
    ],
)
def test_a_recipe_gives_a_price(recipe: Recipe, price: int, cost: int, after: str | None) -> None:
    found = recipe.price_of(product(price=ksh(price), cost=ksh(cost)))
    assert found == (None if after is None else ksh(after))


@given(st.integers(1, MOST_CENTS), st.integers(-WHOLE + 1, 10 * WHOLE), st.sampled_from((0, 5_00)))
def test_no_share_gives_a_price_that_cannot_be_kept(cents: int, amount: int, step: int) -> None:
    found = Recipe(By.SHARE, amount, step).price_of(product(price=Money(cents)))
    assert found is None or (
        0 < found.cents <= MOST_CENTS and (not step or found.cents % step == 0)
    )


@pytest.mark.parametrize(
    ("recipe", "reason"),
    [
        (Recipe(By.MARGIN, WHOLE), Reason.MARGIN_UNCLEAR),
        (Recipe(By.MARGIN, -1), Reason.MARGIN_UNCLEAR),
        (Recipe(By.SHARE, 0), Reason.RECIPE_EMPTY),
        (Recipe(By.AMOUNT, 0), Reason.RECIPE_EMPTY),
        (Recipe(By.SHARE, -WHOLE), Reason.SHARE_UNCLEAR),
        (Recipe(By.SHARE, 10 * WHOLE + 1), Reason.SHARE_UNCLEAR),
    ],
)
def test_a_recipe_that_cannot_be_followed_is_refused(recipe: Recipe, reason: Reason) -> None:
    with refused(reason):
        checked_recipe(recipe)


def test_rounding_alone_is_a_recipe() -> None:
    assert checked_recipe(Recipe(By.AMOUNT, 0, 5_00)).step == 5_00


def test_a_new_price_knows_what_is_left_over_its_cost() -> None:
    new = NewPrice(ProductId("milk"), "Milk", ksh(65), ksh(50), ksh(60))
    assert (new.is_below_cost, new.margin) == (True, -20_00)
    assert margin_of(ksh(50), ksh(0)) is None
    assert margin_of(ksh(0), ksh(10)) is None


def test_prices_from_a_quantity_on_stay_as_they_are() -> None:
    tagged = product(price=ksh(65))
    assert Recipe(By.AMOUNT, 5_00).price_of(tagged) == ksh(70)
    assert tagged.tag == PriceTag(Price(ksh(65)))
