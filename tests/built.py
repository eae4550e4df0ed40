"""Tries the built program as a shop's computer would: python -m tests.built dist/kaunta (make build does).

With nothing in its environment, as somebody who may write nothing but his own folder, from a folder with
a space in its name, started elsewhere. On the screen it opens, is found open by a second start, and ends.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pos import __version__
from pos.desks.first_start import FirstStart, Products
from pos.shop.progress import no_progress
from pos.startup import begin_shop, this_computer

SLOW = 120
NOBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--no-new-privs")
OPEN_ALREADY = "Kaunta is open already"


@dataclass
class Tried:
    """The program in a folder of its own, and a shop that belongs to nobody."""

    program: Path
    home: Path

    def words(self, *words: str) -> list[str]:
        """The command line, as an ordinary person where this one is none."""
        who = NOBODY if os.geteuid() == 0 else ()
        return [*who, str(self.program), *words]

    def environment(self, **more: str) -> dict[str, str]:
        return {"POS_HOME": str(self.home), **more}

    def run(self, *words: str, **environment: str) -> str:
        """Give what a command answers; it has to end well and complain of nothing."""
        done = subprocess.run(
            self.words(*words),
            env=self.environment(**environment),
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=SLOW,
            check=False,
        )
        assert done.returncode == 0, (words, done.returncode, done.stdout, done.stderr)
        return done.stdout


@contextmanager
def brought(built: Path) -> Iterator[Tried]:
    """Lend the program where anybody may read it, with a shop in a folder that only nobody may write."""
    with TemporaryDirectory(prefix="built-") as folder:
        there = Path(folder)
        there.chmod(0o755)
        shutil.copytree(built, there / "a shop's till", symlinks=True)
        home = there / "home"
        first = FirstStart(shop="Duka", owner="Njeri", pin="482913", products=Products.SAMPLE)
        computer = this_computer({"POS_HOME": str(home)}, allow_plain=True)
        begin_shop(
            replace(computer, places=replace(computer.places, keyring=None)), first, no_progress
        )
        if os.geteuid() == 0:
            for each in (home, *home.rglob("*")):
                shutil.chown(each, "nobody", "nogroup")
        yield Tried(there / "a shop's till" / built_name(), home)


def built_name() -> str:
    return "pos.exe" if sys.platform == "win32" else "pos"


@contextmanager
def screen() -> Iterator[str]:
    """Lend a screen that nobody looks at; its name."""
    reading, writing = os.pipe()
    xvfb = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(xvfb, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(SLOW)


def open_and_end(tried: Tried, display: str) -> float:
    """Open the till, start it a second time, end it as a computer that shuts down; give its seconds to open."""
    started = time.monotonic()
    till = subprocess.Popen(
        tried.words("till", "--window"),
        env=tried.environment(DISPLAY=display),
        cwd="/",
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        while not has_books_open(till.pid):
            assert till.poll() is None, till.stderr and till.stderr.read()
            assert time.monotonic() - started < SLOW
            time.sleep(0.05)
        while OPEN_ALREADY not in second_start(tried, display):
            assert till.poll() is None, till.stderr and till.stderr.read()
            assert time.monotonic() - started < SLOW
        took = time.monotonic() - started
        till.send_signal(signal.SIGTERM)
        _, complained = till.communicate(timeout=SLOW)
    finally:
        till.kill()
    assert (till.returncode, complaints(complained)) == (0, ""), (till.returncode, complained)
    return took


def has_books_open(program: int) -> bool:
    """Whether this program has taken the books; a second start before that would be the first."""
    try:
        files = [str(each.readlink()) for each in Path(f"/proc/{program}/fd").iterdir()]
    except OSError:  # a file was closed while we looked
        return False
    return any(each.endswith("records.sqlite") for each in files)


def complaints(said: str) -> str:
    """Give what was complained of, but for Qt's note that an empty environment names no language."""
    return said if "depends on a UTF-8 locale" not in said else "".join(said.splitlines()[4:])


def second_start(tried: Tried, display: str) -> str:
    """Start the till that may be open already; give what it says."""
    done = subprocess.run(
        tried.words("till", "--window"),
        env=tried.environment(DISPLAY=display),
        capture_output=True,
        text=True,
        timeout=SLOW,
        check=False,
    )
    return done.stdout + done.stderr


def main(built: Path) -> None:
    said = sys.stdout.write
    with brought(built) as tried:
        version = tried.run("--version")
        assert version == f"Kaunta {__version__}\n", version
        tried.run("check")
        if sys.platform == "linux":
            with screen() as display:
                took = open_and_end(tried, display)
            said(f"Opened on a screen, as nobody, found open after {took:.1f} s, and ended well.\n")
        tried.run("demo")
        played = {each.suffix for each in (tried.home / "demo-output").iterdir()}
        assert {".png", ".txt"} <= played, played
        said("Without a screen it played a morning: it signed in, sold, and left pictures of it.\n")
        tried.run("check")
        assert "crash" not in (tried.home / "logs" / "kaunta.log").read_text("utf-8")
    size = sum(each.lstat().st_size for each in built.rglob("*") if not each.is_dir())
    said(f"{version.strip()} is built in {built}: {size / 1024 / 1024:.0f} MiB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
