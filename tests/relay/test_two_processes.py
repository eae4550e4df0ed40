"""Two processes are one letterbox: a till that waits at one is woken by what is written elsewhere.

No till asks again for itself here, so nothing but a wake-up can end its wait early.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from pos.relay.database import Database
from pos.relay.letterbox import ASK_AGAIN
from pos.relay.letters import UNREADABLE
from pos.relay.replaying import Replayed, replay
from pos.relay.till_routes import LONGEST_WAIT
from tests.postgres import until
from tests.relay.keeping_letters import keep, safaricoms
from tests.relay.running import Running, ShopDoor, Till, c2b

NEVER = 60.0
SOON = 12.0
"""Far less than the wait, and far more than a wake-up takes on a slow computer."""


@dataclass
class Two:
    """A letterbox to post to, and a till that waits at another process of it."""

    posted_to: Running
    waited_at: Running
    door: ShopDoor

    def post(self, receipt: str) -> None:
        path = f"/in/{self.door.c2b}/c2b/confirmation"
        assert self.posted_to.ask("POST", path, json.dumps(c2b(receipt))).status == 200

    def woken_by(self, act: Callable[[], object], after: int) -> list[str]:
        """Give the keys a till reads that waited before something was done, and did so long before its wait ended."""
        pages: list[Any] = []
        till = Till(self.waited_at, self.door.keys["T1"])
        thread = threading.Thread(target=lambda: pages.append(till.read(after, wait=LONGEST_WAIT)))
        thread.start()
        until(lambda: self.waited_at.letterbox.waiting.count() == 1)
        began = time.monotonic()
        act()
        thread.join()
        assert time.monotonic() - began < SOON
        return [letter["key"] for letter in pages[0]["letters"]]


@contextmanager
def process(url: str) -> Iterator[Running]:
    database = Database(url)
    running = Running(database, ask_again=NEVER)
    try:
        yield running
    finally:
        running.close()
        database.close()


@pytest.fixture
def two(url: str, door: ShopDoor) -> Iterator[Two]:
    """Both have long begun: whatever they look at when they begin to listen wakes nobody any more."""
    with process(url) as one, process(url) as other:
        made = Two(one, other, door)
        Till(one, door.keys["T2"]).read()  # a key's first use wakes everybody
        assert made.woken_by(lambda: made.post("AAAAAAAAA1"), after=0) == ["AAAAAAAAA1"]
        yield made


def test_nobody_asks_again_while_a_till_waits_here() -> None:
    assert ASK_AGAIN < LONGEST_WAIT < NEVER


def test_a_till_is_woken_by_a_post_at_another_process(two: Two) -> None:
    for number in (2, 3):
        receipt = f"AAAAAAAAA{number}"
        assert two.woken_by(lambda paid=receipt: two.post(paid), after=number - 1) == [receipt]


def test_a_till_is_woken_by_another_tills_letter_at_another_process(two: Two) -> None:
    other = Till(two.posted_to, two.door.keys["T2"])
    assert two.woken_by(lambda: other.put("sale", "s1"), after=1) == ["s1"]


def test_a_till_is_woken_by_what_is_read_once_more(two: Two, database: Database) -> None:
    paid = json.dumps(c2b("AAAAAAAAA2")).encode()
    keep(database, two.door.shop, safaricoms("u1", paid, kind=UNREADABLE, door="c2b"))
    done: list[Replayed] = []
    woken = two.woken_by(lambda: done.append(replay(database, two.door.shop)), after=2)
    assert (woken, done) == (["AAAAAAAAA2"], [Replayed(1, 1)])
