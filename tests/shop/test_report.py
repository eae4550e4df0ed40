"""What columns add up to, and that every report says what stands in it."""

from datetime import date

import pytest

from pos.shop.money import Money
from pos.shop.period import Period
from pos.shop.report import (
    AMOUNTS,
    COLUMNS,
    COUNTS,
    DRAWN,
    WORDS,
    Heading,
    Report,
    ReportKind,
    ReportRow,
    Share,
    made_report,
    share_of,
)

DAY = Period(date(2026, 11, 21), date(2026, 11, 21))
KINDS = pytest.mark.parametrize("kind", tuple(ReportKind), ids=lambda kind: kind.value)


def margin(*rows: tuple[str, int, int]) -> Report:
    made = [
        ReportRow(
            name,
            (
                name,
                Money(net),
                Money(cost),
                Money(net - cost),
                share_of(Money(net - cost), Money(net)),
            ),
        )
        for name, net, cost in rows
    ]
    return made_report(ReportKind.MARGIN, DAY, rows=made)


@KINDS
def test_every_report_has_a_name_for_its_rows_and_a_column_to_draw(kind: ReportKind) -> None:
    assert COLUMNS[kind][0] in WORDS
    assert DRAWN[kind] in COLUMNS[kind]
    assert DRAWN[kind] in AMOUNTS
    assert len(set(COLUMNS[kind])) == len(COLUMNS[kind])


def test_a_column_adds_up_in_one_way() -> None:
    found = (*AMOUNTS, *COUNTS, *WORDS)
    assert len(set(found)) == len(found)


@KINDS
def test_a_report_without_rows_is_all_nothing(kind: ReportKind) -> None:
    empty = made_report(kind, DAY, rows=())
    assert set(empty.totals) <= {None, 0, Money(0)}


def test_a_margin_is_of_the_sums_and_no_sum_of_margins() -> None:
    report = margin(("milk", 100_00, 80_00), ("flour", 300_00, 150_00))
    assert report.total(Heading.PROFIT) == Money(170_00)
    assert report.total(Heading.MARGIN) == Share(425)


def test_a_part_of_nothing_is_no_share() -> None:
    assert share_of(Money(1), Money(0)) is None
    assert margin().total(Heading.MARGIN) is None


def test_counts_add_up_beside_amounts() -> None:
    rows = [
        ReportRow(method, (method, count, Money(5), Money(1), Money(4)))
        for method, count in (("cash", 2), ("card", 3))
    ]
    report = made_report(ReportKind.MEANS, DAY, rows=rows)
    assert report.totals == (None, 5, Money(10), Money(2), Money(8))
