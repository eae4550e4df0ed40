"""Honest callbacks through a shipped proxy while 500 half-open headers, 200 slow bodies and 200 idle connections hold on."""

import time
from collections import Counter
from pathlib import Path

from pos.bench.relay_servers import Door
from pos.bench.relay_strangers import Crowd, many_files, strangers
from tests.relay.fronts import SAFARICOM, Front, confirmation, front

CROWD = Crowd(half_open=500, slow=200, idle=200)


def post_beside_strangers(
    proxy: str, folder: Path, *, seconds: float
) -> tuple[int, int, list[str]]:
    """Give how many were answered, how often a stranger was thrown out, and what is wrong."""
    with many_files(), front(proxy, folder) as there:
        path = f"/in/{there.door.c2b}/c2b/confirmation"
        door = Door(there.port, path, certificate=str(folder / "certificate.pem"))
        with strangers(door, CROWD) as sent:
            statuses = _post(there, path, seconds)
        wrong = [f"answered {status}" for status in statuses if status != 200]
        answered = len(statuses)
        wrong += _faults(there, answered)
    return answered, sent.thrown_out, wrong


def _post(there: Front, path: str, seconds: float) -> list[int | str]:
    """Post one after the other, each on a connection of its own."""
    ends, statuses = time.monotonic() + seconds, list[int | str]()
    while time.monotonic() < ends:
        body = confirmation(_receipt(len(statuses)))
        try:
            statuses.append(there.ask("POST", path, body, address=SAFARICOM).status)
        except OSError as refused:
            statuses.append(str(refused))
    return statuses


def _receipt(number: int) -> str:
    return f"CRW{number:07}"


def _faults(there: Front, answered: int) -> list[str]:
    """Say which of the answered are not kept once each, and as Safaricom's; strangers are kept none."""
    found: Counter[tuple[str, str, bool]] = Counter()
    after, last = 0, there.last()
    while after < last:
        page = there.letters(after)
        found.update((letter["kind"], letter["key"], letter["verified_source"]) for letter in page)
        after = page[-1]["number"]
    right = Counter(("c2b", _receipt(number), True) for number in range(answered))
    return [f"lost {each}" for each in right - found] + [f"odd {each}" for each in found - right]
