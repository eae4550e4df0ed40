"""pos relay's jobs for letters: reading them anew, stripping them and taking them out."""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from pos.cli.relay_opening import now, opened, shown, writing
from pos.cli.talk import ProgressLine, say, say_json
from pos.relay import exporting, keeping, retention, whereabouts
from pos.relay.database import Transaction
from pos.relay.letters import ShopId
from pos.relay.listing import list_shops
from pos.relay.moving import move
from pos.relay.replaying import replay


def run_replay(arguments: argparse.Namespace) -> int:
    """Read what could not be read once more, in one shop or in all of them."""
    looked_at = newly_kept = 0
    with opened(arguments) as database, ProgressLine(sys.stderr) as line:
        with database.reading() as connection:
            meant = _meant(connection, arguments.shop)
        for shop in meant:
            found = replay(database, shop, progress=shown(line))
            looked_at += found.looked_at
            newly_kept += found.newly_kept
    if arguments.json:
        say_json({"looked_at": looked_at, "newly_kept": newly_kept})
    else:
        say(f"{looked_at} looked at, {newly_kept} of them newly kept.")
    return 0


def _meant(connection: Transaction, name: str | None) -> list[ShopId]:
    """Give the shop that was named, or every shop where none was."""
    if name is None:
        return [each.shop for each in list_shops(connection)]
    return [keeping.find_shop(connection, name)]


def run_strip(arguments: argparse.Namespace) -> int:
    """Take personal fields out of old letters, some at a time."""
    stripped = 0
    with opened(arguments) as database:
        while True:
            with database.writing() as connection:
                some = retention.strip_old(connection, now=now(), days=arguments.days)
            if not some:
                break
            stripped += some
    if arguments.json:
        say_json({"stripped": stripped})
    else:
        say(f"{stripped} letters hold nothing personal any more.")
    return 0


def run_export(arguments: argparse.Namespace) -> int:
    """Write letters as lines of JSON, into a file or for another program to read."""
    target: Path | None = arguments.to
    with (
        opened(arguments) as database,
        database.snapshot() as connection,
        closing(_lines(connection, arguments.shop)) as lines,
    ):
        if target is None:
            for line in lines:
                sys.stdout.write(line.decode())
            return 0
        count = exporting.export_into(lines, target)
    if arguments.json:
        say_json({"file": str(target), "letters": count})
    else:
        say(f"{target} holds {count:,} letters, one to a line.")
    return 0


def _lines(connection: Transaction, name: str | None) -> exporting.Lines:
    if name is None:
        return exporting.export_all(connection)
    return exporting.export(connection, keeping.find_shop(connection, name))


def run_backup(arguments: argparse.Namespace) -> int:
    """Write the whole letterbox into one file."""
    target: Path = arguments.file
    with opened(arguments) as database:
        count = exporting.back_up(database, target)
    if arguments.json:
        say_json({"file": str(target), "letters": count})
    else:
        say(f"{target} holds {count:,} letters. It is a letterbox that can be served at once.")
    return 0


def run_restored(arguments: argparse.Namespace) -> int:
    """Have every till read again, after the database was put back to what it was."""
    with writing(arguments) as connection:
        count = exporting.restored(connection, now=now())
    if arguments.json:
        say_json({"shops": count})
    else:
        say(f"Every till reads again from the first letter; shops: {count}.")
    return 0


def run_move(arguments: argparse.Namespace) -> int:
    """Move the letterbox from its file to PostgreSQL."""
    with ProgressLine(sys.stderr) as line:
        count = move(arguments.database, arguments.target, progress=shown(line))
    place = whereabouts.shown(arguments.target)
    if arguments.json:
        say_json({"database": place, "letters": count})
        return 0
    say(f"{place} holds the letterbox now, with {count:,} letters, all compared.")
    say("Name it in the letterbox's settings and start it; the old file is kept and closed.")
    return 0
