"""What lies in batches: when it expires, and what it is worth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pos.shop.days import read_day
from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.quantity import NONE, Quantity, Unit
from pos.shop.stock import Batch, Held, Place, batch_of

SOON_DAYS = 30
"""So many days before its last one a batch is to be sold first."""


@dataclass(frozen=True, slots=True)
class BatchSeen:
    """So much of one batch at one place."""

    product: ProductId
    name: str
    unit: Unit
    place: Place
    batch: Batch
    quantity: Quantity
    worth: Money

    def days_left(self, today: date) -> int | None:
        """For how many days it may still be sold; below zero when it has expired; None when it never does."""
        return None if self.batch.expiry is None else (self.batch.expiry - today).days


@dataclass(frozen=True, slots=True)
class BatchTotals:
    """How many batches have expired or soon will, and what they are worth."""

    expired: int
    expired_worth: Money
    soon: int
    soon_worth: Money


def expired_since(held: Sequence[Held], today: date) -> date | None:
    """Give the last day of what would be sold first, when that day is over; None when nothing there has expired."""
    there = [each for each in held if each.place is Place.SHELF and each.quantity > NONE]
    days = [batch_of(each.batch).expiry for each in there]
    first = min((day for day in days if day is not None), default=today)
    return first if first < today else None


def read_expiry(text: str, today: date) -> date | None:
    """Give what somebody wrote as the last day of goods; without a year it is the next such day."""
    if not text.strip():
        return None
    day = read_day(text, today)
    has_year = len(re.findall(r"\d+", text)) > 2
    return (
        day
        if has_year or day >= today
        else read_day(f"{day.day}/{day.month}/{today.year + 1}", today)
    )
