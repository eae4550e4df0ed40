"""What a statement comes to: on each day, of each sort of money, how many rows and how much."""

from collections.abc import Iterable
from dataclasses import dataclass

from pos.mpesa.statement import Entry, Statement, day_of
from pos.mpesa.statement_sort import Sort
from pos.shop.money import NOTHING, Money


@dataclass(frozen=True, slots=True)
class Sum:
    """The rows of one day that are about the same and went the same way."""

    day: str
    sort: Sort
    is_in: bool
    count: int
    amount: Money

    def plus(self, amount: Money) -> "Sum":
        """Give the sum with one row more."""
        return Sum(self.day, self.sort, self.is_in, self.count + 1, self.amount + amount)


def sums_by_day(statement: Statement) -> tuple[Sum, ...]:
    """Give the sums of each day, the first day first."""
    return _sums((day_of(entry), entry) for entry in statement.entries)


def sums_of_all(statement: Statement) -> tuple[Sum, ...]:
    """Give the sums of all days together."""
    return _sums(("", entry) for entry in statement.entries)


def _sums(entries: Iterable[tuple[str, Entry]]) -> tuple[Sum, ...]:
    """Add up; money in stands before money out, and a sort where it stands among the sorts."""
    found: dict[tuple[str, int, bool], Sum] = {}
    order = list(Sort)
    for day, entry in entries:
        key = (day, order.index(entry.sort), not entry.is_in)
        empty = Sum(day, entry.sort, entry.is_in, 0, NOTHING)
        found[key] = found.get(key, empty).plus(entry.amount)
    return tuple(found[key] for key in sorted(found))
