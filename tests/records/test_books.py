"""An act is kept whole with one entry of the chain, or leaves no trace."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.records.books import CLOCK_SLACK, NOT_SHARED, NotKept, milliseconds, moment
from pos.records.tables import audit, outbox, people, product_changes
from pos.shop.audit import ROOT, Act, digest_of, seal_of
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from tests.records.history import posting
from tests.shops import KEYS, Shop, new_records, refused

AUDIT = select(audit).order_by(audit.c.number)
CHANGES = select(product_changes)
NOBODY = StaffId("nobody")
CHANGE = {"number": 1, "product": "milk", "field": "price", "before": "65.00", "after": "70.00"}


def test_entries_number_on_and_each_holds_the_hash_of_the_one_before(busy: Shop) -> None:
    with busy.records.reading() as books:
        entries = books.rows(AUDIT)
    assert [entry.number for entry in entries] == list(range(1, 41))
    assert entries[0].previous == ROOT
    assert all(after.previous == before.hash for before, after in pairwise(entries))


def test_entries_number_on_when_the_program_is_started_again(busy: Shop) -> None:
    with busy.records.writing() as books:
        assert books.entry == 41
    busy.reopen()
    with posting(busy):
        pass
    with busy.records.writing() as books:
        assert (books.entry, books.head) == (42, books.rows(AUDIT)[-1].hash)


def test_what_is_posted_names_its_entry_and_is_sealed_by_it(busy: Shop) -> None:
    with posting(busy) as books:
        books.post(product_changes, [CHANGE])
    with busy.records.reading() as books:
        (row,) = [row for row in books.rows(CHANGES) if row.entry == 41]
        entry = books.rows(AUDIT)[-1]
    assert row._asdict() == {**CHANGE, "till": 2, "entry": 41}
    assert entry.digest == digest_of([("product_changes", row._asdict())])
    assert entry.seal == seal_of(KEYS.audit, entry.hash)


def test_an_act_is_kept_with_who_did_it_when_and_its_details_in_one_form(busy: Shop) -> None:
    with posting(busy, Act.EXPORTED, tables=["b", "a"], count=2):
        pass
    with busy.records.reading() as books:
        entry = books.rows(AUDIT)[-1]
    assert (entry.by, entry.at) == (busy.owner, milliseconds(busy.clock.at))
    assert (entry.act, entry.subject, entry.shift) == ("exported", "test", None)
    assert entry.detail == '{"count":2,"tables":["b","a"]}'
    assert entry.digest == ""


def test_an_act_that_posts_and_notes_nothing_is_no_entry(busy: Shop) -> None:
    with busy.records.writing() as books:
        books.post(product_changes, [])
        books.write_many(people.insert(), [])
    with busy.records.writing() as books:
        assert books.entry == 41


def test_two_notes_in_one_act_are_our_bug(busy: Shop) -> None:
    with pytest.raises(RuntimeError, match="STOCK_ADJUSTED"), posting(busy) as books:
        books.post(product_changes, [CHANGE])
        books.note(Act.STOCK_ADJUSTED, busy.owner, subject="first")
    with busy.records.reading() as books:
        assert (len(books.rows(AUDIT)), len(books.rows(CHANGES))) == (40, 2)


def test_posting_without_a_note_is_our_bug(busy: Shop) -> None:
    with pytest.raises(RuntimeError, match="product_changes"), busy.records.writing() as books:
        books.post(product_changes, [CHANGE])
    with busy.records.reading() as books:
        assert len(books.rows(CHANGES)) == 2


def test_a_refused_act_leaves_no_trace(busy: Shop) -> None:
    with refused(Reason.SALE_GONE), posting(busy) as books:
        books.write(people.insert(), id="p", name="Otieno", phone=None, erased_at=None)
        books.post(product_changes, [CHANGE])
        raise Refusal(Reason.SALE_GONE)
    with busy.records.reading() as books:
        assert (len(books.rows(AUDIT)), len(books.rows(CHANGES))) == (40, 2)
        assert books.first(select(people).where(people.c.id == "p")) is None


@pytest.mark.parametrize("act", Act)
def test_other_tills_are_to_hear_of_every_act_but_those_of_this_till_alone(
    act: Act, tmp_path: Path
) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        books.note(act, NOBODY, subject="test")
    with records.reading() as books:
        waiting = [(row.till, row.entry, row.act, row.state) for row in books.rows(select(outbox))]
    records.close()
    assert waiting == ([] if act in NOT_SHARED else [(2, 1, act.value, "waiting")])


@pytest.mark.parametrize(
    ("back", "noted"),
    [
        (timedelta(0), {}),
        (timedelta(milliseconds=CLOCK_SLACK), {}),
        (timedelta(milliseconds=CLOCK_SLACK + 1), {"clock_back_ms": 120_001}),
        (timedelta(days=1), {"clock_back_ms": 86_400_000}),
        (timedelta(days=-365), {}),
    ],
)
def test_a_clock_set_back_is_written_down(
    back: timedelta, noted: dict[str, int], busy: Shop
) -> None:
    with posting(busy):
        pass
    busy.clock.at -= back
    with posting(busy):
        pass
    entry = busy.audited(Act.STOCK_ADJUSTED)[-1]
    assert {name: entry[name] for name in entry if name.startswith("clock")} == noted


def test_before_a_shop_has_keys_its_entries_are_not_sealed(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        assert books.head == ROOT
        books.note(Act.SHOP_OPENED, NOBODY, subject="shop")
    with records.reading() as books:
        assert [row.seal for row in books.rows(AUDIT)] == [None]
    records.close()


def test_a_shop_that_has_keys_does_nothing_without_them(busy: Shop) -> None:
    busy.records.keys = None
    with pytest.raises(Trouble) as trouble, posting(busy) as books:
        books.post(product_changes, [CHANGE])
    assert trouble.value.fault is Fault.KEYS_MISSING
    with busy.records.reading() as books:
        assert (len(books.rows(AUDIT)), len(books.rows(CHANGES))) == (40, 2)


def test_books_are_read_row_by_row_or_as_one_number(busy: Shop) -> None:
    names = select(people.c.name).order_by(people.c.name)
    with busy.records.reading() as books:
        assert [row.name for row in books.each(names)] == ["Wanjiru"]
        assert books.first(names.where(people.c.name == "nobody")) is None
        assert books.number(select(people.c.erased_at)) == 0
        assert books.number(select(people.c.erased_at).where(people.c.name == "nobody")) == 0


def test_a_moment_is_kept_to_the_millisecond() -> None:
    at = datetime(2026, 11, 21, 9, 0, 0, 123_000, tzinfo=UTC)
    assert (milliseconds(at), moment(1_795_251_600_123)) == (1_795_251_600_123, at)


@given(st.integers(0, 4_102_444_800_000))
def test_a_kept_moment_is_the_moment_that_was_kept(at: int) -> None:
    assert milliseconds(moment(at)) == at


def test_a_part_of_an_act_that_fails_leaves_no_trace_and_the_act_goes_on(busy: Shop) -> None:
    with posting(busy) as books:
        books.post(product_changes, [CHANGE])
        with pytest.raises(NotKept), books.all_or_nothing():
            books.seen["x"] = books.rows(AUDIT)[0]
            books.vouch("sale", "x", version=1, digest="d")
            books.post(product_changes, [{**CHANGE, "number": 2}, CHANGE])
        with pytest.raises(Refusal), books.all_or_nothing():
            raise Refusal(Reason.SALE_GONE)
        with books.all_or_nothing():
            books.post(product_changes, [{**CHANGE, "number": 3}])
        assert "x" not in books.seen
    with busy.records.reading() as books:
        rows = [row.number for row in books.rows(CHANGES) if row.entry == 41]
    assert rows == [1, 3]
    assert busy.faults() == []


def test_what_was_noted_in_a_part_that_fails_is_not_noted(shop: Shop) -> None:
    with shop.records.writing() as books:
        with pytest.raises(Refusal), books.all_or_nothing():
            books.note(Act.EXPORTED, NOBODY, subject="x")
            raise Refusal(Reason.SALE_GONE)
        assert not books.is_noted
