"""The fault tests with counts that need time, for so many minutes; says at the end how far each came.

    python -m tests.soak --minutes 30

Every job has its share of the time and stops by itself. What is wrong is printed at once, with the seed
that finds it again (tests/regressions/seeds.txt); the exit status is 1 when anything was.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, product
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory

from tests.faults.judge import Judge
from tests.faults.kill_server import kept, open_shop
from tests.faults.power import after_power_cuts, watch_selling
from tests.faults.scenarios import SCENARIOS, faults_of
from tests.faults.traced import FROM_THEN_ON, KILL, ONCE, hit_everywhere

Job = Callable[[Path, int, int], tuple[int, list[str]]]
"""Given a folder, a seed and the number of the round; gives how much was done and what was wrong."""
MACHINES = "tests/machines"
TOWARDS = {
    "crashes, each with a crash in its recovery": "all",
    "kills and failing disks, call by call": "all",
    "kill -9 while selling": 5_000,
    "power cuts": 2_000,
    "backups while selling": 1_000,
    "histories of the machines": 120_000,
}


def crash_everywhere(folder: Path, _seed: int, turn: int) -> tuple[int, list[str]]:
    """One act crashed at every step, and what follows crashed at every step; the acts take turns."""
    scenario = list(SCENARIOS)[turn % len(SCENARIOS)]
    program = [sys.executable, "-m", "tests.faults.crash_server", scenario, str(folder), "--again"]
    ran = subprocess.run(program, capture_output=True, text=True, check=True)
    answer = json.loads(ran.stdout)
    return answer["points"], answer["wrong"]


def hit_every_call(folder: Path, _seed: int, turn: int) -> tuple[int, list[str]]:
    """One act killed, or its disk failing, at every call that reaches the disk; they take turns."""
    scenario, fault = list(product(SCENARIOS, (KILL, ONCE, FROM_THEN_ON)))[
        turn % (3 * len(SCENARIOS))
    ]
    return hit_everywhere(Judge(scenario, folder), fault)


def kill_while_selling(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A till killed a hundred times."""
    program = [sys.executable, "-m", "tests.faults.kill_server", str(folder), "100", str(seed)]
    ran = subprocess.run(program, capture_output=True, text=True, check=True)
    return 100, json.loads(ran.stdout)["wrong"]


def cut_the_power(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Two hundred disks after a power cut."""
    open_shop(folder / "shop")
    before = Path(shutil.copytree(folder / "shop", folder / "before"))
    calls = watch_selling(folder / "shop", seed, 120, folder / "trace")
    wrong: list[str] = []
    for image, paper in after_power_cuts(before, calls, images=200, dice=Random(seed)):
        wrong += faults_of(image)
        wrong += [f"lost {receipt}" for receipt in set(paper) - set(kept(image))]
    return 200, wrong


def run_tests(folder: Path, seed: int, where: str, profile: str) -> tuple[int, list[str]]:
    """Tests of the suite once more, with other dice."""
    program = [sys.executable, "-m", "pytest", "-q", "-x", where, f"--hypothesis-seed={seed}"]
    environment = {**os.environ, "HYPOTHESIS_PROFILE": profile}
    options = ["--timeout=3600", f"--basetemp={folder / 'pytest'}"]
    ran = subprocess.run(
        [*program, *options], capture_output=True, text=True, check=False, env=environment
    )
    return 1, [] if ran.returncode == 0 else [ran.stdout[-2000:]]


def back_up_while_selling(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Fifty backups of a till that is selling."""
    runs, wrong = run_tests(folder, seed, "tests/faults/test_backup_while_selling.py", "dev")
    return 50 * runs, wrong


def run_machines(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Two hundred histories of every machine."""
    machines = len(list(Path(MACHINES).glob("test_*.py")))
    runs, wrong = run_tests(folder, seed, MACHINES, "ci")
    return 200 * machines * runs, wrong


JOBS: dict[str, Job] = dict(
    zip(
        TOWARDS,
        (
            crash_everywhere,
            hit_every_call,
            kill_while_selling,
            cut_the_power,
            back_up_while_selling,
            run_machines,
        ),
        strict=True,
    )
)


def rounds(job: Job, seconds: float) -> Iterator[tuple[int, int, list[str]]]:
    """Do a job again and again until its time is over; give seed, count and faults of each round."""
    until = time.monotonic() + seconds
    for turn in count():
        seed = SystemRandom().getrandbits(32)
        with TemporaryDirectory(prefix="kaunta-soak-") as folder:
            yield seed, *job(Path(folder), seed, turn)
        if time.monotonic() >= until:
            return


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30)
    share = parser.parse_args().minutes * 60 / len(JOBS)
    reached = dict.fromkeys(JOBS, 0)
    bad = 0
    for name, job in JOBS.items():
        for seed, done, wrong in rounds(job, share):
            reached[name] += done
            bad += len(wrong)
            for fault in wrong:
                sys.stdout.write(f"WRONG {name}, seed {seed}: {fault}\n")
                sys.stdout.flush()
        sys.stdout.write(f"{name}: {reached[name]:,} (towards {TOWARDS[name]})\n")
        sys.stdout.flush()
    sys.stdout.write("nothing was wrong\n" if not bad else f"{bad} faults\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
