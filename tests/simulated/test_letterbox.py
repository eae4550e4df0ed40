"""The letterbox of the simulated days answers as the one on the internet does, act for act."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
import requests

from pos.mpesa.mailbox import Answer, Kept, Mailbox, Page
from pos.relay.database import Database
from pos.secrets import Secret
from tests import asking
from tests.builders import NOON
from tests.relay.running import Running, add_shop
from tests.simulated.letterbox import Letterbox, Line, made_letterbox

C2B = {"TransID": "UKL4R8T2XW", "TransAmount": "650.00", "BillRefNumber": "48217"}
ENDED = {"Body": {"stkCallback": {"CheckoutRequestID": "ws_CO_1", "ResultCode": 1032}}}
ONCE = "0f" * 16


@dataclass
class Post:
    """What a day does with a letterbox."""

    tills: dict[str, Mailbox]
    take_in: Callable[[str, bytes, str], None]

    def keep(self, till: str, kind: str, key: str, body: str = "{}") -> Kept:
        return self.answer(till, kind, key, body).kept

    def answer(self, till: str, kind: str, key: str, body: str = "{}") -> Answer:
        return self.tills[till].keep(kind, key, body=body)

    def page(self, after: int = 0) -> Page:
        return self.tills["T1"].read_on(after)


@contextmanager
def inside(folder: Path) -> Iterator[Post]:
    box = Letterbox(made_letterbox(folder / "letters.sqlite"), lambda: NOON)
    tills = {name: cast(Mailbox, Line(box, name, lambda: False)) for name in ("T1", "T2")}
    yield Post(tills, lambda door, body, once: box.take_in(door, body, once=once))
    box.close()


@contextmanager
def on_loopback(folder: Path) -> Iterator[Post]:
    database = Database(f"sqlite:///{folder / 'letters.sqlite'}")
    shop = add_shop(database, "Duka", "T1", "T2")
    running = Running(database)
    with requests.Session() as session:
        address = f"http://127.0.0.1:{running.port}"
        tills = {
            name: Mailbox(session, address, Secret(key.encode())) for name, key in shop.keys.items()
        }

        def take_in(door: str, body: bytes, once: str) -> None:
            path = (
                f"/in/{shop.c2b}/c2b/confirmation"
                if door == "c2b"
                else f"/in/{shop.stk}/stk/{once}"
            )
            assert asking.ask(running.port, "POST", path, body).status == 200

        yield Post(tills, take_in)
    running.close()
    database.close()


@pytest.fixture(params=[inside, on_loopback], ids=["inside", "on loopback"])
def post(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Post]:
    with request.param(tmp_path) as given:
        yield given


def test_a_claim_is_won_by_whoever_writes_it_first(post: Post) -> None:
    assert post.keep("T1", "claim", "UKL4R8T2XW.1", '{"till": 1}') is Kept.KEPT
    assert post.keep("T1", "claim", "UKL4R8T2XW.1", '{"till": 1}') is Kept.KEPT
    lost = post.answer("T2", "claim", "UKL4R8T2XW.1", '{"till": 2}')
    assert (lost.kept, lost.letter and lost.letter.raw) == (Kept.TAKEN, b'{"till": 1}')
    assert post.keep("T2", "claim", "UKL4R8T2XW.2") is Kept.TAKEN


def test_a_claim_is_given_free_by_its_own_till_only(post: Post) -> None:
    assert post.keep("T1", "claim", "UKL4R8T2XW.1") is Kept.KEPT
    assert post.keep("T2", "release", "UKL4R8T2XW.1") is Kept.REFUSED
    assert post.keep("T1", "release", "UKL4R8T2XW.1") is Kept.KEPT
    assert post.keep("T2", "claim", "UKL4R8T2XW.2") is Kept.KEPT


def test_no_turn_comes_before_its_turn(post: Post) -> None:
    assert post.keep("T1", "claim", "UKL4R8T2XW.2") is Kept.REFUSED
    assert post.keep("T1", "release", "UKL4R8T2XW.1") is Kept.REFUSED


def test_what_safaricom_says_is_kept_once_and_other_bytes_beside_it(post: Post) -> None:
    said = json.dumps(C2B).encode()
    for body in (said, said, json.dumps(C2B | {"TransAmount": "1"}).encode(), b"no json"):
        post.take_in("c2b", body, "")
    post.take_in("stk", json.dumps(ENDED).encode(), ONCE)
    page = post.page()
    told = [(each.number, each.kind, each.once, each.differs, each.sender) for each in page.letters]
    assert told == [
        (1, "c2b", None, False, "safaricom"),
        (2, "c2b", None, True, "safaricom"),
        (3, "unreadable", None, False, "safaricom"),
        (4, "stk", ONCE, False, "safaricom"),
    ]
    assert [each.key for each in page.letters][:2] == ["UKL4R8T2XW", "UKL4R8T2XW~2"]
    assert page.letters[0].raw == said


def test_a_till_reads_on_from_where_it_was(post: Post) -> None:
    for key in ("a", "b", "c"):
        post.keep("T2", "awaiting", key)
    whole = post.page()
    assert (whole.next, whole.last, [each.key for each in post.page(2).letters]) == (3, 3, ["c"])
    assert (post.page(3).letters, post.page(3).next, post.page(3).log) == ((), 3, whole.log)
