"""Databases that fall silent, are locked or are held up by another process, in the middle of everything."""

import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random

from sqlalchemy import make_url

from tests.postgres import Postgres, until
from tests.relay.silent_line import SilentLine
from tests.relay_faults.posters import Posters
from tests.relay_faults.processes import relays
from tests.relay_faults.shelf import faults_in, new_shop

CLIENTS = 16
AGAIN_SECONDS = 60
Outcome = tuple[int, list[str]]


def fall_silent(postgres: Postgres, folder: Path, *, times: int, seed: int) -> Outcome:
    """Have the line to PostgreSQL fall silent; give how many were answered in all, and what is wrong."""
    dice, url = Random(seed), postgres.new_database()
    with new_shop(url) as (database, door), SilentLine(postgres.port) as line:
        behind = make_url(url).set(host="127.0.0.1", port=line.port)
        through = behind.render_as_string(hide_password=False)
        with (
            relays(through, folder, 1) as (relay,),
            Posters([relay.port], door.c2b, CLIENTS) as posters,
        ):
            for turn in range(times):
                answered_again(posters)
                time.sleep(dice.uniform(0, 0.1))
                line.fall_silent()
                refused = posters.statuses[503]
                until(lambda some=refused: posters.statuses[503] >= some + CLIENTS, AGAIN_SECONDS)
                (line.cut if turn % 2 else line.speak)()
            answered_again(posters)
        wrong = faults_in(database, door.shop, posters.answered()) + odd(posters) + relay.broke()
    return len(posters.answered()), wrong


def hold_up(postgres: Postgres, folder: Path, *, times: int, seed: int) -> Outcome:
    """Stop one of two letterboxes wherever it is: the other serves on, and later both do."""
    dice, url = Random(seed), postgres.new_database()
    with new_shop(url) as (database, door), relays(url, folder, 2) as there:
        with (
            Posters([there[0].port], door.c2b, CLIENTS // 2) as first,
            Posters([there[1].port], door.c2b, CLIENTS // 2, name="Q") as second,
        ):
            for turn in range(times):
                both = (first, second)
                for posters in both:
                    answered_again(posters)
                time.sleep(dice.uniform(0, 0.05))
                os.kill(there[turn % 2].pid, signal.SIGSTOP)
                try:
                    answered_again(both[(turn + 1) % 2])
                finally:
                    os.kill(there[turn % 2].pid, signal.SIGCONT)
        answered = first.answered() + second.answered()
        wrong = faults_in(database, door.shop, answered) + odd(first) + odd(second)
        wrong += [line for relay in there for line in relay.broke()]
    return len(answered), wrong


def lock(url: str, folder: Path, *, times: int, seed: int) -> Outcome:
    """Have another program lock the file: nobody is told that his letter is kept, and soon all goes on."""
    dice = Random(seed)
    with new_shop(url) as (database, door), relays(url, folder, 1) as (relay,):
        with Posters([relay.port], door.c2b, CLIENTS) as posters:
            for _ in range(times):
                answered_again(posters)
                time.sleep(dice.uniform(0, 0.1))
                with closing(sqlite3.connect(str(database.url.database), timeout=30)) as other:
                    other.execute("BEGIN IMMEDIATE")
                    refused = posters.statuses[503]
                    until(
                        lambda some=refused: posters.statuses[503] >= some + CLIENTS, AGAIN_SECONDS
                    )
            answered_again(posters)
        wrong = faults_in(database, door.shop, posters.answered()) + odd(posters) + relay.broke()
    return len(posters.answered()), wrong


def answered_again(posters: Posters) -> None:
    """Return once more has been answered, some of it to each who posts."""
    before = len(posters.answered())
    until(lambda: len(posters.answered()) >= before + 5 * CLIENTS, AGAIN_SECONDS)


def odd(posters: Posters) -> list[str]:
    return [f"answered {status}" for status in posters.statuses if status not in {200, 503}]
