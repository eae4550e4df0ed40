"""Reports: which there are, what stands in their columns, and what their rows add up to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from pos.shop.money import Money, round_half_up, sum_of
from pos.shop.period import Period
from pos.shop.quantity import Quantity, Unit


class ReportKind(Enum):
    """The shop in figures, each time from another side; docs/reports.md says what each figure is."""

    BY_DAY = "by_day"
    BY_HOUR = "by_hour"
    BY_CASHIER = "by_cashier"
    BY_ITEM = "by_item"
    BY_CATEGORY = "by_category"
    MARGIN = "margin"
    VAT = "vat"
    MEANS = "means"
    MPESA = "mpesa"
    STOCK_VALUE = "stock_value"
    SLOW = "slow"
    LOSSES = "losses"
    REDUCTIONS = "reductions"


class Heading(Enum):
    """What stands in a column."""

    DAY = "day"
    HOUR = "hour"
    CASHIER = "cashier"
    ITEM = "item"
    CATEGORY = "category"
    TAX_CLASS = "tax_class"
    RATE = "rate"
    MEANS = "means"
    WHY = "why"
    SALES = "sales"
    RETURNS = "returns"
    PAYMENTS = "payments"
    SOLD = "sold"
    LEFT = "left"
    QUANTITY = "quantity"
    DISCOUNTS = "discounts"
    TYPED = "typed"
    BACK = "back"
    EMPTIES = "empties"
    TOTAL = "total"
    TAX = "tax"
    TAXABLE = "taxable"
    COST = "cost"
    UNIT_COST = "unit_cost"
    PROFIT = "profit"
    MARGIN = "margin"
    TAKEN = "taken"
    GIVEN_BACK = "given_back"
    FOR_DEBTS = "for_debts"
    NET = "net"
    WORTH = "worth"
    LAST_SOLD = "last_sold"
    LASTS = "lasts"


class Remark(Enum):
    """A sum that stands below a report, because it is no column of it."""

    GROSS = "gross"
    ROUNDING = "rounding"
    DEPOSITS = "deposits"
    TAX = "tax"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Measured:
    """So much of goods, in their unit."""

    quantity: Quantity
    unit: Unit


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole in tenths of a per cent, half-up; a part of nothing is no share."""

    per_mille: int


Value = str | int | date | Money | Measured | Share | None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row: a key that leads to what is behind it, and what stands in each column."""

    key: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it stands at one moment."""

    kind: ReportKind
    period: Period
    rows: tuple[ReportRow, ...]
    totals: tuple[Value, ...]
    remarks: tuple[tuple[Remark, Money], ...] = ()

    def total(self, heading: Heading) -> Value:
        """Give what a column adds up to."""
        return self.totals[COLUMNS[self.kind].index(heading)]


