"""Which backups are kept, and when the next one is due."""

from datetime import UTC, datetime, timedelta

import pytest

from pos.shop.backups import Backup, is_due, to_delete
from tests.builders import NOON


def made(hours_ago: int, *, difference: str = "", tried: bool = True) -> Backup:
    at = NOON - timedelta(hours=hours_ago)
    return Backup(f"{at:%Y%m%d%H}", at, 1, at if tried else None, difference)


def kept_of(backups: list[Backup]) -> list[Backup]:
    gone = to_delete(backups, UTC)
    return [each for each in backups if each not in gone]


def test_a_year_of_nights_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    kept = kept_of([made(24 * day) for day in range(400)])
    days = [(NOON - each.made_at).days for each in kept]
    assert days[:7] == list(range(7))
    assert len({(NOON - timedelta(days=day)).isocalendar()[:2] for day in days}) >= 4
    assert len({f"{each.made_at:%Y-%m}" for each in kept}) == 12
    assert len(kept) <= 7 + 4 + 12


def test_thinning_out_twice_is_thinning_out_once() -> None:
    kept = kept_of([made(24 * day) for day in range(400)])
    assert kept_of(kept) == kept


def test_of_one_day_the_last_is_kept() -> None:
    early, late = made(3), made(1)
    assert to_delete([early, late], UTC) == (early,)


def test_the_only_good_one_is_never_deleted() -> None:
    good, broken = made(24 * 900), [made(day, difference="I2") for day in range(9)]
    assert to_delete([good, *broken], UTC) == ()
    assert to_delete(broken, UTC) == ()


def test_one_that_failed_or_was_not_tried_goes_when_a_newer_one_is_good() -> None:
    broken, untried = made(50, difference="I2"), made(40, tried=False)
    assert set(to_delete([broken, untried, made(2)], UTC)) == {broken, untried}


@pytest.mark.parametrize(
    ("hours_ago", "hour", "due"),
    [(19, 2, False), (21, 2, True), (21, 12, False), (31, 12, True)],
)
def test_one_is_due_at_night_or_when_the_last_is_too_old(
    hours_ago: int, hour: int, due: object
) -> None:
    now = datetime(2026, 11, 21, hour, tzinfo=UTC)
    last = Backup("x", now - timedelta(hours=hours_ago), 1, now)
    assert is_due([last], now, UTC) is due


def test_one_is_due_while_there_is_no_good_one() -> None:
    assert is_due([made(1, difference="I2")], NOON, UTC)


def test_one_that_a_wrong_clock_made_in_the_future_holds_none_up() -> None:
    assert is_due([made(-24 * 365), made(40)], NOON, UTC)
    assert not is_due([made(-24 * 365), made(2)], NOON, UTC)
