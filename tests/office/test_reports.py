"""Reports: each is what plain Python adds up from the raw rows, and they agree with each other to the cent."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from pos.bench.office_plain import PLAIN
from pos.office.reports import READERS, list_behind, read_report
from pos.records.received import received_by_code
from pos.records.report_asked import bounds
from pos.records.shift_totals import totals_of
from pos.records.shifts import open_shift_of
from pos.shop.money import Money
from pos.shop.period import Period
from pos.shop.progress import Stopped
from pos.shop.report import COLUMNS, Behind, Heading, Paper, Remark, Report, ReportKind
from pos.till import paying, taking
from tests.builders import NOON, ksh
from tests.many_sales import add_many
from tests.office.lived import lived_shop
from tests.office.recomputed import NAIROBI, RECOMPUTED, Raw, of_zs, told
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop, new_shop

WHOLE = Period(date(2026, 11, 20), date(2026, 12, 31))
A_DAY = Period(date(2026, 11, 22), date(2026, 11, 22))
NOBODYS = Period(date(2020, 1, 1), date(2020, 1, 3))
KINDS = pytest.mark.parametrize("kind", tuple(ReportKind), ids=lambda kind: kind.value)
SOLD = tuple(
    kind
    for kind in ReportKind
    if kind.value.startswith("by_") or kind in {ReportKind.VAT, ReportKind.MEANS}
)


@dataclass
class Counted:
    """A shop, with its raw rows once for each period."""

    shop: Shop

    def report(self, kind: ReportKind, period: Period = WHOLE) -> Report:
        return read_report(self.shop.records, self.shop.manager, kind=kind, period=period)

    def papers(self, kind: ReportKind, key: str, period: Period = WHOLE) -> list[Paper]:
        """All pages of what is behind a row."""
        behind, found = Behind(kind, period, key), list[Paper]()
        while page := list_behind(
            self.shop.records,
            self.shop.manager,
            behind=behind,
            after=found[-1].mark if found else None,
        ):
            found.extend(page)
        return found

    def raw(self, period: Period = WHOLE) -> Raw:
        return Raw(self.shop.records.path, period)


def amount(report: Report, heading: Heading) -> int:
    found = report.total(heading)
    assert isinstance(found, Money)
    return found.cents


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    shop = lived_shop(tmp_path_factory.mktemp("hundred"), 100)
    yield Counted(shop)
    shop.records.close()


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    shop = lived_shop(tmp_path_factory.mktemp("one"), 1)
    yield Counted(shop)
    shop.records.close()


def test_every_kind_of_report_is_read() -> None:
    assert READERS.keys() == RECOMPUTED.keys() == set(ReportKind)


@KINDS
@pytest.mark.parametrize("period", [WHOLE, A_DAY, NOBODYS], ids=["all", "a day", "nobody's"])
def test_a_hundred_sales_are_what_python_adds_up(
    hundred: Counted, kind: ReportKind, period: Period
) -> None:
    assert told(hundred.report(kind, period)) == RECOMPUTED[kind](hundred.raw(period))


@KINDS
def test_one_sale_is_what_python_adds_up(one: Counted, kind: ReportKind) -> None:
    assert told(one.report(kind)) == RECOMPUTED[kind](one.raw())


def test_what_was_generated_has_some_of_everything(hundred: Counted) -> None:
    raw = hundred.raw()
    methods = {row["method"] for row in raw.paid}
    assert methods == {"cash", "card", "mpesa", "account"}
    assert min(row["total_cents"] for row in raw.sales) < 0
    assert {row["is_deposit"] for row in raw.lines if row["quantity"] < 0} == {0, 1}
    assert any(row["rounding_cents"] for row in raw.sales)
    assert any(row["takes_back"] for row in raw.paid)
    assert all(each.rows for each in map(hundred.report, ReportKind))


def total_of(counted: Counted, kind: ReportKind, period: Period) -> int:
    report = counted.report(kind, period)
    rounding = dict(report.remarks).get(Remark.ROUNDING, Money(0)).cents
    less = rounding if kind is ReportKind.MEANS else 0
    return amount(report, Heading.TOTAL) - less


@pytest.mark.parametrize("period", [WHOLE, A_DAY], ids=["all", "a day"])
def test_whatever_side_one_looks_from_the_total_is_the_same(
    hundred: Counted, period: Period
) -> None:
    totals = {kind: total_of(hundred, kind, period) for kind in SOLD}
    assert len(set(totals.values())) == 1, totals
    margin = hundred.report(ReportKind.MARGIN, period)
    of_margin = sum(each.cents for _, each in margin.remarks) + amount(margin, Heading.NET)
    assert of_margin == totals[ReportKind.BY_DAY] != 0


def test_the_reports_come_to_what_the_zs_and_the_open_shift_say(hundred: Counted) -> None:
    with hundred.shop.records.reading() as books:
        now = totals_of(books, open_shift_of(books).id)
    zs = [each["totals"] for each in of_zs(hundred.shop.records.path)]
    assert len(zs) == 8

    def printed(name: str) -> int:
        return sum(each[name]["cents"] for each in zs) + getattr(now, name).cents

    days, taken_off = (hundred.report(kind) for kind in (ReportKind.BY_DAY, ReportKind.REDUCTIONS))
    assert amount(days, Heading.TOTAL) == printed("gross") - printed("discounts")
    assert dict(days.remarks) == {
        Remark.GROSS: Money(printed("gross")),
        Remark.ROUNDING: Money(printed("rounding")),
    }
    for heading, name in (
        (Heading.DISCOUNTS, "discounts"),
        (Heading.TYPED, "prices_typed"),
        (Heading.BACK, "goods_back"),
        (Heading.EMPTIES, "empties_back"),
    ):
        assert amount(taken_off, heading) == printed(name), name
    tax = sum(each["tax"]["cents"] for z in zs for each in z["by_class"])
    tax += sum(each.tax.cents for each in now.by_class)
    vat = hundred.report(ReportKind.VAT)
    assert amount(vat, Heading.TAX) == amount(days, Heading.TAX) == tax


def test_days_add_up_to_their_period(hundred: Counted) -> None:
    days = [total_of(hundred, ReportKind.BY_ITEM, day) for day in WHOLE.each_day()]
    assert sum(days) == total_of(hundred, ReportKind.BY_ITEM, WHOLE)


BEHIND = {
    **dict.fromkeys(SOLD, Heading.TOTAL),
    ReportKind.MARGIN: Heading.NET,
    ReportKind.MPESA: Heading.TOTAL,
    ReportKind.LOSSES: Heading.WORTH,
    ReportKind.REDUCTIONS: Heading.DISCOUNTS,
}


@pytest.mark.parametrize("kind", tuple(BEHIND), ids=lambda kind: kind.value)
def test_what_is_behind_a_figure_adds_up_to_it(hundred: Counted, kind: ReportKind) -> None:
    report = hundred.report(kind)
    for row, figures in zip(report.rows, told(report).values(), strict=True):
        at = COLUMNS[kind].index(BEHIND[kind]) - 1
        papers = hundred.papers(kind, row.key)
        assert sum(each.amount.cents for each in papers) == figures[at], row
        assert [each.at for each in papers] == sorted((each.at for each in papers), reverse=True)
        ids = [(each.kind, each.id, each.mark) for each in papers]
        assert len(ids) == len(set(ids))


LAST = {
    **dict.fromkeys(SOLD, Heading.TOTAL),
    ReportKind.MARGIN: Heading.COST,
    ReportKind.VAT: Heading.TAX,
    ReportKind.STOCK_VALUE: Heading.WORTH,
    ReportKind.SLOW: Heading.WORTH,
    ReportKind.REDUCTIONS: Heading.TYPED,
}


@pytest.mark.parametrize("kind", LAST, ids=lambda kind: kind.value)
def test_the_plain_sql_that_reports_are_measured_beside_says_the_same(
    hundred: Counted, kind: ReportKind
) -> None:
    with closing(sqlite3.connect(hundred.shop.records.path)) as plain:
        rows = plain.execute(PLAIN[kind], bounds(WHOLE, NAIROBI)).fetchall()
    assert sum(row[-1] for row in rows) == amount(hundred.report(kind), LAST[kind])


def test_goods_that_lie_there_lead_to_themselves(hundred: Counted) -> None:
    for kind in (ReportKind.STOCK_VALUE, ReportKind.SLOW):
        rows = hundred.report(kind).rows
        assert rows
        assert hundred.papers(kind, rows[0].key) == []


def test_papers_are_documents_of_the_office(hundred: Counted) -> None:
    found = {
        paper.kind: paper
        for kind in (ReportKind.LOSSES, ReportKind.MPESA, ReportKind.BY_DAY)
        for row in hundred.report(kind).rows
        for paper in hundred.papers(kind, row.key)
    }
    assert found.keys() == {"sale", "count", "audit"}
    assert found["sale"].title.startswith("T2-")
    assert found["count"].title == "Soda"


def test_money_that_came_by_phone_leads_to_itself_until_its_sale_is_finished(shop: Shop) -> None:
    till = PayingShop(shop)
    sale = till.ring_up("3*101")
    till.confirm(till.pay_number(sale), 65)
    till.settle()
    with shop.records.reading() as books:
        money = received_by_code(books, CODE)
    assert money is not None
    taken = {"received": money.id, "payment": shop.payment()}
    taking.take_money(shop.records, shop.cashier, sale=sale, **taken)
    counted, day = Counted(shop), Period(NOON.date(), NOON.date())
    (paper,) = counted.papers(ReportKind.MPESA, NOON.date().isoformat(), day)
    assert (paper.kind, paper.id, paper.amount) == ("payment", money.id, ksh(65))
    owed = {"by": shop.cashier, "sale": sale, "payment": shop.payment()}
    paying.take_cash(shop.records, **owed, given=ksh(130))
    (paper,) = counted.papers(ReportKind.MPESA, NOON.date().isoformat(), day)
    assert (paper.kind, paper.id, paper.amount) == ("sale", sale, ksh(65))


def test_nothing_is_behind_a_day_before_the_shop(hundred: Counted) -> None:
    for kind, key in ((ReportKind.BY_ITEM, "milk"), (ReportKind.BY_HOUR, "9")):
        assert hundred.papers(kind, key, NOBODYS) == []


def test_a_long_report_says_how_far_it_is_and_can_be_stopped(hundred: Counted) -> None:
    told_of = []

    def stop_at_five(what: str, done: int, of: int) -> None:
        told_of.append((what, done, of))
        if done == 5:
            raise Stopped

    with pytest.raises(Stopped):
        read_report(
            hundred.shop.records,
            hundred.shop.manager,
            kind=ReportKind.BY_DAY,
            period=WHOLE,
            progress=stop_at_five,
        )
    assert told_of == [("Adding up", done, WHOLE.days) for done in range(6)]


def test_pages_of_a_busy_hour_are_all_its_sales_once(tmp_path: Path) -> None:
    shop = new_shop(tmp_path)
    shop.open_shift()
    shop.records.close()
    add_many(shop.records.path, 240, start=FROM, step=20_000)
    shop.reopen()
    counted, days = Counted(shop), Period(date(2025, 11, 24), date(2025, 11, 25))
    for row in counted.report(ReportKind.BY_HOUR, days).rows:
        papers = counted.papers(ReportKind.BY_HOUR, row.key, days)
        assert Money(sum(paper.amount.cents for paper in papers)) == row.values[-1]
        assert len({paper.id for paper in papers}) == len(papers)
    shop.records.close()


MANY = 100_000
STEP = 30_000
FROM = 1_764_000_000_000


@pytest.mark.slow
def test_a_hundred_thousand_sales_are_what_python_adds_up(tmp_path: Path) -> None:
    shop = new_shop(tmp_path)
    shop.open_shift()
    shop.records.close()
    add_many(shop.records.path, MANY, start=FROM, step=STEP)
    shop.reopen()
    counted = Counted(shop)
    first = date(2025, 11, 20)
    whole = Period(first, first + timedelta(days=60))
    raw = counted.raw(whole)
    assert len(raw.sales) == MANY
    for kind in ReportKind:
        assert told(counted.report(kind, whole)) == RECOMPUTED[kind](raw), kind
    assert len({total_of(counted, kind, whole) for kind in SOLD}) == 1
    with closing(sqlite3.connect(shop.records.path)) as connection:
        (total,) = connection.execute("SELECT SUM(total_cents) FROM sales").fetchone()
    assert total == total_of(counted, ReportKind.BY_DAY, whole)
    shop.records.close()
