"""The shop in figures: reports of any days, and what is behind each of their figures."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.report_asked import Asked
from pos.records.report_behind import papers
from pos.records.report_lines import by_category, by_item, margin, reductions, vat
from pos.records.report_mpesa import mpesa
from pos.records.report_sales import by_cashier, by_day, by_hour, by_means
from pos.records.report_stock import losses, slow, stock_value
from pos.shop.identity import StaffId
from pos.shop.period import Period
from pos.shop.progress import Progress, no_progress
from pos.shop.report import Behind, Mark, Paper, Report, ReportKind
from pos.shop.staff import Permission

READERS: Mapping[ReportKind, Callable[[Asked], Report]] = MappingProxyType(
    {
        ReportKind.BY_DAY: by_day,
        ReportKind.BY_HOUR: by_hour,
        ReportKind.BY_CASHIER: by_cashier,
        ReportKind.BY_ITEM: by_item,
        ReportKind.BY_CATEGORY: by_category,
        ReportKind.MARGIN: margin,
        ReportKind.VAT: vat,
        ReportKind.MEANS: by_means,
        ReportKind.MPESA: mpesa,
        ReportKind.STOCK_VALUE: stock_value,
        ReportKind.SLOW: slow,
        ReportKind.LOSSES: losses,
        ReportKind.REDUCTIONS: reductions,
    }
)
"""How each report is read."""


def read_report(
    records: Records,
    by: StaffId,
    *,
    kind: ReportKind,
    period: Period,
    progress: Progress = no_progress,
) -> Report:
    """Give a report of these days, as the books stand at one moment."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_REPORTS)
        return READERS[kind](_asked(books, period, progress))


def list_behind(
    records: Records, by: StaffId, *, behind: Behind, after: Mark | None = None
) -> tuple[Paper, ...]:
    """Give a page of the documents behind a row of a report, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_REPORTS)
        return papers(_asked(books, behind.period, no_progress), behind, after)


def _asked(books: Books, period: Period, progress: Progress) -> Asked:
    return Asked(books, period, zone_of(books), progress)
