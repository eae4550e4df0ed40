"""A second counter of the shop, such as the butcher's, and the slip of what it has to hand out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import ProductId
from pos.shop.quantity import NONE
from pos.shop.refusal import Refusal
from pos.shop.sold import Sold, SoldLine
from pos.shop.text import read_name
from pos.shop.words import Reason

LONGEST_NAME = 30


@dataclass(frozen=True, slots=True)
class ShopCounter:
    """A counter with a printer of its own, and the categories of what it hands out."""

    name: str
    categories: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name}: {', '.join(self.categories)}"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One thing to hand out."""

    quantity: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CounterSlip:
    """What one counter hands out for a sale; of money it says nothing."""

    counter: str
    receipt: str
    at: datetime
    served_by: str
    lines: tuple[SlipLine, ...]
    note: str = ""
    copy: int = 0
    """Above zero when the same may have come out before."""


def check_counters(counters: tuple[ShopCounter, ...]) -> None:
    """Refuse counters without a name or goods, and two of one name or for one category."""
    names = [read_name(each.name, LONGEST_NAME).casefold() for each in counters]
    goods = [category.casefold() for each in counters for category in each.categories]
    if len(set(names)) < len(names) or len(set(goods)) < len(goods):
        raise Refusal(Reason.COUNTERS_CLASH)
    if any(not each.categories or "" in each.categories for each in counters):
        raise Refusal(Reason.COUNTER_WITHOUT_GOODS)


def counters_of(
    counters: Iterable[ShopCounter], categories: Mapping[ProductId, str], sold: Sold
) -> tuple[str, ...]:
    """Give which counters have something to hand out for a sale."""
    there = {categories.get(line.item.product, "").casefold() for line in _handed_out(sold)}
    return tuple(
        counter.name
        for counter in counters
        if there & {category.casefold() for category in counter.categories}
    )


def counter_slip(
    counter: ShopCounter,
    categories: Mapping[ProductId, str],
    sold: Sold,
    *,
    served_by: str,
    at: datetime,
) -> CounterSlip:
    """Give what that counter hands out for a sale."""
    own = {category.casefold() for category in counter.categories}
    return CounterSlip(
        counter=counter.name,
        receipt=str(sold.number),
        at=at,
        served_by=served_by,
        lines=tuple(
            SlipLine(line.quantity.show(line.item.unit), line.item.short_name, line.note)
            for line in _handed_out(sold)
            if categories.get(line.item.product, "").casefold() in own
        ),
        note=sold.note,
    )


def _handed_out(sold: Sold) -> tuple[SoldLine, ...]:
    return tuple(line for line in sold.lines if line.quantity > NONE and not line.item.is_deposit)
