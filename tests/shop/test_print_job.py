"""Paper is wanted for a while, reports for ever, a drawer at once or never."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.shop.identity import StaffId
from pos.shop.print_job import (
    DRAWER_WITHIN,
    RETRIES,
    WANTED_FOR,
    Job,
    JobKind,
    JobState,
    is_wanted,
    next_try,
)
from tests.builders import NOON

JOB = Job(1, JobKind.RECEIPT, "sale-1", JobState.WAITING, NOON, StaffId("grace"))
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("kind", "within"),
    [
        (JobKind.RECEIPT, WANTED_FOR), (JobKind.COPY, WANTED_FOR), (JobKind.COUNTER, WANTED_FOR),
        (JobKind.DRAWER, DRAWER_WITHIN),
    ],
)  # fmt: skip
def test_a_customer_does_not_wait_for_ever(kind: JobKind, within: timedelta) -> None:
    job = replace(JOB, kind=kind)
    assert is_wanted(job, NOON + within)
    assert not is_wanted(job, NOON + within + SECOND)


def test_no_drawer_waits_for_a_clock_that_a_power_cut_has_set_back() -> None:
    drawer = replace(JOB, kind=JobKind.DRAWER)
    assert is_wanted(drawer, NOON - SECOND)
    assert not is_wanted(drawer, NOON - timedelta(days=2000))


@pytest.mark.parametrize("kind", [JobKind.X, JobKind.Z, JobKind.CASH_SLIP])
def test_what_the_shop_keeps_is_printed_however_late(kind: JobKind) -> None:
    assert is_wanted(replace(JOB, kind=kind), NOON + timedelta(days=30))


def test_a_printer_is_left_alone_longer_each_time() -> None:
    assert [next_try(failures) for failures in range(1, 8)] == [*RETRIES, RETRIES[-1], RETRIES[-1]]
    assert next_try(0) == RETRIES[0]
