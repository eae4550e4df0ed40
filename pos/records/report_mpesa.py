"""What came and went by M-Pesa on each day, for sales and for debts."""

from sqlalchemy import case, func, select

from pos.records.report_asked import Asked, day_of, in_period
from pos.records.tables import debt_payments, payments
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.report import Report, ReportKind, ReportRow, made_report

_TAKEN = select(
    func.count().label("payments"),
    func.coalesce(
        func.sum(case((payments.c.amount_cents > 0, payments.c.amount_cents), else_=0)), 0
    ).label("taken"),
    func.coalesce(
        func.sum(case((payments.c.amount_cents < 0, -payments.c.amount_cents), else_=0)), 0
    ).label("back"),
).where((payments.c.method == Method.MPESA.value) & in_period(payments.c.at))
_DEBTS = select(
    func.count().label("payments"),
    func.coalesce(func.sum(debt_payments.c.amount_cents), 0).label("taken"),
).where((debt_payments.c.method == Method.MPESA.value) & in_period(debt_payments.c.at))


def mpesa(asked: Asked) -> Report:
    """Give what was taken by M-Pesa on each day, also of sales that are still open, and what went back."""
    rows = []
    for part in asked.parts(1):
        (of_sales,) = asked.books.rows(_TAKEN, **part)
        (debts,) = asked.books.rows(_DEBTS, **part)
        day = day_of(part, asked.zone)
        values = (
            day,
            of_sales.payments + debts.payments,
            Money(of_sales.taken),
            Money(of_sales.back),
            Money(debts.taken),
            Money(of_sales.taken - of_sales.back + debts.taken),
        )
        rows.append(ReportRow(day.isoformat(), values))
    return made_report(ReportKind.MPESA, asked.period, rows=rows)
