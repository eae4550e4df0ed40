"""Programs that listen, waited for until they answer; one that ends meanwhile says why."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.postgres import until

Started = TypeVar("Started")
TIMES = 3
LAST_LINES = 20


@dataclass(frozen=True)
class Program:
    """A program that was begun: where it writes, and whether it is gone."""

    log: Path
    has_ended: Callable[[], bool]

    def last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join([f"{self.log.name}:", *lines[-LAST_LINES:]])


class Ended(AssertionError):
    """A program ended before it answered."""

    def __init__(self, program: Program) -> None:
        said = program.last_words()
        self.port_was_taken = "address already in use" in said.lower()
        super().__init__(f"it ended before it answered. {said}")


def until_well(is_well: Callable[[], bool], *programs: Program, seconds: float = 30) -> None:
    """Wait until programs answer; their last words are told when one ends, or when they never do."""

    def is_there() -> bool:
        for program in programs:
            if program.has_ended():
                raise Ended(program)
        return is_well()

    try:
        until(is_there, seconds)
    except Ended:
        raise
    except AssertionError as never:
        said = [str(never), *(program.last_words() for program in programs)]
        raise AssertionError("\n".join(said)) from never


def on_free_ports(start: Callable[[], Started]) -> Started:
    """Start something, and anew when somebody else was quicker to take its port."""
    for _ in range(TIMES - 1):
        try:
            return start()
        except Ended as ended:
            if not ended.port_was_taken:
                raise
    return start()
