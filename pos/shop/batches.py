"""What lies in batches: when it expires, and what it is worth."""

from dataclasses import dataclass
from datetime import date

from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit
from pos.shop.stock import Batch, Place

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
