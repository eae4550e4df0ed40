"""Letters that arrive together share one commit; one that cannot be kept harms no other."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from io import StringIO

import psycopg
import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from pos.log import stream_log
from pos.relay import database as database_module
from pos.relay.appending import append
from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.letters import Kept, Outcome, ShopId
from pos.relay.writer import MOST_AT_ONCE, Writer
from tests.postgres import Postgres
from tests.relay.keeping_letters import kept, safaricoms, till_letter
from tests.relay.running import ShopDoor, add_shop

Scene = Callable[[Writer], Awaitable[None]]


class Told:
    """What a writer said, counted and logged."""

    def __init__(self) -> None:
        self.kept: list[tuple[ShopId, int]] = []
        self.log = StringIO()
        self.figures = Figures()

    def commits(self) -> float | None:
        return self.figures.registry.get_sample_value("letterbox_commit_letters_count")


def write(database: Database, scene: Scene) -> Told:
    told = Told()

    async def run() -> None:
        writer = Writer(
            database,
            told=lambda shop, last: told.kept.append((shop, last)),
            log=stream_log(told.log),
            figures=told.figures,
        )
        try:
            await asyncio.wait_for(scene(writer), 30)
        finally:
            await writer.close()

    asyncio.run(run())
    return told


def refuse(database: Database, key: str) -> None:
    """Have the database refuse letters of that key."""
    with database.writing() as connection:
        if database.is_postgres:
            connection.exec_driver_sql(
                f"ALTER TABLE letters ADD CONSTRAINT not_that_one CHECK (key <> '{key}')"
            )
            return
        connection.exec_driver_sql(
            f"CREATE TRIGGER not_that_one BEFORE INSERT ON letters WHEN NEW.key = '{key}' "
            "BEGIN SELECT RAISE(ABORT, 'not that one'); END"
        )


def test_whoever_has_an_answer_finds_the_letter_on_disk(database: Database, door: ShopDoor) -> None:
    async def scene(writer: Writer) -> None:
        assert await writer.keep(door.shop, safaricoms()) == Kept(Outcome.NEW, 1)
        assert [letter.number for letter in kept(database, door.shop)] == [1]
        assert await writer.keep(door.shop, safaricoms()) == Kept(Outcome.SAME, 1)

    told = write(database, scene)
    assert told.kept == [(door.shop, 1)] * 2
    assert told.log.getvalue().count('"kept"') == 1


def test_letters_that_arrive_together_share_commits(database: Database, door: ShopDoor) -> None:
    many = MOST_AT_ONCE + 20

    async def scene(writer: Writer) -> None:
        news = [writer.keep(door.shop, till_letter(key=f"s{turn}")) for turn in range(many)]
        answers = await asyncio.gather(*news)
        assert [answer.number for answer in answers] == list(range(1, many + 1))

    commits = write(database, scene).commits()
    assert commits is not None
    assert commits < many / 10


def test_shops_that_arrive_together_are_kept_apart(database: Database, door: ShopDoor) -> None:
    other = add_shop(database, "Another")

    async def scene(writer: Writer) -> None:
        both = [writer.keep(shop, till_letter()) for shop in (door.shop, other.shop)]
        assert await asyncio.gather(*both) == [Kept(Outcome.NEW, 1)] * 2

    assert set(write(database, scene).kept) == {(door.shop, 1), (other.shop, 1)}


def test_no_letter_suffers_for_another(database: Database, door: ShopDoor) -> None:
    refuse(database, "bad")

    async def scene(writer: Writer) -> None:
        keys = ["a", "b", "bad", "c", "d"]
        news = [writer.keep(door.shop, till_letter(key=key)) for key in keys]
        answers = await asyncio.gather(*news, return_exceptions=True)
        assert isinstance(answers.pop(2), SQLAlchemyError)
        assert answers == [Kept(Outcome.NEW, number) for number in (1, 2, 3, 4)]

    write(database, scene)
    assert [letter.key for letter in kept(database, door.shop)] == ["a", "b", "c", "d"]


def test_a_letter_that_fails_alone_is_told_so(database: Database, door: ShopDoor) -> None:
    refuse(database, "bad")

    async def scene(writer: Writer) -> None:
        with pytest.raises(SQLAlchemyError):
            await writer.keep(door.shop, till_letter(key="bad"))
        assert await writer.keep(door.shop, till_letter()) == Kept(Outcome.NEW, 1)

    assert write(database, scene).kept == [(door.shop, 1)]


def test_whatever_breaks_is_told_to_whom_it_concerns_and_the_next_are_served(
    database: Database, door: ShopDoor
) -> None:
    """Not only what a database says: a bug of ours must not end the thread that writes."""
    bug = till_letter(key="bug", body=None)

    async def scene(writer: Writer) -> None:
        news = [till_letter(key="a"), bug, till_letter(key="b")]
        asked = [writer.keep(door.shop, letter) for letter in news]
        first, told, second = await asyncio.gather(*asked, return_exceptions=True)
        assert isinstance(told, TypeError)
        assert [first, second] == [Kept(Outcome.NEW, 1), Kept(Outcome.NEW, 2)]
        with pytest.raises(TypeError):
            await writer.keep(door.shop, bug)
        assert await writer.keep(door.shop, till_letter()) == Kept(Outcome.NEW, 3)

    write(database, scene)
    assert [letter.key for letter in kept(database, door.shop)] == ["a", "b", "s1"]


def test_who_did_not_wait_for_the_answer_has_his_letter_kept(
    database: Database, door: ShopDoor
) -> None:
    async def scene(writer: Writer) -> None:
        gone = asyncio.create_task(writer.keep(door.shop, till_letter(key="gone")))
        await asyncio.sleep(0)
        gone.cancel()
        assert (await writer.keep(door.shop, till_letter())).outcome is Outcome.NEW

    write(database, scene)
    assert {letter.key for letter in kept(database, door.shop)} == {"gone", "s1"}


def test_what_was_asked_before_the_end_is_kept(database: Database, door: ShopDoor) -> None:
    async def scene(writer: Writer) -> None:
        asked = asyncio.create_task(writer.keep(door.shop, till_letter()))
        await asyncio.sleep(0)
        await writer.close()
        assert await asked == Kept(Outcome.NEW, 1)
        writer._asked.put(None)  # the end comes twice here

    write(database, scene)


def test_all_who_wait_for_a_database_in_trouble_are_told_at_once(
    database: Database, door: ShopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tried once more, and not once for each of them; then it is served again."""
    tries, is_well, trouble = [], threading.Event(), OperationalError("silent", {}, Exception())

    @contextmanager
    def in_trouble() -> Iterator[Connection]:
        tries.append(1)
        all_asked.wait(30)
        if not is_well.is_set():
            raise trouble
        with well() as connection:
            yield connection

    all_asked, well = threading.Event(), database.writing_ahead
    monkeypatch.setattr(database, "writing_ahead", in_trouble)

    async def scene(writer: Writer) -> None:
        asked = [
            asyncio.create_task(writer.keep(door.shop, till_letter(key=f"s{turn}")))
            for turn in range(MOST_AT_ONCE + 20)
        ]
        await asyncio.sleep(0)
        asked.pop().cancel()
        all_asked.set()
        answers = await asyncio.gather(*asked, return_exceptions=True)
        assert all(isinstance(answer, OperationalError) for answer in answers)
        assert len(tries) == 2
        is_well.set()
        assert (await writer.keep(door.shop, till_letter())).outcome is Outcome.NEW

    assert write(database, scene).kept == [(door.shop, 1)]


