"""How fast reports are, of whatever past a shop has: the last day, its month, and what is behind them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from pos.bench.figures import Figure, measure
from pos.bench.office_plain import PLAIN
from pos.office.reports import list_behind, read_report
from pos.records.database import Records
from pos.records.report_asked import bounds
from pos.shop.identity import StaffId
from pos.shop.period import Period
from pos.shop.report import Behind, Report, ReportKind

TIMES, PLAIN_TIMES = 5, 2
ZONE = ZoneInfo("Africa/Nairobi")
MONTH = timedelta(days=29)
A_DAY = (ReportKind.BY_DAY, ReportKind.BY_HOUR, ReportKind.BY_CASHIER, ReportKind.MEANS)
GOALS = {"a day": 150.0, "a month": 2_000.0, "a page": 50.0}
"""Milliseconds at most, at a million sales."""


def measure_reports(records: Records, by: StaffId, *, last: date) -> list[Figure]:
    """Give how long reports take of the last day and of the month that ends with it, and pages behind them."""
    day, month = Period(last, last), Period(last - MONTH, last)
    return [
        *(_report(records, by, kind, period=day, of="a day") for kind in A_DAY),
        *(_report(records, by, kind, period=month, of="a month") for kind in ReportKind),
        *(_page(records, by, kind, period=month) for kind in ReportKind),
    ]


def _report(records: Records, by: StaffId, kind: ReportKind, *, period: Period, of: str) -> Figure:
    act = partial(read_report, records, by, kind=kind, period=period)
    ours = _often(f"report {kind.value}, {of}", act)
    said = bounds(period, ZONE)
    with closing(sqlite3.connect(f"{records.path.as_uri()}?mode=ro", uri=True)) as plain:
        acts = [lambda: plain.execute(PLAIN[kind], said).fetchall()]
        return replace(ours, beside=measure("the same in plain SQL", acts * PLAIN_TIMES))


def _page(records: Records, by: StaffId, kind: ReportKind, *, period: Period) -> Figure:
    """Measure the first page behind the last row: who or what sold least has to be looked for longest."""
    report: Report = read_report(records, by, kind=kind, period=period)
    key = report.rows[-1].key if report.rows else ""
    behind = Behind(kind, period, key)
    return _often(f"behind {kind.value}, a page", partial(list_behind, records, by, behind=behind))


def _often(name: str, act: Callable[[], object]) -> Figure:
    return measure(name, [act] * TIMES)
