"""The letterbox's bench measures what it says, beside what it says, and asks nothing of the machine it runs on."""

import asyncio
import socket
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from pos.bench import relay, relay_load, relay_waking
from pos.bench.figures import Figure
from pos.bench.relay import (
    NO_POSTGRES,
    NO_USUAL,
    RelayFigures,
    Speed,
    _at_all,
    _database_on,
    measure_relay,
)
from pos.bench.relay_cutting import lines_cut
from pos.bench.relay_load import Rate, is_whole
from pos.bench.relay_servers import Door, NotMeasured, letterboxes_at
from pos.bench.relay_strangers import Crowd
from pos.bench.relay_table import relay_table
from pos.relay.database import Database
from pos.shop.progress import no_progress
from tests.postgres import Postgres
from tests.relay.running import Running, Till, add_shop

pytestmark = [pytest.mark.slow, pytest.mark.timeout(200)]
FEW = Crowd(half_open=5, slow=2, idle=2)
IDLE = [Speed("idle server", each, Rate(1000.0 * each, 1.0, 2.0)) for each in (1, 16, 64)]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Door, Till]]:
    """A letterbox in this process, with a shop in it."""
    database = Database(f"sqlite:///{tmp_path / 'letters.sqlite'}")
    shop = add_shop(database)
    running = Running(database)
    door = Door(running.port, f"/in/{shop.c2b}/c2b/confirmation", shop.keys["T1"])
    yield door, Till(running, shop.keys["T1"])
    running.close()
    database.close()


def test_a_rate_counts_confirmations_that_were_kept(served: tuple[Door, Till]) -> None:
    door, till = served
    rate = asyncio.run(relay_load._measure(door.port, door.path, 4, 0.3))
    assert 0 < rate.per_second * 0.3 <= till.read()["last"]
    assert 0 < rate.p50_ms <= rate.p99_ms


@pytest.mark.parametrize("asks_every", [0, 0.05])
def test_waiting_and_asking_are_timed_for_every_till(
    asks_every: float, served: tuple[Door, Till]
) -> None:
    times = asyncio.run(relay_waking._measure([served[0]], 3, 2, asks_every))
    assert len(times) == 6
    assert all(0 < each < 60_000 for each in times)


@pytest.mark.parametrize("status", ["503 Sorry", ""])
def test_there_is_no_rate_where_one_client_of_several_is_sent_away(status: str) -> None:
    turns = count()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        said = status if next(turns) == 1 else "200 OK"
        try:
            while said and await reader.readline():
                await reader.readuntil(b"}")
                writer.write(f"HTTP/1.1 {said}\r\nContent-Length: 2\r\n\r\n{{}}".encode())
        finally:
            writer.close()

    async def scene() -> None:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            try:
                await relay_load._measure(port, "/confirmation", 3, 0.2)
            finally:
                others = asyncio.all_tasks() - {asyncio.current_task()}
                await asyncio.wait(others, timeout=10)

    with pytest.raises(NotMeasured, match=f"1 of 3 clients .*{status or 'cut off'}"):
        asyncio.run(scene())


def test_there_is_no_rate_where_nothing_is_kept_or_nobody_answers(
    served: tuple[Door, Till],
) -> None:
    door, _ = served
    nowhere = replace(door, path="/confirmation")
    with pytest.raises(
        NotMeasured, match=r"^SQLite: 1 of 1 clients were not served: HTTP/1\.1 404"
    ):
        list(_at_all("SQLite", nowhere, 0.1))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(NotMeasured, match="nobody was answered"):
            asyncio.run(relay_load._measure(port, door.path, 1, 0))


def test_an_answer_is_whole_when_its_body_is() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
    assert [is_whole(head[:-1]), is_whole(head), is_whole(head + b"{}")] == [False, False, True]


def test_everything_is_measured_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """With few of all: here it counts that each is measured and told."""
    for name, few in (
        ("CONNECTIONS", (1, 4)),
        ("WAITING", ((1, 5), (10, 3))),
        ("SPREAD_POSTS", 6),
        ("POLLING_SECONDS", 0.2),
    ):
        monkeypatch.setattr(relay, name, few)
    figures = measure_relay(
        postgres=None, letters=[0, 300], seconds=0.5, progress=no_progress, crowd=FEW
    )
    servers = {speed.server for speed in figures.speeds}
    assert {"idle server", "letterbox, SQLite"} <= servers
    assert ("usual handler, SQLite" in servers) == (find_spec("waitress") is not None)
    assert ("usual handler with WAL, SQLite" in servers) == (find_spec("waitress") is not None)
    assert len(figures.grown) == 2
    parts = {
        "folder",
        "syncs_per_second",
        "confirmations",
        "grown",
        "times",
        "slow_clients",
        "left_out",
    }
    assert set(figures.told()) == parts | {"load_average"}
    assert figures.left_out == [NO_POSTGRES]
    said = relay_table(figures)
    assert said.startswith("The disk under /")
    assert f"Left out: {NO_POSTGRES}" in said


def test_tills_at_several_letterboxes_are_timed_while_their_lines_are_cut(
    postgres: Postgres,
) -> None:
    with (
        _database_on(postgres.url) as url,
        letterboxes_at(url, 2) as doors,
        lines_cut(url, 0.05),
    ):
        assert len({door.port for door in doors}) == 2
        times = relay_waking.waking(doors, tills=4, posts=3)
    assert len(times) == 12


def test_postgres_is_measured_in_a_database_that_is_gone_afterwards() -> None:
    server = Postgres()
    try:
        with _database_on(server.url) as url:
            Database(url).close()
        with pytest.raises(OperationalError):
            Database(url)
    finally:
        server.end()


def test_what_was_left_out_is_said() -> None:
    times = [Figure("posted", (1.0,))]
    said = relay_table(RelayFigures("/x", 1.0, IDLE, [], times, [], [NO_USUAL], (0.0, 0.0)))
    assert "Left out: The usual handler: Flask and waitress are not installed" in said
