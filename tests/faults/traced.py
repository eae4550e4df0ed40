"""Acts done under strace, which ends them or makes the disk fail at a chosen call.

strace makes the call numbered WHEN fail, and counts for each child of its own. A child that is to fail
at its n-th call first makes WHEN - n calls that mean nothing. So one strace serves any number of points,
and starting Python is paid for once. The calls are those by which anything reaches the disk.

Run as a program, under strace, it is what forks those children.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pos.shop.refusal import Refusal, Trouble
from tests.faults.judge import Judge
from tests.faults.scenarios import SCENARIOS, act_in, copy_of

WHEN = 500
NOWHERE = "/nothing/is/here"
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "rename", "link", "unlink")
KILL, ONCE, FROM_THEN_ON = "kill", "once", "from then on"
WRITES_AT_ONCE, OTHERS_AT_ONCE = 40, 8
DONE, SAID_SO, KILLED, BROKE = "done", "said so", "killed", "broke"


@dataclass(frozen=True)
class Point:
    """Where an act is hit: at its n-th call of one kind, and in which folder."""

    scenario: str
    call: str
    number: int
    folder: Path


@dataclass(frozen=True)
class Ending:
    """How an act ended and what was said."""

    point: Point
    how: str
    said: str


def hit(points: Sequence[Point], fault: str) -> list[Ending]:
    """Do the acts, each hit at its point; all points are of one kind of call."""
    call = points[0].call
    inject = {
        KILL: f"{call}:signal=KILL:when={WHEN}",
        ONCE: f"{call}:error=EIO:when={WHEN}",
        FROM_THEN_ON: f"{call}:error={'ENOSPC' if call == 'pwrite64' else 'EIO'}:when={WHEN}+",
    }[fault]
    told = [[point.scenario, point.call, point.number, str(point.folder)] for point in points]
    ran = subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"),
            *("-e", f"inject={inject}", sys.executable, "-m", "tests.faults.traced"),
        ],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    answers = json.loads(ran.stdout)
    return [Ending(point, *answer) for point, answer in zip(points, answers, strict=True)]


def hit_everywhere(
    judge: Judge, fault: str, *, step: int = 1, first: int = 1
) -> tuple[int, list[str]]:
    """Hit an act at its calls of every kind until it runs to its end; give how many points, what is wrong.

    Of the many writes only each `step`-th from the `first` on is taken; of the other calls, all.
    """
    points, wrong = 0, []
    for call in CALLS:
        is_write = call == "pwrite64"
        there = points_of(judge, call, step=step if is_write else 1, first=first if is_write else 1)
        for batch in in_batches(there, WRITES_AT_ONCE if is_write else OTHERS_AT_ONCE):
            endings = hit(batch, fault)
            points += sum(ending.how != DONE for ending in endings)
            wrong += [told for ending in endings for told in _judged(judge, ending, fault)]
            if endings[-1].how == DONE:
                break
    return points, wrong


def points_of(judge: Judge, call: str, *, step: int, first: int) -> Iterator[Point]:
    """Give the points of one kind of call, each with a copy of the prepared shop of its own."""
    for number in range(first, WHEN, step):
        folder = judge.template.with_name(f"{judge.scenario.name}-{call}-{number}")
        yield Point(judge.scenario.name, call, number, copy_of(judge.template, folder))


def in_batches(points: Iterator[Point], size: int) -> Iterator[list[Point]]:
    """Give points some at a time."""
    while batch := list(islice(points, size)):
        yield batch


def _judged(judge: Judge, ending: Ending, fault: str) -> Iterator[str]:
    where = f"{ending.point.call} {ending.point.number}, {fault}"
    if ending.how == BROKE:
        yield f"{where}: {ending.said}"
    if ending.how == KILLED and fault != KILL:
        yield f"{where}: died"
    yield from judge.look(ending.point.folder, where)
    if ending.how != DONE:
        yield from judge.look_again(ending.point.folder, where)
    shutil.rmtree(ending.point.folder)


def _use_up(call: str, count: int) -> None:
    """Make so many calls of a kind that mean nothing."""
    scratch = os.open(os.devnull, os.O_WRONLY)
    nothing = {
        "pwrite64": lambda: os.pwrite(scratch, b"", 0),
        "fdatasync": lambda: os.fdatasync(scratch),
        "fsync": lambda: os.fsync(scratch),
        "ftruncate": lambda: os.ftruncate(scratch, 0),
        "rename": lambda: os.rename(NOWHERE, NOWHERE),  # noqa: PTH104 - the bare call is counted
        "link": lambda: os.link(NOWHERE, NOWHERE),
        "unlink": lambda: os.unlink(NOWHERE),  # noqa: PTH108 - the bare call is counted
    }[call]
    for _ in range(count):
        try:
            nothing()
        except OSError:
            continue
    os.close(scratch)


def _act(point: Point, answer: int) -> None:
    """Do one act in this child; say through a pipe what the cashier would read."""
    _use_up(point.call, WHEN - point.number)
    try:
        act_in(SCENARIOS[point.scenario], point.folder)
        said = (DONE, "")
    except (Trouble, Refusal) as fault:
        said = (SAID_SO, str(fault))
    except BaseException as bug:  # noqa: BLE001 - anything else is our bug, and is to be seen
        said = (BROKE, repr(bug))
    os.write(answer, json.dumps(said).encode())
    os._exit(0)


def _forked(point: Point) -> tuple[str, str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _act(point, writing)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) or not said:
        return (KILLED, "")
    how, sentence = json.loads(said)
    return (how, sentence)


def main() -> None:
    points = [
        Point(scenario, call, number, Path(folder))
        for scenario, call, number, folder in json.load(sys.stdin)
    ]
    sys.stdout.write(json.dumps([_forked(point) for point in points]))


if __name__ == "__main__":
    main()
