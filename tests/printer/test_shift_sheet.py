"""X and Z say the same of a shift, and the Z what the count found."""

from dataclasses import replace

import pytest

from pos.printer.plain import text_of
from pos.printer.profile import FIFTY_EIGHT
from pos.printer.shift_sheet import x_sheet, z_sheet
from pos.shop.money import NOTHING
from tests.builders import ksh
from tests.printer.papers import RULES, SHIFT, papers, shift_paper, totals, z_report

EXPECTED = totals().expected(SHIFT.opening_float)


def z(*counts: int, reason: str = "") -> str:
    report = z_report(*(EXPECTED + ksh(count) for count in counts), reason=reason)
    return text_of(z_sheet(report, shift_paper(RULES)))


def row(label: str, value: str) -> str:
    return f"\n{label}{value:>{48 - len(label)}}\n"


def test_an_x_closes_nothing_and_says_so() -> None:
    shown = text_of(x_sheet(shift_paper(RULES)))
    assert "The shift goes on. Nothing is closed by this." in shown
    assert not any(word in shown for word in ("COUNTED", "Seal", "Signature"))


@pytest.mark.parametrize(
    "said",
    [
        row("Sales", "42"),
        row("Discounts", "-350.00"),
        row("Sold", "48,000.00"),
        row("  Cash (25), taken", "30,000.00"),
        row("  Cash, given back", "-630.00"),
        row("  M-Pesa (17)", "18,000.00"),
        row("  Cash out", "-2,000.00"),
        row("EXPECTED", "33,870.00"),
        row("Drawer opened without a sale", "1 x"),
        row("B 16%", "24,137.93    3,862.07   28,000.00"),
    ],
)
def test_both_say_what_the_shift_came_to(said: str) -> None:
    assert said in z(0)
    assert said in text_of(x_sheet(shift_paper(RULES)))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (0, "\nEXACT\n"),
        (10, row("OVER KSh".removesuffix(" KSh"), "10.00")),
        (-50, row("SHORT", "-50.00")),
    ],
)
def test_a_z_says_whether_the_drawer_was_right(found: int, said: str) -> None:
    assert said in z(found)


def test_the_first_count_stands_beside_the_recount() -> None:
    shown = z(-300, -50, reason="Change given")
    assert (
        shown.index("Count 1") < shown.index(row("COUNTED", "33,570.00")) < shown.index("Count 2")
    )
    assert "Reason: Change given" in shown


def test_a_z_carries_the_seal_of_the_books_and_a_copy_says_so() -> None:
    report = z_report(EXPECTED)
    shown = text_of(z_sheet(report, shift_paper(RULES, copy=3)))
    assert report.audit_head[:16] in shown
    assert "COPY 3" in shown


def test_a_quiet_shift_has_a_short_report() -> None:
    quiet = replace(
        totals(), by_method=(), debts_paid=(), by_class=(), cash_moves=(), open_sales=(),
        rounding=NOTHING, prices_typed=NOTHING, goods_back=NOTHING, empties_back=NOTHING,
        open_payments=NOTHING,
    )  # fmt: skip
    shown = text_of(x_sheet(shift_paper(RULES, totals=quiet)))
    absent = ("VAT", "DEBTS", "ROUNDING", "taken back", "Drawer opened", "Sales still open")
    assert not any(word in shown for word in absent)


def test_a_class_the_country_has_no_rate_for_is_named_alone() -> None:
    elsewhere = replace(RULES, market_code="UG", tax_number="")
    odd = replace(
        totals(),
        by_class=(replace(totals().by_class[0], tax_class=type(totals().by_class[0].tax_class).E),),
    )
    assert "\nE " in text_of(x_sheet(shift_paper(elsewhere, totals=odd)))


def test_no_row_of_a_report_leaves_narrow_paper() -> None:
    for name in ("x", "z", "z-short", "z-over"):
        for language in ("en", "sw"):
            shown = text_of(papers()[name](language, FIFTY_EIGHT))
            assert max(map(len, shown.splitlines())) <= 32
