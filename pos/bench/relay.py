"""How fast the letterbox is, beside its disk, an idle server and the usual handler; all in one run on one disk."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from uuid import uuid4

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from pos.bench.figures import Figure
from pos.bench.relay_cutting import lines_cut
from pos.bench.relay_growth import PAGE, fill, read_pages
from pos.bench.relay_load import Rate, load
from pos.bench.relay_servers import (
    Door,
    NotMeasured,
    NotStarted,
    doing_nothing,
    letterbox_at,
    letterboxes_at,
    usual_handler,
)
from pos.bench.relay_slow import Slow, slow_clients
from pos.bench.relay_strangers import Crowd
from pos.bench.relay_waking import waking
from pos.relay.database import Database, our_driver
from pos.relay.silence import CONNECT_SECONDS
from pos.relay.trouble import Refused, reason_of
from pos.shop.progress import Progress

CONNECTIONS = (1, 16, 64)
WAITING = ((1, 200), (200, 30))
POLLING_TILLS, POLLED_POSTS, POLLING_SECONDS = 20, 3, 2
READS = 200
BLOCK = b"x" * 4096
IDLE, USUAL = "idle server", "usual handler"
SPREAD, SPREAD_TILLS, SPREAD_POSTS, CUT_SECONDS = 3, 50, 60, 2.0
"""Letterboxes that share a database, tills that wait at them, letters posted, and how often a line is cut."""
SAMPLES = 3
HELD = "posted, held by"
EVERYBODY, SLOW_ROWS = Crowd(), 4
NO_POSTGRES = (
    "PostgreSQL: no server was named. Name one on which you may make databases: "
    "pos bench relay --postgres postgresql://USER@HOST"
)
NO_USUAL = "The usual handler: Flask and waitress are not installed."

Place = Callable[[], AbstractContextManager[str]]
"""Gives the URL of an empty database, which is gone afterwards."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Confirmations per second of one server at so many connections."""

    server: str
    connections: int
    rate: Rate

    def told(self) -> dict[str, object]:
        """Give it as JSON has it."""
        times = {"p50_ms": round(self.rate.p50_ms, 2), "p99_ms": round(self.rate.p99_ms, 2)}
        rate = {"per_second": round(self.rate.per_second)}
        return {"server": self.server, "connections": self.connections, **rate, **times}


@dataclass(frozen=True, slots=True)
class RelayFigures:
    """Everything that was measured."""

    folder: str
    syncs_per_second: float
    speeds: list[Speed]
    grown: list[Speed]
    times: list[Figure]
    slow: list[Slow]
    left_out: list[str]
    load_average: tuple[float, float]

    def told(self) -> dict[str, object]:
        """Give the figures as JSON has them."""
        return {
            "folder": self.folder,
            "syncs_per_second": round(self.syncs_per_second),
            "confirmations": [each.told() for each in self.speeds],
            "grown": [each.told() for each in self.grown],
            "times": [each.told() for each in self.times],
            "slow_clients": [each.told() for each in self.slow],
            "left_out": self.left_out,
            "load_average": [round(each, 2) for each in self.load_average],
        }


def measure_relay(
    *,
    postgres: str | None,
    letters: Sequence[int],
    seconds: float,
    progress: Progress,
    crowd: Crowd = EVERYBODY,
) -> RelayFigures:
    """Measure everything that can be measured here, and say what was left out."""
    if postgres is not None:
        _try_postgres(postgres)
    began = os.getloadavg()[0]
    left_out = [] if postgres else [NO_POSTGRES]
    if not _has_usual():
        left_out.append(NO_USUAL)
    with TemporaryDirectory(prefix="kaunta-bench-") as folder:
        places: dict[str, Place] = {"SQLite": lambda: _file_in(Path(folder))}
        if postgres is not None:
            places["PostgreSQL"] = lambda: _database_on(postgres)
        syncs = _sync_rate(Path(folder) / "synced", seconds)
        speeds = list(_speeds(places, seconds, progress))
        times = list(_waking(places, progress))
        slow = list(_slow(places["SQLite"], seconds, crowd, left_out=left_out, progress=progress))
        grown: list[Speed] = []
        for name, place in places.items():
            for speed, figure in _grown(
                name, place, letters=letters, seconds=seconds, progress=progress
            ):
                grown.append(speed)
                times.append(figure)
    where = gettempdir()
    return RelayFigures(
        where, syncs, speeds, grown, times, slow, left_out, (began, os.getloadavg()[0])
    )


def _try_postgres(server: str) -> None:
    """Refuse a server that cannot be measured, before anything is."""
    try:
        if our_driver(server).get_backend_name() != "postgresql":
            message = "--postgres wants postgresql://USER@HOST"
            raise NotStarted(message)
        with _database_on(server) as url:
            Database(url).close()
    except Refused as odd:
        message = f"--postgres: {str(odd).rstrip('.')}"
        raise NotStarted(message) from odd
    except SQLAlchemyError as dead:
        message = f"no database could be made on that PostgreSQL: {reason_of(dead)}"
        raise NotStarted(message) from dead