_SOLD = (Heading.SALES, Heading.RETURNS, Heading.DISCOUNTS, Heading.TAX, Heading.TOTAL)
COLUMNS: Mapping[ReportKind, tuple[Heading, ...]] = MappingProxyType(
    {
        ReportKind.BY_DAY: (Heading.DAY, *_SOLD),
        ReportKind.BY_HOUR: (Heading.HOUR, *_SOLD),
        ReportKind.BY_CASHIER: (Heading.CASHIER, *_SOLD),
        ReportKind.BY_ITEM: (Heading.ITEM, Heading.SOLD, Heading.DISCOUNTS, Heading.TOTAL),
        ReportKind.BY_CATEGORY: (Heading.CATEGORY, Heading.DISCOUNTS, Heading.TAX, Heading.TOTAL),
        ReportKind.MARGIN: (
            *(Heading.ITEM, Heading.NET, Heading.COST),
            *(Heading.PROFIT, Heading.MARGIN),
        ),
        ReportKind.VAT: (
            *(Heading.TAX_CLASS, Heading.RATE, Heading.BACK),
            *(Heading.TAXABLE, Heading.TAX, Heading.TOTAL),
        ),
        ReportKind.MEANS: (
            *(Heading.MEANS, Heading.PAYMENTS, Heading.TAKEN),
            *(Heading.GIVEN_BACK, Heading.TOTAL),
        ),
        ReportKind.MPESA: (
            *(Heading.DAY, Heading.PAYMENTS, Heading.TAKEN),
            *(Heading.GIVEN_BACK, Heading.FOR_DEBTS, Heading.TOTAL),
        ),
        ReportKind.STOCK_VALUE: (
            *(Heading.ITEM, Heading.CATEGORY, Heading.LEFT, Heading.UNIT_COST, Heading.WORTH),
        ),
        ReportKind.SLOW: (
            *(Heading.ITEM, Heading.LEFT, Heading.SOLD),
            *(Heading.LASTS, Heading.LAST_SOLD, Heading.WORTH),
        ),
        ReportKind.LOSSES: (Heading.ITEM, Heading.WHY, Heading.QUANTITY, Heading.WORTH),
        ReportKind.REDUCTIONS: (
            *(Heading.CASHIER, Heading.DISCOUNTS, Heading.TYPED),
            *(Heading.BACK, Heading.EMPTIES),
        ),
    }
)
"""The columns of each report, the first of which says what a row is."""
DRAWN: Mapping[ReportKind, Heading] = MappingProxyType(
    {
        **dict.fromkeys(ReportKind, Heading.TOTAL),
        ReportKind.MARGIN: Heading.PROFIT,
        ReportKind.STOCK_VALUE: Heading.WORTH,
        ReportKind.SLOW: Heading.WORTH,
        ReportKind.LOSSES: Heading.WORTH,
        ReportKind.REDUCTIONS: Heading.DISCOUNTS,
    }
)
"""Which column a picture of the report shows."""
OF_NOW = frozenset({ReportKind.STOCK_VALUE})
"""Reports of how it stands now, whatever the days."""
COUNTS = frozenset({Heading.SALES, Heading.RETURNS, Heading.PAYMENTS})
"""Columns of whole numbers that add up."""
AMOUNTS = frozenset(
    {
        *(Heading.DISCOUNTS, Heading.TYPED, Heading.BACK, Heading.EMPTIES, Heading.TOTAL),
        *(Heading.TAX, Heading.TAXABLE, Heading.COST, Heading.PROFIT, Heading.TAKEN),
        *(Heading.GIVEN_BACK, Heading.FOR_DEBTS, Heading.NET, Heading.WORTH),
    }
)
"""Columns of money that add up."""
WORDS = frozenset(
    {
        *(Heading.DAY, Heading.HOUR, Heading.CASHIER, Heading.ITEM, Heading.CATEGORY),
        *(Heading.TAX_CLASS, Heading.RATE, Heading.MEANS, Heading.WHY),
    }
)
"""Columns that say what a row is; all others are figures."""


def share_of(part: Money, whole: Money) -> Share | None:
    """Give how much of a whole a part is."""
    return Share(round_half_up(part.cents * 1000, whole.cents)) if whole else None


def made_report(
    kind: ReportKind,
    period: Period,
    *,
    rows: Sequence[ReportRow],
    remarks: Sequence[tuple[Remark, Money]] = (),
) -> Report:
    """Give a report with what its columns add up to."""
    totals = tuple(_sum(kind, heading, rows) for heading in COLUMNS[kind])
    return Report(kind, period, tuple(rows), totals, tuple(remarks))


def _sum(
    kind: ReportKind, heading: Heading, rows: Sequence[ReportRow]
) -> int | Money | Share | None:
    if heading is Heading.MARGIN:
        return share_of(*(_added(kind, each, rows) for each in (Heading.PROFIT, Heading.NET)))
    if heading in AMOUNTS:
        return _added(kind, heading, rows)
    if heading in COUNTS:
        return sum(value for value in _column(kind, heading, rows) if isinstance(value, int))
    return None


def _added(kind: ReportKind, heading: Heading, rows: Sequence[ReportRow]) -> Money:
    return sum_of(value for value in _column(kind, heading, rows) if isinstance(value, Money))


def _column(kind: ReportKind, heading: Heading, rows: Sequence[ReportRow]) -> list[Value]:
    at = COLUMNS[kind].index(heading)
    return [row.values[at] for row in rows]


@dataclass(frozen=True, slots=True)
class Behind:
    """What is asked for when a row is opened: the documents that its figure is made of."""

    kind: ReportKind
    period: Period
    key: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page of documents ends, so that the next one goes on after it."""

    at: int
    id: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One document behind a figure, and how much of the figure it is."""

    kind: str
    """As the office's documents are called: sale, payment, count, audit."""
    id: str
    at: datetime
    title: str
    by: str
    amount: Money
    mark: Mark


PAGE = 50
"""Documents that are read at once."""
