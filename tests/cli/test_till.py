"""pos opens the till, says what it cannot do without, and comes to the front when it is open already."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pos.cli.opening import End, Start
from pos.cli.till import _run_on
from pos.desks.office.restoring import PutBack
from pos.desks.views import Notice
from pos.screens.front import bring_to_front
from pos.shop.identity import StaffId
from pos.startup import this_computer
from tests.cli.terminal import Terminal

ROOT = Path(__file__).parents[2]


def start(home: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "pos", "--allow-plaintext-secrets", *words],
        cwd=ROOT,
        env={**os.environ, "POS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
def test_without_a_shop_the_questions_of_a_first_start_are_asked(tmp_path: Path) -> None:
    asking = start(tmp_path / "home")
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            asking.wait(timeout=8)
        assert not (tmp_path / "home" / "records.sqlite").exists()
    finally:
        asking.kill()
        _, said = asking.communicate(timeout=30)
    assert "Traceback" not in said


def test_without_a_screen_it_says_so(shop: Terminal) -> None:
    answer = shop("till", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert (answer.status, answer.out) == (1, "")
    assert answer.said.startswith("There is no screen here")


def test_an_office_without_a_shop_says_so_and_begins_none(new: Terminal) -> None:
    answer = new("office", QT_QPA_PLATFORM="offscreen")
    assert (answer.status, answer.out) == (1, "")
    assert "There is no shop" in answer.said
    assert not new.books.exists()


@pytest.mark.slow
def test_started_twice_the_first_comes_to_the_front_and_ends_when_it_is_told(
    shop: Terminal,
) -> None:
    first = start(shop.home)
    try:
        until = time.monotonic() + 60
        while not bring_to_front(shop.books) and time.monotonic() < until:
            time.sleep(0.2)
        second = start(shop.home)
        try:
            out, err = second.communicate(timeout=60)
        finally:
            second.kill()
        assert (second.returncode, err) == (0, "")
        assert out == "Kaunta is open already. Its window is in front now.\n"
        office = start(shop.home, "office")
        try:
            out, _ = office.communicate(timeout=60)
        finally:
            office.kill()
        assert "Ctrl+I opens the office there" in out
    finally:
        first.terminate()
        try:
            _, said = first.communicate(timeout=30)
        finally:
            first.kill()
    assert first.returncode == 0
    assert all("plugin does not support" in line for line in said.splitlines()), said


@dataclass
class Openings:
    """A way to open the till that ends at once, the first time with a backup that is wanted."""

    home: Path
    started: list[Start] = field(default_factory=list)
    Start = Start

    def open_till(self, *_: object, start: Start, **__: object) -> End:
        self.started.append(start)
        is_first = len(self.started) == 1
        return End(3, PutBack(self.home, StaffId("owner")) if is_first else None)

    def put_backup_back(self, _computer: object, wish: PutBack, *, is_full: bool) -> Notice:
        return Notice("{name} can be restored.", {"name": wish.by, "full": is_full})


def test_the_till_opens_again_on_the_books_that_were_put_back(shop: Terminal) -> None:
    computer = this_computer({"POS_HOME": str(shop.home)}, allow_plain=True)
    openings = Openings(shop.home)
    assert _run_on(openings, computer, is_full=False, first="office") == 3
    first, second = openings.started
    assert (first.first, first.news) == ("office", None)
    assert second.news is not None
    assert second.news.facts == {"name": "owner", "full": False}
