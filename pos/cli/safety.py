"""pos backup, pos restore, pos check: that the books are right and cannot be lost."""

import argparse
import os
import sys
from pathlib import Path

from pos.cli.arguments import anchor, place
from pos.cli.talk import ProgressLine, ask_secretly, say, say_json, stoppable
from pos.cli.who import acting, add_who
from pos.folders import as_typed, file_troubles
from pos.office.backup import back_up
from pos.office.restoring import check_shop, present, restore, unpacked
from pos.records.checks import run_checks
from pos.records.database import Records
from pos.records.running import only_one
from pos.shop.progress import no_progress
from pos.startup import Computer, clear_unfinished, find_keys, opened, recover_keys

PHRASE = "POS_RECOVERY_PHRASE"


def describe_backup(parser: argparse.ArgumentParser) -> None:
    """Say what pos backup takes."""
    parser.add_argument(
        "folder", type=place, nargs="?", help="where to; usually the till's own folder"
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    add_who(parser)
    parser.set_defaults(run=run_backup)


def run_backup(arguments: argparse.Namespace, computer: Computer) -> int:
    """Make a backup."""
    chosen = computer.settings.backups
    usual = as_typed(Path(chosen)) if chosen else computer.folders.backups
    with opened(computer) as records, ProgressLine(sys.stderr) as line:
        by = acting(records, arguments.who)
        if usual == computer.folders.backups and arguments.folder is None:
            with file_troubles(usual):
                usual.mkdir(mode=0o700, exist_ok=True)
        with stoppable(line) as progress:
            made = back_up(records, by, folder=arguments.folder or usual, progress=progress)
    if arguments.json:
        say_json({"file": str(made), "bytes": made.stat().st_size})
    else:
        say(f"The backup is {made}.")
    return 0


def describe_check(parser: argparse.ArgumentParser) -> None:
    """Say what pos check takes."""
    parser.add_argument(
        "--anchor", type=anchor, default="", help="the audit head printed on a Z, to be found"
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=run_check)


def run_check(arguments: argparse.Namespace, computer: Computer) -> int:
    """Check; exit status 1 when something does not hold, and what first."""
    answers: list[dict[str, object]] = []
    with (
        opened(computer) as records,
        records.reading() as books,
        ProgressLine(sys.stderr) as line,
    ):
        progress = line if sys.stderr.isatty() else no_progress
        checks = run_checks(books, keys=records.keys, anchor=arguments.anchor, progress=progress)
        for check, difference in checks:
            line.clear()
            answers.append({"sign": check.sign, "says": check.says, "difference": difference})
            if not arguments.json:
                say(f"{'ok   ' if difference is None else 'FAULT'} {check.sign:6} {check.says}")
                if difference is not None:
                    say(f"      {difference}")
        unchecked = records.is_keyed and records.keys is None
    good = all(answer["difference"] is None for answer in answers)
    if arguments.json:
        say_json({"good": good, "seals_checked": not unchecked, "checks": answers})
    else:
        say(_verdict(good=good, unchecked=unchecked))
    return 0 if good and not unchecked else 1


def _verdict(*, good: bool, unchecked: bool) -> str:
    if not good:
        return "The books are not right. Keep this file and ask."
    if unchecked:
        return "The books fit, but who wrote them is not known: the shop's keys are not here."
    return "The books are right."


def describe_restore(parser: argparse.ArgumentParser) -> None:
    """Say what pos restore takes."""
    parser.add_argument("backup", type=place)
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    add_who(parser)
    parser.set_defaults(run=run_restore)


def run_restore(arguments: argparse.Namespace, computer: Computer) -> int:
    """Restore, when everything in the backup is right; the books from before are kept beside it."""
    path, world = computer.folders.records, computer.world
    with ProgressLine(sys.stderr) as line, only_one(path):
        clear_unfinished(computer)
        with (
            unpacked(arguments.backup, path, world, progress=line) as candidate,
            present(path, world) as now,
        ):
            check_shop(candidate, now)
            for records in (candidate.records, *([now] if now else [])):
                _give_keys(computer, records)
            by = acting(now or candidate.records, arguments.who)
            with stoppable(line) as progress:
                done = restore(candidate, by, path=path, now=now, progress=progress)
    if arguments.json:
        say_json({"series": done.series, "aside": done.aside and str(done.aside)})
    else:
        say(f"Restored. New receipts are numbered in series {done.series}.")
        if done.aside:
            say(f"The books from before are kept in {done.aside}.")
    return 0


def _give_keys(computer: Computer, records: Records) -> None:
    """Give the books their keys: from this computer, or by the recovery phrase on a new one."""
    if not records.is_keyed:
        return
    records.keys = find_keys(computer, records.shop_id)
    if records.keys is None:
        phrase = os.environ.get(PHRASE) or ask_secretly("The shop's recovery phrase")
        recover_keys(computer, records, phrase)
