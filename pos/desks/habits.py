"""How a scanner types, as it was measured or set; kept with this till's choices."""

from dataclasses import dataclass
from enum import Enum

LEAST = 4
LONGEST_GAP = 0.05


class Ending(Enum):
    """How a scanner says that a code is whole."""

    KEY = "key"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class ScannerHabits:
    """How this shop's scanner types, as it was measured or set."""

    longest_gap: float = LONGEST_GAP
    least: int = LEAST
    prefix: str = ""
    suffix: str = ""
    ending: Ending = Ending.KEY
    repeat: float = 0.0
    """Seconds within which the same code again is the trigger bouncing; none unless it is set."""


USUAL = ScannerHabits()
