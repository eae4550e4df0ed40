"""The head of a statement says whose it is, which time it is of, and when it was made; or nothing."""

from datetime import UTC, datetime
from typing import Any

import pytest

from pos.mpesa.statement_head import Head, read_head


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["Short Code", "600638"], {"600638"}),
        (["Paybill: 600638"], {"600638"}),
        (["PayBill Number", 600638], {"600638"}),
        (["Organization Shortcode:", None, "600638"], {"600638"}),
        (["Till No.", "5500123"], {"5500123"}),
        (["Organization Name", "Duka 12345"], set()),
        (["Paybill", "60063"], {"60063"}),
        (["Total", "", "600638"], set()),
    ],
)
def test_whose_it_is(cells: list[Any], numbers: set[str]) -> None:
    assert read_head([cells]).numbers == numbers


def test_which_time_it_is_of() -> None:
    head = read_head([["Time Period", "From 20-11-2026 00:00:00", "To 21-11-2026 23:59:59"]])
    assert head.since == utc(19, 21)
    assert head.until == datetime(2026, 11, 21, 20, 59, 59, tzinfo=UTC)


def test_a_day_without_a_time_is_all_of_it() -> None:
    head = read_head([["Statement Period: 2026-11-21 - 2026-11-21"]])
    assert (head.since, head.until) == (utc(20, 21), utc(21, 21))


def test_a_period_of_one_moment_has_no_end() -> None:
    head = read_head([["Period", datetime(2026, 11, 21, 6)]])  # noqa: DTZ001
    assert (head.since, head.until) == (utc(21, 3), None)


def test_when_it_was_made() -> None:
    assert read_head([["Generated on 22-11-2026 08:30"]]).made_at == utc(22, 5, 30)


@pytest.mark.parametrize("cells", [[], ["Period", "November"], ["Report date", "32-13-2026"]])
def test_a_head_may_say_nothing(cells: list[Any]) -> None:
    assert read_head([cells]) == Head()
