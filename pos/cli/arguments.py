"""What stands on the command line, and how a wrong word is answered."""

import argparse
from pathlib import Path
from typing import NoReturn

WRONG = 2


class WrongWords(Exception):
    """What was typed is understood, but does not go together; the sentence says why."""


class OneSentence(argparse.ArgumentParser):
    """A parser that answers a wrong word with one sentence and exit status 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is."""
        self.exit(WRONG, f"{self.prog}: {message}. For help: {self.prog} --help\n")


def count(text: str) -> int:
    """Read how many, at least one."""
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number above zero")  # noqa: EM102, TRY003 - argparse's own way
    return int(text)


def place(text: str) -> Path:
    """Read the name of a file or folder; the books and the log could not keep one that is no text."""
    try:
        text.encode()
    except UnicodeEncodeError as odd:
        raise argparse.ArgumentTypeError("the name has signs that cannot be kept") from odd  # noqa: EM101, TRY003 - argparse's own way
    return Path(text)
