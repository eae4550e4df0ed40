"""What is to be printed waits in the books until somebody knows how it went."""

import sqlite3
from pathlib import Path

import pytest

from pos.records.print_queue import (
    COPY,
    DRAWER,
    RECEIPT,
    jobs_in,
    keep_state,
    last_copy,
    latest_in,
    queue,
    receipts_given_up,
)
from pos.shop.identity import StaffId
from pos.shop.print_job import JobState
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.shops import SetWorld, new_records, refused

GRACE = StaffId("grace")


def test_what_waits_comes_oldest_first_and_says_who_asked(tmp_path: Path) -> None:
    clock = SetWorld()
    records = new_records(tmp_path, clock)
    with records.writing() as books:
        queue(books, RECEIPT, "sale-1", by=GRACE)
        queue(books, DRAWER, "payment-1", by=GRACE)
    clock.pass_time(hours=-1)
    with records.writing() as books:
        queue(books, COPY, "sale-1", by=GRACE, copy=1)
    with records.reading() as books:
        jobs = jobs_in(books, JobState.WAITING)
    assert [(job.kind.value, job.document, job.copy) for job in jobs] == [
        (RECEIPT, "sale-1", 0),
        (DRAWER, "payment-1", 0),
        (COPY, "sale-1", 1),
    ]
    assert {(job.state, job.asked_by) for job in jobs} == {(JobState.WAITING, GRACE)}
    records.close()


@pytest.mark.parametrize("state", ["printed", "failed", "unknown"])
def test_what_came_to_an_end_does_not_wait(state: str, tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        queue(books, RECEIPT, "sale-1", by=GRACE)
        queue(books, RECEIPT, "sale-2", by=GRACE)
        keep_state(books, jobs_in(books, JobState.WAITING)[0].id, state)
    with records.reading() as books:
        assert [job.document for job in jobs_in(books, JobState.WAITING)] == ["sale-2"]
    records.close()


def test_a_job_never_gets_the_number_of_an_earlier_one(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        queue(books, RECEIPT, "sale-1", by=GRACE)
        books.connection.execute("DELETE FROM print_queue")
        queue(books, RECEIPT, "sale-2", by=GRACE)
        assert jobs_in(books, JobState.WAITING)[0].id == 2
    records.close()


def test_copies_are_counted_by_document(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        for copy in (0, 1, 2):
            queue(books, COPY, "sale-1", by=GRACE, copy=copy)
        queue(books, RECEIPT, "sale-2", by=GRACE)
        copies = [last_copy(books, document) for document in ("sale-1", "sale-2", "sale-3")]
    assert copies == [2, 0, 0]
    records.close()


def test_what_a_refused_act_asked_for_is_not_printed(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with refused(Reason.STILL_DUE), records.writing() as books:
        queue(books, DRAWER, "payment-1", by=GRACE)
        raise Refusal(Reason.STILL_DUE, due="")
    with records.reading() as books:
        assert jobs_in(books, JobState.WAITING) == ()
    records.close()


@pytest.mark.parametrize(("kind", "state"), [("poster", "waiting"), (RECEIPT, "lost")])
def test_only_what_a_printer_knows_is_queued(kind: str, state: str, tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"), records.writing() as books:
        queue(books, kind, "sale-1", by=GRACE)
        keep_state(books, 1, state)
    records.close()


def test_what_was_printed_in_years_is_not_searched_for_what_waits(tmp_path: Path) -> None:
    """Each sale asks it several times, and the queue keeps everything that was ever printed."""
    records = new_records(tmp_path)
    with records.reading() as books:
        seen: list[str] = []
        books.connection.set_trace_callback(seen.append)
        jobs_in(books, JobState.WAITING)
        latest_in(books, JobState.UNKNOWN)
        receipts_given_up(books, after=0, since=books.now, most=9)
        books.connection.set_trace_callback(None)
        plans = [
            str(books.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall())
            for sql in seen
            if "max(" not in sql
        ]
    assert len(plans) == 3
    assert ["print_queue_state" in plan for plan in plans] == [True] * 3
    records.close()
