"""How badly callbacks are delivered: late, lost, doubled, in the wrong order, tried again."""

from random import Random
from typing import Annotated

import msgspec

from pos.practice.limits import Seconds

MOST_TRIES = 10
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Tries = Annotated[int, msgspec.Meta(ge=0, le=MOST_TRIES)]
Patience = Annotated[
    float, msgspec.Meta(gt=0, le=60, description="a number above 0 and at most 60")
]


class Delivery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happens to callbacks; shares go from 0 (never) to 1 (always)."""

    delay: Seconds = 0.5
    spread: Seconds = 0.0
    lose: Share = 0.0
    double: Share = 0.0
    reorder: Share = 0.0
    hold: Seconds = 3.0
    retries: Tries = 0
    retry_after: Seconds = 5.0
    patience: Patience = 5.0


def moments_of(delivery: Delivery, chance: Random) -> tuple[float, ...]:
    """Give after how many seconds a callback is posted: never, once or twice.

    One that is held back is overtaken by whatever is posted after it.
    """
    lost, doubled, held, early = (chance.random() for _ in range(4))
    if lost < delivery.lose:
        return ()
    first = delivery.delay + delivery.spread * early
    first += delivery.hold if held < delivery.reorder else 0.0
    return (first, first + delivery.delay) if doubled < delivery.double else (first,)
