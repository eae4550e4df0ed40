"""VAT is inside the price, rounded once for each line, and its table adds up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.money import Money, sum_of
from pos.shop.tax import TaxClass, TaxRate, TaxTotal, tax_within, totals_by_class
from tests.builders import ksh

STANDARD = TaxRate(16_00, "16%")
amounts = st.integers(-(10**10), 10**10).map(Money)
taxed = st.lists(st.tuples(st.sampled_from(TaxClass), amounts, amounts))


@pytest.mark.parametrize(
    ("gross", "points", "tax"),
    [
        (ksh(116), 16_00, ksh(16)),
        (ksh(65), 16_00, ksh("8.97")),
        (ksh(108), 8_00, ksh(8)),
        (ksh(65), 0, ksh(0)),
        (ksh(-116), 16_00, ksh(-16)),
        (ksh("0.03"), 16_00, ksh(0)),
        (ksh("0.04"), 16_00, ksh("0.01")),
    ],
)
def test_the_tax_is_inside_the_price(gross: Money, points: int, tax: Money) -> None:
    assert tax_within(gross, TaxRate(points, "")) == tax


@given(amounts)
def test_giving_back_gives_back_the_same_tax(gross: Money) -> None:
    assert tax_within(-gross, STANDARD) == -tax_within(gross, STANDARD)


@given(amounts, st.integers(0, 10_000))
def test_the_tax_is_never_more_than_the_price(gross: Money, points: int) -> None:
    assert abs(tax_within(gross, TaxRate(points, ""))) <= abs(gross)


@given(taxed)
def test_the_classes_add_up_to_the_total(lines: list[tuple[TaxClass, Money, Money]]) -> None:
    totals = totals_by_class(lines)
    assert sum_of(row.gross for row in totals) == sum_of(gross for _, gross, _ in lines)
    assert sum_of(row.tax for row in totals) == sum_of(tax for _, _, tax in lines)
    assert all(row.net + row.tax == row.gross for row in totals)


def test_only_classes_that_occur_stand_in_the_table_by_letter() -> None:
    lines = [
        (TaxClass.E, ksh(108), ksh(8)),
        (TaxClass.A, ksh(50), ksh(0)),
        (TaxClass.E, ksh(54), ksh(4)),
    ]
    assert totals_by_class(lines) == (
        TaxTotal(TaxClass.A, ksh(50), ksh(0)),
        TaxTotal(TaxClass.E, ksh(162), ksh(12)),
    )
