"""What a code of Safaricom's means: where the payment stands, what may be done, and what to say."""

from dataclasses import dataclass
from enum import Enum


class Stand(Enum):
    """Where a payment stands after a code was heard."""

    PAID = "paid"
    NOT_PAID = "not_paid"
    WAITING = "waiting"
    UNSURE = "unsure"


class Final(Enum):
    """Whether there is any use in asking Safaricom further."""

    YES = "yes"
    NO = "no"
    DOUBTFUL = "doubtful"
    NOT_SENT = "not_sent"
    """Nothing was sent, so there is nothing to ask about."""


class Again(Enum):
    """Whether the phone may be asked again without looking for the money first."""

    YES = "yes"
    CHECK = "check"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that a till needs to know about a code."""

    stand: Stand
    final: Final
    again: Again
    english: str
    kiswahili: str
    wait: int = 0
    """How many seconds have to pass before the same phone is asked again."""

    @property
    def is_open(self) -> bool:
        """Whether Safaricom is to be asked further."""
        return self.final in {Final.NO, Final.DOUBTFUL}
