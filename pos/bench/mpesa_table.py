"""The figures of M-Pesa at the till as rows and columns, with what each is to reach."""

from collections.abc import Iterator

from pos.bench.figures import table
from pos.bench.mpesa import ON_PAPER, MpesaFigures
from pos.bench.relay_goals import Goal

P50_MS, P99_MS = 30.0, 150.0
OUTAGE_SECONDS = 20.0
OUTAGE = 10_000
OUTAGE_LINE = (
    "{:,} confirmations after an outage: applied in {:.1f} s, the screen's longest pause {:.0f} ms"
)


def mpesa_goals(figures: MpesaFigures) -> list[Goal]:
    """Judge what was measured; what was left out is not judged."""
    return [*_soon(figures), *_outage(figures)]


def mpesa_table(figures: MpesaFigures) -> str:
    """Give everything that was measured."""
    scans = [figures.scans] if figures.scans.times else []
    parts = [
        table([*figures.times, *figures.asking]),
        "",
        OUTAGE_LINE.format(figures.applied, figures.seconds, figures.longest_ms),
        *([table(scans)] if scans else []),
        *(f"stood still {1000 * each.seconds:.0f} ms: {each.where}" for each in figures.stalls),
        "",
        "The other tills read every letter from a process of their own, all on this computer.",
        "",
        f"{'goal':72}{'reached':>20}",
        *(_line(goal) for goal in mpesa_goals(figures)),
    ]
    return "\n".join(parts)


def _line(goal: Goal) -> str:
    return f"{goal.what:72}{goal.reached:>20}{'' if goal.is_kept else '  not kept'}"


def _soon(figures: MpesaFigures) -> Iterator[Goal]:
    for figure in figures.times:
        if figure.name.startswith(ON_PAPER):
            continue
        p50, p99 = figure.at(50), figure.at(99)
        what = f"{figure.name}: p50 {P50_MS:g} ms, p99 {P99_MS:g} ms"
        yield Goal(what, f"{p50:.1f} and {p99:.1f} ms", p50 < P50_MS and p99 < P99_MS)


def _outage(figures: MpesaFigures) -> Iterator[Goal]:
    if not figures.applied:
        return
    most = OUTAGE_SECONDS * figures.applied / OUTAGE
    what = f"{figures.applied:,} after an outage: all there, within {most:.1f} s"
    is_kept = figures.applied >= figures.sizes.outage and figures.seconds < most
    yield Goal(what, f"{figures.seconds:.1f} s", is_kept)
    count = len(figures.stalls)
    yield Goal("the screen never stands still over 100 ms meanwhile", f"{count} times", not count)
