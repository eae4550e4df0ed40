"""How long a till takes from its start to a window on which somebody can sign in."""

import os
import subprocess
import sys
import time
from pathlib import Path

from pos.bench.figures import Figure
from pos.bench.till_opening import BARE, TILL
from pos.folders import HOME

START, BARE_START = "start to a window one can use", "start to a bare window, same imports"
LONGEST = 120.0


def measure_starts(home: Path, times: int) -> list[Figure]:
    """Give how long starting takes, beside a bare window; nothing where the program is one file."""
    if getattr(sys, "frozen", False) or not times:
        return []
    took: dict[str, list[float]] = {BARE: [], TILL: []}
    for _ in range(times):
        for what, each in took.items():
            each.append(_start(what, home))
    bare = Figure(BARE_START, tuple(took[BARE]))
    return [bare, Figure(START, tuple(took[TILL]), bare)]


def _start(what: str, home: Path) -> float:
    """Start one and give the milliseconds until it was painted."""
    started = time.time()
    done = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-m", "pos.bench.till_opening", what],
        env={**os.environ, HOME: str(home)},
        stdout=subprocess.PIPE,
        text=True,
        timeout=LONGEST,
        check=True,
    )
    return (float(done.stdout.split()[-1]) - started) * 1000
