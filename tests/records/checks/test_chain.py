"""No entry of the chain and no fact that it seals can be changed, cut out or added unseen."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from pos.office.keys import keep_keys
from pos.records.books import Books
from pos.records.checks.chain import chain_differences
from pos.records.keys import Keys
from pos.records.staff import FIRST_START
from pos.records.tables import GUARDED, POSTED, audit
from pos.shop.audit import Act
from pos.till import shifts
from tests.builders import ksh
from tests.records.forging import forge_chain
from tests.records.tampering import add_like, plain, take_triggers_off, tamper, tampering
from tests.shops import KEYS, SetWorld, Shop, new_records

CUT_OFF = "the printed head is not in the chain: its end was cut off or it was made anew"
UNSEALED = "the shop has keys, but no entry is sealed with them"


def told(shop: Shop, keys: Keys | None = KEYS, anchor: str = "") -> list[str]:
    with shop.records.reading() as books:
        return list(chain_differences(books, keys=keys, anchor=anchor))


def hash_at(shop: Shop, number: int) -> str:
    with plain(shop.records.path) as connection:
        query = f"SELECT hash FROM audit WHERE number = {number}"
        return str(connection.execute(query).fetchone()[0])


@pytest.mark.parametrize("keys", [KEYS, None])
def test_the_chain_of_a_shop_with_a_past_holds(keys: Keys | None, busy: Shop) -> None:
    assert told(busy, keys) == []


@pytest.mark.parametrize(
    ("by_hand", "differences"),
    [
        ("UPDATE audit SET at = at + 1 WHERE number = 3", ["entry 3 of till 2 was changed"]),
        (
            f"UPDATE audit SET hash = '{'0' * 64}' WHERE number = 3",
            [
                "entry 3 of till 2 was changed",
                "entry 3 of till 2 is sealed with another key",
                "entry 4 of till 2 does not continue the entry before it",
            ],
        ),
        (
            "DELETE FROM audit WHERE number = 3",
            [
                "entry 4 of till 2 follows 2: entries were cut out",
                "entry 4 of till 2 does not continue the entry before it",
                "states has a row of entry 3, which is not there",
            ],
        ),
        (
            "UPDATE audit SET seal = 'é' WHERE number = 3",
            ["entry 3 of till 2 is sealed with another key"],
        ),
        ("UPDATE audit SET seal = NULL WHERE number = 3", ["entry 3 of till 2 is not sealed"]),
        (
            "UPDATE audit SET digest = '' WHERE number = 20",
            [
                "entry 20 of till 2 was changed",
                "the facts of entry 20 of till 2 (cash_moved) were changed",
            ],
        ),
        (
            "DELETE FROM cash_moves WHERE entry = 20",
            ["the facts of entry 20 of till 2 (cash_moved) were changed"],
        ),
        (
            "UPDATE cash_moves SET entry = 21, number = 2 WHERE entry = 20",
            [
                "the facts of entry 20 of till 2 (cash_moved) were changed",
                "the facts of entry 21 of till 2 (approved) were changed",
            ],
        ),
        (
            "UPDATE cash_moves SET entry = 41 WHERE entry = 20",
            [
                "the facts of entry 20 of till 2 (cash_moved) were changed",
                "cash_moves has a row of entry 41, which is not there",
            ],
        ),
        (
            "UPDATE cash_moves SET till = 1 WHERE entry = 20",
            [
                "cash_moves has a row of entry 20, which is not there",
                "the facts of entry 20 of till 2 (cash_moved) were changed",
            ],
        ),
        (
            "UPDATE shift_closes SET audit_head = 'another'",
            [
                "the facts of entry 24 of till 2 (shift_closed) were changed",
                "entry 24 of till 2 printed another head on its Z",
            ],
        ),
    ],
)
def test_what_was_done_is_told_with_its_place(
    by_hand: str, differences: list[str], busy: Shop
) -> None:
    tamper(busy.records.path, by_hand)
    assert told(busy) == differences


def test_a_fact_that_is_added_to_an_entry_is_found(busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        add_like(connection, "cash_moves", "entry = 22", number=2, amount_cents=5000)
    assert told(busy) == ["the facts of entry 22 of till 2 (cash_moved) were changed"]


# Seals


OTHERS = b"guess-" * 6


def test_a_chain_that_is_made_anew_without_the_keys_of_the_shop_is_found(busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        connection.execute("UPDATE cash_moves SET amount_cents = 90000 WHERE entry = 22")
        forge_chain(connection, OTHERS)
    assert told(busy)[0] == "entry 1 of till 2 is sealed with another key"
    assert len(told(busy)) == 40


def test_without_the_keys_of_the_shop_nobody_can_tell_a_wrong_seal(busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        forge_chain(connection, OTHERS)
    assert told(busy, keys=None) == []


@pytest.mark.parametrize("keys", [KEYS, None])
def test_seals_that_are_taken_off_are_missed_even_without_the_keys(
    keys: Keys | None, busy: Shop
) -> None:
    tamper(busy.records.path, "UPDATE audit SET seal = NULL")
    assert told(busy, keys)[0] == "entry 1 of till 2 is not sealed"


@pytest.mark.parametrize("keys", [KEYS, None])
def test_a_chain_as_if_the_shop_had_never_had_keys_is_found(keys: Keys | None, busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        connection.execute("UPDATE audit SET seal = NULL, act = replace(act, 'keys_made', 'x')")
        forge_chain(connection)
    assert told(busy, keys) == [UNSEALED]


def test_a_shop_that_has_keys_has_entries(busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        for table in GUARDED:
            connection.execute(f"DELETE FROM {table.name}")
    assert told(busy) == [UNSEALED]


def test_entries_from_before_the_shop_had_keys_need_no_seal_and_no_later_one_goes_without(
    tmp_path: Path,
) -> None:
    shop = Shop(new_records(tmp_path), SetWorld(), {})
    with shop.records.writing() as books:
        books.note(Act.SHOP_OPENED, FIRST_START, subject="shop")
    assert told(shop, keys=None) == []
    assert told(shop) == [UNSEALED]
    keep_keys(shop.records, FIRST_START, keys=KEYS, sealed="{}")
    assert told(shop) == []
    tamper(shop.records.path, "UPDATE audit SET seal = 'early' WHERE number = 1")
    assert told(shop) == ["entry 1 of till 2 is sealed too early"]
    shop.records.close()


@pytest.mark.parametrize("till", [1, 3])
def test_facts_in_the_name_of_another_till_need_the_keys_too(till: int, busy: Shop) -> None:
    """Else a chain of its own, made without the keys, would lower what the drawer has to hold."""
    with tampering(busy.records.path) as connection:
        shift = connection.execute("SELECT id FROM shifts WHERE entry = 25").fetchone()[0]
        add_like(connection, "cash_moves", "entry = 22", till=till, entry=1, shift=shift)
        add_like(connection, "audit", "number = 22", till=till, number=1, seal=None)
        forge_chain(connection)
    assert told(busy) == told(busy, keys=None) == [f"entry 1 of till {till} is not sealed"]
    assert busy.faults() == [
        f"I8: entry 1 of till {till} is outside its shift {shift}",
        f"I13: entry 1 of till {till} is not sealed",
    ]


def test_the_keys_of_another_till_are_not_those_of_this_one(busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        connection.execute("UPDATE audit SET seal = NULL, act = replace(act, 'keys_made', 'x')")
        add_like(connection, "audit", till=3, number=1, act=Act.KEYS_MADE.value, seal="sealed")
        forge_chain(connection)
    assert told(busy) == [UNSEALED]


# The end cut off


def cut_off(shop: Shop, behind: int) -> None:
    """Take the last entries away with all their facts, and make the rest fit what is left."""
    with tampering(shop.records.path) as connection:
        for table in POSTED:
            connection.execute(f"DELETE FROM {table.name} WHERE entry > {behind}")
        for statement in (
            f"DELETE FROM audit WHERE number > {behind}",
            f"DELETE FROM outbox WHERE entry > {behind}",
            "DELETE FROM stock_levels",
            """INSERT INTO stock_levels SELECT product, place, batch, SUM(quantity), till, MAX(entry),
                1 FROM stock_moves GROUP BY product, place, batch""",
            "UPDATE shop SET rules = json_set(rules, '$.address', '')",
        ):
            connection.execute(statement)


@pytest.mark.parametrize("behind", [39, 36, 33, 30])
def test_an_end_that_is_cut_off_shows_only_in_a_head_that_was_printed_before(
    behind: int, busy: Shop
) -> None:
    """Whoever has the file may put an older state of it there; paper is what tells."""
    earlier, later = hash_at(busy, behind), hash_at(busy, behind + 1)
    cut_off(busy, behind)
    assert busy.faults() == []
    assert told(busy, anchor=earlier) == []
    assert told(busy, anchor=later) == [CUT_OFF]


def test_the_head_on_a_z_is_a_hash_of_the_chain(busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        head = connection.execute("SELECT audit_head FROM shift_closes").fetchone()[0]
    assert head == hash_at(busy, 23)
    assert told(busy, anchor=head) == told(busy, anchor=head[:16]) == []
    cut_off(busy, 22)
    assert told(busy, anchor=head) == told(busy, anchor=head[:16]) == [CUT_OFF]


def test_the_facts_of_an_entry_that_is_cut_off_do_not_go_unseen(busy: Shop) -> None:
    tamper(busy.records.path, "DELETE FROM audit WHERE number > 34")
    assert told(busy) == ["payments has a row of entry 35, which is not there"]


# Any edit at all

Row = tuple[object, ...]


def another(value: object, random: Random) -> object:
    """A value of the same kind."""
    if isinstance(value, int):
        return value + random.choice([-1000, -1, 1, 1000])
    if not value:
        return random.choice(["x", 1]) if value is None else "x"
    text = str(value)
    place = random.randrange(len(text))
    return random.choice([text[:place] + "é" + text[place + 1 :], text[:place], text + " "])


def changed(rows: list[Row], random: Random) -> list[Row]:
    place, column = random.randrange(len(rows)), random.randrange(len(rows[0]))
    row = list(rows[place])
    row[column] = another(row[column], random)
    return [*rows[:place], tuple(row), *rows[place + 1 :]]


def deleted(rows: list[Row], random: Random) -> list[Row]:
    place = random.randrange(len(rows))
    return [*rows[:place], *rows[place + 1 :]]


def swapped(rows: list[Row], random: Random) -> list[Row]:
    """Two rows have exchanged what they say in one column."""
    (one, other), column = random.choices(rows, k=2), random.randrange(len(rows[0]))
    mixed = (
        (*one[:column], other[column], *one[column + 1 :]),
        (*other[:column], one[column], *other[column + 1 :]),
    )
    return [row for row in rows if row not in (one, other)] + list(mixed)


def copied(rows: list[Row], random: Random) -> list[Row]:
    """A row stands there twice, but for one column or two, as its keys demand."""
    row = list(random.choice(rows))
    for column in random.sample(range(len(row)), 2):
        row[column] = another(row[column], random)
    return [*rows, tuple(row)]


EDITS = (changed, deleted, swapped, copied)
MANY = "all of them"
LAST = 41
"""The number of the last entry, in which a customer pays by M-Pesa."""


@contextmanager
def undone(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("SAVEPOINT before")
    yield
    connection.execute("ROLLBACK TO before")
    connection.execute("RELEASE before")


def keep(connection: sqlite3.Connection, table: str, rows: list[Row]) -> bool:
    """Put those rows there; False if they are no others, or tables do not take them."""
    there = connection.execute(f"SELECT * FROM {table}").fetchall()
    away, new = set(there) - set(rows), set(rows) - set(there)
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    that_row = " AND ".join(f"{name} IS ?" for name in names)
    marks = ", ".join("?" * len(names))
    try:
        connection.executemany(f"DELETE FROM {table} WHERE {that_row}", away)
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", new)
    except sqlite3.IntegrityError:
        return False
    return bool(away or new)


def entries_of(table: str, connection: sqlite3.Connection) -> Counter[tuple[object, ...]]:
    """How often each row stands there, with the number of its entry first."""
    column = "number" if table == "audit" else "entry"
    return Counter(connection.execute(f"SELECT {column}, * FROM {table}").fetchall())


def is_located(found: list[str], touched: set[object]) -> bool:
    """Whether an entry is named that was edited, or the one that follows it."""
    named = {int(number) for each in found for number in re.findall(r"entry (-?\d+)", each)}
    return bool(named & touched or {number - 1 for number in named} & touched)


@pytest.mark.slow
def test_any_edit_of_what_was_posted_is_found_and_its_entry_named(phoned: Shop) -> None:
    random, done = Random(20), Counter[str]()
    anchor = hash_at(phoned, LAST)
    with plain(phoned.records.path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN")
        take_triggers_off(connection)
        books = Books(connection, phoned.clock.world(), till=2)
        while done[MANY] < 1000:
            edit = random.choice(EDITS)
            table = random.choice([audit, random.choice(list(POSTED))]).name
            before = entries_of(table, connection)
            with undone(connection):
                if not keep(connection, table, edit([row[1:] for row in before], random)):
                    continue
                after = entries_of(table, connection)
                found = list(chain_differences(books, keys=KEYS, anchor=anchor))
            touched = {row[0] for row in (before - after) + (after - before)}
            is_last = (table, touched, found) == (audit.name, {LAST}, [CUT_OFF])
            assert is_last or is_located(found, touched), (edit.__name__, table, touched)
            done.update([MANY, edit.__name__, table])
    assert done.keys() == {
        MANY,
        *(edit.__name__ for edit in EDITS),
        *(each.name for each in GUARDED),
    }


# Without keys


def test_a_chain_made_anew_is_found_even_if_the_books_say_that_there_are_no_keys(
    busy: Shop,
) -> None:
    """What says so is not sealed; the seals themselves are there."""
    tamper(busy.records.path, "UPDATE shop SET sealed_keys = NULL")
    assert "the shop's keys were taken out of its books" in told(busy)
    busy.reopen()
    assert busy.records.is_keyed


def test_a_z_is_covered_by_the_head_that_is_printed_on_it(busy: Shop) -> None:
    shifts.count_drawer(busy.records, busy.cashier, counted={ksh(100): 1})
    printed = shifts.close_shift(busy.records, busy.cashier, reason="Empty").audit_head
    assert told(busy, anchor=printed) == []
    with busy.records.writing() as books:
        last = books.entry - 1
    cut_off(busy, last - 1)
    assert told(busy, anchor=printed) == [CUT_OFF]
