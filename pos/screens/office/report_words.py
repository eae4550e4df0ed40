"""What reports, their columns and their rows are called."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, QObject

from pos.office.sheet_writer import Cell
from pos.screens.language import language_now
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.money import Money
from pos.shop.period import Period, Span
from pos.shop.quantity import Quantity, Unit
from pos.shop.report import Heading, Measured, Remark, ReportKind, Share, Value

MINUS, HYPHEN = "\N{MINUS SIGN}", "-"


class ReportWords(QObject):
    """Names everything that stands in a report."""

    def kind(self, kind: ReportKind) -> str:
        """Give the name of a report."""
        return {
            ReportKind.BY_DAY: self.tr("By day"),
            ReportKind.BY_HOUR: self.tr("By hour"),
            ReportKind.BY_CASHIER: self.tr("By cashier"),
            ReportKind.BY_ITEM: self.tr("By item"),
            ReportKind.BY_CATEGORY: self.tr("By category"),
            ReportKind.MARGIN: self.tr("Margin"),
            ReportKind.VAT: self.tr("VAT"),
            ReportKind.MEANS: self.tr("Ways to pay"),
            ReportKind.MPESA: "M-Pesa",
            ReportKind.STOCK_VALUE: self.tr("Stock value"),
            ReportKind.SLOW: self.tr("Slow movers"),
            ReportKind.LOSSES: self.tr("Losses"),
            ReportKind.REDUCTIONS: self.tr("Discounts, returns"),
        }[kind]

    def heading(self, heading: Heading) -> str:
        """Give what stands above a column."""
        return {
            Heading.DAY: self.tr("Day"),
            Heading.HOUR: self.tr("Hour"),
            Heading.CASHIER: self.tr("Cashier"),
            Heading.ITEM: self.tr("Item"),
            Heading.CATEGORY: self.tr("Category"),
            Heading.TAX_CLASS: self.tr("Class"),
            Heading.RATE: self.tr("Rate"),
            Heading.MEANS: self.tr("Paid by"),
            Heading.WHY: self.tr("Why"),
            Heading.SALES: self.tr("Sales"),
            Heading.RETURNS: self.tr("Returns"),
            Heading.PAYMENTS: self.tr("Payments"),
            Heading.SOLD: self.tr("Sold"),
            Heading.LEFT: self.tr("Left"),
            Heading.QUANTITY: self.tr("Lost"),
            Heading.DISCOUNTS: self.tr("Discounts"),
            Heading.TYPED: self.tr("Below the price"),
            Heading.BACK: self.tr("Came back"),
            Heading.EMPTIES: self.tr("Empties"),
            Heading.TOTAL: self.tr("Total"),
            Heading.TAX: self.tr("VAT"),
            Heading.TAXABLE: self.tr("Without VAT"),
            Heading.COST: self.tr("Cost"),
            Heading.UNIT_COST: self.tr("Cost of one"),
            Heading.PROFIT: self.tr("Profit"),
            Heading.MARGIN: self.tr("Margin"),
            Heading.TAKEN: self.tr("Taken"),
            Heading.GIVEN_BACK: self.tr("Given back"),
            Heading.FOR_DEBTS: self.tr("For debts"),
            Heading.NET: self.tr("Without VAT"),
            Heading.WORTH: self.tr("Worth"),
            Heading.LAST_SOLD: self.tr("Last sold"),
            Heading.LASTS: self.tr("Lasts, days"),
        }[heading]

    def remark(self, remark: Remark) -> str:
        """Give what a sum below a report is called."""
        return {
            Remark.GROSS: self.tr("Before discounts"),
            Remark.ROUNDING: self.tr("Rounded"),
            Remark.DEPOSITS: self.tr("Deposits"),
            Remark.TAX: self.tr("VAT"),
            Remark.TOTAL: self.tr("Sales"),
        }[remark]

    def span(self, span: Span) -> str:
        """Give the name of the days that are asked for most."""
        return {
            Span.TODAY: self.tr("Today"),
            Span.YESTERDAY: self.tr("Yesterday"),
            Span.THIS_WEEK: self.tr("This week"),
            Span.LAST_WEEK: self.tr("Last week"),
            Span.THIS_MONTH: self.tr("This month"),
            Span.LAST_MONTH: self.tr("Last month"),
        }[span]

    def period(self, period: Period) -> str:
        """Give some days as a person writes them."""
        if period.days == 1:
            return long_day(period.first)
        return f"{long_day(period.first)} – {long_day(period.last)}"

    def lost(self, kind: str) -> str:
        """Give how goods were lost."""
        return {
            "damaged": self.tr("Damaged"),
            "expired": self.tr("Expired"),
            "own_use": self.tr("Own use"),
            "count": self.tr("Count"),
        }.get(kind, kind)

    def text(self, heading: Heading, value: Value) -> str:
        """Give what stands in a cell."""
        if isinstance(value, Money):
            return value.figures().replace(HYPHEN, MINUS)
        if isinstance(value, Measured):
            return value.quantity.show(value.unit).replace(HYPHEN, MINUS)
        if isinstance(value, Share):
            return f"{value.per_mille / 10:,.1f} %".replace(HYPHEN, MINUS)
        if isinstance(value, date):
            return long_day(value)
        if isinstance(value, int):
            return hours(value) if heading is Heading.HOUR else f"{value:,}"
        return self._words(heading, value)

    def sums(self, columns: tuple[Heading, ...], totals: tuple[Value, ...]) -> tuple[str, ...]:
        """Give the sums below a report; a column without one says nothing."""
        return tuple(
            "" if value is None else self.text(heading, value)
            for heading, value in zip(columns, totals, strict=True)
        )

    def longest(self, heading: Heading, values: Sequence[Value]) -> tuple[str, ...]:
        """Give texts of which one is at least as long as that of any of the values."""
        amounts = [value.cents for value in values if isinstance(value, Money)]
        if amounts:
            most = max(map(abs, amounts))
            return (f"{MINUS if min(amounts) < 0 else ''}{most // 100:,}.00",)
        measured = [value for value in values if isinstance(value, Measured)]
        if measured:
            return tuple(self._longest_of(unit, measured) for unit in Unit)
        return tuple(self.text(heading, value) for value in set(values))

    def _longest_of(self, unit: Unit, measured: Sequence[Measured]) -> str:
        found = [each.quantity.thousandths for each in measured if each.unit is unit]
        most = max((abs(each) for each in found), default=0)
        sign = MINUS if min(found, default=0) < 0 else ""
        return sign + Quantity(most).show(unit) if found else ""

    def _words(self, heading: Heading, value: str | None) -> str:
        if value is None:
            return "–" if heading is Heading.LAST_SOLD else ""
        if heading is Heading.MEANS:
            return Ways().name(Way(value))
        if heading is Heading.WHY:
            return self.lost(value)
        return value or self.tr("Without category")

    def cell(self, heading: Heading, value: Value) -> Cell:
        """Give what stands in a cell of a file: figures stay figures."""
        if isinstance(value, Money):
            return Decimal(value.cents) / 100
        if isinstance(value, Measured):
            return Decimal(value.quantity.thousandths) / 1000
        if isinstance(value, Share):
            return Decimal(value.per_mille) / 10
        if isinstance(value, int) and heading is not Heading.HOUR:
            return value
        if isinstance(value, date):
            return value.isoformat()
        return self.text(heading, value)


def long_day(day: date) -> str:
    """Give a day in words: 21 Nov 2026."""
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def short_day(day: date) -> str:
    """Give a day in few words: 21 Nov."""
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM")


def hours(hour: int) -> str:
    """Give an hour of the day, from when to when."""
    return f"{hour:02}:00–{(hour + 1) % 24:02}:00"


def _locale() -> QLocale:
    is_swahili = language_now() == "sw"
    return QLocale(QLocale.Language.Swahili if is_swahili else QLocale.Language.English)