def test_what_came_before_the_end_is_kept_however_busy_it_is(
    database: Database, door: ShopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_write, well = threading.Event(), database.writing_ahead

    @contextmanager
    def slow() -> Iterator[Connection]:
        may_write.wait(30)
        with well() as connection:
            yield connection

    monkeypatch.setattr(database, "writing_ahead", slow)

    async def scene(writer: Writer) -> None:
        asked = []
        for turn in range(3):
            letter = till_letter(key=f"s{turn}")
            asked.append(asyncio.create_task(writer.keep(door.shop, letter)))
            await asyncio.sleep(0.02)  # each is handed over by itself
        ending = asyncio.create_task(writer.close())
        await asyncio.sleep(0.05)
        may_write.set()
        await ending
        assert [(await each).number for each in asked] == [1, 2, 3]
        writer._asked.put(None)  # the end comes twice here

    write(database, scene)


CUT = b"""SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database()"""


def test_a_lost_connection_costs_nobody_his_letter(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    database = Database(url)
    door = add_shop(database)

    async def scene(writer: Writer) -> None:
        for number in (1, 2, 3):
            letter = till_letter(key=f"s{number}")
            assert await writer.keep(door.shop, letter) == Kept(Outcome.NEW, number)
            with psycopg.connect(url, autocommit=True) as other:
                other.execute(CUT)

    write(database, scene)
    database.close()


def test_a_writer_that_is_held_up_is_ended_by_another(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies between statements that it sent ahead, and has the shop's counter to itself."""
    url = postgres.emptied_database()
    held_up, other = Database(url), Database(url)
    door = add_shop(held_up)
    monkeypatch.setattr(
        database_module, "_HELD_UP", database_module._HELD_UP.replace("'5 s'", "'0 s'")
    )
    with pytest.raises(OperationalError), held_up.writing_ahead() as connection:
        append(connection, door.shop, [till_letter(key="held up")])
        with other.writing_ahead() as another:
            assert append(another, door.shop, [till_letter()]) == [Kept(Outcome.NEW, 1)]
    assert [letter.key for letter in kept(other, door.shop)] == ["s1"]
    held_up.close()
    other.close()
