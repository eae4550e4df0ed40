"""What a manager watches: things that are allowed, and that a thief does more often than others."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from pos.shop.identity import StaffId
from pos.shop.money import Money

OLD = timedelta(hours=2)
"""Money that was claimed later than this after it came might have been somebody else's."""
NEAR_TENTHS = 8
"""A discount from so many tenths of what somebody may give is near his limit."""
LEAST, TIMES = 3, 2
"""Somebody stands out with at least so many, and so many times as often as the others."""


class Sign(Enum):
    """What is counted for each person."""

    VOID_AFTER_TOTAL = "void_after_total"
    GIVEN_UP = "given_up"
    DRAWER = "drawer"
    RETURN_WITHOUT_CUSTOMER = "return_without_customer"
    OLD_MONEY = "old_money"
    NEAR_LIMIT = "near_limit"
    PRICE_TYPED = "price_typed"
    REPRINT = "reprint"
    CASH_OUT = "cash_out"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that was counted: by whom, when, for how much, and the document it leads to."""

    sign: Sign
    by: StaffId
    at: datetime
    amount: Money
    kind: str
    document: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What a person sold, and how often each sign was seen; and the same of all others together."""

    person: StaffId
    name: str
    sales: int
    counts: Mapping[Sign, int]
    others_sales: int
    others: Mapping[Sign, int]

    @property
    def count(self) -> int:
        """How many signs there are of all kinds."""
        return sum(self.counts.values())

    def per_thousand(self, sign: Sign) -> int:
        """Give how often it was seen in a thousand sales."""
        return _rate(self.counts.get(sign, 0), self.sales)

    def others_per_thousand(self, sign: Sign) -> int:
        """Give how often it was seen in a thousand sales of all others."""
        return _rate(self.others.get(sign, 0), self.others_sales)

    def stands_out(self, sign: Sign) -> bool:
        """Whether it was seen with this person clearly more often than with the others."""
        many = self.counts.get(sign, 0) >= LEAST
        mine, theirs = self.counts.get(sign, 0), self.others.get(sign, 0)
        return many and mine * max(self.others_sales, 1) > TIMES * theirs * max(self.sales, 1)


def is_near(amount: int, limit: int | None) -> bool:
    """Whether a discount comes near what somebody may give, or goes beyond it."""
    return limit is not None and amount * 10 >= limit * NEAR_TENTHS


def tallies(
    names: Mapping[StaffId, str], sold: Mapping[StaffId, int], traces: Iterable[Trace]
) -> tuple[Tally, ...]:
    """Give each person's numbers beside those of the others, who stands out most first."""
    counts: dict[StaffId, Counter[Sign]] = {person: Counter() for person in names}
    for trace in traces:
        counts.setdefault(trace.by, Counter())[trace.sign] += 1
    whole: Counter[Sign] = sum(counts.values(), Counter())
    all_sales = sum(sold.values())
    made = [
        Tally(
            person,
            names.get(person, ""),
            sold.get(person, 0),
            dict(mine),
            all_sales - sold.get(person, 0),
            dict(whole - mine),
        )
        for person, mine in counts.items()
        if mine or sold.get(person)
    ]
    return tuple(sorted(made, key=_rank))


def _rank(tally: Tally) -> tuple[int, int, str]:
    out = sum(tally.stands_out(sign) for sign in Sign)
    return -out, -tally.count, tally.name


def _rate(count: int, sales: int) -> int:
    return round(1000 * count / sales) if sales else 0
