"""How badly callbacks are delivered: late, lost, doubled, in the wrong order, tried again."""

from dataclasses import dataclass
from random import Random

MOST_TRIES = 10


@dataclass(frozen=True, slots=True)
class Delivery:
    """What happens to callbacks; shares go from 0 (never) to 1 (always)."""

    delay: float = 0.5
    spread: float = 0.0
    lose: float = 0.0
    double: float = 0.0
    reorder: float = 0.0
    hold: float = 3.0
    retries: int = 0
    retry_after: float = 5.0
    patience: float = 5.0


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
