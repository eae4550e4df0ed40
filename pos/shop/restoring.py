"""Putting a backup in the place of the books: what it would bring back, and what would be gone."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.money import NOTHING, Money


@dataclass(frozen=True, slots=True)
class CopiedUntil:
    """The last act that a copy has, and the hash of it."""

    entry: int
    head: str


@dataclass(frozen=True, slots=True)
class SpentCode:
    """A code that had paid in the books whose place a backup takes, and when."""

    code: str
    at: datetime
    is_given: bool = False
    """Whether its money, or a rest of it, had left the shop; what was only credited has gone with the books."""


@dataclass(frozen=True, slots=True)
class LastSale:
    """The sale that was finished last: its receipt, and when."""

    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Lost:
    """What happened in the present books since a copy was made of them."""

    is_known: bool = True
    """Whether the copy is of these books; else all of them counts."""
    sales: int = 0
    total: Money = NOTHING
    acts: int = 0
    open_sales: int = 0
    """Sales in progress; they come back as they were in the copy."""
    last: LastSale | None = None


@dataclass(frozen=True, slots=True)
class Prospect:
    """A backup that was tried: when it was made, its last sale, and what would be gone if it were put back."""

    name: str
    made_at: datetime
    last: LastSale | None
    lost: Lost
