"""Every report once more, in plain Python over the raw rows of the books, sharing nothing with the reports."""

import json
import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pos.shop.money import Money
from pos.shop.period import Period
from pos.shop.report import Measured, Report, ReportKind, Share, Value

NAIROBI = ZoneInfo("Africa/Nairobi")
Plain = dict[str, tuple[object, ...]]


def plainly(value: Value) -> object:
    """What stands in a report as numbers and words."""
    if isinstance(value, Money):
        return value.cents
    if isinstance(value, Measured):
        return value.quantity.thousandths
    return value.per_mille if isinstance(value, Share) else value


def told(report: Report) -> Plain:
    """The rows of a report without what each is called, by their keys."""
    return {row.key: tuple(plainly(value) for value in row.values[1:]) for row in report.rows}


COLUMNS = {
    "sales": "id, finished_at, served_by, discount_cents, tax_cents, total_cents, rounding_cents",
    "sale_lines": "sale, product, quantity, net_cents, tax_cents, own_discount_cents, shared_discount_cents, unit_cost, "
    "listed_cents, gross_cents, is_deposit, tax_class, tax_rate",
    "payments": "sale, method, amount_cents, at, takes_back",
    "debt_payments": "method, amount_cents, at",
    "products": "id, category, cost_cents, is_active, is_deposit",
    "stock_moves": "product, kind, quantity, unit_cost, at",
    "stock_costs": "product, cost",
}


class Raw:
    """All rows of the books that reports are made of."""

    def __init__(self, path: Path, period: Period) -> None:
        self.period = period
        first, after = period.first, period.last + timedelta(days=1)
        self.begins, self.ends = (
            datetime(each.year, each.month, each.day, tzinfo=NAIROBI).timestamp() * 1000
            for each in (first, after)
        )
        with closing(sqlite3.connect(path)) as connection:
            connection.row_factory = sqlite3.Row
            self.of = {
                table: [dict(row) for row in connection.execute(f"SELECT {columns} FROM {table}")]
                for table, columns in COLUMNS.items()
            }
        self.products = {row["id"]: row for row in self.of["products"]}
        self.sales = [row for row in self.of["sales"] if self.holds(row["finished_at"])]
        ids = {row["id"]: row for row in self.sales}
        self.lines = [line for line in self.of["sale_lines"] if line["sale"] in ids]
        for line in self.lines:
            line["served_by"] = ids[line["sale"]]["served_by"]
        self.paid = [row for row in self.of["payments"] if row["sale"] in ids]

    def holds(self, at: int) -> bool:
        return self.begins <= at < self.ends

    @property
    def days(self) -> list[date]:
        return [self.period.first + timedelta(days=n) for n in range(self.period.days)]


@cache
def local(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, NAIROBI)


