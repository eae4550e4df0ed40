"""Crashes one act at every step it writes, and judges what is left: run as a program of its own.

A child is forked for each step. In it, every statement that SQLite is about to run and every file that
is about to be renamed, linked or removed is a step; at its step the child kills itself, as a power cut
or the task manager would.

    python -m tests.faults.crash_server finish FOLDER [--again] [--each 3]

writes one line of JSON: how many steps there were, and what was wrong after which of them. With --again
the act that follows a crash is crashed at every step as well, before it may run to its end. With --each 3
only each third step of the act is one to crash at.
"""

import argparse
import json
import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from tests.faults.judge import Judge
from tests.faults.scenarios import SCENARIOS, Scenario, act_in, copy_of

FILE_STEPS = {"os.rename", "os.link", "os.remove", "os.truncate", "os.mkdir"}
READING = ("SELECT", "PRAGMA", "--", "WITH")
MOST_STEPS = 2000


class Steps:
    """Counts the steps of an act, and kills the program at one of them."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.count = 0

    def step(self) -> None:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """From now on, in this program, hear every statement and every change of a file's name."""
        connect = sqlite3.connect

        def watched(*words: Any, **options: Any) -> sqlite3.Connection:
            connection = connect(*words, **options)
            connection.set_trace_callback(self.statement)
            return connection

        sqlite3.connect = sqlite3.dbapi2.connect = watched  # type: ignore[assignment]
        sys.addaudithook(self.hear)

    def hear(self, event: str, _details: tuple[object, ...]) -> None:
        if event in FILE_STEPS:
            self.step()

    def statement(self, sql: str) -> None:
        if not sql.lstrip().upper().startswith(READING):
            self.step()


def crash(scenario: Scenario, folder: Path, at: int, seed: int) -> bool:
    """Do the act in a child that dies at a step; say whether it died."""
    child = os.fork()
    if child == 0:
        Steps(at).watch()
        act_in(scenario, folder, seed)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(scenario.name, at)
    return False


def crash_everywhere(
    scenario: Scenario, folder: Path, *, again: bool, each: int = 1
) -> dict[str, object]:
    """Crash at each step until the act runs to its end."""
    judge = Judge(scenario.name, folder)
    points, wrong = 0, []
    for at in range(1, MOST_STEPS, each):
        work = copy_of(judge.template, folder / "work")
        if not crash(scenario, work, at, seed=2):
            break
        points += 1
        wrong += judge.look(work, f"step {at}")
        if again:
            more, found = _crash_recovery(judge, work, at)
            points, wrong = points + more, wrong + found
        wrong += judge.look_again(work, f"step {at}")
    return {"scenario": scenario.name, "points": points, "wrong": wrong}


def _crash_recovery(judge: Judge, work: Path, at: int) -> tuple[int, list[str]]:
    wrong: list[str] = []
    for second in range(1, MOST_STEPS):
        folder = copy_of(work, work.with_name("second"))
        if not crash(judge.scenario, folder, second, seed=5):
            return second - 1, wrong
        wrong += judge.look(folder, f"step {at}, then {second}")
    raise RuntimeError(judge.scenario.name)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("scenario", choices=SCENARIOS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--each", type=int, default=1)
    asked = parser.parse_args()
    answer = crash_everywhere(
        SCENARIOS[asked.scenario], asked.folder, again=asked.again, each=asked.each
    )
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
