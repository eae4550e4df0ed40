"""What the letterbox is to reach, beside what was measured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pos.bench.figures import Figure
from pos.bench.relay import CONNECTIONS, HELD, IDLE, USUAL, RelayFigures, Speed

MANY = CONNECTIONS[-1]
TIMES_USUAL = {"SQLite": 20.0, "PostgreSQL": 10.0}
OF_IDLE = 0.45
GROWN = 1.2
WOKEN_MS = {1: 5.0, 200: 15.0}
WORST_WOKEN_MS = 50.0
SLOW_MS = 1000.0


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to reach, what was reached, and whether that is enough."""

    what: str
    reached: str
    is_kept: bool


def goals_of(figures: RelayFigures) -> list[Goal]:
    """Judge what was measured; what was left out is not judged."""
    return [
        *_speed(figures.speeds),
        *_waking(figures.times),
        *_growth(figures),
        *_slow(figures),
    ]


def _speed(speeds: Sequence[Speed]) -> Iterator[Goal]:
    rates = {each.server: each.rate.per_second for each in speeds if each.connections == MANY}
    for name, least in TIMES_USUAL.items():
        ours, usual = rates.get(f"letterbox, {name}"), rates.get(f"{USUAL}, {name}")
        if ours and usual:
            what = f"{name}, {MANY} clients: {least:g} times the {USUAL}"
            yield Goal(what, f"{ours / usual:.1f} times", ours >= least * usual)
    ours, idle = rates.get("letterbox, SQLite"), rates.get(IDLE)
    if ours and idle:
        what = f"SQLite, {MANY} clients: {OF_IDLE:.0%} of the {IDLE}"
        yield Goal(what, f"{ours / idle:.0%}", ours >= OF_IDLE * idle)


def _waking(times: Sequence[Figure]) -> Iterator[Goal]:
    for figure in times:
        for tills, most in WOKEN_MS.items():
            if figure.name.startswith(f"{HELD} {tills} "):
                p50, p99 = figure.at(50), figure.at(99)
                what = f"{figure.name}: p50 {most:g} ms, p99 {WORST_WOKEN_MS:g} ms"
                is_kept = p50 < most and p99 < WORST_WOKEN_MS
                yield Goal(what, f"{p50:.1f} and {p99:.1f} ms", is_kept)


def _growth(figures: RelayFigures) -> Iterator[Goal]:
    first: dict[str, Speed] = {}
    for speed in figures.grown:
        name = speed.server.partition(",")[0]
        before = first.setdefault(name, speed)
        if before is not speed:
            slower = before.rate.per_second / speed.rate.per_second
            what = f"writing, {speed.server}: {GROWN:g} times as slow at most"
            yield Goal(what, f"{slower:.2f} times", slower <= GROWN)
    for figure in figures.times:
        if figure.ratio is not None:
            what = f"reading {figure.name}: {GROWN:g} times as slow at most"
            yield Goal(what, f"{figure.ratio:.2f} times", figure.ratio <= GROWN)


def _slow(figures: RelayFigures) -> Iterator[Goal]:
    for each in figures.slow:
        p99 = each.figure.at(99)
        what = f"{each.figure.name}: p99 under 1 s, none refused"
        yield Goal(what, f"{p99:.0f} ms, {each.refused}", p99 < SLOW_MS and not each.refused)
