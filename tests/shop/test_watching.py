"""Safaricom is asked about an open request often at first, then slowly, and for a day."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from pos.shop.asking import Again, Event, Progress, State
from pos.shop.watching import (
    FIRST_LOOK,
    GAPS,
    LEAST_LOOKS,
    first_look,
    is_too_long,
    is_watched,
    looks_at_once,
    next_look,
)
from tests.builders import NOON

CHECK = Progress(State.NOT_PAID, Again.CHECK)
ENDED = Progress(State.NOT_PAID, Again.YES)


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def looks_of_a_day() -> list[float]:
    """The seconds after the request at which Safaricom is asked, when every look is in time."""
    looks: list[float] = []
    due: datetime | None = first_look(NOON)
    while due is not None:
        looks.append((due - NOON).total_seconds())
        due = next_look(NOON, looked=len(looks), now=due)
    return looks


def test_the_first_look_is_after_ten_to_fifteen_seconds() -> None:
    assert 10 <= looks_of_a_day()[0] <= 15


def test_until_two_minutes_there_is_a_look_every_five_to_eight_seconds() -> None:
    early = [each for each in looks_of_a_day() if each <= 121]
    assert {later - sooner for sooner, later in pairwise(early)} == {6}
    assert early[-1] == 120


def test_then_they_are_slower_and_slower_for_a_day() -> None:
    looks = looks_of_a_day()
    gaps = [later - sooner for sooner, later in pairwise(looks)]
    assert gaps == sorted(gaps)
    assert max(gaps) == 1_800
    assert 86_400 - 1_800 <= looks[-1] <= 86_400 + 1_800
    assert len(looks) == len(GAPS) + 1 < 100


def test_a_look_before_any_other_is_the_first_one() -> None:
    assert next_look(NOON, looked=0, now=NOON) == NOON + FIRST_LOOK


def test_after_a_day_nobody_looks_by_himself() -> None:
    assert next_look(NOON, looked=LEAST_LOOKS, now=NOON + timedelta(days=1)) is None


def test_a_clock_that_jumps_a_year_does_not_end_the_looking_at_once() -> None:
    year_later = NOON + timedelta(days=365)
    assert next_look(NOON, looked=1, now=year_later) == year_later + at(6)


@pytest.mark.parametrize(
    ("progress", "is_it"),
    [
        (Progress(State.ASKING), False),
        (Progress(State.WAITING), True),
        (Progress(State.UNSURE), True),
        (Progress(State.PAID), False),
        (CHECK, True),
        (ENDED, False),
    ],
)
def test_only_what_may_still_change_is_watched(progress: Progress, is_it: bool) -> None:  # noqa: FBT001
    assert is_watched(progress) is is_it


@pytest.mark.parametrize(
    ("event", "progress", "is_it"),
    [
        (Event.UNVERIFIED_PAID, Progress(State.UNSURE), True),
        (Event.UNVERIFIED_NOT_PAID, Progress(State.UNSURE), True),
        (Event.DOUBTFUL, Progress(State.UNSURE), True),
        (Event.UNVERIFIED_PAID, Progress(State.PAID), False),
        (Event.TOLD_NOT_PAID, CHECK, True),
        (Event.TOLD_NOT_PAID, ENDED, False),
        (Event.TOLD_NOT_PAID, Progress(State.NOT_PAID, wait_until=NOON), False),
        (Event.TWO_MINUTES, Progress(State.UNSURE), False),
    ],
)
def test_what_is_doubtful_is_asked_about_at_once(
    event: Event,
    progress: Progress,
    is_it: bool,  # noqa: FBT001
) -> None:
    assert looks_at_once(event, progress) is is_it


@pytest.mark.parametrize(
    ("state", "seconds", "is_it"),
    [
        (State.ASKING, 119, False),
        (State.ASKING, 120, True),
        (State.WAITING, 120, True),
        (State.WAITING, -120, True),
        (State.WAITING, -5, False),
        (State.UNSURE, 500, False),
        (State.PAID, 500, False),
    ],
)
def test_after_two_minutes_it_is_called_waiting_no_more(
    state: State,
    seconds: float,
    is_it: bool,  # noqa: FBT001
) -> None:
    assert is_too_long(Progress(state), asked_at=NOON, now=NOON + at(seconds)) is is_it
