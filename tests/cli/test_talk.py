"""Progress is one line that is written over on a screen, and now and then a line elsewhere."""

import os
import pty
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from pos.cli.talk import BETWEEN_WORDS, ProgressLine
from tests.cli.terminal import AS_OWNER, OWNER_PIN, PRODUCTS, Terminal

DONE = r"[A-Z][a-z ]+: ([0-9,]+) of \1|Line 2, price: .*"


class Screen(StringIO):
    """A terminal's screen."""

    def isatty(self) -> bool:
        return True

    def seen(self) -> list[str]:
        """What stands on each line of it in the end."""
        lines = []
        for written in self.getvalue().split("\n"):
            line = ""
            for part in written.split("\r"):
                line = part + line[len(part) :]
            lines.append(line.rstrip())
        return lines


def test_on_a_screen_there_is_one_line_for_each_kind_of_work() -> None:
    screen = Screen()
    with ProgressLine(screen) as progress:
        for done in (0, 1000, 2000):
            progress("Reading", done, 2000)
        progress("Adding", 2000, 2000)
    assert screen.seen() == ["Reading: 2,000 of 2,000", "Adding: 2,000 of 2,000", ""]


def test_a_shorter_line_leaves_nothing_of_a_longer_one() -> None:
    screen = Screen()
    progress = ProgressLine(screen)
    progress("Following the audit chain", 10_000, 100_000)
    progress("Adding", 1, 9)
    assert screen.seen() == ["Adding: 1 of 9"]


def test_what_is_said_next_does_not_stand_behind_unfinished_progress() -> None:
    screen = Screen()
    with ProgressLine(screen) as progress:
        progress("Writing", 3000, 0)
        assert screen.seen() == ["Writing: 3,000"]
    screen.write("3,120 rows are in a.csv.\n")
    assert screen.seen() == ["3,120 rows are in a.csv.", ""]


def test_nothing_is_wiped_where_nothing_stands() -> None:
    screen = Screen()
    with ProgressLine(screen) as progress:
        progress.clear()
    assert screen.getvalue() == ""


def test_nothing_of_an_unknown_amount_is_not_told() -> None:
    file = StringIO()
    ProgressLine(file)("Writing", 0, 0)
    assert file.getvalue() == ""


def test_in_a_file_work_is_told_at_its_start_and_end_and_now_and_then() -> None:
    file, clock = StringIO(), [0.0]
    with ProgressLine(file, lambda: clock[0]) as progress:
        for done in range(7):
            progress("Reading", done, 6)
            clock[0] += BETWEEN_WORDS / 2
        progress("Adding", 0, 6)
    assert file.getvalue().splitlines() == [
        *(f"Reading: {done} of 6" for done in (0, 2, 4, 6)),
        "Adding: 0 of 6",
    ]


@pytest.mark.parametrize(
    ("words", "last"),
    [
        (("check",), "The books are right."),
        (("export", "products", "out.csv"), "2 rows are in out.csv."),
        (("backup", "stick"), "The backup is stick/"),
        (("import", "more.csv"), "1 products were added, "),
        (("import", "bad.csv"), "1 rows cannot be used. Nothing was imported."),
    ],
)
def test_what_a_command_says_stands_on_lines_of_its_own(
    new: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], last: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stick").mkdir()
    (tmp_path / "products.csv").write_text(PRODUCTS)
    (tmp_path / "more.csv").write_text("name,price\nTea,40\n")
    (tmp_path / "bad.csv").write_text("name,price\nTea,forty\n")
    new("import", "products.csv")
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", screen)
    new(*words)
    *lines, said, nothing = screen.seen()
    assert said.startswith(last)
    assert nothing == ""
    assert all(line.startswith("ok") or re.fullmatch(DONE, line) for line in lines if line), lines


def test_a_pin_is_not_seen_while_it_is_typed(shop: Terminal) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pos", "export", "products", str(shop.home / "out.csv")]
    with subprocess.Popen(
        [*command, *AS_OWNER], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as program:
        os.close(theirs)
        screen = b""
        while b"PIN of Njeri: " not in screen:
            screen += os.read(ours, 1000)
        os.write(ours, f"{OWNER_PIN}\n".encode())
        while b"rows are in" not in screen:
            screen += os.read(ours, 1000)
        assert program.wait() == 0
    os.close(ours)
    assert screen.decode().splitlines()[-1].startswith("2 rows are in ")
    assert OWNER_PIN not in screen.decode()
