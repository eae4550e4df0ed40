"""A day on which strangers write, customers are odd and backups are put back, all at once."""

from dataclasses import dataclass

from tests.simulated.restored import RestoredDay
from tests.simulated.strangers import Overheard, StrangeDay
from tests.simulated.unsteady import Unsteady


@dataclass
class WildSafaricom(Overheard, Unsteady):
    """What it says late is heard by strangers at once."""


class WildDay(StrangeDay, RestoredDay):
    """Everything that any day knows."""

    outside = WildSafaricom
