"""A closed shift is looked at, verified, noted and printed again; nothing of it ever changes."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from pos.office import closed_shifts
from pos.office.closed_shifts import WholeZ
from pos.records.print_queue import jobs_of, keep_state
from pos.records.shifts import find_z
from pos.shop.audit import Act
from pos.shop.closed_shift import Said, Which
from pos.shop.identity import ShiftId
from pos.shop.print_job import JobState
from pos.shop.refusal import Refusal
from pos.shop.shift import ZReport
from pos.shop.words import Reason
from pos.till import shifts
from tests.builders import ksh
from tests.shops import Shop, refused


@pytest.fixture
def z(shop: Shop) -> ZReport:
    """A shift that the cashier closed 50 short, and the next one is open."""
    shop.sell("2*101")
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5, ksh(40): 2})
    report = shifts.close_shift(shop.records, shop.cashier, reason="Gave wrong change")
    shop.open_shift()
    return report


def whole(shop: Shop) -> WholeZ:
    return closed_shifts.read_closed(shop.records, shop.manager, number=1)


def come_out(shop: Shop, report: ZReport) -> None:
    with shop.records.writing() as books:
        for job in jobs_of(books, report.shift.id):
            keep_state(books, job.id, JobState.PRINTED.value)


def test_the_history_names_who_closed_each_shift(shop: Shop, z: ZReport) -> None:
    (line,) = closed_shifts.list_closed(shop.records, shop.supervisor)
    assert (line.closed_by, line.shift.name, line.shift.over) == ("Grace", z.name, z.over)
    assert closed_shifts.list_closed(shop.records, shop.manager, which=Which.UNVERIFIED) == (line,)
    assert closed_shifts.list_closed(shop.records, shop.manager, before=1) == ()


def test_a_z_is_looked_at_as_it_was_printed(shop: Shop, z: ZReport) -> None:
    found = whole(shop)
    assert (found.report, found.opened_by, found.closed_by) == (z, "Grace", "Grace")
    assert found.checks == ()
    assert found.may_verify
    with refused(Reason.NO_SUCH_Z):
        closed_shifts.read_closed(shop.records, shop.manager, number=2)


def test_a_second_person_verifies_by_a_count_or_a_word_and_the_z_stays(
    shop: Shop, z: ZReport
) -> None:
    closed_shifts.verify_shift(shop.records, shop.manager, number=1, counted=ksh(5080))
    closed_shifts.verify_shift(shop.records, shop.owner, number=1, note="Saw the safe slip")
    said = whole(shop).checks
    assert [(each.name, each.check.said, each.check.counted) for each in said] == [
        ("Mwangi", Said.VERIFIED, ksh(5080)),
        ("Njeri", Said.VERIFIED, None),
    ]
    assert whole(shop).report == z
    (line,) = closed_shifts.list_closed(shop.records, shop.manager)
    assert line.shift.is_verified
    counted, _ = shop.audited(Act.SHIFT_VERIFIED)
    assert (counted["z"], counted["counted"], counted["subject"]) == (1, 508_000, z.shift.id)


def test_nobody_verifies_what_he_closed(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.manager, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.manager)
    assert not whole(shop).may_verify
    with refused(Reason.OWN_SHIFT):
        closed_shifts.verify_shift(shop.records, shop.manager, number=1, note="All well")
    closed_shifts.note_shift(shop.records, shop.manager, number=1, note="A 50 was torn")
    assert [each.check.said for each in whole(shop).checks] == [Said.NOTED]


def test_nobody_verifies_what_he_counted_and_had_another_close(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.manager, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    assert not whole(shop).may_verify
    with refused(Reason.OWN_SHIFT):
        closed_shifts.verify_shift(shop.records, shop.manager, number=1, note="All well")
    closed_shifts.verify_shift(shop.records, shop.owner, number=1, note="Saw the safe slip")


def test_who_verifies_says_how_and_who_notes_says_what(shop: Shop, z: ZReport) -> None:
    with refused(Reason.VERIFIED_HOW):
        closed_shifts.verify_shift(shop.records, shop.manager, number=z.number)
    with refused(Reason.REASON_MISSING):
        closed_shifts.note_shift(shop.records, shop.manager, number=z.number, note=" ")
    assert shop.audited(Act.SHIFT_NOTED) == []


def test_a_z_printed_again_is_a_copy_and_is_written_down(shop: Shop, z: ZReport) -> None:
    assert not closed_shifts.print_z_again(shop.records, shop.manager, number=1)
    for copy in (1, 2):
        come_out(shop, z)
        assert closed_shifts.print_z_again(shop.records, shop.manager, number=1)
        with shop.records.reading() as books:
            assert jobs_of(books, z.shift.id)[-1].copy == copy
    assert [entry["copy"] for entry in shop.audited(Act.Z_REPRINTED)] == [1, 2]


def test_a_z_that_leaves_the_books_is_written_down(shop: Shop, z: ZReport) -> None:
    taken = closed_shifts.take_out_z(shop.records, shop.manager, number=1, file="z.pdf")
    assert taken.report == z
    (entry,) = shop.audited(Act.EXPORTED)
    assert (entry["subject"], entry["file"]) == ("T2-Z1", "z.pdf")


def test_a_later_word_is_kept_also_while_no_shift_is_open(shop: Shop, z: ZReport) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    closed_shifts.note_shift(shop.records, shop.owner, number=z.number, note="Found the 50")
    (entry,) = shop.audited(Act.SHIFT_NOTED)
    assert entry["shift"] is None


# Who tries to change yesterday

YESTERDAY: dict[str, Callable[[Shop], object]] = {
    "close it again": lambda s: shifts.close_shift(s.records, s.owner, reason="Another one"),
    "count it again": lambda s: shifts.count_drawer(s.records, s.owner, counted={ksh(1000): 9}),
    "put cash in": lambda s: shifts.put_cash_in(s.records, s.owner, amount=ksh(50), reason="x"),
    "take cash out": lambda s: shifts.take_cash_out(s.records, s.owner, amount=ksh(1), reason="x"),
    "open the drawer": lambda s: shifts.open_drawer(s.records, s.owner, reason="x"),
    "sell": lambda s: s.sell("101"),
    "verify": lambda s: closed_shifts.verify_shift(s.records, s.owner, number=1, note="x"),
    "note": lambda s: closed_shifts.note_shift(s.records, s.owner, number=1, note="x"),
    "print": lambda s: closed_shifts.print_z_again(s.records, s.owner, number=1),
    "choose other rules": lambda s: s.choose(cash_step=ksh(5), difference_limit=ksh(100)),
    "rename": lambda s: s.choose(name="Another Mart"),
}


@pytest.mark.parametrize("act", YESTERDAY)
def test_no_act_of_today_touches_what_was_closed_yesterday(
    shop: Shop, z: ZReport, act: str
) -> None:
    before = facts_of(shop, z.shift.id)
    shop.clock.pass_time(days=1)
    with suppress(Refusal):  # refused or not: what counts is that nothing moved
        YESTERDAY[act](shop)
    assert facts_of(shop, z.shift.id) == before
    with shop.records.reading() as books:
        assert find_z(books, 1) == z


def facts_of(shop: Shop, shift: ShiftId) -> list[object]:
    """Everything that was posted under a shift."""
    tables = ("cash_moves", "cash_counts", "shift_closes", "sales", "payments", "debt_payments")
    with shop.records.reading() as books:
        found: list[object] = []
        for table in tables:
            rows = books.connection.execute(
                f"SELECT * FROM {table} WHERE shift = ?",
                (shift,),
            )
            found.append([tuple(row) for row in rows])
        return found


def test_the_facts_that_are_compared_are_there(shop: Shop, z: ZReport) -> None:
    moves, counts, closes, sales, payments, _ = facts_of(shop, z.shift.id)
    assert (moves, len(counts), len(closes), len(sales), len(payments)) == ([], 1, 1, 1, 1)  # type: ignore[arg-type]
