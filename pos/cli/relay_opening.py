"""How the letterbox's commands come to their letterbox."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from pos.cli.talk import ProgressLine
from pos.relay import whereabouts
from pos.relay.database import Database, Transaction
from pos.shop.progress import Progress, no_progress


def now() -> datetime:
    """Give this moment."""
    return datetime.now(UTC)


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Database]:
    """Give the letterbox that was named; there has to be one."""
    whereabouts.find(arguments.database)
    with made(arguments.database) as database:
        yield database


@contextmanager
def made(place: str) -> Iterator[Database]:
    """Give the letterbox of a place, made where there is none."""
    database = Database(place)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def writing(arguments: argparse.Namespace) -> Iterator[Transaction]:
    """Give one transaction on the letterbox that was named."""
    with opened(arguments) as database, database.writing() as connection:
        yield connection


def shown(line: ProgressLine) -> Progress:
    """Give what shows progress where somebody sits and waits; a script is told the end alone."""
    return line if sys.stderr.isatty() else no_progress
