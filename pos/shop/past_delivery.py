"""A delivery as it is looked at afterwards."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import DocumentId
from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit
from pos.shop.stock import Batch, Place


@dataclass(frozen=True, slots=True)
class PastDelivery:
    """One delivery in the list: when, from whom, with which note, and what it cost."""

    id: DocumentId
    at: datetime
    by: str
    supplier: str
    note_number: str
    total: Money
    lines: int


@dataclass(frozen=True, slots=True)
class PastLine:
    """One line of it, and how much of it has gone back."""

    number: int
    name: str
    unit: Unit
    quantity: Quantity
    cost: Money
    total: Money
    place: Place
    batch: Batch
    back: Quantity


@dataclass(frozen=True, slots=True)
class After:
    """Where a page of the list ended: the next one holds what is older."""

    at: datetime
    id: DocumentId
