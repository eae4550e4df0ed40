"""Every callback from once to twenty times, many at a time, as C2B and as STK for the same receipt."""

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import local

from tests.relay.running import c2b, stk
from tests.relay_faults.processes import relays
from tests.relay_faults.shelf import faults_in, lying, new_shop
from tests.relay_faults.wire import Wire

AT_ONCE = 32
MOST = 20


def storm(
    url: str, folder: Path, *, processes: int, payments: int, seed: int
) -> tuple[int, list[str]]:
    """Give how many posts there were, and what is wrong afterwards."""
    dice, mine = Random(seed), local()
    with new_shop(url) as (database, door), relays(url, folder, processes) as there:
        posts = []
        for number in range(payments):
            receipt, checkout = f"RK{number:08}", f"ws_CO_{number:018}"
            paid = json.dumps(c2b(receipt)).encode()
            pushed = json.dumps(stk(checkout, MpesaReceiptNumber=receipt)).encode()
            posts += [(f"/in/{door.c2b}/c2b/confirmation", paid)] * dice.randint(1, MOST)
            posts += [(f"/in/{door.stk}/stk/{number:032x}", pushed)] * dice.randint(1, MOST)
        dice.shuffle(posts)

        def post(turn: int) -> int:
            if not hasattr(mine, "wire"):
                mine.wire = Wire(there[turn % len(there)].port)
            return mine.wire.ask("POST", *posts[turn])[0]

        with ThreadPoolExecutor(AT_ONCE) as threads:
            statuses = Counter(threads.map(post, range(len(posts))))
        found = Counter(letter.kind for letter in lying(database, door.shop))
        wrong = faults_in(database, door.shop, [f"RK{number:08}" for number in range(payments)])
        wrong += [line for relay in there for line in relay.broke()]
    if set(statuses) != {200}:
        wrong.append(f"answered {dict(statuses)}")
    if found != {"c2b": payments, "stk": payments}:
        wrong.append(f"kept {dict(found)}")
    return len(posts), wrong
