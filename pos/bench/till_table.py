"""The till's figures as rows and columns, with what each is to reach."""

from collections.abc import Iterator

from pos.bench.figures import Figure, table
from pos.bench.relay_goals import Goal
from pos.bench.till import FINISH, PAINTED, SCAN, SEARCH, TillFigures

TIMES_RAW = 3.0
PAINTED_MS = 50.0
SEARCH_MS = 30.0
BURST_MS = 200.0
GROWN = 1.2
START_MS = 1500.0
MORE_MIB = 20.0
"""By how much memory may differ without growing: Python gives back what it has held only now and then."""


def till_goals(figures: TillFigures) -> list[Goal]:
    """Judge what was measured; what was left out is not judged."""
    return [
        *_beside_raw(figures.times),
        *_within(figures.times),
        *_burst(figures),
        *_grown(figures),
        *_starts(figures.starts),
        *_memory(figures),
        *_stalls(figures),
    ]


def till_table(figures: TillFigures) -> str:
    """Give everything that was measured."""
    sizes = figures.sizes
    parts = [f"{sizes.products:,} products", "", table(figures.times)]
    if figures.grown:
        parts += ["", f"with {sizes.past:,} past sales behind them", "", table(figures.grown)]
    if figures.starts:
        parts += ["", table(figures.starts)]
    bursts = ", ".join(f"{each:.0f} ms" for each in figures.bursts)
    parts += ["", f"20 scans in a second: {figures.lost} lost, shown after {bursts}"]
    parts += [f"memory after {sales:,} sales: {mib:.0f} MiB" for sales, mib in figures.memory.items()]  # fmt: skip
    parts += [f"stood still {1000 * each.seconds:.0f} ms: {each.where}" for each in figures.stalls]
    parts += ["", f"{'goal':66}{'reached':>20}"]
    parts += [_line(each) for each in till_goals(figures)]
    return "\n".join(parts)


def _line(goal: Goal) -> str:
    return f"{goal.what:66}{goal.reached:>20}{'' if goal.is_kept else '  not kept'}"


def _beside_raw(times: list[Figure]) -> Iterator[Goal]:
    for figure in times:
        if figure.name in {SCAN, FINISH} and figure.ratio is not None:
            what = f"{figure.name}: {TIMES_RAW:g} times sqlite3 at most"
            yield Goal(what, f"{figure.ratio:.2f} times", figure.ratio <= TIMES_RAW)


def _within(times: list[Figure]) -> Iterator[Goal]:
    for figure in times:
        most = {PAINTED: PAINTED_MS, SEARCH: SEARCH_MS}.get(figure.name)
        if most is not None:
            p99 = figure.at(99)
            yield Goal(f"{figure.name}: p99 under {most:g} ms", f"{p99:.1f} ms", p99 < most)


def _burst(figures: TillFigures) -> Iterator[Goal]:
    worst = max(figures.bursts, default=0.0)
    what = f"20 scans in a second: none lost, all shown within {BURST_MS:g} ms"
    is_kept = not figures.lost and worst < BURST_MS
    yield Goal(what, f"{figures.lost}, {worst:.0f} ms", is_kept)


def _grown(figures: TillFigures) -> Iterator[Goal]:
    for figure in figures.grown:
        if figure.ratio is not None:
            what = f"{figure.name}, past sales behind it: {GROWN:g} times at most"
            yield Goal(what, f"{figure.ratio:.2f} times", figure.ratio <= GROWN)


def _starts(starts: list[Figure]) -> Iterator[Goal]:
    for figure in starts:
        if figure.ratio is not None:
            p50 = figure.at(50)
            yield Goal(f"{figure.name}: under {START_MS:g} ms", f"{p50:.0f} ms", p50 < START_MS)


def _memory(figures: TillFigures) -> Iterator[Goal]:
    if len(figures.memory) > 1:
        (first, before), (last, after) = min(figures.memory.items()), max(figures.memory.items())
        what = f"memory does not grow from {first:,} to {last:,} sales"
        yield Goal(what, f"{after - before:+.1f} MiB", after - before < MORE_MIB)


def _stalls(figures: TillFigures) -> Iterator[Goal]:
    count = len(figures.stalls)
    yield Goal("the screen's thread never stands still over 100 ms", f"{count} times", not count)
