"""pos and pos office: the program opens on the shop's books, at the counter or in the office."""

import argparse
import gc
import os
from importlib import import_module
from typing import Any

from pos.cli.display import check_display
from pos.cli.talk import say
from pos.desks.choices import read_choices
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from pos.startup import Computer, opened_alone

OPEN_ALREADY = "Kaunta is open already. Its window is in front now."
OFFICE_THERE = " The till has these books: Ctrl+I opens the office there."


def describe_till(parser: argparse.ArgumentParser) -> None:
    """Say what pos till takes."""
    parser.add_argument(
        "--window", action="store_true", help="open in a window instead of filling the screen"
    )
    parser.set_defaults(run=run_till)


def describe_office(parser: argparse.ArgumentParser) -> None:
    """Say what pos office takes."""
    describe_till(parser)
    parser.set_defaults(run=run_office)


def run_till(arguments: argparse.Namespace, computer: Computer) -> int:
    """Open the till, or bring to the front the one that is open already."""
    check_display(os.environ)
    opening = _loaded()
    is_full = _is_full(arguments, computer)
    is_there = computer.folders.records.exists()
    if not is_there and not opening.begin_first_shop(computer, is_full=is_full):
        raise Trouble(Fault.NO_SHOP, where=computer.folders.home)
    return _run(opening, computer, is_full=is_full)


def run_office(arguments: argparse.Namespace, computer: Computer) -> int:
    """Open the program so that whoever signs in is in the office; there has to be a shop already."""
    check_display(os.environ)
    if not computer.folders.records.exists():
        raise Trouble(Fault.NO_SHOP, where=computer.folders.home)
    return _run(_loaded(), computer, is_full=_is_full(arguments, computer), first="office")


def _run(opening: Any, computer: Computer, *, is_full: bool, first: str = "") -> int:
    """Open the books' own program, or bring to the front the one that has them."""
    try:
        return _run_on(opening, computer, is_full=is_full, first=first)
    except Trouble as trouble:
        if trouble.fault is not Fault.RUNNING or not opening.show_open_one(computer):
            raise
        say(OPEN_ALREADY + (OFFICE_THERE if first else ""))
        return 0


def _run_on(opening: Any, computer: Computer, *, is_full: bool, first: str) -> int:
    """Open the till, and again each time that a backup is put in the place of its books."""
    start = opening.Start(first)
    while True:
        choices = read_choices(computer.folders)
        with opened_alone(computer) as records:
            end = opening.open_till(
                computer, records, choices=choices, is_full=is_full, start=start
            )
        if end.wish is None:
            return int(end.status)
        news = opening.put_backup_back(computer, end.wish, is_full=is_full)
        start = opening.Start(first, news)


def _is_full(arguments: argparse.Namespace, computer: Computer) -> bool:
    return read_choices(computer.folders).window == "full" and not arguments.window


def _loaded() -> Any:
    """Load all that has to do with a screen; of the thousands of things made nothing is to be tidied up yet."""
    gc.disable()
    try:
        return import_module("pos.cli.opening")  # Qt: not to be loaded before there is a screen
    finally:
        gc.enable()
