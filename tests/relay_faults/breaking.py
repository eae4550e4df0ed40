"""Everything malformed sent to one letterbox; what it said, what it kept, and whether it still serves."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.relay.running import ShopDoor, c2b
from tests.relay_faults.malformed import Wrong, by_dice, by_hand
from tests.relay_faults.processes import Relay, relays
from tests.relay_faults.shelf import lying, new_shop
from tests.relay_faults.wire import Wire, send_raw

AT_ONCE = 16
FEWEST_BY_HAND = 150


def send_everything_wrong(
    url: str, folder: Path, *, generated: int, seed: int
) -> tuple[int, list[str]]:
    """Give how many malformed requests were sent, and what is wrong with how they were taken."""
    with new_shop(url, "T1") as (database, door), relays(url, folder, 1) as (relay,):
        thought = by_hand(door, door.keys["T1"])
        assert len(thought) >= FEWEST_BY_HAND
        wrong = _send(relay, thought) + _send(relay, by_dice(door, generated, seed))
        there = lying(database, door.shop)
        taken = [letter for letter in there if letter.kind != "unreadable"]
        wrong += [f"taken for {letter.kind}: {letter.key}" for letter in taken]
        wrong += _serves(relay, door, len(there)) + relay.broke()
        if len(there) < generated // 2:
            wrong.append(f"only {len(there)} were kept")
    return len(thought) + generated, wrong


def _send(relay: Relay, requests: Iterable[Wrong]) -> list[str]:
    def send(each: Wrong) -> list[str]:
        statuses = send_raw(relay.port, each.request, half_close=each.half_close)
        return [f"{each.name}: answered {status}" for status in statuses if status >= 500]

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return [fault for faults in threads.map(send, requests) for fault in faults]


def _serves(relay: Relay, door: ShopDoor, before: int) -> list[str]:
    """Say whether an honest confirmation is kept as ever."""
    if not relay.is_alive():
        return ["it died"]
    body = json.dumps(c2b("HONEST0001")).encode()
    status, _ = Wire(relay.port).ask("POST", f"/in/{door.c2b}/c2b/confirmation", body)
    _, page = Wire(relay.port, door.keys["T1"]).said("GET", f"/letters?after={before}")
    keys = [letter["key"] for letter in page["letters"]]
    return [] if (status, keys) == (200, ["HONEST0001"]) else [f"then: {status}, {keys}"]
