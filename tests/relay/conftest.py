"""What every test of the letterbox may count on: each runs on SQLite and on PostgreSQL."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos.relay.database import Database
from tests.postgres import Postgres
from tests.relay.running import Running, ShopDoor, Till, add_shop


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'letters.sqlite'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.emptied_database()


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


@pytest.fixture
def door(database: Database) -> ShopDoor:
    return add_shop(database)


@pytest.fixture
def start(database: Database, door: ShopDoor) -> Iterator[Callable[..., Running]]:
    """Start a process's worth of letterbox, as often as a test wants."""
    started: list[Running] = []

    def begin(**terms: object) -> Running:
        started.append(Running(database, **terms))
        return started[-1]

    yield begin
    for running in started:
        running.close()


@pytest.fixture
def running(start: Callable[..., Running]) -> Running:
    return start()


@pytest.fixture
def till(running: Running, door: ShopDoor) -> Till:
    return Till(running, door.keys["T1"])


@pytest.fixture
def other(running: Running, door: ShopDoor) -> Till:
    return Till(running, door.keys["T2"])


@pytest.fixture
def boss(running: Running, door: ShopDoor) -> Till:
    return Till(running, door.keys["boss"])


@pytest.fixture
def signals() -> Iterator[None]:
    """Leave the signals of this process as they were: a server that runs in it takes them over."""
    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    yield
    for each, handler in before.items():
        signal.signal(each, handler)
