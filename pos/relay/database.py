"""Where letters are kept: SQLite or PostgreSQL by URL, made to sync before it says that it has committed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from time import monotonic, sleep
from typing import Any

import psycopg
from sqlalchemy import Connection, create_engine, event, insert, inspect, make_url, select
from sqlalchemy.engine import URL, Engine
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from pos.relay.silence import CONNECT_SECONDS, PATIENT_SECONDS, ImpatientConnection
from pos.relay.tables import DIFFERING, METADATA, letterbox
from pos.relay.trouble import Refused, Why
from pos.relay.turns import Turns

Transaction = Connection
"""What is lent to whoever reads or writes."""
VERSION = 1
MAKING = 4_702_111_234
"""The lock of whoever makes the tables; any number will do that no other program on this database locks."""
BUSY_SECONDS = 5
"""So long a file that somebody else writes to is waited for."""
BUSY_LOOK_SECONDS = 0.02
"""Where SQLite does not wait by itself, it is tried so often."""
HELD_UP_SECONDS = 10
"""A process that is held up in the middle of a transaction holds up the others for no longer than this."""

WRITER = "letterbox writer"

_BEGIN_POSTGRES = "BEGIN ISOLATION LEVEL READ COMMITTED"
_BEGIN_SQLITE = "BEGIN IMMEDIATE"
_SNAPSHOT_POSTGRES = (
    "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout TO 0; "
    "SET LOCAL idle_in_transaction_session_timeout TO 0"
)

_HELD_UP = f"""SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND application_name = '{WRITER}'
    AND wait_event = 'ClientRead' AND xact_start < now() - interval '{PATIENT_SECONDS:g} s'"""  # noqa: S608 - our own words
"""PostgreSQL's own limit does not see a transaction whose statements were sent ahead."""

_FIXED = "shop, number, kind, key, arrived_at, sender, verified_source, once, differs, door, digest"
_STRIPPED = "body, is_stripped"
_NEVER = "letters are never changed or deleted"
_SQLITE_GUARDS = (
    (
        f"CREATE TRIGGER letters_never_changed BEFORE UPDATE OF {_FIXED} ON letters "
        f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
    ),
    (
        f"CREATE TRIGGER letters_only_stripped BEFORE UPDATE OF {_STRIPPED} ON letters "
        f"WHEN OLD.is_stripped OR NOT NEW.is_stripped BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
    ),
    (
        "CREATE TRIGGER letters_never_deleted BEFORE DELETE ON letters "
        f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
    ),
)
_POSTGRES_GUARDS = (
    (
        "CREATE FUNCTION letters_never() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_NEVER}'; END $$"
    ),
    (
        f"CREATE TRIGGER letters_never_changed BEFORE UPDATE OF {_FIXED} ON letters "
        "FOR EACH ROW EXECUTE FUNCTION letters_never()"
    ),
    (
        f"CREATE TRIGGER letters_only_stripped BEFORE UPDATE OF {_STRIPPED} ON letters FOR EACH ROW "
        "WHEN (OLD.is_stripped OR NOT NEW.is_stripped) EXECUTE FUNCTION letters_never()"
    ),
    (
        "CREATE TRIGGER letters_never_deleted BEFORE DELETE ON letters "
        "FOR EACH ROW EXECUTE FUNCTION letters_never()"
    ),
    (
        "CREATE TRIGGER letters_never_emptied BEFORE TRUNCATE ON letters "
        "FOR EACH STATEMENT EXECUTE FUNCTION letters_never()"
    ),
)


