"""Quantities are whole thousandths, read strictly, and pieces are never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.quantity import (
    MOST_THOUSANDTHS,
    NONE,
    ONE,
    Quantity,
    Unit,
    pieces,
    read_quantity,
    sellable,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

measured = st.sampled_from([unit for unit in Unit if unit.is_measured])
thousandths = st.integers(1, MOST_THOUSANDTHS)


@pytest.mark.parametrize(
    ("written", "unit", "read"),
    [
        ("3", Unit.PIECE, 3000),
        (" 1,234 ", Unit.PIECE, 1_234_000),
        ("2.000", Unit.PIECE, 2000),
        ("0.875", Unit.KG, 875),
        (".5", Unit.L, 500),
        ("1,250.5", Unit.G, 1_250_500),
        ("99999", Unit.M, 99_999_000),
    ],
)
def test_what_people_write_is_read(written: str, unit: Unit, read: int) -> None:
    assert read_quantity(written, unit) == Quantity(read)


@pytest.mark.parametrize(
    "written",
    ["", " ", ".", "5.", "-1", "+1", "1,25", "1,2345", "1 2", "1e3", "3kg", "0.0005", "NaN", "٥"],
)
def test_what_could_be_misread_is_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_quantity(written, Unit.KG)
    assert refusal.value.reason is Reason.QUANTITY_UNREADABLE


@pytest.mark.parametrize(
    ("written", "unit", "reason"),
    [
        ("0", Unit.PIECE, Reason.QUANTITY_NOT_ABOVE_ZERO),
        ("0.000", Unit.KG, Reason.QUANTITY_NOT_ABOVE_ZERO),
        ("99,999.001", Unit.KG, Reason.QUANTITY_TOO_MUCH),
        ("6161100600219", Unit.PIECE, Reason.QUANTITY_TOO_MUCH),
        ("1.5", Unit.PIECE, Reason.QUANTITY_CUT),
    ],
)
def test_a_line_carries_only_what_can_be_sold(written: str, unit: Unit, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        read_quantity(written, unit)
    assert refusal.value.reason is reason


def test_nothing_below_zero_is_sellable() -> None:
    with pytest.raises(Refusal) as refusal:
        sellable(pieces(-1), Unit.PIECE)
    assert refusal.value.reason is Reason.QUANTITY_NOT_ABOVE_ZERO


@given(thousandths, measured)
def test_a_measure_shown_reads_as_the_same_quantity(count: int, unit: Unit) -> None:
    shown = Quantity(count).show(unit)
    assert read_quantity(shown.removesuffix(f" {unit.value}"), unit) == Quantity(count)


@given(st.integers(1, MOST_THOUSANDTHS // 1000))
def test_pieces_shown_read_as_the_same_quantity(count: int) -> None:
    assert read_quantity(pieces(count).show(), Unit.PIECE) == pieces(count)


@pytest.mark.parametrize(
    ("count", "unit", "shown"),
    [
        (4000, Unit.PIECE, "4"),
        (1_234_000, Unit.PIECE, "1,234"),
        (-4000, Unit.PIECE, "-4"),
        (2500, Unit.PIECE, "2.5"),
        (875, Unit.KG, "0.875 kg"),
        (-875, Unit.KG, "-0.875 kg"),
        (1_250_000, Unit.ML, "1,250.000 ml"),
        (0, Unit.PIECE, "0"),
    ],
)
def test_measures_show_three_decimals_and_pieces_none_they_lack(
    count: int, unit: Unit, shown: str
) -> None:
    assert Quantity(count).show(unit) == shown


@given(thousandths, thousandths)
def test_what_is_added_can_be_taken_off_again(one: int, other: int) -> None:
    first, second = Quantity(one), Quantity(other)
    back = -first
    assert first + second - second == first == -back == abs(back)


def test_only_none_is_false() -> None:
    assert not NONE
    assert ONE
    assert -ONE


def test_so_many_times_a_quantity_is_counted() -> None:
    assert Quantity(500).times(3) == Quantity(1500)


@pytest.mark.parametrize(
    ("count", "whole"), [(2000, True), (0, True), (-1000, True), (2001, False)]
)
def test_a_quantity_is_whole_when_nothing_is_cut(count: int, whole: bool) -> None:  # noqa: FBT001 - a column of the table
    assert Quantity(count).is_whole is whole


def test_only_pieces_are_not_measured() -> None:
    assert [unit for unit in Unit if not unit.is_measured] == [Unit.PIECE]
