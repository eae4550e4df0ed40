"""What Safaricom allows, and how long things take: the law changes both, so they are settings."""

from dataclasses import dataclass

from pos.shop.money import Money, shillings

ONE, TEN = shillings(1), shillings(10)
MOST_AT_A_TIME, MOST_A_DAY = shillings(250_000), shillings(500_000)


@dataclass(frozen=True, slots=True)
class Limits:
    """Kenya's limits since August 2023."""

    least: Money = ONE
    most: Money = MOST_AT_A_TIME
    daily: Money = MOST_A_DAY
    wallet: Money = MOST_A_DAY
    least_payout: Money = TEN
    same_amount_seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class Timing:
    """How many seconds things take."""

    prompt: float = 1.0
    no_answer: float = 60.0
    unreachable: float = 14.0
    result: float = 2.0
    token: float = 3599.0
    validation: float = 8.0
    slow: float = 20.0
