"""A shift's numbers follow from what happened in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.shop.cash_count import CashCount
from pos.shop.identity import ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.shift import (
    CashKind,
    CashMove,
    MethodTotal,
    Shift,
    ShiftTotals,
    ZReport,
)
from tests.builders import NOON, ksh

GRACE = StaffId("grace")
CASH = MethodTotal(Method.CASH, taken=ksh(9000), given_back=ksh(500), payments=31)
MPESA = MethodTotal(Method.MPESA, taken=ksh(7000), given_back=ksh(0), payments=20)


def cash_move(kind: CashKind, amount: int) -> CashMove:
    return CashMove(kind, ksh(amount), "supplier", NOON, GRACE)


TOTALS = ShiftTotals(
    sales=51,
    returns=1,
    gross=ksh(16_000),
    discounts=ksh(500),
    rounding=ksh(-4),
    by_method=(CASH, MPESA),
    debts_rounding=ksh(0),
    debts_paid=(
        MethodTotal(Method.CASH, taken=ksh(400), given_back=ksh(0), payments=1),
        MethodTotal(Method.BANK, taken=ksh(600), given_back=ksh(0), payments=1),
    ),
    by_class=(),
    open_payments=ksh(100),
    prices_typed=ksh(0),
    goods_back=ksh(0),
    empties_back=ksh(0),
    earlier_payments=ksh(96),
    cash_moves=(
        cash_move(CashKind.CASH_IN, 300),
        cash_move(CashKind.CASH_OUT, 1000),
        cash_move(CashKind.NO_SALE, 0),
        cash_move(CashKind.NO_SALE, 0),
    ),
    lines_voided=2,
    sales_cancelled=0,
    open_sales=(),
)


def z_report(*counts: Money, expected: Money) -> ZReport:
    return ZReport(
        number=12,
        till=2,
        series="",
        shift=Shift(ShiftId("shift-1"), 2, NOON, GRACE, ksh(2000)),
        closed_at=NOON,
        closed_by=GRACE,
        totals=TOTALS,
        expected=expected,
        counts=tuple(CashCount(((count, 1),)) for count in counts),
        reason="",
        audit_head="0" * 64,
    )


@pytest.mark.parametrize(
    ("kind", "into"), [(CashKind.CASH_IN, 300), (CashKind.CASH_OUT, -300), (CashKind.NO_SALE, 300)]
)
def test_only_cash_out_leaves_the_drawer(kind: CashKind, into: int) -> None:
    assert cash_move(kind, 300).into_drawer == ksh(into)


def test_a_means_brings_what_was_taken_less_what_was_given_back() -> None:
    assert CASH.net == ksh(8500)


def test_the_sales_come_to_gross_less_discounts() -> None:
    assert TOTALS.net == ksh(15_500)


def test_only_cash_lies_in_the_drawer() -> None:
    assert TOTALS.cash == ksh(8500 + 400)


def test_the_drawer_should_hold_float_and_cash_and_what_was_put_in_less_what_was_taken_out() -> (
    None
):
    assert TOTALS.expected(ksh(2000)) == ksh(2000 + 8900 + 300 - 1000)


def test_what_payments_settled_is_what_the_sales_came_to() -> None:
    assert TOTALS.settled == ksh(8500 + 7000 + 4 - 100 + 96) == TOTALS.net


def test_openings_without_a_sale_are_counted() -> None:
    assert TOTALS.drawer_openings == 2


@pytest.mark.parametrize(("counted", "over"), [(9820, 20), (9800, 0), (9700, -100)])
def test_the_last_count_says_what_was_over_or_short(counted: int, over: int) -> None:
    z = z_report(ksh(1), ksh(counted), expected=ksh(9800))
    assert (z.counted, z.over) == (ksh(counted), ksh(over))


def test_a_z_is_called_by_its_till_its_series_and_its_number() -> None:
    z = z_report(ksh(1), expected=ksh(1))
    assert [each.name for each in (z, replace(z, series="R3K9A"))] == ["T2-Z12", "T2R3K9A-Z12"]


@pytest.mark.parametrize(("minutes", "length"), [(90, 90), (-600, 0)])
def test_no_shift_is_shorter_than_nothing(minutes: int, length: int) -> None:
    """A clock that was set back meanwhile is not believed."""
    closed_at = NOON + timedelta(minutes=minutes)
    z = replace(z_report(ksh(1), expected=ksh(1)), closed_at=closed_at)
    assert z.length == timedelta(minutes=length)
