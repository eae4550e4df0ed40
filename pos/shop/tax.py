"""VAT: prices include it, each line is split once, and the classes add up to the total."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from pos.shop.money import NOTHING, Money


class TaxClass(Enum):
    """The letter that stands behind every line of a Kenyan receipt."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


@dataclass(frozen=True, slots=True)
class TaxRate:
    """What a class takes, in hundredths of a per cent, and what a receipt calls it."""

    basis_points: int
    words: str


@dataclass(frozen=True, slots=True)
class TaxNumber:
    """The number under which a country's tax office knows a shop: its name, how it is written, and one to show."""

    name: str
    pattern: re.Pattern[str]
    example: str


Rates = Mapping[TaxClass, TaxRate]


@dataclass(frozen=True, slots=True)
class TaxTotal:
    """One class of a receipt's VAT table; gross is always net and tax together."""

    tax_class: TaxClass
    gross: Money
    tax: Money

    @property
    def net(self) -> Money:
        """What is left without the tax."""
        return self.gross - self.tax


def tax_within(gross: Money, rate: TaxRate) -> Money:
    """Give the tax inside a price that includes it, half-up to the cent."""
    return gross.part(rate.basis_points, 10_000 + rate.basis_points)


def totals_by_class(taxed: Iterable[tuple[TaxClass, Money, Money]]) -> tuple[TaxTotal, ...]:
    """Add up lines of (class, gross, tax); only classes that occur, in the order of their letters."""
    totals: dict[TaxClass, TaxTotal] = {}
    for tax_class, gross, tax in taxed:
        so_far = totals.get(tax_class, TaxTotal(tax_class, NOTHING, NOTHING))
        totals[tax_class] = TaxTotal(tax_class, so_far.gross + gross, so_far.tax + tax)
    return tuple(totals[tax_class] for tax_class in TaxClass if tax_class in totals)
