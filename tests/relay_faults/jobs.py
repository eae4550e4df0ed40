"""The letterbox's part of a soak: each job is one round of a fault, given a folder, a seed and its turn.

The rounds take turns between SQLite and PostgreSQL. `JOBS` has the form of the soak's own list, and
`counts.TOWARDS` says how far each should come.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import Postgres
from tests.relay_faults.breaking import send_everything_wrong
from tests.relay_faults.claiming import race
from tests.relay_faults.counts import IN_A_ROUND, TOWARDS
from tests.relay_faults.killing import kill_while_posting
from tests.relay_faults.listening import wait_for_all
from tests.relay_faults.restarting import restart_postgres
from tests.relay_faults.silencing import fall_silent, hold_up, lock
from tests.relay_faults.slow_clients import post_beside_strangers
from tests.relay_faults.storming import storm

Job = Callable[[Path, int, int], tuple[int, list[str]]]


@contextmanager
def _postgres() -> Iterator[Postgres]:
    server = Postgres()
    try:
        yield server
    finally:
        server.end()


@contextmanager
def _somewhere(folder: Path, turn: int) -> Iterator[str]:
    """Give the URL of a new database: a file at even turns, on a server at odd ones."""
    if turn % 2 == 0:
        yield f"sqlite:///{folder / 'letters.sqlite'}"
        return
    with _postgres() as server:
        yield server.new_database()


def kill_letterboxes(folder: Path, seed: int, turn: int) -> tuple[int, list[str]]:
    """A letterbox killed a hundred times."""
    with _somewhere(folder, turn) as url:
        _, wrong = kill_while_posting(url, folder, kills=IN_A_ROUND.kills, seed=seed)
    return IN_A_ROUND.kills, wrong


def storm_with_repeats(folder: Path, seed: int, turn: int) -> tuple[int, list[str]]:
    """A storm of repeats, on PostgreSQL over three processes."""
    processes, payments = 1 + turn % 2 * 2, IN_A_ROUND.payments
    with _somewhere(folder, turn) as url:
        _, wrong = storm(url, folder, processes=processes, payments=payments, seed=seed)
    return payments, wrong


def send_malformed(folder: Path, seed: int, turn: int) -> tuple[int, list[str]]:
    """Everything by hand once more, and many by dice."""
    with _somewhere(folder, turn) as url:
        return send_everything_wrong(url, folder, generated=IN_A_ROUND.generated, seed=seed)


def race_for_claims(folder: Path, seed: int, turn: int) -> tuple[int, list[str]]:
    """Sixteen tills and three processes."""
    with _somewhere(folder, turn) as url:
        return race(url, folder, keys=IN_A_ROUND.claim_keys, seed=seed)


def wait_while_cut(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Fifty tills that wait while the listening connections are cut."""
    events, cuts = IN_A_ROUND.events, IN_A_ROUND.cuts
    with _postgres() as server:
        return wait_for_all(server.new_database(), folder, events=events, cuts=cuts, seed=seed)


def restart_again_and_again(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """PostgreSQL stopped and started ten times."""
    restarts = IN_A_ROUND.restarts
    with _postgres() as server:
        _, wrong = restart_postgres(server, folder, restarts=restarts, seed=seed)
    return restarts, wrong


def silence_and_hold_up(folder: Path, seed: int, turn: int) -> tuple[int, list[str]]:
    """Ten times a silent line, a letterbox stopped in the middle, or a locked file."""
    times = IN_A_ROUND.silences
    if turn % 3 == 2:
        url = f"sqlite:///{folder / 'letters.sqlite'}"
        return times, lock(url, folder, times=times, seed=seed)[1]
    with _postgres() as server:
        silence = hold_up if turn % 3 else fall_silent
        return times, silence(server, folder, times=times, seed=seed)[1]


def run_letter_machine(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Two thousand histories on each of the two databases."""
    where = "tests/relay_faults/test_letter_machine.py"
    program = [sys.executable, "-m", "pytest", "-q", "-x", where, f"--hypothesis-seed={seed}"]
    ran = subprocess.run(
        [*program, f"--basetemp={folder / 'pytest'}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HYPOTHESIS_PROFILE": "soak"},
    )
    return 2 * IN_A_ROUND.histories, [] if ran.returncode == 0 else [ran.stdout[-2000:]]


def stand_in_the_way(folder: Path, _seed: int, turn: int) -> tuple[int, list[str]]:
    """A minute of 900 strangers, before nginx and before Caddy in turns."""
    seconds = IN_A_ROUND.slow_seconds
    proxy = ("nginx", "caddy")[turn % 2]
    inside = folder / "kaunta" / proxy  # nginx opens the folders above its own to its workers
    inside.mkdir(parents=True)
    _, _, wrong = post_beside_strangers(proxy, inside, seconds=seconds)
    return seconds, wrong


JOBS: dict[str, Job] = dict(
    zip(
        TOWARDS,
        (
            kill_letterboxes,
            storm_with_repeats,
            send_malformed,
            race_for_claims,
            wait_while_cut,
            restart_again_and_again,
            silence_and_hold_up,
            run_letter_machine,
            stand_in_the_way,
        ),
        strict=True,
    )
)
