"""A change of many prices: what was asked for, how far it is, and whether it was taken back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pos.shop.repricing import NewPrice, Recipe
from pos.shop.shelf_list import EVERYTHING, Choice

PART = 25
"""Prices that are kept at once: the counter waits for no more than these."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the books keep of each part: what was wanted, of how many, and what this part did."""

    of: int
    changed: int
    passed: int
    recipe: Recipe | None = None
    choice: Choice = EVERYTHING
    undoes: str = ""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A change under way: its name, what is wanted, and how many prices it is about."""

    id: str
    of: int
    recipe: Recipe | None = None
    choice: Choice = EVERYTHING
    undoes: str = ""
    """The change that this one takes back."""

    def noted(self, *, changed: int, passed: int) -> Noted:
        """Give what is to be remembered of a part."""
        return Noted(self.of, changed, passed, self.recipe, self.choice, self.undoes)


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change as the books tell it."""

    id: str
    at: datetime
    by: str
    changed: int
    passed: int
    noted: Noted
    entry: str

    @property
    def is_whole(self) -> bool:
        """Whether it went to its end."""
        return self.changed + self.passed >= self.noted.of


@dataclass(frozen=True, slots=True)
class Kept:
    """How a part went: how many prices were changed, and what was left, since it has another price by now."""

    changed: int
    passed: tuple[str, ...] = ()


def parts_of(prices: Sequence[NewPrice], size: int = PART) -> Iterator[Sequence[NewPrice]]:
    """Give the prices in parts."""
    for start in range(0, len(prices), size):
        yield prices[start : start + size]
