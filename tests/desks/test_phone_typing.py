"""A phone number while it is typed."""

import pytest

from pos.desks.phone_typing import figures_of, grouped_phone, local_phone, phone_as_typed
from pos.shop.market import KENYA
from pos.shop.phone import Phone


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        ("07", "07"),
        ("0712345678", "0712 345 678"),
        ("0712 345-678", "0712 345 678"),
        ("712345678", "712 345 678"),
        ("110345678", "110 345 678"),
        ("+254712345678", "+254 712 345 678"),
        ("254", "254"),
        ("07123456789", "0712 345 678 9"),
    ],
)
def test_it_is_shown_as_it_is_read_aloud(typed: str, shown: str) -> None:
    assert grouped_phone(typed, KENYA) == shown


@pytest.mark.parametrize(
    ("typed", "left"),
    [("", 10), ("07", 8), ("0712 345 67", 1), ("712", 6), ("254712", 6), ("0712345678", 0)],
)
def test_it_says_how_many_figures_are_missing(typed: str, left: int) -> None:
    assert phone_as_typed(typed, KENYA).left == left


@pytest.mark.parametrize("typed", ["0712345678", "712345678", "254712345678", "+254 712 345 678"])
def test_a_whole_number_is_ready_however_it_is_written(typed: str) -> None:
    view = phone_as_typed(typed, KENYA, whose="Wanjiku")
    assert (view.is_ready, view.fault, view.whose) == (True, None, "Wanjiku")


@pytest.mark.parametrize("typed", ["0212345678", "0712 345 678 9", "999999999"])
def test_a_wrong_number_says_so_when_it_is_long_enough(typed: str) -> None:
    view = phone_as_typed(typed, KENYA)
    assert not view.is_ready
    assert view.fault is not None


def test_a_kept_phone_is_read_back_as_it_is_known_here() -> None:
    assert local_phone(Phone("254712345678"), KENYA) == "0712 345 678"


def test_no_more_figures_are_kept_than_the_longest_number_has() -> None:
    assert len(figures_of("1" * 40)) == 15