def cents(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


@cache
def cost(quantity: int, unit_cost: int | None) -> int:
    return cents(Decimal(quantity) * (unit_cost or 0) / 1_000_000)


def grouped(rows: list[dict[str, Any]], key: Any) -> dict[Any, list[dict[str, Any]]]:
    found = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def add(rows: list[dict[str, Any]], *columns: str) -> tuple[int, ...]:
    return tuple(sum(row[column] for row in rows) for column in columns)


def _sold(rows: list[dict[str, Any]]) -> tuple[int, ...]:
    returns = sum(row["total_cents"] < 0 for row in rows)
    return len(rows) - returns, returns, *add(rows, "discount_cents", "tax_cents", "total_cents")


def by_day(raw: Raw) -> Plain:
    found = grouped(raw.sales, lambda row: local(row["finished_at"]).date())
    return {day.isoformat(): _sold(found.get(day, [])) for day in raw.days}


def by_hour(raw: Raw) -> Plain:
    found = grouped(raw.sales, lambda row: local(row["finished_at"]).hour)
    there = range(min(found), max(found) + 1) if found else ()
    return {str(hour): _sold(found.get(hour, [])) for hour in there}


def by_cashier(raw: Raw) -> Plain:
    return {
        key: _sold(rows) for key, rows in grouped(raw.sales, lambda row: row["served_by"]).items()
    }


def _discount(rows: list[dict[str, Any]]) -> int:
    return sum(add(rows, "own_discount_cents", "shared_discount_cents"))


def by_item(raw: Raw) -> Plain:
    return {
        key: (add(rows, "quantity")[0], _discount(rows), add(rows, "net_cents")[0])
        for key, rows in grouped(raw.lines, lambda row: row["product"]).items()
    }


def by_category(raw: Raw) -> Plain:
    found = grouped(raw.lines, lambda row: raw.products[row["product"]]["category"])
    return {
        key: (_discount(rows), *add(rows, "tax_cents", "net_cents")) for key, rows in found.items()
    }


def margin(raw: Raw) -> Plain:
    goods = [row for row in raw.lines if not row["is_deposit"]]
    found = {}
    for key, rows in grouped(goods, lambda row: row["product"]).items():
        net = sum(row["net_cents"] - row["tax_cents"] for row in rows)
        paid = sum(cost(row["quantity"], row["unit_cost"]) for row in rows)
        share = cents(Decimal(net - paid) * 1000 / net) if net else None
        found[key] = (net, paid, net - paid, share)
    return found


def vat(raw: Raw) -> Plain:
    words = {0: {"A": "exempt", "C": "0%", "D": "non-VAT"}, 1600: {"B": "16%"}, 800: {"E": "8%"}}
    found = {}
    for (letter, rate), rows in grouped(
        raw.lines, lambda row: (row["tax_class"], row["tax_rate"])
    ).items():
        net, tax = add(rows, "net_cents", "tax_cents")
        back = -sum(row["net_cents"] for row in rows if row["quantity"] < 0)
        found[f"{letter}|{rate}"] = (words[rate][letter], back, net - tax, tax, net)
    return found


def _in_and_out(rows: list[dict[str, Any]]) -> tuple[int, int]:
    amounts = [row["amount_cents"] for row in rows]
    return sum(each for each in amounts if each > 0), -sum(each for each in amounts if each < 0)


def means(raw: Raw) -> Plain:
    found = {}
    for method, rows in grouped(raw.paid, lambda row: row["method"]).items():
        taken, back = _in_and_out(rows)
        found[method] = (len(rows), taken, back, taken - back)
    return found


def mpesa(raw: Raw) -> Plain:
    found = {}
    for day in raw.days:
        rows, debts = (
            [
                row
                for row in raw.of[table]
                if row["method"] == "mpesa" and local(row["at"]).date() == day
            ]
            for table in ("payments", "debt_payments")
        )
        (taken, back), (owed,) = _in_and_out(rows), add(debts, "amount_cents")
        found[day.isoformat()] = (len(rows) + len(debts), taken, back, owed, taken - back + owed)
    return found


def _lying(raw: Raw) -> dict[str, tuple[int, int]]:
    levels: dict[str, int] = defaultdict(int)
    for move in raw.of["stock_moves"]:
        levels[move["product"]] += move["quantity"]
    costs = {row["product"]: row["cost"] for row in raw.of["stock_costs"]}
    return {
        key: (level, costs.get(key, raw.products[key]["cost_cents"] * 1000))
        for key, level in levels.items()
        if level > 0
    }


def stock_value(raw: Raw) -> Plain:
    return {
        key: (raw.products[key]["category"], level, cents(Decimal(each) / 1000), cost(level, each))
        for key, (level, each) in _lying(raw).items()
    }


def slow(raw: Raw) -> Plain:
    sold: dict[str, int] = defaultdict(int)
    last: dict[str, date] = {}
    for line in raw.lines:
        sold[line["product"]] += line["quantity"]
    for move in raw.of["stock_moves"]:
        if move["kind"] == "sale":
            last[move["product"]] = local(move["at"]).date()
    found = {}
    for key, (level, each) in _lying(raw).items():
        gone, product = sold[key], raw.products[key]
        lasts = level * raw.period.days // gone if gone > 0 else None
        if product["is_active"] and not product["is_deposit"] and (lasts is None or lasts > 90):
            found[key] = (level, gone, lasts, last.get(key), cost(level, each))
    return found


def losses(raw: Raw) -> Plain:
    lost = [
        row
        for row in raw.of["stock_moves"]
        if row["kind"] in {"damaged", "expired", "own_use", "count"} and raw.holds(row["at"])
    ]
    return {
        f"{kind}|{product}": (
            kind,
            -add(rows, "quantity")[0],
            -sum(cost(row["quantity"], row["unit_cost"]) for row in rows),
        )
        for (kind, product), rows in grouped(
            lost, lambda row: (row["kind"], row["product"])
        ).items()
    }


def reductions(raw: Raw) -> Plain:
    def back(rows: list[dict[str, Any]], deposit: int) -> int:
        return -sum(
            row["net_cents"] for row in rows if row["quantity"] < 0 and row["is_deposit"] == deposit
        )

    return {
        key: (
            _discount(rows),
            sum(row["listed_cents"] - row["gross_cents"] for row in rows if row["listed_cents"]),
            back(rows, 0),
            back(rows, 1),
        )
        for key, rows in grouped(raw.lines, lambda row: row["served_by"]).items()
    }


RECOMPUTED = {
    ReportKind.BY_DAY: by_day,
    ReportKind.BY_HOUR: by_hour,
    ReportKind.BY_CASHIER: by_cashier,
    ReportKind.BY_ITEM: by_item,
    ReportKind.BY_CATEGORY: by_category,
    ReportKind.MARGIN: margin,
    ReportKind.VAT: vat,
    ReportKind.MEANS: means,
    ReportKind.MPESA: mpesa,
    ReportKind.STOCK_VALUE: stock_value,
    ReportKind.SLOW: slow,
    ReportKind.LOSSES: losses,
    ReportKind.REDUCTIONS: reductions,
}


def of_zs(path: Path) -> list[dict[str, Any]]:
    """What the Zs that were printed say."""
    with closing(sqlite3.connect(path)) as connection:
        return [json.loads(body) for (body,) in connection.execute("SELECT body FROM shift_closes")]
