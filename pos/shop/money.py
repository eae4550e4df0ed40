"""Money is whole cents, rounded in one way only and shown in one way."""

from collections.abc import Iterable
from dataclasses import dataclass

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_CENTS = 100_000_000_00  # a hundred million shillings: beyond it somebody has scanned a barcode into a price


def round_half_up(numerator: int, denominator: int) -> int:
    """Divide to the nearest whole number; a half goes away from zero, so giving back mirrors selling."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    nearest = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -nearest if numerator < 0 else nearest


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole cents of the shop's one currency; below zero when it goes the other way."""

    cents: int

    def __post_init__(self) -> None:
        if type(self.cents) is not int:
            raise TypeError(self.cents)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + other.cents)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.cents - other.cents)

    def __neg__(self) -> "Money":
        return Money(-self.cents)

    def __abs__(self) -> "Money":
        return Money(abs(self.cents))

    def __bool__(self) -> bool:
        return self.cents != 0

    def __str__(self) -> str:
        return self.figures()

    def part(self, numerator: int, denominator: int) -> "Money":
        """Give this amount times a fraction, rounded once."""
        return Money(round_half_up(self.cents * numerator, denominator))

    def to_nearest(self, step: "Money") -> "Money":
        """Give the multiple of a coin that is nearest, as cash and M-Pesa need it."""
        return Money(round_half_up(self.cents, step.cents) * step.cents)

    def figures(self) -> str:
        """Show the amount without its currency: 1,250, with cents only when there are any."""
        return self.paper() if self.cents % 100 else f"{_sign(self)}{abs(self.cents) // 100:,}"

    def paper(self) -> str:
        """Show the amount as paper has it, always with two decimals: 1,250.00."""
        return f"{_sign(self)}{abs(self.cents) // 100:,}.{abs(self.cents) % 100:02}"


NOTHING = Money(0)


def shillings(whole: int) -> Money:
    """Give whole shillings as money."""
    return Money(whole * 100)


def sum_of(amounts: Iterable[Money]) -> Money:
    """Give the sum; nothing for no amounts."""
    return Money(sum(amount.cents for amount in amounts))


def above_zero(amount: Money) -> Money:
    """Give an amount back that is more than nothing and that a till can hold, or refuse."""
    if amount <= NOTHING:
        raise Refusal(Reason.MONEY_NOT_ABOVE_ZERO)
    return _held(amount)


def not_below_zero(amount: Money, refused: Reason = Reason.MONEY_BELOW_ZERO) -> Money:
    """Give an amount back that is nothing or more and that a till can hold, or refuse."""
    if amount < NOTHING:
        raise Refusal(refused)
    return _held(amount)


def _held(amount: Money) -> Money:
    if amount.cents > MOST_CENTS:
        raise Refusal(Reason.MONEY_TOO_MUCH, text=amount)
    return amount


def _sign(amount: Money) -> str:
    return "-" if amount.cents < 0 else ""
