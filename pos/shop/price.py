"""What something costs: for one, for a pack, from a quantity on, and for a certain list of prices."""

from dataclasses import dataclass

from pos.shop.money import Money, not_below_zero, round_half_up
from pos.shop.quantity import NONE, ONE, Quantity
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Price:
    """So much money for so much: 65 for one, 1,150 for a carton of 24, 120 for a kilogram."""

    amount: Money
    per: Quantity = ONE

    def of(self, quantity: Quantity) -> Money:
        """Give what that quantity costs, rounded once."""
        return self.amount.part(quantity.thousandths, self.per.thousandths)

    def buys(self, money: Money) -> Quantity:
        """Give how much that money buys: fifty shillings of sugar gives its weight."""
        if self.amount.cents <= 0:
            raise Refusal(Reason.PRICE_MISSING)
        return Quantity(round_half_up(money.cents * self.per.thousandths, self.amount.cents))


@dataclass(frozen=True, slots=True)
class PriceBreak:
    """A price that holds from a quantity on."""

    least: Quantity
    price: Price


@dataclass(frozen=True, slots=True)
class PriceTag:
    """All a product's prices on one list: the price for one, and the breaks in growing order."""

    single: Price
    breaks: tuple[PriceBreak, ...] = ()

    def at(self, quantity: Quantity) -> Price:
        """Give the price that holds for that quantity."""
        reached = [step.price for step in self.breaks if step.least <= abs(quantity)]
        return reached[-1] if reached else self.single

    def buys(self, money: Money) -> Quantity:
        """Give the most that money buys, at the price for one or at any break it is enough for."""
        bought = [self.single.buys(money)]
        for step in self.breaks:
            at_this = step.price.buys(money)
            if at_this >= step.least:
                bought.append(at_this)
        return max(bought)


def price_tag(single: Price, breaks: tuple[PriceBreak, ...] = ()) -> PriceTag:
    """Give a tag whose breaks are in order, or refuse two for one quantity and ones at or below zero."""
    ordered = tuple(sorted(breaks, key=lambda step: step.least))
    leasts = [step.least for step in ordered]
    if len(set(leasts)) < len(leasts) or any(least <= NONE for least in leasts):
        raise Refusal(Reason.PRICE_BREAKS_UNCLEAR)
    for price in (single, *(step.price for step in ordered)):
        not_below_zero(price.amount, Reason.PRICE_BELOW_ZERO)
    return PriceTag(single, ordered)
