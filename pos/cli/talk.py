"""Talking with whoever typed the command: sentences, JSON, progress and questions."""

import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from getpass import getpass
from io import StringIO
from typing import Self, TextIO

from pos.shop.progress import Progress, Stopped

BETWEEN_WORDS = 2.0
"""Seconds between two lines of progress where there is no screen to write them over."""


def say(text: str = "") -> None:
    """Write a line for a person."""
    sys.stdout.write(f"{text}\n")


def say_json(value: object) -> None:
    """Write a value for a script."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")


def say_surely(tell: Callable[[], None], *, otherwise: str) -> None:
    """Tell something, or say on the error stream what must not be lost of it: what was done stays done."""
    try:
        tell()
        sys.stdout.flush()
    except OSError:
        sys.stdout = StringIO()  # what could not be written would fail again at the end
        complain_if_possible(otherwise)


def complain_if_possible(text: str) -> None:
    """Write a line on the error stream; where that cannot be written either, go on."""
    with suppress(OSError):
        complain(text)


def complain(text: str) -> None:
    """Write why something was not done."""
    sys.stdout.flush()
    sys.stderr.write(f"{text}\n")


def ask(question: str) -> str:
    """Ask for a line; when there is nobody to answer, the work is stopped."""
    sys.stderr.write(f"{question}: ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def ask_secretly(question: str) -> str:
    """Ask for something that must not be seen while it is typed."""
    return getpass(f"{question}: ", stream=sys.stderr) if sys.stdin.isatty() else ask(question)


class ProgressLine:
    """One line that says how far long work is; on a screen it is written over, elsewhere now and then."""

    def __init__(self, stream: TextIO, ticks: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._ticks = ticks
        self._is_screen = stream.isatty()
        self._width = 0
        self._last = ""
        self._said_at = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.clear()

    def __call__(self, what: str, done: int, of: int) -> None:
        """Say how far it is; nothing of an unknown amount is not worth a word."""
        if not (done or of):
            return
        line = f"{what}: {done:,} of {of:,}" if of else f"{what}: {done:,}"
        finished = bool(of) and done >= of
        if self._is_screen:
            self._write_over(line, finished=finished)
            return
        now = self._ticks()
        if what != self._last or finished or now - self._said_at >= BETWEEN_WORDS:
            self._stream.write(f"{line}\n")
            self._stream.flush()
            self._last, self._said_at = what, now

    def clear(self) -> None:
        """Wipe what stands unfinished on the screen, so that something else can be said."""
        if self._width:
            self._stream.write(f"\r{' ' * self._width}\r")
            self._stream.flush()
            self._width = 0

    def _write_over(self, line: str, *, finished: bool) -> None:
        self.clear()
        self._stream.write(f"{line}\n" if finished else line)
        self._stream.flush()
        self._width = 0 if finished else len(line)


@contextmanager
def stoppable(progress: Progress) -> Iterator[Progress]:
    """Let Ctrl-C stop the work at its next step, where nothing is kept; pressed twice it ends it at once.

    Pressed after the last step it comes too late: the work is done, and is told as done.
    """
    is_asked = False

    def ask_to_stop(*_: object) -> None:
        nonlocal is_asked
        if is_asked:
            raise KeyboardInterrupt
        is_asked = True

    def step(what: str, done: int, of: int) -> None:
        if is_asked:
            raise Stopped
        progress(what, done, of)

    before = signal.signal(signal.SIGINT, ask_to_stop)
    try:
        yield step
    finally:
        signal.signal(signal.SIGINT, before)


def tell_to_the_end() -> None:
    """From here on let Ctrl-C come too late: all that is left of the program is to say what went out, and to end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
