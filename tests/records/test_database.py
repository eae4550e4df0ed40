"""The file that holds the books: made whole, opened only when it is ours, lent out one act at a time."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import func, select

from pos.office.keys import keep_keys
from pos.records.books import Books
from pos.records.database import (
    APPLICATION,
    Records,
    copy_books,
    create,
    fold_log,
    open_records,
    raw_connection,
    version_of,
)
from pos.records.staff import FIRST_START
from pos.records.tables import open_sales, people, product_changes
from pos.records.upgrades import UPGRADES
from pos.shop.audit import Act, Entry
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from pos.till import ringing
from tests.records.history import posting
from tests.records.tampering import plain
from tests.shops import KEYS, SetWorld, Shop, new_records, refused

WORLD = SetWorld().world()
PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0}
PEOPLE = select(func.count()).select_from(people)


def pragmas(books: Books) -> dict[str, object]:
    return {
        name: books.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (*PRAGMAS, "query_only")
    }


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# The file


def test_the_books_outlive_a_power_cut_and_hold_together(busy: Shop) -> None:
    with busy.records.writing() as books:
        assert pragmas(books) == {**PRAGMAS, "query_only": 0}
    with busy.records.reading() as books:
        assert pragmas(books) == {**PRAGMAS, "query_only": 1}


def test_books_that_would_not_outlive_a_power_cut_are_not_opened() -> None:
    with pytest.raises(Trouble) as trouble:
        Records(Path(":memory:"), WORLD)
    assert trouble.value.fault is Fault.FOLDER
    assert "journal_mode is memory" in str(trouble.value)


def test_new_books_are_one_file_that_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    create(path, till=7, rules="{}", shop_id="shop-1")
    assert files_in(tmp_path) == ["records.sqlite"]
    with raw_connection(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    records = open_records(path, WORLD)
    assert (records.till, records.shop_id, records.is_keyed) == (7, "shop-1", False)
    records.close()


def test_books_that_cannot_be_made_whole_are_not_there(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    with pytest.raises(Exception, match="CHECK constraint failed: till"):
        create(path, till=99, rules="{}", shop_id="shop-1")
    assert not path.exists()
    create(path, till=9, rules="{}", shop_id="shop-1")
    assert files_in(tmp_path) == ["records.sqlite"]


def test_books_that_are_not_there_are_not_made_by_opening_them(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        open_records(tmp_path / "records.sqlite", WORLD)
    assert trouble.value.fault is Fault.NO_SHOP
    with pytest.raises(Trouble) as trouble:
        version_of(tmp_path / "records.sqlite")
    assert trouble.value.fault is Fault.DISK_ERROR
    assert files_in(tmp_path) == []


def _other_database(path: Path) -> None:
    with plain(path) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")


def _no_version(path: Path) -> None:
    with plain(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"name,price\nMilk,65\n" * 100),
        lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(4096)),
        _other_database,
        _no_version,
    ],
    ids=["empty", "sheet", "torn", "other database", "no version"],
)
def test_a_file_that_is_not_ours_is_refused_and_left_as_it_is(make: object, tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    make(path)  # type: ignore[operator]
    before = path.read_bytes()
    with pytest.raises(Trouble) as trouble:
        open_records(path, WORLD)
    assert trouble.value.fault is Fault.NOT_RECORDS
    assert (path.read_bytes(), files_in(tmp_path)) == (before, ["records.sqlite"])


def test_newer_books_are_refused_in_plain_words_and_left_as_they_are(busy: Shop) -> None:
    busy.records.close()
    with plain(busy.records.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = busy.records.path.read_bytes()
    with pytest.raises(Trouble) as trouble:
        busy.reopen()
    assert trouble.value.fault is Fault.NEWER
    assert f"written by a newer Kaunta (99; this one knows {len(UPGRADES)})" in str(trouble.value)
    assert busy.records.path.read_bytes() == before
    assert files_in(busy.records.path.parent) == ["records.sqlite"]


def test_books_with_a_torn_page_are_damaged(busy: Shop) -> None:
    busy.records.close()
    content = busy.records.path.read_bytes()
    busy.records.path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(Trouble) as trouble:
        busy.reopen()
    assert trouble.value.fault is Fault.DAMAGED
    assert not trouble.value.again


# Writing


@pytest.mark.parametrize(
    "failure", [Refusal(Reason.SALE_GONE), Trouble(Fault.KEYS_MISSING), KeyError("our bug")]
)
def test_whatever_ends_an_act_early_undoes_it(failure: Exception, busy: Shop) -> None:
    with pytest.raises(type(failure)) as raised, busy.records.writing() as books:
        books.write(people.insert(), id="p", name="Otieno", phone=None, erased_at=None)
        raise failure
    assert raised.value is failure
    with busy.records.reading() as books:
        assert books.number(PEOPLE) == 1


def test_what_the_database_refuses_is_our_bug_and_undoes_the_act(busy: Shop) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), posting(busy) as books:
        books.write(people.insert(), id="p", name="Otieno", phone=None, erased_at=None)
        row = {"number": 1, "product": "ghost", "field": "price", "before": None, "after": None}
        books.post(product_changes, [row])
    with busy.records.reading() as books:
        assert books.number(PEOPLE) == 1


def test_an_entry_is_told_once_it_is_kept(busy: Shop) -> None:
    told: list[Entry] = []
    busy.records.close()
    busy.records = open_records(busy.records.path, busy.clock.world(), keys=KEYS, tell=told.append)
    sale = busy.ring_up("101")
    with refused(Reason.SALE_GONE), posting(busy):
        raise Refusal(Reason.SALE_GONE)
    assert told == []
    ringing.void_line(busy.records, busy.cashier, sale=sale, line=1)
    assert [(entry.number, entry.act) for entry in told] == [(41, "line_voided")]


def test_a_full_disk_keeps_nothing_of_an_act_and_works_again_when_there_is_space(
    busy: Shop,
) -> None:
    def limit(pages: str) -> None:
        with busy.records.writing() as books:
            books.connection.execute(f"PRAGMA max_page_count = {pages}")

    with busy.records.reading() as books:
        (pages,) = books.connection.execute("PRAGMA page_count").fetchone()
    limit(pages)
    kept = len(busy.audited(Act.STOCK_ADJUSTED))
    with pytest.raises(Trouble) as trouble:
        while kept < 1000:
            with posting(busy, long="x" * 1000):
                pass
            kept += 1
    assert trouble.value.fault is Fault.DISK_FULL
    assert trouble.value.again
    assert len(busy.audited(Act.STOCK_ADJUSTED)) == kept
    assert busy.faults() == []
    limit("1000000")
    busy.sell("2*101")
    assert busy.faults() == []


def test_books_that_another_program_writes_are_busy_and_come_free(busy: Shop) -> None:
    with busy.records.writing() as books:
        books.connection.execute("PRAGMA busy_timeout = 20")
    with plain(busy.records.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Trouble) as trouble:
            busy.ring_up("101")
    assert trouble.value.fault is Fault.BUSY
    busy.ring_up("101")


# Reading


def test_reading_never_sees_half_an_act(busy: Shop) -> None:
    with busy.records.writing() as act:
        act.write(people.insert(), id="p", name="Otieno", phone=None, erased_at=None)
        with busy.records.reading() as books:
            assert books.number(PEOPLE) == 1
    with busy.records.reading() as books:
        assert books.number(PEOPLE) == 2


def test_what_is_read_stands_still_while_others_write(busy: Shop) -> None:
    sales = select(func.count()).select_from(open_sales)
    with busy.records.reading() as books:
        before = books.number(sales)
        busy.ring_up("101")
        assert books.number(sales) == before
    with busy.records.reading() as books:
        assert books.number(sales) == before + 1


def test_who_only_reads_cannot_write(busy: Shop) -> None:
    with pytest.raises(Trouble) as trouble, busy.records.reading() as books:
        books.connection.execute("DELETE FROM open_sales")
    assert trouble.value.fault is Fault.READ_ONLY


def test_books_know_when_their_shop_has_got_its_keys(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    assert not records.is_keyed
    keep_keys(records, FIRST_START, keys=KEYS, sealed="{}")
    assert records.is_keyed
    records.close()


def test_ids_differ_and_follow_the_clock(busy: Shop) -> None:
    first, second = busy.records.new_id(), busy.records.new_id()
    busy.clock.pass_time(seconds=1)
    with busy.records.reading() as books:
        later = books.new_id()
    assert first != second
    assert max(first, second) < later


# Copies and raw connections


def test_a_copy_is_whole_while_selling_goes_on(busy: Shop, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.write_text("what a cut-off copy has left")
    with busy.records.writing() as books:
        books.write(people.insert(), id="p", name="Otieno", phone=None, erased_at=None)
        copy_books(busy.records.path, target)
    copy = open_records(target, busy.clock.world(), keys=KEYS)
    with copy.reading() as books:
        assert books.number(PEOPLE) == 1
    copy.close()


def test_a_copy_is_as_private_as_the_books(busy: Shop, tmp_path: Path) -> None:
    busy.records.path.chmod(0o600)
    copy_books(busy.records.path, tmp_path / "copy.sqlite")
    assert (tmp_path / "copy.sqlite").stat().st_mode & 0o777 == 0o600


def test_folding_the_log_leaves_one_file_that_holds_everything(busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        busy.ring_up("101")
        assert files_in(busy.records.path.parent) != ["records.sqlite"]
        busy.records.close()
    fold_log(busy.records.path)
    assert files_in(busy.records.path.parent) == ["records.sqlite"]
    with plain(busy.records.path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("SELECT COUNT(*) FROM open_sales").fetchone() == (2,)


def test_whoever_watches_the_books_is_asked_before_every_use(shop: Shop) -> None:
    asked: list[str] = []
    shop.records.before_use = lambda: asked.append("asked")
    with shop.records.reading():
        assert asked == ["asked"]
    with shop.records.writing():
        assert asked == ["asked", "asked"]
