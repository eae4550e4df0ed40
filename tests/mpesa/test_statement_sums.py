"""A statement is summed by day, by sort and by way, and only what counts is in it."""

from pos.mpesa.statement import Statement
from pos.mpesa.statement_sort import Sort
from pos.mpesa.statement_sums import Sum, sums_by_day, sums_of_all
from pos.shop.money import shillings
from tests.mpesa.test_statement import read, row

CHARGE = {"paid_in": "", "withdrawn": "-5.00", "reason": "Pay Bill Charge"}


def two_days() -> Statement:
    return read(
        row("UKM4R8T2XA", paid_in="70", completed="22-11-2026 08:00:00"),
        row("UKL4R8T2XB", **CHARGE),
        row("UKL4R8T2XC", paid_in="50"),
        row("UKL4R8T2XD", paid_in="30"),
        row("UKL4R8T2XE", paid_in="", withdrawn="20", reason="Organization Settlement of Funds"),
        row("UKL4R8T2XF", paid_in="9000", status="Failed"),
    )


def test_each_day_is_summed_by_sort_and_way() -> None:
    assert sums_by_day(two_days()) == (
        Sum("2026-11-21", Sort.MONEY_IN, is_in=True, count=2, amount=shillings(80)),
        Sum("2026-11-21", Sort.CHARGE, is_in=False, count=1, amount=shillings(5)),
        Sum("2026-11-21", Sort.MOVED, is_in=False, count=1, amount=shillings(20)),
        Sum("2026-11-22", Sort.MONEY_IN, is_in=True, count=1, amount=shillings(70)),
    )


def test_all_days_together_are_summed_alike() -> None:
    assert sums_of_all(two_days()) == (
        Sum("", Sort.MONEY_IN, is_in=True, count=3, amount=shillings(150)),
        Sum("", Sort.CHARGE, is_in=False, count=1, amount=shillings(5)),
        Sum("", Sort.MOVED, is_in=False, count=1, amount=shillings(20)),
    )


def test_what_went_back_is_not_added_to_what_came_back() -> None:
    reversals = read(
        row("UKL4R8T2XA", paid_in="", withdrawn="30", reason="Payment Reversal"),
        row("UKL4R8T2XB", paid_in="40", reason="Payment Reversal"),
    )
    assert [(each.is_in, each.amount) for each in sums_of_all(reversals)] == [
        (True, shillings(40)),
        (False, shillings(30)),
    ]


def test_a_midnight_in_nairobi_ends_the_day() -> None:
    late = row("UKL4R8T2XA", completed="21-11-2026 23:59:59")
    early = row("UKL4R8T2XB", completed="22-11-2026 00:00:00")
    days = [each.day for each in sums_by_day(read(late, early))]
    assert days == ["2026-11-21", "2026-11-22"]


def test_nothing_comes_to_nothing() -> None:
    assert sums_by_day(read()) == sums_of_all(read()) == ()
