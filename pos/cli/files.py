"""pos import, pos export: tables into the books and out of them."""

import argparse
import sys
from collections.abc import Iterable

from pos.cli.arguments import place
from pos.cli.talk import ProgressLine, complain, say, say_json, stoppable
from pos.cli.who import acting, add_who
from pos.office.export_tables import TABLES
from pos.office.exporting import export
from pos.office.importing import BadRows, Imported, Wish, import_products
from pos.office.product_sheet import Problem
from pos.shop.rules import ShopRules
from pos.startup import Computer, opened, opened_alone, scratch, start_shop, starting

MOST_HEADINGS = 20
"""How many columns that are not used are named, before it is only said how many more there are."""


def describe_import(parser: argparse.ArgumentParser) -> None:
    """Say what pos import takes."""
    parser.add_argument("file", type=place)
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
    parser.add_argument("--skip-bad", action="store_true", help="import the rows that are right")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    add_who(parser)
    parser.set_defaults(run=run_import)


def run_import(arguments: argparse.Namespace, computer: Computer) -> int:
    """Import, or list every bad row and import nothing; a first import starts the shop."""
    if computer.folders.records.exists() or arguments.who is not None:
        _import(arguments, computer)
    elif arguments.dry_run:
        with scratch(computer) as trial:
            start_shop(trial, ShopRules(), till=1)
            _import(arguments, trial)
    else:
        with starting(computer, ShopRules(), till=1) as new:
            _import(arguments, new)
        complain(f"Started a new shop in {computer.folders.home}, till 1.")
    return 0


def _import(arguments: argparse.Namespace, computer: Computer) -> None:
    wish = Wish(dry_run=arguments.dry_run, skip_bad=arguments.skip_bad)
    with opened_alone(computer) as records, ProgressLine(sys.stderr) as line:
        by = acting(records, arguments.who)
        try:
            with stoppable(line) as progress:
                done = import_products(
                    records, by, path=arguments.file, wish=wish, progress=progress
                )
        except BadRows as bad:
            line.clear()
            if arguments.json:
                say_json({"imported": False, "problems": _told(bad.problems)})
            else:
                _list(bad.problems)
            raise
    if arguments.json:
        say_json(
            {
                "imported": not arguments.dry_run,
                "new": done.new,
                "changed": done.changed,
                "unchanged": done.unchanged,
                "problems": _told(done.problems),
                "unused": done.unused,
            }
        )
    else:
        _tell(done, dry_run=arguments.dry_run)


def _told(problems: Iterable[Problem]) -> list[dict[str, object]]:
    return [{"line": each.line, "column": each.column, "why": each.why} for each in problems]


def _tell(done: Imported, *, dry_run: bool) -> None:
    _list(done.problems)
    for heading in done.unused[:MOST_HEADINGS]:
        say(f"The column “{heading}” is not used.")
    if more := len(done.unused[MOST_HEADINGS:]):
        say(f"{more:,} more columns are not used.")
    skipped = len({problem.line for problem in done.problems})
    verb = "would be" if dry_run else "were"
    say(
        f"{done.new:,} products {verb} added, {done.changed:,} changed, "
        f"{done.unchanged:,} are as they were, {skipped:,} rows {verb} left out."
    )


def _list(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        column = f", {problem.column}" if problem.column else ""
        say(f"Line {problem.line}{column}: {problem.why}")


def describe_export(parser: argparse.ArgumentParser) -> None:
    """Say what pos export takes."""
    parser.add_argument("what", choices=sorted(TABLES))
    parser.add_argument("file", type=place, help="ends in .csv or .xlsx")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    add_who(parser)
    parser.set_defaults(run=run_export)


def run_export(arguments: argparse.Namespace, computer: Computer) -> int:
    """Write one table."""
    with opened(computer) as records, ProgressLine(sys.stderr) as line:
        by = acting(records, arguments.who)
        with stoppable(line) as progress:
            rows = export(records, by, what=arguments.what, path=arguments.file, progress=progress)
    if arguments.json:
        say_json({"file": str(arguments.file), "rows": rows})
    else:
        say(f"{rows:,} rows are in {arguments.file}.")
    return 0
