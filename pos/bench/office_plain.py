"""Each report as the plainest SQL that has the same figures, which it is measured beside."""

from collections.abc import Mapping
from types import MappingProxyType

from pos.shop.report import ReportKind

_DAYS = "finished_at >= :begins AND finished_at < :ends"
_LINES = f"FROM sales AS s JOIN sale_lines AS l ON l.sale = s.id WHERE s.{_DAYS}"
_SOLD = (
    "COUNT(*), SUM(total_cents < 0), SUM(discount_cents), SUM(tax_cents), SUM(total_cents) "
    f"FROM sales WHERE {_DAYS} GROUP BY 1"
)
_COST = "l.quantity * l.unit_cost"
_THERE = (
    "(SELECT product, SUM(quantity) AS level FROM stock_levels GROUP BY product HAVING level > 0)"
)
_WORTH = "(level * COALESCE(c.cost, p.cost_cents * 1000) + 500000) / 1000000"
_LYING = f"FROM {_THERE} AS t JOIN products AS p ON p.id = t.product LEFT JOIN stock_costs AS c ON c.product = p.id"
_OFF = "SUM(l.own_discount_cents + l.shared_discount_cents)"
_LAST = "(SELECT MAX(at) FROM stock_moves AS m WHERE m.product = p.id AND m.kind = 'sale')"

PLAIN: Mapping[ReportKind, str] = MappingProxyType(
    {
        ReportKind.BY_DAY: f"SELECT (finished_at + 10800000) / 86400000, {_SOLD}",
        ReportKind.BY_HOUR: f"SELECT (finished_at + 10800000) / 3600000 % 24, {_SOLD}",
        ReportKind.BY_CASHIER: f"SELECT +served_by, {_SOLD}",
        ReportKind.BY_ITEM: f"SELECT l.product, SUM(l.quantity), {_OFF}, SUM(l.net_cents) {_LINES} GROUP BY 1",
        ReportKind.BY_CATEGORY: f"SELECT p.category, {_OFF}, SUM(l.tax_cents), SUM(l.net_cents) "
        + _LINES.replace("WHERE", "JOIN products AS p ON p.id = l.product WHERE")
        + " GROUP BY 1",
        ReportKind.MARGIN: "SELECT l.product, SUM(l.net_cents - l.tax_cents), "
        f"SUM(({_COST} + CASE WHEN {_COST} < 0 THEN -500000 ELSE 500000 END) / 1000000) {_LINES} AND l.is_deposit = 0 GROUP BY 1",
        ReportKind.VAT: "SELECT l.tax_class, l.tax_rate, SUM(l.net_cents), SUM(l.tax_cents) "
        f"{_LINES} GROUP BY 1, 2",
        ReportKind.MEANS: "SELECT +p.method, COUNT(*), SUM(p.amount_cents) FROM sales AS s "  # noqa: S608 - our own words
        f"JOIN payments AS p ON p.sale = s.id WHERE s.{_DAYS} GROUP BY 1",
        ReportKind.MPESA: "SELECT (at + 10800000) / 86400000, COUNT(*), SUM(amount_cents) FROM payments "
        "WHERE method = 'mpesa' AND at >= :begins AND at < :ends GROUP BY 1",
        ReportKind.STOCK_VALUE: f"SELECT p.name, p.category, level, {_WORTH} {_LYING} ORDER BY 4 DESC",
        ReportKind.SLOW: f"SELECT p.name, level, g.sold, {_LAST}, {_WORTH} {_LYING} LEFT JOIN "
        f"(SELECT l.product AS id, SUM(l.quantity) AS sold {_LINES} GROUP BY 1) AS g ON g.id = p.id "
        "WHERE p.is_active = 1 AND p.is_deposit = 0 AND (COALESCE(g.sold, 0) <= 0 "
        "OR level * ((:ends - :begins) / 86400000) / g.sold > 90) ORDER BY 5 DESC",
        ReportKind.LOSSES: "SELECT kind, product, SUM(quantity), SUM(quantity * unit_cost) FROM stock_moves "
        "WHERE kind IN ('damaged', 'expired', 'own_use', 'count') AND at >= :begins AND at < :ends GROUP BY 1, 2",
        ReportKind.REDUCTIONS: f"SELECT +s.served_by, {_OFF}, SUM(CASE l.listed_cents WHEN 0 THEN 0 "
        f"ELSE l.listed_cents - l.gross_cents END) {_LINES} GROUP BY 1",
    }
)
"""What stands last in each adds up to what its report says; losses are not rounded one by one."""
