"""What an older reader could not read is kept once more, under its right kind, and only once."""

import json
from datetime import timedelta

import pytest

from pos.relay.database import Database
from pos.relay.letters import UNREADABLE
from pos.relay.moments import written
from pos.relay.replaying import AT_ONCE, Replayed, replay
from pos.relay.retention import strip_old
from pos.shop.progress import Stopped
from tests.relay.keeping_letters import keep, kept, safaricoms
from tests.relay.running import NOON, Running, ShopDoor, Till, c2b, stk

PAID = json.dumps(c2b()).encode()
PUSHED = json.dumps(stk("ws_CO_1")).encode()
LATER = NOON.replace(year=2027)


def plant(database: Database, door: ShopDoor) -> None:
    """Keep as unreadable what today's reader can read, beside what nobody can."""
    keep(
        database,
        door.shop,
        safaricoms("aa", PAID, kind=UNREADABLE, door="c2b", verified_source=False),
        safaricoms("bb", PUSHED, kind=UNREADABLE, door="stk", once="5f" * 16),
        safaricoms("cc", b"rubbish", kind=UNREADABLE, door="c2b"),
        safaricoms("dd", PAID + b" ", kind=UNREADABLE, door="stk"),
    )


def replayed(database: Database, door: ShopDoor) -> Replayed:
    return replay(database, door.shop)


def test_what_is_readable_by_now_is_kept_once(database: Database, door: ShopDoor) -> None:
    plant(database, door)
    assert replayed(database, door) == Replayed(4, 2)
    assert replayed(database, door) == Replayed(4, 0)
    found = [
        (letter.kind, letter.key, letter.body, letter.verified_source, letter.once)
        for letter in kept(database, door.shop)[4:]
    ]
    assert found == [
        ("c2b", "RKTQDM7W6S", PAID, False, None),
        ("stk", "ws_CO_1", PUSHED, True, "5f" * 16),
    ]


def test_what_is_read_once_more_arrived_when_it_arrived(
    running: Running, database: Database, door: ShopDoor
) -> None:
    """Nothing was heard from Safaricom just now, and the days until it is stripped do not begin again."""
    early = NOON - timedelta(days=80)
    keep(
        database,
        door.shop,
        safaricoms("aa", PAID, kind=UNREADABLE, door="c2b", at=early),
        safaricoms("R2", json.dumps(c2b("R2")).encode()),
    )
    assert replayed(database, door) == Replayed(1, 1)
    page = Till(running, door.keys["T1"]).read()
    assert page["letters"][2]["arrived_at"] == page["letters"][0]["arrived_at"] == written(early)
    assert page["heard_from_mpesa_at"] == written(NOON)
    with database.writing() as connection:
        assert strip_old(connection, now=NOON + timedelta(days=11)) == 2
    assert [b"JOHN" in letter.body for letter in kept(database, door.shop)] == [False, True, False]


def test_the_unreadable_letter_stays_as_it_was(database: Database, door: ShopDoor) -> None:
    plant(database, door)
    before = kept(database, door.shop)
    replayed(database, door)
    assert kept(database, door.shop)[:4] == before


def test_what_was_confirmed_meanwhile_is_not_kept_again(database: Database, door: ShopDoor) -> None:
    plant(database, door)
    keep(database, door.shop, safaricoms(body=PAID))
    assert replayed(database, door) == Replayed(4, 1)


def test_what_was_stripped_is_not_read_again(database: Database, door: ShopDoor) -> None:
    plant(database, door)
    with database.writing() as connection:
        strip_old(connection, now=LATER)
    assert replayed(database, door) == Replayed(0, 0)


def plant_many(database: Database, door: ShopDoor, count: int) -> None:
    paid = [json.dumps(c2b(f"R{turn:07}")).encode() for turn in range(count)]
    for start in range(0, count, 10_000):
        news = [
            safaricoms(f"u{turn}", paid[turn], kind=UNREADABLE, door="c2b")
            for turn in range(start, min(start + 10_000, count))
        ]
        keep(database, door.shop, *news)


@pytest.mark.slow
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_more_letters_than_a_statement_has_room_for_are_read_once_more(
    database: Database, door: ShopDoor
) -> None:
    plant_many(database, door, 33_000)
    assert replayed(database, door) == Replayed(33_000, 33_000)


def test_a_replay_says_how_far_it_is_and_keeps_the_order(
    database: Database, door: ShopDoor
) -> None:
    many = 2 * AT_ONCE + 1
    plant_many(database, door, many)
    told: list[tuple[str, int, int]] = []
    replay(database, door.shop, progress=lambda *said: told.append(said))
    assert told == [("Read once more", done, many) for done in (AT_ONCE, 2 * AT_ONCE, many)]
    keys = [letter.key for letter in kept(database, door.shop)[many:]]
    assert keys == [f"R{turn:07}" for turn in range(many)]


def test_a_replay_that_is_stopped_keeps_what_it_has_and_goes_on_later(
    database: Database, door: ShopDoor
) -> None:
    plant_many(database, door, AT_ONCE + 1)

    def stop(*_said: object) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        replay(database, door.shop, progress=stop)
    assert len(kept(database, door.shop)) == AT_ONCE + 1 + AT_ONCE
    assert replayed(database, door) == Replayed(AT_ONCE + 1, 1)
