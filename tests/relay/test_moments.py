"""Moments are kept as whole milliseconds and written as UTC."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from pos.relay.moments import from_ms, to_ms, written

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds have no zone


@given(MOMENTS)
def test_a_moment_comes_back_to_the_millisecond(at: datetime) -> None:
    assert timedelta(0) <= at - from_ms(to_ms(at)) < timedelta(milliseconds=1)


def test_a_moment_is_written_in_utc() -> None:
    nairobi = datetime(2026, 11, 21, 12, 0, 0, 5_000, tzinfo=timezone(timedelta(hours=3)))
    assert written(nairobi) == "2026-11-21T09:00:00.005Z"
