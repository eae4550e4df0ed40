"""What an X and a Z say of M-Pesa beside what it brought: all that waits for money, or for somebody."""

from dataclasses import dataclass

from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.unsettled import Unsettled, Waiting

NO_MORE = Waiting()


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
    """Payments of sales whose money nobody has heard of yet, each with its receipt: the newest of each kind."""
    going_back: int = 0
    """Orders for money to go back that have not ended."""
    more_early: Waiting = NO_MORE
    """Older ones than those that were taken early ..."""
    more_by_hand: Waiting = NO_MORE
    """... and by hand; a Z of an earlier version names all of them."""

    @property
    def unsettled_count(self) -> int:
        """How many payments wait for their money."""
        return len(self.unsettled) + self.more_early.count + self.more_by_hand.count

    @property
    def unsettled_amount(self) -> Money:
        """What they come to."""
        named = sum_of(each.amount for each in self.unsettled)
        return named + self.more_early.amount + self.more_by_hand.amount


NOTHING_OPEN = MpesaTotals()
