"""What was sold in some days: by day, by hour, by cashier, and by what it was paid with."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy import ClauseElement, String, case, func, literal_column, select

from pos.records.report_asked import Asked, day_of, in_period
from pos.records.statements import Row
from pos.records.tables import payments, sales, staff
from pos.shop.money import Money
from pos.shop.report import Remark, Report, ReportKind, ReportRow, Value, made_report

K = TypeVar("K")
QUARTER = 900_000
"""Milliseconds in which no clock of the world begins another hour twice."""
WEEK = 7
SELLER = literal_column("+sales.served_by", String).label("seller")
"""Who finished a sale; with the plus SQLite looks by time, not through all that somebody ever sold."""
_WITHIN = in_period(sales.c.finished_at)
_SUMS = (
    func.count().label("sales"),
    func.coalesce(func.sum(case((sales.c.total_cents < 0, 1), else_=0)), 0).label("returns"),
    func.coalesce(func.sum(sales.c.gross_cents), 0).label("gross"),
    func.coalesce(func.sum(sales.c.discount_cents), 0).label("discounts"),
    func.coalesce(func.sum(sales.c.tax_cents), 0).label("tax"),
    func.coalesce(func.sum(sales.c.total_cents), 0).label("total"),
    func.coalesce(func.sum(sales.c.rounding_cents), 0).label("rounding"),
)
_ALL = select(*_SUMS).where(_WITHIN)
_QUARTER = (sales.c.finished_at.op("/")(literal_column(str(QUARTER)))).label("quarter")
_QUARTERS = select(_QUARTER, *_SUMS).where(_WITHIN).group_by(_QUARTER)
_CASHIERS = select(SELLER, *_SUMS).where(_WITHIN).group_by(SELLER)
_NAMES = select(staff.c.id, staff.c.name)
_MEANS = (
    select(
        payments.c.method,
        func.count().label("payments"),
        func.sum(case((payments.c.amount_cents > 0, payments.c.amount_cents), else_=0)).label(
            "taken"
        ),
        func.sum(case((payments.c.amount_cents < 0, -payments.c.amount_cents), else_=0)).label(
            "back"
        ),
    )
    .select_from(sales.join(payments, payments.c.sale == sales.c.id))
    .where(_WITHIN)
    .group_by(payments.c.method)
)


class _Sums:
    """Sums that further sums are added to: sales, returns, gross, discounts, VAT, total, rounding."""

    def __init__(self) -> None:
        self.all = [0] * len(_SUMS)

    def add(self, values: Sequence[int]) -> None:
        """Add up one row of a statement."""
        self.all = [mine + int(each) for mine, each in zip(self.all, values, strict=True)]

    def row(self, key: str, shown: Value) -> ReportRow:
        """Give a row of a report."""
        count, returns, _gross, discounts, tax, total, _rounding = self.all
        return ReportRow(
            key, (shown, count - returns, returns, Money(discounts), Money(tax), Money(total))
        )


def by_day(asked: Asked) -> Report:
    """Give what was sold on each day, also on those without a sale."""
    rows, whole = [], _Sums()
    for part in asked.parts(1):
        (sums,) = asked.books.rows(_ALL, **part)
        of_day, day = _Sums(), day_of(part, asked.zone)
        of_day.add(sums)
        whole.add(sums)
        rows.append(of_day.row(day.isoformat(), day))
    return _report(ReportKind.BY_DAY, asked, rows, whole)


def by_hour(asked: Asked) -> Report:
    """Give what was sold in each hour of the day by the clock of the shop, from the first to the last."""
    hours, whole = _grouped(asked, _QUARTERS, lambda row: asked.local(row.quarter * QUARTER).hour)
    there = range(min(hours, default=0), max(hours, default=-1) + 1)
    rows = [hours[hour].row(str(hour), hour) for hour in there]
    return _report(ReportKind.BY_HOUR, asked, rows, whole)


def by_cashier(asked: Asked) -> Report:
    """Give what everybody sold, who sold most first."""
    people, whole = _grouped(asked, _CASHIERS, lambda row: str(row.seller))
    names = names_of_staff(asked)
    order = sorted(people, key=lambda each: (-people[each].all[5], names[each]))
    rows = [people[each].row(each, names[each]) for each in order]
    return _report(ReportKind.BY_CASHIER, asked, rows, whole)


def by_means(asked: Asked) -> Report:
    """Give what the sales of these days were paid with: less the rounding it is what they came to."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    whole = _Sums()
    for part in asked.parts(WEEK):
        whole.add(asked.books.rows(_ALL, **part)[0])
        for method, *counts in asked.books.each(_MEANS, **part):
            found[method] = [mine + each for mine, each in zip(found[method], counts, strict=True)]
    rows = [
        ReportRow(method, (method, count, Money(taken), Money(back), Money(taken - back)))
        for method, (count, taken, back) in sorted(
            found.items(), key=lambda each: each[1][2] - each[1][1]
        )
    ]
    remarks = [(Remark.ROUNDING, Money(whole.all[6])), (Remark.TOTAL, Money(whole.all[5]))]
    return made_report(ReportKind.MEANS, asked.period, rows=rows, remarks=remarks)


def names_of_staff(asked: Asked) -> dict[str, str]:
    """Give everybody's name, also of those who have left."""
    return {row.id: row.name for row in asked.books.rows(_NAMES)}


def _grouped(
    asked: Asked, statement: ClauseElement, key: Callable[[Row], K]
) -> tuple[dict[K, _Sums], _Sums]:
    found: dict[K, _Sums] = defaultdict(_Sums)
    whole = _Sums()
    for part in asked.parts(WEEK):
        for row in asked.books.each(statement, **part):
            found[key(row)].add(row[1:])
            whole.add(row[1:])
    return found, whole


def _report(kind: ReportKind, asked: Asked, rows: list[ReportRow], whole: _Sums) -> Report:
    remarks = [(Remark.GROSS, Money(whole.all[2])), (Remark.ROUNDING, Money(whole.all[6]))]
    return made_report(kind, asked.period, rows=rows, remarks=remarks)
