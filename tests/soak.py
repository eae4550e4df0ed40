"""The fault tests with counts that need time; says at the end how far each came.

    python -m tests.soak                 until every count is reached
    python -m tests.soak --minutes 30    as far as it comes in that time
    python -m tests.soak --only letterbox    only what has that in its name

The jobs share the time; what one leaves over is the others'. What is wrong is printed at once, with the
seed that finds it again (tests/regressions/seeds.txt); the exit status is 1 when anything was.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory

from tests.faults.judge import Judge
from tests.faults.kill_server import kept, open_shop
from tests.faults.mpesa_scenarios import BY_PHONE
from tests.faults.power import after_power_cuts, watch_selling
from tests.faults.scenarios import SCENARIOS, faults_of
from tests.faults.traced import FROM_THEN_ON, KILL, ONCE, hit_everywhere
from tests.mpesa.losing import lose_many
from tests.printer.any_signs import print_many
from tests.relay_faults.counts import TOWARDS
from tests.relay_faults.jobs import JOBS as LETTERBOX_JOBS
from tests.simulated.many import (
    live_days,
    live_endless_days,
    live_odd_days,
    live_restored_days,
    live_strange_days,
    live_wild_days,
)

Round = Callable[[Path, int, int], tuple[int, list[str]]]
"""Given a folder, a seed and the number of the round; gives how much was done and what was wrong."""
Tell = Callable[[str], None]
MACHINES = (
    *sorted(Path("tests/machines").glob("test_*.py")),
    Path("tests/shop/test_discounts_given.py"),
)
HISTORIES, STEPS, SOME = 20_000, 80, 100
IN_CASH = tuple(name for name in SCENARIOS if name not in BY_PHONE)
FAULTS = (KILL, ONCE, FROM_THEN_ON)


@dataclass(frozen=True)
class Job:
    """One kind of fault: what is counted, how many there are to be, and a round of it."""

    name: str
    aim: int
    round: Round


@dataclass
class Reached:
    """How far a job has come, and how much was wrong."""

    count: int = 0
    wrong: int = 0


def crash_everywhere(
    scenarios: Sequence[str], folder: Path, _seed: int, turn: int
) -> tuple[int, list[str]]:
    """One act crashed at every step, and what follows crashed at every step; the acts take turns."""
    scenario = scenarios[turn % len(scenarios)]
    answer = asked("tests.faults.crash_server", scenario, str(folder), "--again")
    return 1, answer["wrong"]


def hit_every_call(
    scenarios: Sequence[str], folder: Path, _seed: int, turn: int
) -> tuple[int, list[str]]:
    """One act killed, or its disk failing, at every call that reaches the disk; they take turns."""
    hits = tuple(product(scenarios, FAULTS))
    scenario, fault = hits[turn % len(hits)]
    return 1, hit_everywhere(Judge(scenario, folder), fault)[1]


def kill_while_selling(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A till killed a hundred times."""
    return 100, asked("tests.faults.kill_server", str(folder), "100", str(seed))["wrong"]


