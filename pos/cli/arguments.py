"""What stands on the command line, and how a wrong word is answered."""

import argparse
import re
from pathlib import Path
from typing import NoReturn

WRONG = 2
MOST = 10_000_000
"""Of anything that is counted: more would only fill the disk."""


class WrongWords(Exception):
    """What was typed is understood, but does not go together; the sentence says why."""


class OneSentence(argparse.ArgumentParser):
    """A parser that answers a wrong word with one sentence and exit status 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is."""
        self.exit(WRONG, f"{self.prog}: {message}. For help: {self.prog} --help\n")


def count(text: str) -> int:
    """Read how many, at least one."""
    if not (re.fullmatch("[0-9]{1,8}", text) and 0 < int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 to {MOST:,}")  # noqa: EM102, TRY003 - argparse's own way
    return int(text)


def anchor(text: str) -> str:
    """Read the head of an audit chain as it was typed from paper: enough of it to mean one only."""
    typed = "".join(text.split()).lower()
    if typed and not re.fullmatch("[0-9a-f]{8,64}", typed):
        raise argparse.ArgumentTypeError("an audit head is 8 to 64 letters a to f and digits")  # noqa: EM101, TRY003 - argparse's own way
    return typed


def place(text: str) -> Path:
    """Read the name of a file or folder; the books and the log could not keep one that is no text."""
    try:
        text.encode()
    except UnicodeEncodeError as odd:
        raise argparse.ArgumentTypeError("the name has signs that cannot be kept") from odd  # noqa: EM101, TRY003 - argparse's own way
    return Path(text)
