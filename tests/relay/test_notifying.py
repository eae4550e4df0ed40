"""What one process writes the others hear, also after the connection that listens was lost."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import make_url

from pos.relay import keeping, notifying
from pos.relay.database import Database
from pos.relay.notifying import CHANNEL, DOORS, EVERYTHING, listen, notify
from tests.postgres import Postgres
from tests.relay.keeping_letters import keep, till_letter
from tests.relay.running import NOON, ShopDoor
from tests.relay.silent_line import SilentLine

Heard = list[str | None]


def listening(database: Database, scene: Callable[[Heard], Awaitable[None]]) -> Heard:
    heard: Heard = []

    async def run() -> None:
        task = asyncio.create_task(listen(database, heard.append))
        try:
            await until(lambda: heard == [EVERYTHING])
            await asyncio.wait_for(scene(heard), 30)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())
    return heard


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.005)


def write(database: Database, door: ShopDoor) -> None:
    """Keep a letter as another process would, which tells."""
    other = Database(database.url.render_as_string(hide_password=False).replace("+psycopg", ""))
    keep(other, door.shop, till_letter())
    with other.writing() as connection:
        notify(connection, door.shop, is_postgres=other.is_postgres)
        keeping.rotate(connection, door.shop, "c2b", now=NOON)
    other.close()


def test_what_another_process_writes_is_heard(database: Database, door: ShopDoor) -> None:
    async def scene(heard: Heard) -> None:
        await asyncio.to_thread(write, database, door)
        await until(lambda: len(heard) > (2 if database.is_postgres else 1))

    heard = listening(database, scene)
    said = [door.shop, DOORS] if database.is_postgres else [EVERYTHING]
    assert heard[1 : 1 + len(said)] == said


def test_what_is_not_committed_is_not_heard(database: Database, door: ShopDoor) -> None:
    async def scene(heard: Heard) -> None:
        with pytest.raises(ZeroDivisionError), database.writing() as connection:
            notify(connection, "nothing", is_postgres=database.is_postgres)
            raise ZeroDivisionError
        await asyncio.to_thread(write, database, door)
        await until(lambda: len(heard) > 1)

    assert "nothing" not in listening(database, scene)


def test_after_a_loss_of_the_connection_everybody_looks_again(
    database: Database, door: ShopDoor
) -> None:
    if not database.is_postgres:
        return  # there is no connection to lose

    def cut() -> None:
        with database.reading() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE query = 'LISTEN {CHANNEL}' AND datname = current_database()"
            )

    async def scene(heard: Heard) -> None:
        await asyncio.to_thread(cut)
        await until(lambda: heard == [EVERYTHING, EVERYTHING])
        await asyncio.to_thread(write, database, door)
        await until(lambda: len(heard) == 4)

    assert listening(database, scene) == [EVERYTHING, EVERYTHING, door.shop, DOORS]


def test_a_connection_that_has_fallen_silent_is_left_and_everybody_looks_again(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifying, "QUIET_SECONDS", 0.1)
    monkeypatch.setattr(notifying, "CONNECT_SECONDS", 1)
    with SilentLine(postgres.port) as line:
        url = make_url(postgres.emptied_database()).set(host="127.0.0.1", port=line.port)
        database = Database(url)

        async def scene(heard: Heard) -> None:
            await asyncio.sleep(0.3)
            assert heard == [EVERYTHING]
            line.fall_silent()
            await asyncio.sleep(1.5)
            line.cut()
            await until(lambda: heard == [EVERYTHING, EVERYTHING])

        listening(database, scene)
        database.close()
