"""Moments are Nairobi's, in each of the forms that Safaricom has for them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.practice import moments
from tests.practice.worlds import NOON


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 - made aware below
def test_a_stamp_is_read_as_it_was_written(moment: datetime) -> None:
    whole = moment.replace(microsecond=0, tzinfo=moments.NAIROBI)
    assert moments.read_stamp(moments.stamp(whole)) == whole


def test_each_form_is_nairobis_but_the_pulled_one() -> None:
    assert moments.stamp(NOON) == "20261121120000"
    assert moments.dotted(NOON) == "21.11.2026 12:00:00"
    assert moments.spoken(NOON) == "21/11/26 at 12:00 PM"
    assert moments.pulled(NOON) == "2026-11-21T09:00:00Z"
    assert moments.read_pull("2026-11-21 12:00:00") == NOON


@pytest.mark.parametrize(
    "text", ["", "2026112112000", "20261321120000", "2026112112000x", "２" * 14]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert moments.read_stamp(text) is None
    assert moments.read_pull(text) is None
