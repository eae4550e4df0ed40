"""A program killed in the middle of a write, and a disk that fails once or for good."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.judge import Judge
from tests.faults.scenarios import SCENARIOS
from tests.faults.seeds import seeds
from tests.faults.traced import FROM_THEN_ON, KILL, ONCE, hit_everywhere

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
DAILY = ("finish", "return", "close", "receive", "import")
FEWEST_POINTS = 15
OTHERS = sorted(set(SCENARIOS) - {"finish"})
"""Acts of which each run tries another one; `tests/faults/test_crash.py` ends every one of them everywhere."""
EVERY_SO_MANY = 4
"""Of the many writes some are tried, others each time; of the other calls all. `make soak` takes every write."""


@pytest.mark.parametrize("seed", seeds("killed_in_a_write", 1))
@pytest.mark.parametrize("scenario", ["finish", None])
def test_a_program_killed_in_a_write_leaves_all_or_nothing(
    scenario: str | None, seed: int, tmp_path: Path
) -> None:
    scenario = scenario or Random(seed).choice(OTHERS)
    first = Random(seed).randint(1, EVERY_SO_MANY)
    points, wrong = hit_everywhere(Judge(scenario, tmp_path), KILL, step=EVERY_SO_MANY, first=first)
    assert wrong == []
    assert points >= FEWEST_POINTS


@pytest.mark.parametrize("scenario", DAILY)
def test_a_disk_that_fails_once_is_said_plainly_and_loses_nothing(
    scenario: str, tmp_path: Path
) -> None:
    points, wrong = hit_everywhere(Judge(scenario, tmp_path), ONCE)
    assert wrong == []
    assert points >= 3 * FEWEST_POINTS


@pytest.mark.parametrize("seed", seeds("disk_that_stays_broken", 1))
@pytest.mark.parametrize("scenario", DAILY)
def test_a_disk_that_stays_full_or_broken_is_said_plainly_and_loses_nothing(
    scenario: str, seed: int, tmp_path: Path
) -> None:
    first = Random(seed).randint(1, EVERY_SO_MANY)
    points, wrong = hit_everywhere(
        Judge(scenario, tmp_path), FROM_THEN_ON, step=EVERY_SO_MANY, first=first
    )
    assert wrong == []
    assert points >= FEWEST_POINTS
