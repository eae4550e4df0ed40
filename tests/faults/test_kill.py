"""A till that is killed while it sells loses no sale whose receipt came out, and doubles none."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.seeds import seeds

pytestmark = [pytest.mark.slow, pytest.mark.timeout(200)]
CYCLES = 40


@pytest.mark.parametrize("seed", seeds("killed_while_selling", 1))
def test_no_acknowledged_sale_is_lost_or_doubled(seed: int, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "tests.faults.kill_server", str(tmp_path)]
    ran = subprocess.run(
        [*program, str(CYCLES), str(seed)], capture_output=True, text=True, check=True, timeout=190
    )
    answer = json.loads(ran.stdout)
    assert answer["wrong"] == []
    assert answer["kept"] >= answer["acknowledged"] >= CYCLES
