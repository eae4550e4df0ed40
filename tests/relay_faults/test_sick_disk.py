"""A disk that is full, slow or broken is never answered as if the letter were kept."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from pos.relay.database import Database
from tests.relay.running import Running, add_shop, c2b
from tests.relay_faults.processes import relays
from tests.relay_faults.shelf import faults_in, lying, new_shop
from tests.relay_faults.sick_disk import sick
from tests.relay_faults.wire import Wire

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]
FREE_PAGES = range(50)
SLOW = 0.2
FAULTS = {
    "the disk does not sync": ("fdatasync", "error=EIO"),
    "the disk cannot be written": ("pwrite64", "error=EIO"),
    "the disk is full": ("pwrite64", "error=ENOSPC"),
}


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'letters.sqlite'}"


def test_the_database_is_full_at_fifty_different_moments(sqlite: str) -> None:
    database = Database(sqlite)
    door = add_shop(database)
    most = 1_000_000

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {most}")

    event.listen(database.engine, "connect", limit)
    running, answered = Running(database), []
    post = poster(Wire(running.port), door.c2b, answered)
    try:
        for free in FREE_PAGES:
            with database.reading() as connection:
                pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            most = pages + free // 10
            database.engine.dispose()
            statuses = list(iter_until(lambda status: status != 200, post))
            assert set(statuses[:-1]) <= {200}
            assert statuses[-1] == 503
            most = 1_000_000
            database.engine.dispose()
            assert post() == 200
        assert faults_in(database, door.shop, answered) == []
        assert len(lying(database, door.shop)) == len(answered) > 2 * len(FREE_PAGES)
    finally:
        running.close()
        database.close()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_disk_is_answered_503_and_nothing_answered_is_lost(
    fault: str, sqlite: str, tmp_path: Path
) -> None:
    answered: list[str] = []
    with new_shop(sqlite) as (database, door), relays(sqlite, tmp_path, 1) as (relay,):
        wire = Wire(relay.port)
        post = poster(wire, door.c2b, answered)
        for first in range(1, 6):
            call, error = FAULTS[fault]
            with sick(relay, call, f"{error}:when={first}+"):
                assert 503 in [post() for _ in range(10)]
            assert post() == 200
            relay.kill()  # nothing that only memory holds counts
            wire.close()
            relay.start()
            relay.wait()
            assert faults_in(database, door.shop, answered) == []
        assert relay.broke() == []


def test_nothing_is_answered_before_the_disk_has_synced(sqlite: str, tmp_path: Path) -> None:
    with new_shop(sqlite) as (_, door), relays(sqlite, tmp_path, 1) as (relay,):
        post = poster(Wire(relay.port), door.c2b, [])
        assert post() == 200
        with sick(relay, "fdatasync", f"delay_enter={round(SLOW * 1_000_000)}"):
            for _ in range(3):
                began = time.monotonic()
                assert post() == 200
                assert time.monotonic() - began >= SLOW


def poster(wire: Wire, secret: str, answered: list[str]) -> Callable[[], int]:
    """Give what posts one confirmation after the other and remembers those that were answered."""
    numbers = iter(range(1_000_000))

    def post() -> int:
        receipt = f"F{next(numbers):09}"
        body = json.dumps(c2b(receipt)).encode()
        status, _ = wire.ask("POST", f"/in/{secret}/c2b/confirmation", body)
        if status == 200:
            answered.append(receipt)
        return status

    return post


def iter_until(is_last: Callable[[int], bool], act: Callable[[], int]) -> Iterator[int]:
    """Do something again and again until what it gives is the last."""
    while True:
        said = act()
        yield said
        if is_last(said):
            return