def cut_the_power(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A hundred disks after a power cut."""
    open_shop(folder / "shop")
    before = Path(shutil.copytree(folder / "shop", folder / "before"))
    calls = watch_selling(folder / "shop", seed, 120, folder / "trace")
    wrong: list[str] = []
    for image, paper in after_power_cuts(before, calls, images=100, dice=Random(seed)):
        wrong += faults_of(image)
        wrong += [f"lost {receipt}" for receipt in set(paper) - set(kept(image))]
    return 100, wrong


def fill_a_disk(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A disk that is full ten times."""
    alone = ("unshare", "--map-root-user", "--mount", sys.executable, "-m")
    ran = run(*alone, "tests.faults.tiny_disk", str(folder), "10", str(seed))
    if ran.returncode:  # a computer on which nobody may mount a disk of his own
        return 0, []
    return 10, json.loads(ran.stdout)["wrong"]


def back_up_while_selling(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Fifty backups of a till that is selling."""
    return 50, tested(folder, seed, Path("tests/faults/test_backup_while_selling.py"))


def kill_the_printer(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A printer killed at each byte of a receipt."""
    return 1, tested(folder, seed, Path("tests/faults/test_printer.py"))


def add_up_a_year(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A year of a hundred thousand sales, every sum of the office beside what plain Python makes of it."""
    return 100_000, tested(folder, seed, Path("tests/office/test_year.py"))


def run_machine(machine: Path, folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A hundred long histories of a machine."""
    return SOME, tested(folder, seed, machine)


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


def asked(*words: str) -> dict[str, list[str]]:
    """What a program of the fault tests answers; one that breaks is what is wrong."""
    ran = run(sys.executable, "-m", *words)
    if ran.returncode:
        return {"wrong": [ran.stderr[-2000:]]}
    answer: dict[str, list[str]] = json.loads(ran.stdout)
    return answer


def tested(folder: Path, seed: int, where: Path) -> list[str]:
    """What fails of a test of the suite when it is run once more, with other dice."""
    dice = ("-p", "no:randomly", f"--hypothesis-seed={seed}")
    options = ("--timeout=36000", f"--basetemp={folder / 'pytest'}")
    program = (sys.executable, "-m", "pytest", "-q", "-x", str(where), *dice, *options)
    ran = run(*program, HYPOTHESIS_PROFILE="soak", SOAK_HISTORIES=str(SOME))
    return [] if ran.returncode == 0 else [ran.stdout[-2000:]]


def crashing(before: str, names: Sequence[str]) -> tuple["Job", "Job"]:
    """Give the jobs that cut off acts everywhere."""
    hits = len(names) * len(FAULTS)
    return (
        Job(
            f"{before}acts crashed at every step, and at every step after",
            len(names),
            partial(crash_everywhere, names),
        ),
        Job(
            f"{before}acts killed, or their disk failing, at every call",
            hits,
            partial(hit_every_call, names),
        ),
    )


JOBS = (
    *crashing("", IN_CASH),
    Job("times a disk was full", 50, fill_a_disk),
    Job("backups while selling", 1_000, back_up_while_selling),
    Job("power cuts", 2_000, cut_the_power),
    Job("kills while selling", 5_000, kill_while_selling),
    *(
        Job(
            f"histories of {STEPS} steps: {machine.stem.removeprefix('test_').replace('_', ' ')}",
            HISTORIES,
            partial(run_machine, machine),
        )
        for machine in MACHINES
    ),
    Job("office: sales of a year added up from outside", 100_000, add_up_a_year),
    Job("mpesa: simulated days of the shop", 100_000, live_days),
    Job("mpesa: simulated days whose faults never end", 20_000, live_endless_days),
    Job("mpesa: simulated days on which strangers write", 20_000, live_strange_days),
    Job("mpesa: simulated days with odd customers", 20_000, live_odd_days),
    Job("mpesa: simulated days on which backups are put back", 20_000, live_restored_days),
    Job("mpesa: simulated days with all of that at once", 20_000, live_wild_days),
    *crashing("mpesa: ", tuple(BY_PHONE)),
    Job("safaricom: pushes whose answer is lost", 20_000, lose_many),
    Job("paper: receipts of any signs at all", 20_000, print_many),
    Job("paper: a printer killed at each byte of a receipt", 1, kill_the_printer),
    *(Job(f"letterbox: {name}", aim, LETTERBOX_JOBS[name]) for name, aim in TOWARDS.items()),
)


def work_on(job: Job, until: float, tell: Tell, ticks: Callable[[], float]) -> Reached:
    """Do a job round by round until its count is reached or its time is over; at least one round."""
    reached, turn = Reached(), 0
    while reached.count < job.aim:
        seed = SystemRandom().getrandbits(32)
        with TemporaryDirectory(prefix="kaunta-soak-") as folder:
            done, wrong = job.round(Path(folder), seed, turn)
        for fault in wrong:
            tell(f"WRONG {job.name}, seed {seed}: {fault}")
        reached.count += done
        reached.wrong += len(wrong)
        turn += 1
        if not done or ticks() >= until:
            break
    return reached


def soak(
    jobs: Sequence[Job], minutes: float, tell: Tell, ticks: Callable[[], float] = time.monotonic
) -> int:
    """Do all jobs in so many minutes, or, for none, until all counts are reached; give how much was wrong."""
    end = ticks() + minutes * 60
    all_reached: dict[Job, Reached] = {}
    for place, job in enumerate(jobs):
        now = ticks()
        until = now + max(0.0, end - now) / (len(jobs) - place) if minutes else float("inf")
        all_reached[job] = reached = work_on(job, until, tell, ticks)
        tell(f"{reached.count:>7,} of {job.aim:>7,}  {job.name}")
    short = [job.name for job, reached in all_reached.items() if reached.count < job.aim]
    if short:
        tell(f"Not reached in this time ({len(short)} of {len(jobs)}):")
        for name in short:
            tell(f"  {name}")
    else:
        tell("Every count was reached.")
    wrong = sum(reached.wrong for reached in all_reached.values())
    tell(f"{wrong} faults." if wrong else "Nothing was wrong.")
    return wrong


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=0, help="0: until every count is reached")
    parser.add_argument("--only", default="", help="the jobs whose names have this in them")
    wanted = parser.parse_args()
    jobs = [job for job in JOBS if wanted.only in job.name]
    if not jobs:
        parser.error(f"no job has {wanted.only!r} in its name")
    return 1 if soak(jobs, wanted.minutes, say) else 0


if __name__ == "__main__":
    sys.exit(main())
