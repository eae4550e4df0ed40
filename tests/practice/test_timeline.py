"""Things happen in the order of their moments, by either clock."""

import threading
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.practice.timeline import Clock, RealClock, Timeline, VirtualClock
from tests.practice.worlds import NOON, WANJIKU


def nothing() -> None:
    """Have nothing to wait for."""


@given(st.lists(st.integers(0, 100)), st.integers(0, 100))
def test_what_is_due_happens_in_order_and_the_rest_waits(moments: list[int], until: int) -> None:
    clock = VirtualClock(NOON)
    timeline, done = Timeline(clock), []
    for seconds in moments:
        timeline.later(seconds, lambda seconds=seconds: done.append((seconds, clock.now())))
    timeline.forward(until, settle=nothing)
    assert [each for each, _ in done] == sorted(each for each in moments if each <= until)
    assert all(at == NOON + timedelta(seconds=each) for each, at in done)
    assert clock.now() == NOON + timedelta(seconds=until)


def test_what_follows_from_it_happens_on_the_way() -> None:
    clock = VirtualClock(NOON)
    timeline, done = Timeline(clock), []
    timeline.later(1, lambda: timeline.later(1, lambda: done.append(clock.now())))
    timeline.forward(5, settle=nothing)
    assert done == [NOON + timedelta(seconds=2)]


def test_the_real_clock_needs_nobody_to_move_it() -> None:
    timeline, happened = Timeline(RealClock()), threading.Event()
    timeline.start()
    timeline.later(0.02, happened.set)
    assert happened.wait(10)
    timeline.forward(1, settle=nothing)
    timeline.close()
    timeline.later(0, happened.clear)
    assert happened.is_set()


def fail() -> None:
    """Break, with a number that nobody may read."""
    raise KeyError(WANJIKU)


@pytest.mark.parametrize("clock", [RealClock(), VirtualClock(NOON)], ids=["real", "virtual"])
def test_what_fails_is_logged_and_the_rest_happens(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    timeline, happened = Timeline(clock), threading.Event()
    timeline.start()
    timeline.later(0, fail)
    timeline.later(0.01, happened.set)
    timeline.forward(1, settle=nothing)
    assert happened.wait(10)
    timeline.close()
    (record,) = caplog.records
    assert record.levelname == "ERROR"
    assert "KeyError" in record.getMessage()
    assert WANJIKU not in caplog.text
    caplog.clear()


def test_a_clock_never_goes_back() -> None:
    clock = VirtualClock(NOON)
    clock.show(NOON - timedelta(seconds=1))
    assert clock.now() == NOON
