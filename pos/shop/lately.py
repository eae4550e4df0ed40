"""How far back somebody looks: today, a week, a month or a year."""

from datetime import datetime, tzinfo
from enum import Enum

from pos.shop.days import ONE_DAY, start_of


class Lately(Enum):
    """How many days, today among them."""

    TODAY = 1
    WEEK = 7
    MONTH = 30
    YEAR = 365

    def since(self, now: datetime, zone: tzinfo) -> datetime:
        """Give the midnight at which these days began."""
        first = now.astimezone(zone).date() - (self.value - 1) * ONE_DAY
        return start_of(first, zone)

    def next(self) -> "Lately":
        """Give the next longer one, and today after the longest."""
        spans = list(Lately)
        return spans[(spans.index(self) + 1) % len(spans)]
