"""A database that says nothing is left after a while, by whoever waits for it."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError

from pos.relay import silence
from pos.relay.database import Database, driver_of
from tests.postgres import Postgres
from tests.relay.silent_line import SilentLine


@pytest.fixture
def line(postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> Iterator[SilentLine]:
    monkeypatch.setattr(silence, "PATIENT_SECONDS", 0.3)
    with SilentLine(postgres.port) as passing_on:
        yield passing_on


@pytest.fixture
def behind(line: SilentLine, postgres: Postgres) -> Iterator[Database]:
    url = make_url(postgres.emptied_database()).set(host="127.0.0.1", port=line.port)
    database = Database(url, is_impatient=True)
    yield database
    line.speak()
    database.close()


def test_a_silent_connection_is_closed_and_the_next_is_a_new_one(
    line: SilentLine, behind: Database
) -> None:
    for lent in (behind.writing, behind.writing_ahead):
        with pytest.raises(OperationalError), lent() as connection:
            driver = driver_of(connection)
            line.fall_silent()
            driver.execute("SELECT 1").fetchone()
        assert driver.closed
        line.speak()
        with lent() as connection:
            assert driver_of(connection).execute("SELECT 1").fetchone() == (1,)


def test_a_refusal_in_time_leaves_the_connection_open(behind: Database) -> None:
    with behind.reading() as connection:
        driver = driver_of(connection)
        with pytest.raises(psycopg.OperationalError):
            driver.execute("SET statement_timeout TO '50ms'; SELECT pg_sleep(10)")
        assert not driver.closed


def test_one_that_is_patient_waits(postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "PATIENT_SECONDS", 0.1)
    database = Database(postgres.emptied_database())
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT 1 FROM pg_sleep(0.3)").scalar() == 1
    database.close()
