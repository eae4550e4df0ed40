"""Acts done under strace, which ends them or makes the disk fail at a chosen call.

strace makes the call numbered WHEN fail, and counts for each child of its own. A child that is to fail
at its n-th call first makes WHEN - n calls that mean nothing. So one strace serves any number of points,
and starting Python is paid for once. The calls are those by which anything reaches the disk.

Run as a program, under strace, it is what forks those children: a line it reads is a point, a line it
writes is how the act ended there.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from pos.shop.refusal import Refusal, Trouble
from tests.faults.judge import Judge
from tests.faults.scenarios import SCENARIOS, act_in, copy_of

WRITE = "pwrite64"
CALLS = (WRITE, "fdatasync", "fsync", "ftruncate", "rename", "link", "unlink")
WHEN = {call: 500 if call == WRITE else 100 for call in CALLS}
"""More calls of each kind than any act makes: one that comes so far was not hit everywhere, which is told."""
NOWHERE = "/nothing/is/here"
KILL, ONCE, FROM_THEN_ON = "kill", "once", "from then on"
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
    """How an act ended and what was said; and whether it came as far as its point at all."""

    point: Point
    how: str
    said: str
    was_hit: bool


class Striker:
    """A program under strace that does acts, each hit at its point."""

    def __init__(self, program: "subprocess.Popen[str]", log: IO[str]) -> None:
        self._program = program
        self._log = log

    def hit(self, point: Point) -> Ending:
        """Do one act, hit at its point."""
        asked, answers = self._program.stdin, self._program.stdout
        assert asked is not None
        assert answers is not None
        told = [point.scenario, point.call, point.number, str(point.folder)]
        asked.write(json.dumps(told) + "\n")
        asked.flush()
        how, said = json.loads(answers.readline())
        return Ending(point, how, said, how == KILLED or "(INJECTED)" in self._log.read())


@contextmanager
def striker(fault: str) -> Iterator[Striker]:
    """Start what makes one kind of fault, and end it."""
    with (
        NamedTemporaryFile("r", encoding="ascii", suffix=".strace") as log,
        subprocess.Popen(
            [
                *("strace", "-f", "-qq", "-s", "0", "-o", log.name, *_only_those(fault)),
                *("-e", f"trace={','.join(CALLS)}"),
                *(word for call in CALLS for word in ("-e", f"inject={_inject(call, fault)}")),
                *(sys.executable, "-m", "tests.faults.traced"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as program,
    ):
        try:
            yield Striker(program, log)
        except BaseException:
            program.kill()
            raise


def _only_those(fault: str) -> tuple[str, ...]:
    """Let strace stop the program at the calls that are meant alone, not at every call it makes.

    It forgets to kill then.
    """
    return () if fault == KILL else ("--seccomp-bpf",)


def _inject(call: str, fault: str) -> str:
    when = WHEN[call]
    error = "ENOSPC" if call == WRITE else "EIO"
    return {
        KILL: f"{call}:signal=KILL:when={when}",
        ONCE: f"{call}:error=EIO:when={when}",
        FROM_THEN_ON: f"{call}:error={error}:when={when}+",
    }[fault]


def hit_everywhere(
    judge: Judge, fault: str, *, step: int = 1, first: int = 1
) -> tuple[int, list[str]]:
    """Hit an act at its calls of every kind until it makes no more of them; give how many points, what is wrong.

    Of the many writes only each `step`-th from the `first` on is taken; of the other calls, all.
    """
    points, wrong = 0, []
    with striker(fault) as one:
        for call in CALLS:
            numbers = range(first, WHEN[call], step) if call == WRITE else range(1, WHEN[call])
            for number in numbers:
                ending = one.hit(_point(judge, call, number))
                wrong += _judged(judge, ending, fault)
                points += ending.how != DONE
                if not ending.was_hit:
                    break
            else:
                wrong.append(f"{call}: made more often than can be hit")
    return points, wrong


def _point(judge: Judge, call: str, number: int) -> Point:
    """Give a point with a copy of the prepared shop of its own."""
    folder = judge.template.with_name(f"{judge.scenario.name}-{call}-{number}")
    return Point(judge.scenario.name, call, number, copy_of(judge.template, folder))


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
    _use_up(point.call, WHEN[point.call] - point.number)
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
    for line in sys.stdin:
        scenario, call, number, folder = json.loads(line)
        ending = _forked(Point(scenario, call, number, Path(folder)))
        sys.stdout.write(json.dumps(ending) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
