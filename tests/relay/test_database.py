"""The letterbox's database syncs at every commit, is made once, and never changes or forgets a letter."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError, OperationalError

from pos.relay import database as database_module
from pos.relay.appending import append
from pos.relay.database import VERSION, Database, driver_of
from pos.relay.letters import C2B
from pos.relay.tables import letterbox, letters, shops
from pos.relay.trouble import Refused, Why
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import ShopDoor


def test_a_commit_is_a_sync(database: Database) -> None:
    with database.writing() as connection:
        if database.is_postgres:
            said = connection.exec_driver_sql("SHOW synchronous_commit").scalar_one()
            level = connection.exec_driver_sql("SHOW transaction_isolation").scalar_one()
            assert (said, level) == ("on", "read committed")
            return
        asked = ("synchronous", "journal_mode", "foreign_keys")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
        assert found == [2, "wal", 1]


def test_a_database_that_cannot_sync_is_refused(tmp_path: Path) -> None:
    without_wal = f"sqlite:///file:{tmp_path / 'letters.sqlite'}?vfs=unix-none&uri=true"
    with pytest.raises(Refused) as refused:
        Database(without_wal)
    assert refused.value.why is Why.NO_SYNC


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", Why.NO_URL),
        ("letters.sqlite", Why.NO_URL),
        ("postgresql://host:port/letters", Why.NO_URL),
        ("postgresql://[::1/letters", Why.NO_URL),
        ("postgresql://me:half@half@127.0.0.1/letters", Why.STRAY_AT),
        ("sqlite://", Why.NO_FILE),
        ("sqlite:///:memory:", Why.NO_FILE),
        ("mysql://somewhere/letters", Why.NEITHER_DATABASE),
        ("postgresql+asyncpg://somewhere/letters", Why.NEITHER_DATABASE),
    ],
)
def test_a_letterbox_is_in_a_sqlite_file_or_in_postgresql(url: str, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        Database(url)
    assert refused.value.why is why


def test_postgres_may_be_called_by_either_name(postgres) -> None:
    opened = Database(postgres.new_database().replace("postgresql:", "postgres:"))
    assert opened.is_postgres
    opened.close()


CHANGES = [
    "UPDATE letters SET kind = 'stk'",
    "UPDATE letters SET key = 'X'",
    "UPDATE letters SET number = 7",
    "UPDATE letters SET arrived_at = 0",
    "UPDATE letters SET sender = 'T1'",
    "UPDATE letters SET verified_source = NOT verified_source",
    "UPDATE letters SET once = 'aa'",
    "UPDATE letters SET differs = NOT differs",
    "UPDATE letters SET door = 'stk'",
    "UPDATE letters SET digest = body",
    "UPDATE letters SET body = digest",
    "UPDATE letters SET is_stripped = is_stripped",
    "DELETE FROM letters",
]


def test_a_letter_is_never_changed_or_deleted(database: Database, door: ShopDoor) -> None:
    keep(database, door.shop, safaricoms())
    before = kept(database, door.shop)
    truncate = ["TRUNCATE letters"] if database.is_postgres else []
    for change in (*CHANGES, *truncate):
        with pytest.raises(DBAPIError, match="never changed"), database.writing() as connection:
            connection.exec_driver_sql(change)
    assert kept(database, door.shop) == before


def test_a_letter_is_stripped_once_and_then_never_changed(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, safaricoms(body=b"personal"))
    strip = update(letters).where(letters.c.kind == C2B)
    with database.writing() as connection:
        connection.execute(strip.values(body=b"", is_stripped=True))
    for values in (
        {"body": b"other"},
        {"body": b"other", "is_stripped": False},
        {"is_stripped": False},
    ):
        with pytest.raises(DBAPIError, match="never changed"), database.writing() as connection:
            connection.execute(strip.values(**values))
    assert [letter.body for letter in kept(database, door.shop)] == [b""]


def test_no_key_stands_twice_in_a_shop(database: Database, door: ShopDoor) -> None:
    keep(database, door.shop, safaricoms())
    with database.reading() as connection:
        row = dict(connection.execute(select(letters)).mappings().one())
    with pytest.raises(DBAPIError), database.writing() as connection:
        connection.execute(insert(letters), [row | {"number": 2}])


def test_an_error_does_not_repeat_what_people_said(database: Database, door: ShopDoor) -> None:
    with pytest.raises(DBAPIError) as broken, database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE letters RENAME TO letters_lost")
        connection.execute(select(letters).where(letters.c.key == "254712345678"))
    assert "254712345678" not in str(broken.value)


def test_work_that_fails_is_not_done_at_all(database: Database, door: ShopDoor) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        connection.execute(update(shops).values(name="Changed"))
        raise ZeroDivisionError
    with database.reading() as connection:
        assert connection.scalar(select(shops.c.name)) == "Duka"


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
def test_a_lost_connection_is_told_and_the_next_one_works(
    database: Database, door: ShopDoor
) -> None:
    with pytest.raises(DBAPIError), database.writing() as connection:
        me = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with database.reading() as another:
            another.exec_driver_sql(f"SELECT pg_terminate_backend({me})")
        connection.execute(update(shops).values(name="Changed"))
    with database.reading() as connection:
        assert connection.scalar(select(shops.c.name)) == "Duka"


def test_a_snapshot_sees_one_moment(database: Database, door: ShopDoor) -> None:
    count = select(letters.c.number)
    with database.snapshot() as connection:
        assert connection.execute(count).all() == []
        keep(database, door.shop, safaricoms())
        assert connection.execute(count).all() == []
    with database.reading() as connection:
        assert connection.execute(count).all() == [(1,)]


def test_a_letterbox_of_another_version_is_refused(database: Database, url: str) -> None:
    with database.writing() as connection:
        connection.execute(update(letterbox).values(version=VERSION + 1))
    with pytest.raises(Refused) as refused:
        Database(url)
    assert refused.value.why is Why.OTHER_VERSION


@pytest.mark.slow
def test_several_processes_make_one_letterbox_at_once(url: str) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    start = context.Barrier(4)
    makers = [context.Process(target=_make, args=(url, start)) for _ in range(4)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join(60)
    assert [maker.exitcode for maker in makers] == [0] * 4
    opened = Database(url)
    with opened.reading() as connection:
        assert connection.execute(select(letterbox)).all() == [(VERSION, 0)]
    opened.close()


def test_a_file_that_another_has_to_itself_is_waited_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.2)
    file = tmp_path / "new.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OperationalError):
            Database(f"sqlite:///{file}")
        other.rollback()
    Database(f"sqlite:///{file}").close()


def test_whoever_is_told_at_once_that_the_file_is_busy_asks_again() -> None:
    said = iter([sqlite3.OperationalError("database is locked"), None])
    asked: list[str] = []

    class Busy(sqlite3.Connection):
        def execute(self, sql: str, *_: object) -> sqlite3.Cursor:
            asked.append(sql)
            if trouble := next(said):
                raise trouble
            return super().execute(sql)

    with closing(sqlite3.connect(":memory:", factory=Busy)) as busy:
        database_module._write_ahead(busy)
    assert asked == ["PRAGMA journal_mode = WAL"] * 2


def _make(url: str, start) -> None:
    start.wait(50)
    Database(url).close()


def test_what_is_written_ahead_is_done_as_a_whole_or_not_at_all(
    database: Database, door: ShopDoor
) -> None:
    with pytest.raises(ZeroDivisionError), database.writing_ahead() as connection:
        append(connection, door.shop, [till_letter(key="lost")])
        raise ZeroDivisionError
    with database.writing_ahead() as connection:
        append(connection, door.shop, [till_letter(key="kept")])
    assert [letter.key for letter in kept(database, door.shop)] == ["kept"]


@pytest.mark.parametrize("way", [Database.writing, Database.writing_ahead])
def test_what_the_driver_refuses_is_told_alike(way, database: Database, door: ShopDoor) -> None:
    for _ in range(2):
        with pytest.raises(DBAPIError), way(database) as connection:
            append(connection, door.shop, [till_letter(key="lost")])
            driver_of(connection).execute("INSERT INTO letters (shop) VALUES ('nobody')")
    with way(database) as connection:
        append(connection, door.shop, [till_letter(key="kept")])
    assert [letter.key for letter in kept(database, door.shop)] == ["kept"]


def test_a_lost_connection_fails_one_writing_and_not_the_next(
    database: Database, door: ShopDoor
) -> None:
    if not database.is_postgres:
        return  # there is no connection to lose
    with database.writing_ahead() as connection:
        append(connection, door.shop, [till_letter(key="a")])
    with database.reading() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with pytest.raises(DBAPIError), database.writing_ahead() as connection:
        append(connection, door.shop, [till_letter(key="lost")])
    with database.writing_ahead() as connection:
        append(connection, door.shop, [till_letter(key="b")])
    assert [letter.key for letter in kept(database, door.shop)] == ["a", "b"]
