"""Which items the office looks at, and what it sees of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.identity import ProductId
from pos.shop.product import PackCode, Product
from pos.shop.quantity import Quantity

PAGE = 60
"""Items that are read at once."""


class Kept(Enum):
    """Whether items are sold or were put away."""

    SOLD = "sold"
    AWAY = "away"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which items are wanted: all of a category, all that came from a supplier, what fits some words."""

    category: str = ""
    supplier: str = ""
    typed: str = ""
    kept: Kept = Kept.SOLD


EVERYTHING = Choice()


@dataclass(frozen=True, slots=True)
class Listed:
    """An item in the list, with what there is of it."""

    product: Product
    codes: tuple[PackCode, ...]
    level: Quantity


@dataclass(frozen=True, slots=True)
class Behind:
    """The place in the list behind which the next page begins."""

    name: str
    product: ProductId


@dataclass(frozen=True, slots=True)
class ItemPage:
    """Some items, and where the next ones begin; None at the end."""

    items: tuple[Listed, ...]
    following: Behind | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """One field of an item as it was changed: when, by whom, from what to what."""

    at: datetime
    by: str
    field: str
    before: str
    after: str
    entry: str
    """The entry of the audit that holds it: till and number."""
