"""A new shop: its questions are answered, and in the same program the first thing is sold."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEEN = [
    "the questions are asked",
    "the shop is there",
    "the till has the keyboard",
    "the sugar is on the screen",
    "it is paid",
]


def test_after_the_questions_the_till_takes_keys_and_sells(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.begun_alone", str(home)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()) == (0, SEEN), done.stderr
    assert all("plugin does not support" in line for line in done.stderr.splitlines()), done.stderr
