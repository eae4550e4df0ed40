"""Every report is measured, whatever stands in the shop."""

from datetime import date

from pos.bench.office_reports import GOALS, measure_reports
from pos.shop.report import ReportKind
from tests.shops import Shop


def test_each_report_has_its_figures(shop: Shop) -> None:
    shop.sell("101")
    figures = measure_reports(shop.records, shop.manager, last=date(2026, 11, 21))
    assert len({figure.name for figure in figures}) == len(figures) == 4 + 2 * len(ReportKind)
    assert all(min(figure.times) > 0 for figure in figures)
    assert all(any(figure.name.endswith(goal) for goal in GOALS) for figure in figures)
