"""Times, what is usual among them and what is rare, and a table of them beside what they are measured by."""

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """How long something took, many times over, in milliseconds; and what it is measured by."""

    name: str
    times: tuple[float, ...]
    beside: "Figure | None" = None

    def at(self, percent: int) -> float:
        """Give the time that so many of a hundred were not longer than."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]

    @property
    def ratio(self) -> float | None:
        """How many times as long as what it is measured by, in the middle."""
        return None if self.beside is None else self.at(50) / self.beside.at(50)

    def told(self) -> dict[str, object]:
        """Give the figure as JSON has it."""
        ratio = None if self.ratio is None else round(self.ratio, 2)
        times = {f"p{each}_ms": round(self.at(each), 3) for each in (50, 99)}
        worst = round(self.at(100), 3)
        return {
            "name": self.name, "times": len(self.times), **times, "worst_ms": worst, "ratio": ratio
        }  # fmt: skip


@contextmanager
def tidied_between() -> Iterator[None]:
    """Have Python tidy up before each figure and not within one, as the program has it (`desks/tidying.py`)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def measure(
    name: str, acts: Iterable[Callable[[], object]], beside: Figure | None = None
) -> Figure:
    """Do things one after the other and give how long each took."""
    times = []
    if not gc.isenabled():
        gc.collect()
    for act in acts:
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return Figure(name, tuple(times), beside)


def table(figures: Iterable[Figure]) -> str:
    """Give figures as rows and columns."""
    rows = [f"{'':44}{'times':>7}{'p50 ms':>10}{'p99 ms':>10}{'worst':>10}{'ratio':>8}"]
    for figure in figures:
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        times = "".join(f"{figure.at(percent):>10.3f}" for percent in (50, 99, 100))
        rows.append(f"{figure.name:44}{len(figure.times):>7,}{times}{ratio:>8}")
    return "\n".join(rows)
