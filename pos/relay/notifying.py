"""Telling the letterbox's other processes: something is new. Only ever a hint; a reader asks again anyway."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from pos.relay.database import Database, driver_of
from pos.relay.silence import CONNECT_SECONDS

CHANNEL = "letterbox"
LISTENER = "letterbox listener"
DOORS = "doors"
EVERYTHING = None
POLL_SECONDS = 0.25
"""A look costs microseconds, and only what another process wrote to the file is heard of so late."""
AGAIN_SECONDS = 0.5
"""Before a lost connection is tried again; tills look for themselves meanwhile."""
QUIET_SECONDS = 15.0
"""A connection that has said nothing for so long is asked whether it is still one."""

Heard = Callable[[str | None], None]
"""Called with a shop, a shop and its newest number, DOORS, or EVERYTHING when nobody knows what was missed."""

_NOTIFY = "SELECT pg_notify(%s, %s)"


def notify(connection: Connection, said: str, *, is_postgres: bool) -> None:
    """Tell every process at this transaction's commit; SQLite tells by itself."""
    if is_postgres:
        driver_of(connection).execute(_NOTIFY, (CHANNEL, said))


async def listen(database: Database, heard: Heard) -> None:
    """Hear what other processes write, until cancelled, through every loss of the connection."""
    while True:
        with suppress(psycopg.Error, SQLAlchemyError, OSError):
            await (_listen_postgres if database.is_postgres else _watch_sqlite)(database, heard)
        await asyncio.sleep(AGAIN_SECONDS)


async def _listen_postgres(database: Database, heard: Heard) -> None:
    url = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await psycopg.AsyncConnection.connect(
        url, autocommit=True, connect_timeout=CONNECT_SECONDS, application_name=LISTENER
    )
    async with connection:
        await connection.execute(f"LISTEN {CHANNEL}".encode())
        heard(EVERYTHING)
        while True:
            async for said in connection.notifies(timeout=QUIET_SECONDS):
                heard(said.payload)
            async with asyncio.timeout(CONNECT_SECONDS):  # is anybody there still?
                await connection.execute("SELECT 1")


async def _watch_sqlite(database: Database, heard: Heard) -> None:
    with database.reading() as connection:
        seen = None
        while True:
            version = connection.exec_driver_sql("PRAGMA data_version").scalar()
            if version != seen:
                seen = version
                heard(EVERYTHING)
            await asyncio.sleep(POLL_SECONDS)
