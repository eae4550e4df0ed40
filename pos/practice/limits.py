"""What Safaricom allows, and how long things take: the law changes both, so they are settings."""

from dataclasses import dataclass
from typing import Annotated

import msgspec

from pos.shop.money import Money, shillings

Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]
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


class Timing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many seconds things take."""

    prompt: Seconds = 1.0
    no_answer: Seconds = 60.0
    unreachable: Seconds = 14.0
    result: Seconds = 2.0
    token: Seconds = 3599.0
    validation: Seconds = 8.0
    slow: Seconds = 20.0
