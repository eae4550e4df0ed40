"""A shop that has grown moves to PostgreSQL with all it has, or stays where it is with all it has."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, update

from pos.relay import database as database_module
from pos.relay import enrolling, keeping, whereabouts
from pos.relay.database import Database
from pos.relay.moving import move, sum_of
from pos.relay.retention import strip_old
from pos.relay.tables import METADATA, box_secrets, letterbox, shops
from pos.relay.trouble import Refused, Why
from pos.shop.progress import Stopped
from tests.postgres import Postgres
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import NOON, Running, ShopDoor, Till, add_shop, c2b

pytestmark = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


@pytest.fixture
def target(postgres: Postgres) -> str:
    return postgres.emptied_database()


@pytest.fixture
def grown(url: str) -> ShopDoor:
    """A letterbox in a file, with some of everything in it."""
    database = Database(url)
    door = add_shop(database)
    another = add_shop(database, "Another", "T1")
    bodies = [json.dumps(c2b()).encode(), b"other bytes", b"\xff\x00", "Wanjikũ".encode()]
    keep(database, door.shop, *(safaricoms(body=body) for body in bodies))
    keep(database, door.shop, till_letter("claim", "R.1"), till_letter("release", "R.1"))
    keep(database, door.shop, *(till_letter(key=f"s{turn}") for turn in range(1100)))
    keep(database, another.shop, till_letter())
    with database.writing() as connection:
        strip_old(connection, now=NOON.replace(year=2028))
        keeping.rotate(connection, door.shop, "stk", now=NOON)
        keeping.revoke(connection, "T2", door.shop, now=NOON)
        enrolling.enrol_code(connection, door.shop, "T9", may_approve=True, now=NOON)
    database.close()
    return door


@pytest.fixture
def opened() -> Iterator[Callable[[str], Database]]:
    """Open a letterbox until the test ends."""
    all_of_them: list[Database] = []

    def open_it(place: str) -> Database:
        all_of_them.append(Database(place))
        return all_of_them[-1]

    yield open_it
    for each in all_of_them:
        each.close()


def sums(database: Database) -> dict[str, tuple[int, int]]:
    with database.snapshot() as connection:
        return {table.name: sum_of(connection, table) for table in METADATA.sorted_tables}


def refusal(url: str, target: str) -> Why:
    with pytest.raises(Refused) as refused:
        move(url, target)
    return refused.value.why


def test_everything_comes_along_and_the_file_is_closed(
    url: str, target: str, grown: ShopDoor, opened: Callable[[str], Database]
) -> None:
    source = Database(url)
    before, letters_before = sums(source), kept(source, grown.shop)
    with source.reading() as connection:
        logs = set(connection.scalars(select(shops.c.log)))
    source.close()
    assert move(url, target) == 1107
    database = opened(target)
    assert sums(database) == before
    assert kept(database, grown.shop) == letters_before
    with database.reading() as connection:
        assert logs.isdisjoint(connection.scalars(select(shops.c.log)))
        known = "SELECT count(*) FROM pg_stats WHERE tablename = 'letters' AND attname = 'key'"
        assert connection.exec_driver_sql(known).scalar() == 1
    with pytest.raises(Refused) as refused:
        whereabouts.find(url)
    assert refused.value.why is Why.MOVED
    assert refusal(url, target) is Why.MOVED


def test_tills_and_safaricom_go_on_where_they_were(
    url: str, target: str, grown: ShopDoor, opened: Callable[[str], Database]
) -> None:
    move(url, target)
    running = Running(opened(target))
    try:
        till, boss = Till(running, grown.keys["T1"]), Till(running, grown.keys["boss"])
        assert till.put("sale", "s7", b"{}").status == 200
        assert till.put("claim", "R.2").said == {"number": 1107}
        assert boss.put("claim", "R.2", {"sale": 1}).status == 409
        path = f"/in/{grown.c2b}/c2b/confirmation"
        assert running.ask("POST", path, json.dumps(c2b())).status == 200
        assert till.read(1107)["last"] == 1107
        assert Till(running, grown.keys["T2"]).ask("GET", "/letters").status == 401
    finally:
        running.close()


def test_a_running_letterbox_there_learns_who_may_come_in(
    url: str, target: str, grown: ShopDoor, opened: Callable[[str], Database]
) -> None:
    database = opened(target)
    running = Running(database)
    try:
        move(url, target)
        assert Till(running, grown.keys["T1"]).ask("GET", "/letters").status == 200
    finally:
        running.close()


def test_a_letterbox_with_a_shop_in_it_takes_no_other(
    url: str, target: str, grown: ShopDoor, opened: Callable[[str], Database]
) -> None:
    database = opened(target)
    add_shop(database, "Third")
    before = sums(database)
    assert refusal(url, target) is Why.NOT_EMPTY
    assert sums(database) == before
    whereabouts.find(url)


def test_a_letterbox_that_runs_is_not_moved(
    url: str, target: str, grown: ShopDoor, opened: Callable[[str], Database]
) -> None:
    running = Running(opened(url))
    try:
        assert refusal(url, target) is Why.IN_USE
        assert Till(running, grown.keys["T1"]).put("sale", "new").status == 201
    finally:
        running.close()


def test_what_did_not_come_across_as_it_was_is_not_moved(
    url: str, target: str, grown: ShopDoor, opened: Callable[[str], Database]
) -> None:
    database = opened(target)
    with database.writing() as connection:
        connection.exec_driver_sql(
            "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.body = 'x'; RETURN NEW; END $$"
        )
        connection.exec_driver_sql(
            "CREATE TRIGGER spoil BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION spoil()"
        )
    assert refusal(url, target) is Why.NOT_THE_SAME
    assert sums(database)["shops"] == (0, 0)
    whereabouts.find(url)


def test_a_move_that_is_stopped_left_nothing_and_works_later(
    url: str, target: str, grown: ShopDoor
) -> None:
    told: list[str] = []

    def stop(what: str, _done: int, _of: int) -> None:
        told.append(what)
        if what == "Compared letters":
            raise Stopped

    with pytest.raises(Stopped):
        move(url, target, progress=stop)
    assert told[:2] == ["Copied letterbox", "Copied shops"]
    assert told.count("Copied letters") == 12
    assert move(url, target) == 1107


def test_a_letterbox_moves_from_a_file_to_postgres_only(
    url: str, target: str, grown: ShopDoor, tmp_path: Path
) -> None:
    another = f"sqlite:///{tmp_path / 'another.sqlite'}"
    for ways in ((url, another), (target, url), (target, target), ("rubbish", target)):
        assert refusal(*ways) is Why.NOT_THAT_WAY
    assert refusal(another, target) is Why.NO_LETTERBOX


def test_a_changed_row_changes_the_sum(url: str, grown: ShopDoor) -> None:
    database = Database(url)
    before = sums(database)
    with database.writing() as connection:
        connection.execute(update(box_secrets).values(made_at=box_secrets.c.made_at + 1))
        connection.execute(update(letterbox).values(doors=99))
    after = sums(database)
    assert {name for name in before if before[name] != after[name]} == {"box_secrets"}
    assert before["letters"][0] == 1107
    database.close()


def test_a_move_takes_as_long_as_it_takes(
    url: str, target: str, grown: ShopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new database waits while the old one is read, longer than any other work may let it wait."""
    monkeypatch.setattr(database_module, "HELD_UP_SECONDS", 1)

    def slow(what: str, done: int, _of: int) -> None:
        if (what, done) == ("Copied letters", 100):
            time.sleep(1.5)

    assert move(url, target, progress=slow) == 1107
