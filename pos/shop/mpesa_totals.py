"""What an X and a Z say of M-Pesa beside what it brought: all that waits for money, or for somebody."""

from dataclasses import dataclass

from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.unsettled import Unsettled


@dataclass(frozen=True, slots=True)
class MpesaTotals:
    """What was open when the numbers were added up; it never keeps a shift from being closed."""

    waiting: int = 0
    """Requests by which money may still come."""
    not_matched: int = 0
    """Payments that nobody has used, and rests of some ..."""
    not_matched_amount: Money = NOTHING
    """... and what they come to."""
    unsettled: tuple[Unsettled, ...] = ()
    """Payments of sales whose money nobody has heard of yet, each with its receipt."""
    going_back: int = 0
    """Orders for money to go back that have not ended."""

    @property
    def unsettled_amount(self) -> Money:
        """What the payments come to that wait for their money."""
        return sum_of(each.amount for each in self.unsettled)


NOTHING_OPEN = MpesaTotals()
