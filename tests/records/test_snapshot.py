"""A copy of the books is judged before it is used, and goes on so that no number is used twice."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from pos.records.database import copy_books, fold_log, open_records
from pos.records.house import house_row, take_pay_number
from pos.records.print_queue import queue
from pos.records.pushes import open_pushes
from pos.records.refunds import add_refund, open_refunds
from pos.records.sales import next_receipt_number
from pos.records.snapshot import (
    RESTORED,
    first_difference,
    go_on_in_new_series,
    head_of,
    put_in_place,
    series_in,
    shop_in,
)
from pos.records.tables import audit, pay_numbers, print_queue
from pos.shop.asking import State
from pos.shop.audit import ROOT, Act
from pos.shop.faults import Fault
from pos.shop.identity import SaleId
from pos.shop.progress import no_progress
from pos.shop.refund import RefundState
from pos.shop.refusal import Trouble
from tests.records.history import posting
from tests.records.tampering import plain, tamper
from tests.records.test_pushes import kept, push
from tests.records.test_refunds import payout
from tests.shops import KEYS, RULES, SetWorld, Shop, new_records


def go_on(shop: Shop, *used: str) -> str:
    with posting(shop, Act.RESTORED) as books:
        return go_on_in_new_series(books, frozenset(used))


def pay_number(shop: Shop) -> str:
    with posting(shop) as books:
        return take_pay_number(books, SaleId("sale-1"), RULES)


def copy_of(shop: Shop, name: str) -> Path:
    """Give closed books like the shop's, without a log beside them."""
    path = shop.records.path.with_name(name)
    copy_books(shop.records.path, path)
    fold_log(path)
    return path


def opened(path: Path) -> int:
    """Open books and give the number of their entries."""
    records = open_records(path, SetWorld().world(), keys=KEYS)
    with records.reading() as books:
        many = books.number(select(func.count()).select_from(audit))
    records.close()
    return many


def files_at(path: Path) -> list[str]:
    """Give the names of a file of books and of all that lies beside it."""
    return sorted(each.name for each in path.parent.glob(f"{path.name}*"))


# Judged


def test_a_copy_says_how_far_its_till_has_come(busy: Shop, tmp_path: Path) -> None:
    with busy.records.writing() as books:
        head = books.head
    assert head_of(copy_of(busy, "copy.sqlite")) == (40, head)


