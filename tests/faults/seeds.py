"""Seeds for tests that throw dice: those that once found a fault, then fresh ones."""

import os
from pathlib import Path
from random import Random

KEPT = Path(__file__).parent.parent / "regressions" / "seeds.txt"


def seeds(name: str, fresh: int) -> list[int]:
    """Give the kept seeds of a test and so many fresh ones; pytest prints the one that fails."""
    lines = (line.split() for line in KEPT.read_text().splitlines() if not line.startswith("#"))
    kept = [int(line[1]) for line in lines if line and line[0] == name]
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")  # the workers of one run have to agree
    dice = Random(f"{run}{name}") if run else Random()
    return kept + [dice.getrandbits(32) for _ in range(fresh)]
