"""Every place of the office where a sum is shown, beside what plain Python makes of the raw rows."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from pos.office import accounts, losses, moves, past_sales, signs, today
from pos.office.export_tables import TABLES
from pos.office.reports import read_report
from pos.records.shift_totals import totals_of
from pos.records.shifts import open_shift_of
from pos.shop.losses import LossBy
from pos.shop.period import Period
from pos.shop.report import Heading, ReportKind
from pos.shop.shift import ShiftTotals
from pos.shop.today import DayFigures
from tests.office.recomputed import (
    NAIROBI,
    RECOMPUTED,
    Plain,
    Raw,
    by_day,
    by_hour,
    cents,
    cost,
    margin,
    means,
    of_zs,
    stock_value,
    told,
)
from tests.shops import Shop

LOST = frozenset({"damaged", "expired", "own_use", "count"})


def begin_of(day: date) -> datetime:
    return datetime.combine(day, time(), NAIROBI).astimezone(UTC)


@dataclass
class Office:
    """A manager who looks at everything a shop has done in some days, and somebody who adds it up beside him."""

    shop: Shop
    period: Period
    days: tuple[date, ...] = field(default=())
    """The days that are looked at one by one."""

    @cached_property
    def raw(self) -> Raw:
        return Raw(self.shop.records.path, self.period)

    @property
    def _who(self) -> tuple[Any, Any]:
        return self.shop.records, self.shop.manager

    def rows(self, sql: str) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.shop.records.path)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql)]

    def report(self, kind: ReportKind, heading: Heading, period: Period | None = None) -> int:
        """What a column of a report adds up to."""
        found = read_report(*self._who, kind=kind, period=period or self.period).total(heading)
        return found.cents  # type: ignore[union-attr]

    def reports(self) -> None:
        """Each report, row by row."""
        for kind in ReportKind:
            report = read_report(*self._who, kind=kind, period=self.period)
            assert told(report) == RECOMPUTED[kind](self.raw), kind

    def sides(self) -> None:
        """The same sales from seven sides, as taxed, as paid, as what the goods brought."""
        total = sum(row["total_cents"] for row in self.raw.sales)
        rounding = sum(row["rounding_cents"] for row in self.raw.sales)
        for kind in ReportKind:
            if kind.value.startswith("by_") or kind is ReportKind.VAT:
                assert self.report(kind, Heading.TOTAL) == total, kind
        assert self.report(ReportKind.MEANS, Heading.TOTAL) == total + rounding
        by_category = self.report(ReportKind.BY_CATEGORY, Heading.TAX)
        assert by_category == self.report(ReportKind.VAT, Heading.TAX)
        assert by_category == sum(row["tax_cents"] for row in self.raw.sales)

    def today(self) -> None:
        """The tiles of each day at its end, and of the day a week before."""
        clock, now = self.shop.clock, self.shop.clock.at
        for day in self.days:
            clock.at = begin_of(day + timedelta(days=1)) - timedelta(milliseconds=1)
            seen = today.read_today(*self._who)
            assert seen.day == day
            for figures, of in ((seen.now, day), (seen.before, day - timedelta(days=7))):
                assert tiles(figures) == plain_tiles(self.of_day(of)), of
        clock.at = now

    def of_day(self, day: date) -> Raw:
        """One day of what was read of all."""
        whole, one = self.raw, object.__new__(Raw)
        one.period, one.of, one.products = Period(day, day), whole.of, whole.products
        one.begins, one.ends = (
            begin_of(each).timestamp() * 1000 for each in (day, day + timedelta(days=1))
        )
        one.sales = [row for row in whole.sales if one.holds(row["finished_at"])]
        ids = {row["id"] for row in one.sales}
        one.lines = [line for line in whole.lines if line["sale"] in ids]
        one.paid = [row for row in whole.paid if row["sale"] in ids]
        return one

    def shifts(self) -> None:
        """All Zs and the open shift: by means, for debts, by class of VAT, and each drawer."""
        zs = of_zs(self.shop.records.path)
        with self.shop.records.reading() as books:
            now = totals_of(books, open_shift_of(books).id)
        paid: dict[str, int] = defaultdict(int)
        for row in self.rows("SELECT method, amount_cents FROM payments"):
            paid[row["method"]] += row["amount_cents"]
        debts: dict[str, int] = defaultdict(int)
        for row in self.rows("SELECT method, amount_cents FROM debt_payments"):
            debts[row["method"]] += row["amount_cents"]
        assert by_method("by_method", zs, now) == paid
        assert by_method("debts_paid", zs, now) == debts
        taken = {key: row[-1] for key, row in means(self.raw).items()}
        assert taken == paid  # every sale is finished here
        assert self.report(ReportKind.MPESA, Heading.TOTAL) == paid["mpesa"] + debts["mpesa"]
        taxed: dict[str, int] = defaultdict(int)
        for tax_class, tax in classes(zs, now):
            taxed[tax_class] += tax
        vat: dict[str, int] = defaultdict(int)
        for key, row in RECOMPUTED[ReportKind.VAT](self.raw).items():
            vat[key[0]] += row[-2]  # type: ignore[operator]
        assert taxed == vat
        self._drawers()

    def _drawers(self) -> None:
        """What should have been in each drawer, from its float and everything in cash."""
        shifts = self.rows(
            "SELECT shifts.id, float_cents AS cash, expected_cents AS said FROM shifts"
            " JOIN shift_closes ON shift_closes.shift = shifts.id"
        )
        inside = {row["id"]: row["cash"] for row in shifts}
        for table in ("payments", "debt_payments"):
            for row in self.rows(f"SELECT shift, amount_cents FROM {table} WHERE method = 'cash'"):
                if row["shift"] in inside:
                    inside[row["shift"]] += row["amount_cents"]
        assert inside == {row["id"]: row["said"] for row in shifts}

    def debts(self) -> None:
        """What each customer owes: in the list, as the end of the statement, by its age, and in the file."""
        owed = {row["id"]: 0 for row in self.rows("SELECT id FROM customers")}
        for row in self.rows("SELECT person, amount_cents FROM payments WHERE on_account = 1"):
            owed[row["person"]] += row["amount_cents"]
        for row in self.rows("SELECT person, amount_cents, rounding_cents FROM debt_payments"):
            owed[row["person"]] -= row["amount_cents"] - row["rounding_cents"]
        seen = accounts.see_accounts(*self._who)
        assert {each.id: each.owed.cents for each in seen} == owed
        for each in seen:
            statement = accounts.see_statement(*self._who, customer=each.id)
            balance = statement.lines[-1].balance.cents if statement.lines else 0
            assert balance == sum(line.amount.cents for line in statement.lines) == owed[each.id]
            assert sum(part.cents for part in statement.aging.parts) == max(0, owed[each.id])
        assert sum(row["owes"] for row in self.table("customers") if row["owes"] is not None) * 100 == sum(owed.values())  # fmt: skip

    def table(self, what: str) -> list[dict[str, Any]]:
        """A table as it goes out in a file."""
        table = TABLES[what]
        with self.shop.records.reading() as books:
            return [dict(zip(table.headings, row, strict=True)) for row in table.rows(books)]

    def files(self) -> None:
        """What the tables that go out add up to."""
        total, tax = (self.report(ReportKind.BY_DAY, each) for each in (Heading.TOTAL, Heading.TAX))
        for what, column in (("sales", "total"), ("lines", "total")):
            rows = self.table(what)
            assert summed(rows, column) == total
            assert summed(rows, "VAT") == tax
        paid: dict[str, int] = defaultdict(int)
        for row in self.table("payments"):
            paid[row["means"]] += int(row["amount"] * 100)
        assert paid == {key: row[-1] for key, row in means(self.raw).items()}
        debts = summed(self.table("debts"), "amount")
        assert debts == sum(row["amount_cents"] for row in self.raw.of["debt_payments"])

    def stock(self) -> None:
        """Levels and worth: now in two rooms, and at the end of each day by folding the moves."""
        worth = self.report(ReportKind.STOCK_VALUE, Heading.WORTH)
        assert worth == sum(row[-1] for row in stock_value(self.raw).values())  # type: ignore[misc]
        start, end = begin_of(self.period.first), begin_of(self.period.last + timedelta(days=1))
        tiles = moves.read_tiles(*self._who, week=start, day=start, until=end)
        lost = self.report(ReportKind.LOSSES, Heading.WORTH)
        assert (tiles.worth.cents, tiles.lost.cents) == (worth, lost)
        for group in LossBy:
            found = losses.list_losses(*self._who, between=(start, end), group=group)
            assert sum(each.cost.cents for each in found) == lost, group
        at_end = folded(self.moves_in_order(), end)
        assert moves.read_worth(*self._who, until=end).cents == worth == at_end
        for day in self.days:
            until = begin_of(day + timedelta(days=1))
            seen = moves.read_worth(*self._who, until=until).cents
            assert seen == folded(self.moves_in_order(), until), day

    def moves_in_order(self) -> list[dict[str, Any]]:
        return self.rows("SELECT * FROM stock_moves ORDER BY till, entry, number")

    def sold_pages(self) -> None:
        """The list of finished sales, page by page, day by day."""
        for day in self.days:
            found, before = [], None
            sought = past_sales.Sought(day=day)
            while True:
                page = past_sales.list_sales(*self._who, sought=sought, before=before)
                found.extend(page.sales)
                before = page.next
                if before is None:
                    break
            rows = self.of_day(day).sales
            assert sorted(each.id for each in found) == sorted(row["id"] for row in rows)
            assert sum(each.total.cents for each in found) == sum(row["total_cents"] for row in rows)  # fmt: skip

    def watched(self) -> None:
        """How much each has sold, where it is watched what they do."""
        start, end = begin_of(self.period.first), begin_of(self.period.last + timedelta(days=1))
        seen = {
            each.person: each.sales
            for each in signs.watch(*self._who, since=start, until=end).tallies
        }
        report = read_report(*self._who, kind=ReportKind.BY_CASHIER, period=self.period)
        assert {key: row[0] + row[1] for key, row in told(report).items()} == {  # type: ignore[operator]
            key: many for key, many in seen.items() if many
        }


def tiles(figures: DayFigures) -> tuple[object, ...]:
    return (
        (figures.sales, figures.returns, figures.total.cents),
        (figures.brought.cents, figures.profit.cents),
        {method.value: amount.cents for method, amount in figures.by_method},
        {hour: amount.cents for hour, amount in enumerate(figures.by_hour) if amount.cents},
        [(each.product, each.quantity.thousandths, each.net.cents) for each in figures.best],
    )


def plain_tiles(raw: Raw) -> tuple[object, ...]:
    (sold,), goods = by_day(raw).values(), margin(raw).values()
    brought: Plain = {}
    for line in raw.lines:
        if not line["is_deposit"]:
            quantity, net = brought.get(line["product"], (0, 0))
            brought[line["product"]] = (quantity + line["quantity"], net + line["net_cents"])  # type: ignore[operator]
    best = sorted(brought.items(), key=lambda each: (-each[1][1], each[0]))[:5]  # type: ignore[operator]
    return (
        (sold[0], sold[1], sold[4]),
        tuple(sum(row[place] for row in goods) for place in (0, 2)),  # type: ignore[misc]
        {method: row[-1] for method, row in means(raw).items()},
        {int(hour): row[-1] for hour, row in by_hour(raw).items() if row[-1]},
        [(product, *figures) for product, figures in best],
    )


def by_method(name: str, zs: list[dict[str, Any]], now: ShiftTotals) -> dict[str, int]:
    """What all shifts say that each means brought."""
    found: dict[str, int] = defaultdict(int)
    for z in zs:
        for each in z["totals"][name]:
            found[each["method"]] += each["taken"]["cents"] - each["given_back"]["cents"]
    for total in getattr(now, name):
        found[total.method.value] += total.net.cents
    return found


def classes(zs: list[dict[str, Any]], now: ShiftTotals) -> list[tuple[str, int]]:
    """What all shifts say of each class of VAT."""
    said = [(each["tax_class"], each["tax"]["cents"]) for z in zs for each in z["totals"]["by_class"]]  # fmt: skip
    return [*said, *((each.tax_class.value, each.tax.cents) for each in now.by_class)]


def summed(rows: list[dict[str, Any]], column: str) -> int:
    return int(sum(row[column] for row in rows) * 100)


def folded(rows: list[dict[str, Any]], until: datetime) -> int:
    """What lay there before a moment."""
    levels, costs = levels_and_costs(row for row in rows if row["at"] < until.timestamp() * 1000)
    return sum(cost(level, costs[product]) for product, level in levels.items() if level > 0)


def levels_and_costs(moved: Iterable[Mapping[str, Any]]) -> tuple[dict[str, int], dict[str, int]]:
    """Levels and average costs, move by move."""
    levels: dict[str, int] = defaultdict(int)
    costs: dict[str, int] = {}
    for row in moved:
        product, quantity = row["product"], row["quantity"]
        level, known = levels[product], costs.setdefault(product, row["unit_cost"] or 0)
        if row["kind"] in {"received", "opening"} and row["unit_cost"] is not None and quantity > 0:
            whole = Decimal(level * known + quantity * row["unit_cost"])
            is_new = level <= 0 or not known
            costs[product] = row["unit_cost"] if is_new else cents(whole / (level + quantity))
        levels[product] = level + quantity
    return levels, costs
