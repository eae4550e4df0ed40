"""PostgreSQL stopped and started in the middle of everything."""

import time
from pathlib import Path
from random import Random

from tests.postgres import Postgres, until
from tests.relay_faults.posters import Posters
from tests.relay_faults.processes import relays
from tests.relay_faults.shelf import faults_in, new_shop

CLIENTS = 16


def restart_postgres(
    postgres: Postgres, folder: Path, *, restarts: int, seed: int
) -> tuple[int, list[str]]:
    """Give how many confirmations were answered in all, and what is wrong with them."""
    dice, wrong, url = Random(seed), [], postgres.new_database()
    with new_shop(url) as (database, door), relays(url, folder, 2) as there:
        ports = [relay.port for relay in there]
        with Posters(ports, door.c2b, CLIENTS) as posters:
            for turn in range(restarts):
                answered = len(posters.answered())
                until(lambda some=answered + 100: len(posters.answered()) > some, 60)
                time.sleep(dice.uniform(0, 0.1))
                postgres.stop("immediate" if turn % 2 else "fast")
                answered, refused = len(posters.answered()), posters.statuses[503]
                until(lambda some=refused + CLIENTS: posters.statuses[503] > some, 60)
                if len(posters.answered()) > answered + CLIENTS:  # their answers were under way
                    wrong.append(f"restart {turn}: answered while nothing could be kept")
                postgres.start()
            answered = len(posters.answered())
            until(lambda: len(posters.answered()) > answered + 100, 60)
        wrong += faults_in(database, door.shop, posters.answered())
        wrong += [line for relay in there for line in relay.broke()]
    wrong += [f"answered {status}" for status in posters.statuses if status not in {200, 503}]
    return len(posters.answered()), wrong
