"""The letterbox's figures as rows and columns, each beside what it is measured by."""

from collections.abc import Iterator, Sequence

from pos.bench.figures import table
from pos.bench.relay import IDLE, USUAL, RelayFigures, Speed
from pos.bench.relay_goals import goals_of
from pos.bench.relay_slow import Slow


def relay_table(figures: RelayFigures) -> str:
    """Give everything that was measured."""
    first, last = figures.load_average
    return "\n".join(
        [
            f"The disk under {figures.folder} syncs {figures.syncs_per_second:,.0f} times a second.",
            "",
            *_speeds(figures.speeds),
            "",
            *_grown(figures.grown),
            "",
            table(figures.times),
            "",
            *_slow(figures.slow),
            "",
            *_goals(figures),
            "",
            *(f"Left out: {each}" for each in figures.left_out),
            f"The computer's load was {first:.1f} at the beginning and {last:.1f} at the end.",
        ]
    )


def _speeds(speeds: Sequence[Speed]) -> Iterator[str]:
    yield f"{'confirmations':38}{'clients':>8}{'a second':>10}{'p50 ms':>9}{'p99 ms':>9}{'x usual':>9}{'of idle':>9}"
    by_server = {(each.server, each.connections): each.rate.per_second for each in speeds}
    for each in speeds:
        usual = by_server.get((f"{USUAL}, {each.server.rpartition(', ')[2]}", each.connections))
        idle = by_server[IDLE, each.connections]
        times = "" if usual is None else f"{each.rate.per_second / usual:.1f}"
        yield f"{_row(each)}{times:>9}{each.rate.per_second / idle:>9.0%}"


def _grown(grown: Sequence[Speed]) -> Iterator[str]:
    yield f"{'writing when it is full':38}{'clients':>8}{'a second':>10}{'p50 ms':>9}{'p99 ms':>9}"
    for each in grown:
        yield _row(each)


def _slow(slow: Sequence[Slow]) -> Iterator[str]:
    yield f"{'honest beside slow clients':44}{'kept':>7}{'refused':>9}{'p50 ms':>9}{'p99 ms':>9}"
    for each in slow:
        figure = each.figure
        times = f"{figure.at(50):>9.2f}{figure.at(99):>9.2f}"
        yield f"{figure.name:44}{len(figure.times):>7,}{each.refused:>9,}{times}"


def _goals(figures: RelayFigures) -> Iterator[str]:
    yield f"{'goal':76}{'reached':>20}"
    for each in goals_of(figures):
        yield f"{each.what:76}{each.reached:>20}{'' if each.is_kept else '  not kept'}"


def _row(speed: Speed) -> str:
    rate = speed.rate
    times = f"{rate.per_second:>10,.0f}{rate.p50_ms:>9.2f}{rate.p99_ms:>9.2f}"
    return f"{speed.server:38}{speed.connections:>8}{times}"
