"""An act that is cut off at any step leaves the books as before it or as after it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.scenarios import SCENARIOS

pytestmark = pytest.mark.slow
FEWEST_STEPS = 10
LONG = {"restore": 3, "import": 3}
"""Acts that take longest at every step: here each third is tried, in make soak every one."""


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_crash_before_any_statement_or_change_of_a_file_leaves_all_or_nothing(
    scenario: str, tmp_path: Path
) -> None:
    program = [sys.executable, "-m", "tests.faults.crash_server", scenario, str(tmp_path)]
    program += ["--each", str(LONG.get(scenario, 1))]
    ran = subprocess.run(program, capture_output=True, text=True, check=True, timeout=110)
    answer = json.loads(ran.stdout)
    assert answer["wrong"] == []
    assert answer["points"] >= FEWEST_STEPS