def _has_usual() -> bool:
    return bool(find_spec("flask") and find_spec("waitress"))


def _speeds(places: dict[str, Place], seconds: float, progress: Progress) -> Iterator[Speed]:
    with doing_nothing() as door:
        yield from _at_all(IDLE, door, seconds)
    for done, (name, place) in enumerate(places.items(), 1):
        with place() as url, letterbox_at(url) as door:
            yield from _at_all(f"letterbox, {name}", door, seconds)
        if _has_usual():
            with place() as url, usual_handler(url) as door:
                yield from _at_all(f"{USUAL}, {name}", door, seconds)
            if name == "SQLite":
                with place() as url, usual_handler(url, is_tuned=True) as door:
                    yield from _at_all(f"{USUAL} with WAL, {name}", door, seconds)
        progress("Posting", done, len(places))


def _at_all(server: str, door: Door, seconds: float) -> Iterator[Speed]:
    for connections in CONNECTIONS:
        yield Speed(server, connections, _rate_of(server, door, connections, seconds))


def _rate_of(server: str, door: Door, connections: int, seconds: float) -> Rate:
    try:
        return load(door, connections=connections, seconds=seconds)
    except NotMeasured as why:
        message = f"{server}: {why}"
        raise NotMeasured(message) from why


def _waking(places: dict[str, Place], progress: Progress) -> Iterator[Figure]:
    for done, (name, place) in enumerate(places.items(), 1):
        for tills, posts in WAITING:
            with place() as url, letterbox_at(url) as door:
                times = waking([door], tills=tills, posts=posts)
            yield Figure(f"{HELD} {tills} waiting, {name}", times)
        yield from _waking_apart(name, place)
        progress("Waking", done, len(places))
    with places["SQLite"]() as url, letterbox_at(url) as door:
        times = waking([door], tills=POLLING_TILLS, posts=POLLED_POSTS, asks_every=POLLING_SECONDS)
    yield Figure(f"the same, asking every {POLLING_SECONDS} s", times)


def _waking_apart(name: str, place: Place) -> Iterator[Figure]:
    """Time tills that wait at several letterboxes on one database; on PostgreSQL also while lines are cut."""
    said = f"the same, {SPREAD_TILLS} at {SPREAD}"
    with place() as url, letterboxes_at(url, SPREAD) as doors:
        yield Figure(f"{said}, {name}", waking(doors, tills=SPREAD_TILLS, posts=SPREAD_POSTS))
    if name == "PostgreSQL":
        with place() as url, letterboxes_at(url, SPREAD) as doors, lines_cut(url, CUT_SECONDS):
            times = waking(doors, tills=SPREAD_TILLS, posts=SPREAD_POSTS)
        yield Figure(f"{said}, lines cut, {name}", times)


def _slow(
    place: Place, seconds: float, crowd: Crowd, *, left_out: list[str], progress: Progress
) -> Iterator[Slow]:
    slow = slow_clients(place(), seconds=seconds, crowd=crowd, left_out=left_out)
    for done, each in enumerate(slow, 1):
        yield each
        progress("Slow clients", done, SLOW_ROWS)


def _grown(
    name: str, place: Place, *, letters: Sequence[int], seconds: float, progress: Progress
) -> Iterator[tuple[Speed, Figure]]:
    """Write and read at each size, beside the first."""
    first: Figure | None = None
    with place() as url, letterbox_at(url) as door:
        for count in letters:
            there = fill(url, max(count, PAGE), progress)
            read = read_pages(door, letters=there, times=READS)
            figure = Figure(f"{PAGE} of {there:,} letters, {name}", read, first)
            first = first or figure
            rates = [
                _rate_of(f"{name}, {there:,} letters", door, CONNECTIONS[-1], seconds)
                for _ in range(SAMPLES)
            ]
            middle = sorted(rates, key=lambda rate: rate.per_second)[SAMPLES // 2]
            yield Speed(f"{name}, {there:,} letters and on", CONNECTIONS[-1], middle), figure


@contextmanager
def _file_in(folder: Path) -> Iterator[str]:
    with TemporaryDirectory(dir=folder) as own:
        yield f"sqlite:///{own}/letters.sqlite"


@contextmanager
def _database_on(server: str) -> Iterator[str]:
    url, name = make_url(server), f"kaunta_bench_{uuid4().hex}"
    keeper = create_engine(
        url.set(drivername="postgresql+psycopg", database=url.database or "postgres"),
        isolation_level="AUTOCOMMIT",
        connect_args={"connect_timeout": CONNECT_SECONDS},
    )
    with keeper.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        try:
            own = url.set(drivername="postgresql", database=name)
            yield own.render_as_string(hide_password=False)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    keeper.dispose()


def _sync_rate(path: Path, seconds: float) -> float:
    """Give how often a second this disk takes a block for good."""
    count, began = 0, time.perf_counter()
    with path.open("wb", buffering=0) as file:
        while time.perf_counter() - began < seconds:
            file.write(BLOCK)
            os.fdatasync(file.fileno())
            count += 1
        return count / (time.perf_counter() - began)
