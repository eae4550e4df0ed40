"""A letterbox killed again and again while 32 clients post."""

import time
from pathlib import Path
from random import Random

from tests.relay_faults.posters import Posters
from tests.relay_faults.processes import Relay
from tests.relay_faults.shelf import faults_in, new_shop

CLIENTS = 32
LONGEST = 0.25


def kill_while_posting(url: str, folder: Path, *, kills: int, seed: int) -> tuple[int, list[str]]:
    """Give how many confirmations were answered in all, and what is wrong with them."""
    dice, wrong = Random(seed), []
    with new_shop(url) as (database, door):
        relay = Relay(url, folder)
        with Posters([relay.port], door.c2b, CLIENTS) as posters:
            for cycle in range(kills):
                relay.start()
                if dice.random() < 0.9:
                    relay.wait()
                time.sleep(dice.uniform(0, LONGEST))
                relay.kill()
                faults = faults_in(database, door.shop, posters.answered())
                wrong += [f"kill {cycle}: {fault}" for fault in faults]
        wrong += [f"answered {status}" for status in posters.statuses if status != 200]
        wrong += faults_in(database, door.shop, posters.answered()) + relay.broke()
        return len(posters.answered()), wrong
