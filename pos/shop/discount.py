"""Discounts on a line or on a whole sale, and how a whole one is spread without losing a cent."""

from collections.abc import Sequence
from dataclasses import dataclass

from pos.shop.money import Money, sum_of
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Percent:
    """So many hundredths of a per cent off."""

    basis_points: int

    def __post_init__(self) -> None:
        if not 0 < self.basis_points <= 10_000:
            raise Refusal(Reason.DISCOUNT_UNCLEAR)

    def off(self, gross: Money) -> Money:
        """Give what is taken off that amount."""
        return gross.part(self.basis_points, 10_000)


@dataclass(frozen=True, slots=True)
class Off:
    """So much money off."""

    amount: Money

    def __post_init__(self) -> None:
        if self.amount.cents <= 0:
            raise Refusal(Reason.DISCOUNT_UNCLEAR)

    def off(self, gross: Money) -> Money:
        """Give what is taken off, or refuse when it is more than there is."""
        if self.amount > gross:
            raise Refusal(Reason.DISCOUNT_TOO_MUCH, gross=gross)
        return self.amount


Discount = Percent | Off


def spread(amount: Money, over: Sequence[Money]) -> tuple[Money, ...]:
    """Split an amount in proportion, to the cent: the shares add up and none is more than its own line."""
    whole = sum_of(over).cents
    if whole == 0:
        return tuple(Money(0) for _ in over)
    exact = [amount.cents * line.cents for line in over]
    shares = [product // whole for product in exact]
    by_rest = sorted(range(len(over)), key=lambda place: (-(exact[place] % whole), place))
    for place in by_rest[: amount.cents - sum(shares)]:
        shares[place] += 1
    return tuple(Money(share) for share in shares)
