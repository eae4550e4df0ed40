"""Fifty tills that wait, over several processes, whose notification connections are cut again and again."""

import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import psycopg

from pos.relay.notifying import LISTENER
from tests.postgres import until
from tests.relay.running import c2b
from tests.relay_faults.processes import Relay, relays
from tests.relay_faults.shelf import new_shop
from tests.relay_faults.wire import Wire

TILLS = 50
PROCESSES = 3
_CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = %s LIMIT 1"""


def wait_for_all(
    url: str, folder: Path, *, events: int, cuts: int, seed: int
) -> tuple[int, list[str]]:
    """Have every till read every event as it comes; give what is wrong with what they read."""
    with new_shop(url, "T1") as (_, door), relays(url, folder, PROCESSES) as there:
        done = threading.Event()
        with ThreadPoolExecutor(TILLS + 2) as threads:
            tills = [
                threads.submit(_read_on, there[each % PROCESSES], door.keys["T1"], events)
                for each in range(TILLS)
            ]
            cutting = threads.submit(_cut_again_and_again, url, cuts, done) if cuts else None
            try:
                _post(there, door.c2b, events, seed, lambda: bool(cutting and not cutting.done()))
            finally:
                done.set()
            wrong = [fault for till in tills for fault in till.result()]
            if cutting is not None and cutting.result() < cuts:
                wrong.append(f"only {cutting.result()} connections were cut")
        return events, wrong + [line for relay in there for line in relay.broke()]


def _post(
    there: list[Relay], secret: str, events: int, seed: int, is_being_cut: Callable[[], bool]
) -> None:
    """Post now to one process and now to another; the last ones wait until all that is cut was cut."""
    dice, wires = Random(seed), [Wire(relay.port) for relay in there]
    for number in range(1, events + 1):
        body = json.dumps(c2b(f"E{number:09}")).encode()
        status, _ = dice.choice(wires).ask("POST", f"/in/{secret}/c2b/confirmation", body)
        assert status == 200
        if number == events - PROCESSES:
            until(lambda: not is_being_cut(), 300)


def _read_on(relay: Relay, key: str, events: int) -> list[str]:
    """Read until everything is there; give what came out of its turn."""
    wire, after, wrong = Wire(relay.port, key), 0, []
    while after < events:
        status, page = wire.said("GET", f"/letters?after={after}&wait=25")
        if status != 200:
            return [*wrong, f"answered {status} after {after}"]
        wrong += _out_of_turn(page, after)
        after = page["next"]
    wire.close()
    return wrong


def _out_of_turn(page: Any, after: int) -> list[str]:
    numbers = [letter["number"] for letter in page["letters"]]
    keys = [letter["key"] for letter in page["letters"]]
    expected = list(range(after + 1, after + 1 + len(numbers)))
    if numbers != expected or keys != [f"E{number:09}" for number in expected]:
        return [f"after {after} came {numbers}, {keys}"]
    return []


def _cut_again_and_again(url: str, cuts: int, done: threading.Event) -> int:
    """Cut one connection that listens, so many times."""
    made = 0
    with psycopg.connect(url, autocommit=True) as connection:
        while made < cuts and not done.is_set():
            made += len(connection.execute(_CUT, (LISTENER,)).fetchall())
            done.wait(0.02)
    return made