class Database:
    """A letterbox's engine, ready to read and write."""

    def __init__(self, url: str | URL, *, connections: int = 6, is_impatient: bool = False) -> None:
        """Open it, making the tables where there are none; refuse one that is no letterbox of ours.

        Whoever has others waiting for him is impatient: a database that says nothing is left after a while.
        """
        self.url = our_driver(url)
        self._is_impatient = is_impatient
        self.is_postgres = self.url.get_backend_name() == "postgresql"
        self._turn = nullcontext if self.is_postgres else Turns().turn
        self.engine = self._engine(connections)
        self._unasked = self._engine(1, asks_first=False) if self.is_postgres else self.engine
        try:
            with self.writing() as connection:
                _make_or_check(connection, is_postgres=self.is_postgres)
        except BaseException:
            self.close()
            raise

    def _engine(self, connections: int, *, asks_first: bool = True) -> Engine:
        engine = create_engine(
            self.url,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,  # an error is logged with its statement, never with what people said
            pool_size=connections,
            max_overflow=0,
            pool_pre_ping=self.is_postgres and asks_first,
            connect_args={"connect_timeout": CONNECT_SECONDS}
            if self.is_postgres
            else {"timeout": BUSY_SECONDS, "check_same_thread": False},
        )
        event.listen(engine, "connect", _sync_postgres if self.is_postgres else _sync_sqlite)
        if self.is_postgres and self._is_impatient:
            event.listen(engine, "do_connect", _connect_impatiently)
        if not asks_first:
            event.listen(engine, "connect", _end_held_up)
        return engine

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose work is on disk as a whole afterwards, or was not done at all."""
        with self._turn(), self.engine.connect() as connection, _told_alike():
            connection.exec_driver_sql(_BEGIN_POSTGRES if self.is_postgres else _BEGIN_SQLITE)
            try:
                yield connection
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                with suppress(SQLAlchemyError):
                    connection.exec_driver_sql("ROLLBACK")
                raise

    @contextmanager
    def writing_ahead(self) -> Iterator[Connection]:
        """Give the same, for one writer and the driver's own statements: PostgreSQL is sent them unasked.

        Nothing is waited for but what is read, and at the end the commit. The connection may turn out
        to be lost; whoever writes has to try again.
        """
        if not self.is_postgres:
            with self.writing() as connection:
                yield connection
            return
        with self._unasked.connect() as connection, _told_alike():
            driver = driver_of(connection)
            try:
                with driver.pipeline():
                    driver.execute(_BEGIN_POSTGRES)
                    yield connection
                    driver.execute("COMMIT")
            except BaseException:
                with suppress(psycopg.Error):
                    driver.execute("ROLLBACK")
                if driver.closed:
                    connection.invalidate()
                raise

    def reading(self) -> Connection:
        """Give a connection to read from, as a context."""
        return self.engine.connect()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Give a connection that sees one moment, however long it reads."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql(_SNAPSHOT_POSTGRES if self.is_postgres else "BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()
        self._unasked.dispose()


def driver_of(connection: Connection) -> Any:
    """Give the driver's own connection, for statements that have to be quick."""
    return connection.connection.driver_connection


@contextmanager
def _told_alike() -> Iterator[None]:
    """Tell what the driver refuses as SQLAlchemy tells it."""
    try:
        yield
    except (psycopg.Error, sqlite3.Error) as failure:
        kind = psycopg.Error if isinstance(failure, psycopg.Error) else sqlite3.Error
        raise DBAPIError.instance(None, None, failure, kind, hide_parameters=True) from failure


def our_driver(text: str | URL) -> URL:
    """Give the URL of a place where a letterbox may be kept, with the driver that we use; refuse any other."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as odd:
        raise Refused(Why.NO_URL) from odd
    if "@" in (url.host or ""):  # half a password, which nobody may read in what fails
        raise Refused(Why.STRAY_AT)
    if url.drivername in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite":
        if url.database in {None, "", ":memory:"}:
            raise Refused(Why.NO_FILE)
        return url
    raise Refused(Why.NEITHER_DATABASE, url.drivername)


def _sync_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    for asked, wanted in (("journal_mode = WAL", "wal"), ("synchronous = FULL", 2)):
        (found,) = connection.execute(f"PRAGMA {asked.split()[0]}").fetchone()
        _has_to_be(wanted, found, asked)
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Have a file write ahead; SQLite itself does not always wait for another who makes it do so."""
    ends = monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if monotonic() >= ends:
                raise
            sleep(BUSY_LOOK_SECONDS)
        else:
            return


def _connect_impatiently(_dialect: object, _record: object, words: Any, named: Any) -> Any:
    return ImpatientConnection.connect(*words, **named)


def _end_held_up(connection: Any, _record: object) -> None:
    """End what another writer began and, held up itself, neither ends nor lets go of: it will try again."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET application_name TO '{WRITER}'")
        cursor.execute(_HELD_UP)
    connection.commit()


def _sync_postgres(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO on")
        cursor.execute("SET statement_timeout TO '20s'")
        cursor.execute(f"SET idle_in_transaction_session_timeout TO '{HELD_UP_SECONDS}s'")
        cursor.execute("SHOW synchronous_commit")
        _has_to_be("on", cursor.fetchone()[0], "synchronous_commit")
    connection.commit()


def _has_to_be(wanted: object, found: object, setting: str) -> None:
    if found != wanted:
        raise Refused(Why.NO_SYNC, setting)


def _make_or_check(connection: Connection, *, is_postgres: bool) -> None:
    if is_postgres:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MAKING})")
    if not inspect(connection).has_table(letterbox.name):
        METADATA.create_all(connection)
        for guard in _POSTGRES_GUARDS if is_postgres else _SQLITE_GUARDS:
            connection.exec_driver_sql(guard)
        connection.execute(insert(letterbox).values(version=VERSION, doors=0))
        return
    version = connection.scalar(select(letterbox.c.version))
    if version != VERSION:
        raise Refused(Why.OTHER_VERSION, version)
    DIFFERING.create(connection, checkfirst=True)
