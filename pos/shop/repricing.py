"""New prices for many products at once: by a share, by an amount or from the cost, rounded as a shelf has them."""

from dataclasses import dataclass
from enum import Enum

from pos.shop.identity import ProductId
from pos.shop.money import MOST_CENTS, NOTHING, Money, round_half_up
from pos.shop.product import Product
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

WHOLE = 100_00
"""All of it, in hundredths of a per cent."""
STEPS = (0, 1_00, 5_00, 10_00, 50_00, 100_00)
"""To what prices can be rounded, in cents; nothing leaves them as they come out."""


class By(Enum):
    """How the new prices are found; the value is what the books keep."""

    SHARE = "share"
    AMOUNT = "amount"
    MARGIN = "margin"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How prices change: by hundredths of a per cent or by cents, and to what they are rounded."""

    by: By
    amount: int
    step: int = 0

    def price_of(self, product: Product) -> Money | None:
        """Give the new price; None where there is nothing to reckon with, or none above zero comes out."""
        if product.price <= NOTHING:
            return None  # its label says what it costs
        found = self._reckoned(product)
        if found is not None and self.step:
            found = found.to_nearest(Money(self.step))
        return found if found is not None and NOTHING < found <= Money(MOST_CENTS) else None

    def _reckoned(self, product: Product) -> Money | None:
        if self.by is By.SHARE:
            return product.price.part(WHOLE + self.amount, WHOLE)
        if self.by is By.AMOUNT:
            return product.price + Money(self.amount)
        return product.cost.part(WHOLE, WHOLE - self.amount) if product.cost > NOTHING else None


def checked_recipe(recipe: Recipe) -> Recipe:
    """Give a recipe back that can be followed, or refuse it."""
    is_margin = recipe.by is By.MARGIN
    if is_margin and not 0 <= recipe.amount < WHOLE:
        raise Refusal(Reason.MARGIN_UNCLEAR)
    if not is_margin and recipe.amount == 0 and not recipe.step:
        raise Refusal(Reason.RECIPE_EMPTY)
    if recipe.by is By.SHARE and not -WHOLE < recipe.amount <= 10 * WHOLE:
        raise Refusal(Reason.SHARE_UNCLEAR)
    return recipe


@dataclass(frozen=True, slots=True)
class NewPrice:
    """A product whose price changes: what it was when that was reckoned, and what it will be."""

    product: ProductId
    name: str
    before: Money
    after: Money
    cost: Money = NOTHING
    has_others: bool = False
    """Whether it has further prices, from a quantity on, which stay as they are."""

    @property
    def is_below_cost(self) -> bool:
        """Whether each one sold would lose money."""
        return self.after < self.cost

    @property
    def margin(self) -> int | None:
        """How much of the new price is left over the cost, in hundredths of a per cent; None without a cost."""
        return margin_of(self.after, self.cost)


def margin_of(price: Money, cost: Money) -> int | None:
    """Give how much of a price is left over the cost, in hundredths of a per cent; None where none is known."""
    if cost <= NOTHING or price <= NOTHING:
        return None
    return round_half_up((price.cents - cost.cents) * WHOLE, price.cents)
