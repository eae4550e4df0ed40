"""Letters get numbers without gaps in the order of commits, each key once, and nothing is ever lost."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect, select

from pos.relay.appending import _POSTGRES, Shelf, _Look, append
from pos.relay.database import Database, driver_of
from pos.relay.letters import Kept, NewLetter, Outcome
from pos.relay.moments import to_ms
from pos.relay.tables import DIFFERING, letters, shops
from tests.postgres import Postgres
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import NOON, ShopDoor, add_shop

NEW, SAME, TAKEN = Outcome.NEW, Outcome.SAME, Outcome.TAKEN


def test_numbers_have_no_gaps_and_follow_the_order_of_the_batch(
    database: Database, door: ShopDoor
) -> None:
    first = keep(database, door.shop, *(till_letter(key=f"a{number}") for number in range(3)))
    assert first == [Kept(NEW, 1), Kept(NEW, 2), Kept(NEW, 3)]
    second = keep(database, door.shop, till_letter(key="a1"), till_letter(key="b"))
    assert second == [Kept(SAME, 2), Kept(NEW, 4)]


def test_each_shop_counts_for_itself(database: Database, door: ShopDoor) -> None:
    other = add_shop(database, "Another")
    assert keep(database, door.shop, till_letter()) == [Kept(NEW, 1)]
    assert keep(database, other.shop, till_letter()) == [Kept(NEW, 1)]


def test_one_letter_twice_in_a_batch_is_kept_once(database: Database, door: ShopDoor) -> None:
    assert keep(database, door.shop, safaricoms(), safaricoms()) == [Kept(NEW, 1), Kept(SAME, 1)]


def test_one_key_may_stand_under_several_kinds(database: Database, door: ShopDoor) -> None:
    both = keep(database, door.shop, safaricoms(kind="result"), safaricoms(kind="timeout"))
    assert [each.outcome for each in both] == [NEW, NEW]


def test_other_bytes_from_safaricom_are_further_letters_and_change_nothing(
    database: Database, door: ShopDoor
) -> None:
    bodies = [b"%d" % number for number in range(40)]
    together = keep(database, door.shop, *(safaricoms(body=body) for body in bodies))
    assert [each.number for each in together] == list(range(1, 41))
    found = kept(database, door.shop)
    assert [letter.key for letter in found] == [
        "RKTQDM7W6S", *(f"RKTQDM7W6S~{turn}" for turn in range(2, 41))
    ]  # fmt: skip
    assert [letter.body for letter in found] == bodies
    assert [letter.differs for letter in found] == [False] + [True] * 39


def test_the_same_other_bytes_under_another_key_are_a_letter_of_that_key(
    database: Database, door: ShopDoor
) -> None:
    first = [safaricoms(key="a", body=b"1"), safaricoms(key="a", body=b"2")]
    keep(database, door.shop, *first, safaricoms(key="b", body=b"0"))
    assert keep(database, door.shop, safaricoms(key="b", body=b"2")) == [Kept(NEW, 4)]
    assert [letter.key for letter in kept(database, door.shop)] == ["a", "a~2", "b", "b~2"]


def test_further_letters_are_recognised_when_they_come_again(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, *(safaricoms(body=b"%d" % number) for number in range(20)))
    again = keep(database, door.shop, *(safaricoms(body=b"%d" % number) for number in range(20)))
    assert again == [Kept(SAME, number) for number in range(1, 21)]


def test_a_tills_other_bytes_or_another_till_do_not_get_in(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, till_letter(body=b"1"))
    tried = keep(database, door.shop, till_letter(body=b"2"), till_letter(body=b"1", till="T2"))
    assert tried == [Kept(TAKEN, 1), Kept(TAKEN, 1)]
    assert [letter.body for letter in kept(database, door.shop)] == [b"1"]


def test_claims_depend_on_each_other_within_one_batch(database: Database, door: ShopDoor) -> None:
    together = keep(
        database,
        door.shop,
        till_letter("claim", "X.1"),
        till_letter("claim", "X.1", till="T2"),
        till_letter("claim", "X.2", till="T2"),
        till_letter("release", "X.1"),
        till_letter("claim", "X.2", till="T2"),
        till_letter("release", "X.2"),
    )
    assert together == [
        Kept(NEW, 1), Kept(TAKEN, 1), Kept(TAKEN, 1), Kept(NEW, 2), Kept(NEW, 3),
        Kept(Outcome.NOT_YOURS, 3),
    ]  # fmt: skip


def test_what_is_not_committed_leaves_no_gap(database: Database, door: ShopDoor) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        append(connection, door.shop, [till_letter(key="lost")])
        raise ZeroDivisionError
    assert keep(database, door.shop, till_letter()) == [Kept(NEW, 1)]
    assert [letter.key for letter in kept(database, door.shop)] == ["s1"]


def test_only_safaricom_makes_the_shop_hear_from_mpesa(database: Database, door: ShopDoor) -> None:
    heard_at = select(shops.c.heard_at).where(shops.c.id == door.shop)
    later = NOON + timedelta(minutes=1)
    for letter, heard in (
        (till_letter(), None),
        (safaricoms(at=later), to_ms(later)),
        (till_letter(key="s2"), to_ms(later)),
        (safaricoms("AFTER A WRONG CLOCK WAS MENDED", at=NOON), to_ms(NOON)),
    ):
        keep(database, door.shop, letter)
        with database.reading() as connection:
            assert connection.scalar(heard_at) == heard


NEWS = st.lists(
    st.builds(
        lambda key, body, sender: (
            safaricoms(key, body) if sender == "safaricom" else till_letter("sale", key, body, till=sender)
        ),
        st.sampled_from(["a", "b"]),
        st.sampled_from([b"1", b"2", b"3"]),
        st.sampled_from(["safaricom", "T1", "T2"]),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(NEWS, max_size=4))
def test_any_batches_are_kept_as_a_simple_shelf_would(
    batches: list[list[NewLetter]], database: Database
) -> None:
    shop = add_shop(database, str(uuid4()), "T1").shop
    shelf: list[tuple[str, str, str, bytes]] = []
    for batch in batches:
        keep(database, shop, *batch)
        for letter in batch:
            _shelve(shelf, letter)
    found = kept(database, shop)
    assert [(each.kind, each.key, each.sender, each.body) for each in found] == shelf
    assert [each.number for each in found] == list(range(1, len(shelf) + 1))


def _shelve(shelf: list[tuple[str, str, str, bytes]], letter: NewLetter) -> None:
    """Keep a letter the simplest way there is."""
    taken = {(kind, key): (sender, body) for kind, key, sender, body in shelf}
    key, turn = letter.key, 1
    while (letter.kind, key) in taken:
        if letter.kind == "sale" or taken[letter.kind, key][1] == letter.body:
            return
        turn += 1
        key = f"{letter.key}~{turn}"
    shelf.append((letter.kind, key, letter.sender, letter.body))


def test_each_key_is_looked_up_by_itself_in_a_young_postgres(postgres: Postgres) -> None:
    """Nobody has counted its letters yet; asked for many keys at once it would read every letter of the kind."""
    young = Database(postgres.emptied_database())
    shop = add_shop(young).shop
    keep(young, shop, *(safaricoms(f"R{turn}") for turn in range(500)))
    with young.reading() as connection:
        wanted = (shop, "c2b", [f"S{turn}" for turn in range(64)])
        plan = driver_of(connection).execute(f"EXPLAIN {_POSTGRES.among}", wanted).fetchall()
    young.close()
    (condition,) = [line for (line,) in plan if "Index Cond" in line]
    assert "(key = asked.key)" in condition


def test_other_bytes_under_one_key_cost_no_more_when_there_are_many(
    database: Database, door: ShopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever learns a secret may send thousands, and every other shop waits for the same writer."""
    asked: list[int] = []
    at = _Look.at

    def counted(look: _Look, keys: Mapping[str, set[str]]) -> Shelf:
        asked.append(sum(map(len, keys.values())))
        return at(look, keys)

    bodies = [str(number).encode() for number in range(600)]
    keep(database, door.shop, *(safaricoms(body=body) for body in bodies))
    monkeypatch.setattr(_Look, "at", counted)
    assert keep(database, door.shop, safaricoms(body=b"one more")) == [Kept(NEW, 601)]
    assert sum(asked) < 100
    news = [safaricoms(body=f"and {number}".encode()) for number in range(50)]
    said = keep(database, door.shop, *news, *(safaricoms(body=body) for body in bodies[:5]))
    assert said[49:] == [Kept(NEW, 651), *(Kept(SAME, number) for number in range(1, 6))]
    assert sum(asked) < 200
    assert {letter.key for letter in kept(database, door.shop)} == {
        "RKTQDM7W6S", *(f"RKTQDM7W6S~{turn}" for turn in range(2, 652))
    }  # fmt: skip


def test_a_letterbox_of_before_gets_what_finds_other_bytes(url: str) -> None:
    for _ in range(2):
        database = Database(url)
        with database.writing() as connection:
            names = {each["name"] for each in inspect(connection).get_indexes(letters.name)}
            assert DIFFERING.name in names
            DIFFERING.drop(connection)
        database.close()
