"""What nobody wrote a route for is not found, and what breaks says that nothing is lost."""

from collections.abc import Callable
from datetime import datetime

import pytest

from pos.relay.database import Database
from tests.relay.keeping_letters import kept
from tests.relay.running import Running, ShopDoor, Till, c2b


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_is_not_there_is_not_found_alike(running: Running, door: ShopDoor) -> None:
    nothing = running.ask("POST", "/nothing")
    paths = [
        "/letters/", "/healthz/", "/enrol/", f"/in/{door.c2b}/c2b/confirmation/", f"/in/{door.stk}/stk/",
        f"/in/{door.c2b}//c2b/confirmation", f"/IN/{door.c2b}/c2b/confirmation", "/in//c2b/confirmation",
        "/in/%00/c2b/confirmation", f"/in/{door.c2b.upper()}x/c2b/confirmation", "//", "/%ff", "/..",
    ]  # fmt: skip
    for path in paths:
        answer = running.ask("POST", path, b"{}")
        assert (answer.status, answer.body) == (404, nothing.body), path
        assert "location" not in answer.headers


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_wrong_method_is_told_which_are_right(running: Running) -> None:
    answer = running.ask("DELETE", "/enrol")
    assert (answer.status, answer.headers["allow"], answer.said) == (
        405, "POST", {"error": "Not that way."},
    )  # fmt: skip


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_our_own_bug_is_said_in_a_sentence_and_the_next_request_works(
    start: Callable[..., Running], door: ShopDoor, database: Database
) -> None:
    right: list[datetime] = []

    def now() -> datetime:
        return right[0]

    running = start(now=now)
    till = Till(running, door.keys["T1"])
    answer = till.put("sale", "s1")
    assert (answer.status, answer.said) == (
        500, {"error": "Something broke. Nothing that was answered before is lost."},
    )  # fmt: skip
    right.append(datetime.fromisoformat("2026-11-21T09:00:00Z"))
    assert till.put("sale", "s1").status == 201
    assert [letter.key for letter in kept(database, door.shop)] == ["s1"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_answers_are_json_and_name_no_server(running: Running, door: ShopDoor) -> None:
    for method, path in (
        ("POST", "/nothing"),
        ("GET", "/letters"),
        ("POST", f"/in/{door.stk}/stk"),
    ):
        answer = running.ask(method, path, str(c2b()))
        assert answer.headers["content-type"] == "application/json"
        assert "server" not in answer.headers