def test_books_in_which_nobody_did_anything_end_at_the_root(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    assert head_of(records.path) == (0, ROOT)
    records.close()


def test_a_file_says_whose_books_are_in_it(shop: Shop, tmp_path: Path) -> None:
    assert shop_in(shop.records.path) == "shop-1"
    assert shop_in(tmp_path / "nothing.sqlite") is None
    (rubbish := tmp_path / "rubbish.sqlite").write_text("dear diary " * 99)
    assert shop_in(rubbish) is None


def test_right_books_have_no_difference(busy: Shop) -> None:
    assert first_difference(busy.records, no_progress) is None


def test_the_first_difference_is_told_with_the_sign_of_its_check(busy: Shop) -> None:
    tamper(
        busy.records.path,
        "UPDATE stock_levels SET quantity = 1 WHERE product = 'milk'",
        "UPDATE audit SET act = 'somebody' WHERE number = 3",
    )
    found = first_difference(busy.records, no_progress)
    assert found == "I7: milk in the shelf: the level says 1, the moves 17000"


def test_progress_is_told_check_by_check_and_then_along_the_chain(busy: Shop) -> None:
    told: list[tuple[str, int, int]] = []
    first_difference(busy.records, lambda *step: told.append(step))
    assert told[0][:2] == ("Checking", 0)
    assert told[-1] == ("Following the audit chain", 0, 40)


# Going on


def test_receipts_go_on_in_a_series_that_nobody_has_used(busy: Shop) -> None:
    series = go_on(busy, "R0000")
    with busy.records.reading() as books:
        assert str(next_receipt_number(books)) == f"T2{series}-0001"
        assert series_in(books) == {"", series}
    assert series.startswith("R")
    assert series not in {"", "R0000"}


def test_a_series_that_was_used_elsewhere_is_not_used_again(busy: Shop) -> None:
    before = busy.clock.random.getstate()
    first = go_on(busy)
    busy.clock.random.setstate(before)
    assert go_on(busy) != first
    busy.clock.random.setstate(before)
    assert go_on(busy, first) != first


def test_every_series_in_which_something_was_sold_is_known(busy: Shop) -> None:
    first = go_on(busy)
    busy.sell("101")
    second = go_on(busy)
    with busy.records.reading() as books:
        assert series_in(books) == {"", first, second}


def test_pay_numbers_are_longer_for_three_days_than_any_that_rests(busy: Shop) -> None:
    go_on(busy)
    assert len(pay_number(busy)) == 6
    go_on(busy)
    assert len(pay_number(busy)) == 7
    go_on(busy)
    assert len(pay_number(busy)) == 7
    busy.clock.pass_time(hours=72)
    assert len(pay_number(busy)) == 5


def test_books_that_never_gave_a_pay_number_go_on_with_longer_ones_too(shop: Shop) -> None:
    go_on(shop)
    assert len(pay_number(shop)) == 6


def test_pay_numbers_go_on_from_a_place_that_chance_has_chosen(busy: Shop) -> None:
    with posting(busy) as books:
        before = house_row(books).pay_serial
        go_on_in_new_series(books, frozenset())
        assert house_row(books).pay_serial not in {before, 0}


def print_states(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return [row.state for row in books.rows(select(print_queue).order_by(print_queue.c.id))]


def test_what_waited_to_be_printed_is_not_printed_again(busy: Shop) -> None:
    with posting(busy) as books:
        queue(books, "receipt", "sale-1", by=busy.owner)
        books.write(print_queue.update().where(print_queue.c.id == 1).values(state="printed"))
    before = print_states(busy)
    assert {"printed", "waiting"} <= set(before)
    go_on(busy)
    assert busy.printing() == []
    assert print_states(busy) == ["unknown" if each == "waiting" else each for each in before]


def test_books_that_went_on_are_right_and_sell(busy: Shop) -> None:
    go_on(busy)
    busy.sell("2*101")
    assert busy.faults() == []
    with busy.records.reading() as books:
        assert books.number(select(func.count()).select_from(pay_numbers)) == 1


def test_a_copy_that_goes_on_asks_no_phone_and_sends_no_money(busy: Shop) -> None:
    """Since the copy both were probably done."""
    kept(busy, push(busy))
    with busy.records.writing() as books:
        add_refund(books, payout(busy))
    go_on(busy)
    with busy.records.reading() as books:
        asked = [(each.state, each.code) for each in open_pushes(books)]
        ordered = [(each.state, each.code) for each in open_refunds(books)]
    assert asked == [(State.UNSURE, RESTORED)]
    assert ordered == [(RefundState.UNSURE, RESTORED)]


# Put in their place


def test_books_take_the_place_of_others_which_stay_beside_them(busy: Shop) -> None:
    new = copy_of(busy, "new.sqlite")
    path, aside = busy.records.path, busy.records.path.with_name("aside.sqlite")
    busy.sell("101")
    busy.records.close()
    assert put_in_place(new, path, aside)
    assert (opened(path), opened(aside)) == (40, 41)
    assert not new.exists()


def test_books_take_a_place_where_there_were_none(busy: Shop) -> None:
    new = copy_of(busy, "new.sqlite")
    path = busy.records.path.with_name("elsewhere.sqlite")
    assert not put_in_place(new, path, path.with_name("aside.sqlite"))
    assert opened(path) == 40
    assert not path.with_name("aside.sqlite").exists()


def test_a_log_of_a_crash_is_kept_with_the_books_it_belongs_to(busy: Shop) -> None:
    new = copy_of(busy, "new.sqlite")
    path, aside = busy.records.path, busy.records.path.with_name("aside.sqlite")
    crashed = path.with_name("crashed.sqlite")
    with plain(path):
        busy.sell("101")
        for suffix in ("", "-wal"):
            content = path.with_name(path.name + suffix).read_bytes()
            crashed.with_name(crashed.name + suffix).write_bytes(content)
    assert put_in_place(new, crashed, aside)
    assert files_at(aside) == ["aside.sqlite"]
    assert (opened(crashed), opened(aside)) == (40, 41)


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
@pytest.mark.parametrize(
    "content", [b"no books at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_unreadable_books_make_room_with_all_that_lies_beside_them(
    content: bytes, suffix: str, busy: Shop
) -> None:
    new = copy_of(busy, "new.sqlite")
    path, aside = new.with_name("broken.sqlite"), new.with_name("aside.sqlite")
    path.write_bytes(content)
    path.with_name(path.name + suffix).write_bytes(b"its log")
    assert put_in_place(new, path, aside)
    assert files_at(path) == ["broken.sqlite"]
    assert opened(path) == 40
    assert aside.read_bytes() == content
    assert aside.with_name(aside.name + suffix).read_bytes() == b"its log"


@pytest.mark.parametrize("broken_at", [60, -60, None])
def test_a_log_of_unreadable_books_is_kept_as_it_was(broken_at: int | None, busy: Shop) -> None:
    """SQLite deletes one that breaks off, with all that stands behind the break."""
    new = copy_of(busy, "new.sqlite")
    path, aside = new.with_name("broken.sqlite"), new.with_name("aside.sqlite")
    with plain(busy.records.path):
        busy.sell("101")
        log = bytearray(busy.records.path.with_name("records.sqlite-wal").read_bytes())
    if broken_at is not None:
        log[broken_at] ^= 0xFF
    path.write_bytes(b"\xff" * 4096)
    path.with_name("broken.sqlite-wal").write_bytes(log)
    assert put_in_place(new, path, aside)
    assert files_at(path) == ["broken.sqlite"]
    assert aside.with_name("aside.sqlite-wal").read_bytes() == log


def test_a_log_left_of_an_attempt_that_was_cut_off_is_not_taken_for_theirs(busy: Shop) -> None:
    new = copy_of(busy, "new.sqlite")
    path, aside = busy.records.path, busy.records.path.with_name("aside.sqlite")
    aside.with_name("aside.sqlite-wal").write_text("of an earlier attempt")
    busy.records.close()
    assert put_in_place(new, path, aside)
    assert files_at(aside) == ["aside.sqlite"]


def test_books_that_another_program_uses_stay_where_they_are(busy: Shop) -> None:
    new = copy_of(busy, "new.sqlite")
    path, aside = busy.records.path, busy.records.path.with_name("aside.sqlite")
    with busy.records.reading() as books:
        assert books.number(select(func.count()).select_from(audit)) == 40
        with pytest.raises(Trouble) as trouble:
            put_in_place(new, path, aside)
    assert trouble.value.fault is Fault.BUSY
    assert (new.exists(), files_at(aside), busy.faults()) == (True, [], [])


def test_a_name_that_is_taken_is_written_over_by_a_copy(busy: Shop) -> None:
    new = copy_of(busy, "new.sqlite")
    path, aside = busy.records.path, busy.records.path.with_name("aside.sqlite")
    aside.write_text("what a cut-off copy has left")
    busy.records.close()
    assert put_in_place(new, path, aside)
    assert (opened(path), opened(aside)) == (40, 40)
