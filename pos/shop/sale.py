"""A sale in progress and what it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from pos.shop.discount import Discount, spread
from pos.shop.identity import CustomerId, ProductId, SaleId, StaffId
from pos.shop.line import Line
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.quantity import Quantity
from pos.shop.refusal import Refusal
from pos.shop.tax import Rates, TaxTotal, tax_within, totals_by_class
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale in progress; every change gives a new one."""

    id: SaleId
    till: int
    opened_at: datetime
    opened_by: StaffId
    lines: tuple[Line, ...] = ()
    next_line: int = 1
    discount: Discount | None = None
    customer: CustomerId | None = None
    customer_name: str = ""
    note: str = ""
    pay_number: str | None = None
    parked_as: str | None = None
    let_go: tuple[ProductId, ...] = ()
    """Goods of which somebody has let more go than there are."""

    def line(self, number: int) -> Line:
        """Give the line of that number, or refuse when it has gone."""
        for line in self.lines:
            if line.number == number:
                return line
        raise Refusal(Reason.LINE_GONE, number=number)

    def with_line(self, line: Line) -> "Sale":
        """Give the sale with this line in the place of the one of its number."""
        return replace(
            self, lines=tuple(line if kept.number == line.number else kept for kept in self.lines)
        )

    def without(self, *numbers: int) -> "Sale":
        """Give the sale without the lines of those numbers."""
        return replace(self, lines=tuple(kept for kept in self.lines if kept.number not in numbers))

    def plus(self, line: Line) -> "Sale":
        """Give the sale with one more line, which takes the next number."""
        numbered = replace(line, number=self.next_line)
        return replace(self, lines=(*self.lines, numbered), next_line=self.next_line + 1)


@dataclass(frozen=True, slots=True)
class LineAmount:
    """What one line comes to: gross less its own discount less its share of the sale's is net."""

    line: Line
    gross: Money
    own_discount: Money
    shared_discount: Money
    tax: Money
    tax_rate: int = 0

    @property
    def discount(self) -> Money:
        """All that was taken off."""
        return self.own_discount + self.shared_discount

    @property
    def net(self) -> Money:
        """What the customer pays for the line, VAT included."""
        return self.gross - self.discount


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a sale comes to, line by line and in all."""

    lines: tuple[LineAmount, ...]

    @property
    def gross(self) -> Money:
        """The sum before discounts."""
        return sum_of(line.gross for line in self.lines)

    @property
    def discount(self) -> Money:
        """The sum of all discounts."""
        return sum_of(line.discount for line in self.lines)

    @property
    def total(self) -> Money:
        """What is to be paid; below zero when the shop pays."""
        return self.gross - self.discount

    @property
    def tax(self) -> Money:
        """The VAT inside the total."""
        return sum_of(line.tax for line in self.lines)

    @property
    def by_class(self) -> tuple[TaxTotal, ...]:
        """The VAT table; its rows add up to the total."""
        return totals_by_class(
            (line.line.item.tax_class, line.net, line.tax) for line in self.lines
        )


def amounts_of(sale: Sale, rates: Rates | None) -> Amounts:
    """Give what the sale comes to; with no rates the shop is not registered and no VAT is shown."""
    shares = _shares(sale)
    return Amounts(
        tuple(_amount_of(line, shares.get(line.number, NOTHING), rates) for line in sale.lines)
    )


def total_of(sale: Sale) -> Money:
    """Give what is to be paid for the sale."""
    return amounts_of(sale, None).total


def count_of_goods(sale: Sale) -> int:
    """Give the number a cashier says: pieces counted, each weighed line as one, returns and deposits not."""
    return sum(
        1 if line.item.unit.is_measured else line.quantity.thousandths // 1000
        for line in sale.lines
        if line.takes_discount
    )


def stock_taken(sale: Sale) -> Mapping[ProductId, Quantity]:
    """Give how much of each product the sale takes off the shelf in all."""
    taken: dict[ProductId, Quantity] = {}
    for line in sale.lines:
        taken[line.item.product] = taken.get(line.item.product, Quantity(0)) + line.quantity
    return taken


def _shares(sale: Sale) -> Mapping[int, Money]:
    if sale.discount is None:
        return {}
    bearing = [line for line in sale.lines if line.takes_discount]
    weights = [line.gross - line.own_discount for line in bearing]
    whole = sale.discount.off(sum_of(weights))
    return dict(zip((line.number for line in bearing), spread(whole, weights), strict=True))


def _amount_of(line: Line, share: Money, rates: Rates | None) -> LineAmount:
    own = line.own_discount
    if line.origin is not None:
        rate, tax = line.origin.tax_rate, -line.origin.tax
    elif rates is None:
        rate, tax = 0, NOTHING
    else:
        rate = rates[line.item.tax_class].basis_points
        tax = tax_within(line.gross - own - share, rates[line.item.tax_class])
    return LineAmount(line, line.gross, own, share, tax, rate)
