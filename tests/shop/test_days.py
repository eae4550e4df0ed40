"""Days are read as they are written here, and no day is guessed."""

from datetime import date

import pytest

from pos.shop.days import read_day, show_day
from pos.shop.words import Reason
from tests.shops import refused

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21/11/2026", SATURDAY),
        (" 1.2.2025 ", date(2025, 2, 1)),
        ("5-11", date(2026, 11, 5)),
        ("22/11", date(2025, 11, 22)),
        ("2026-11-21", SATURDAY),
        (show_day(SATURDAY), SATURDAY),
    ],
)
def test_a_day_is_read_as_it_is_written_here(typed: str, day: date) -> None:
    assert read_day(typed, SATURDAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "yesterday",
        "31/2/2026",
        "2026-13-01",
        "21/11/26",
        "32/1",
        "29/2",
        "31/12/9999",
        "1/1/0001",
    ],
)
def test_no_day_is_guessed(typed: str) -> None:
    with refused(Reason.DAY_UNREADABLE):
        read_day(typed, SATURDAY)
