"""Notes and coins: what a customer is likely to give, and the easiest way to give change."""

from dataclasses import dataclass

from pos.shop.market import Market
from pos.shop.money import NOTHING, Money, shillings

STEPS = tuple(shillings(step) for step in (50, 100, 200, 500, 1000))
FURTHER = shillings(500)
MOST_QUICK = 3


@dataclass(frozen=True, slots=True)
class Pieces:
    """So many of one note or coin."""

    worth: Money
    count: int
    is_note: bool


def quick_amounts(asked: Money, market: Market) -> tuple[Money, ...]:
    """Give the next amounts above what is asked that a customer would put down in notes."""
    if asked <= NOTHING:
        return ()
    smallest = market.notes_and_coins[-1]
    scale = smallest.cents // shillings(1).cents or 1
    steps = [Money(step.cents * scale) for step in STEPS]
    above = sorted({_up(asked, step) for step in steps} - {asked})
    quick = above[:MOST_QUICK]
    while len(quick) < MOST_QUICK:
        quick.append(_up((quick or [asked])[-1] + smallest, Money(FURTHER.cents * scale)))
    return tuple(quick)


def easiest(amount: Money, market: Market) -> tuple[Pieces, ...]:
    """Give the fewest notes and coins that make an amount; what no coin is small enough for is left out."""
    left, given = amount.cents, []
    notes = {worth for worth in market.notes_and_coins if worth >= smallest_note(market)}
    for worth in market.notes_and_coins:
        count, left = divmod(left, worth.cents) if left > 0 else (0, left)
        if count:
            given.append(Pieces(worth, count, worth in notes))
    return tuple(given)


def _up(amount: Money, step: Money) -> Money:
    return Money(-(-amount.cents // step.cents) * step.cents)


def smallest_note(market: Market) -> Money:
    """Give the smallest worth that is paper: 50 in Kenya, 500 in Tanzania, 1,000 in Uganda."""
    return {
        "KE": shillings(50),
        "TZ": shillings(500),
        "UG": shillings(1000),
    }.get(market.code, NOTHING)
