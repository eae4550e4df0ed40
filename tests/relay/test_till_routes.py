"""Tills read on, keep letters of their own, claim payments and change their keys."""

import json
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from http.client import HTTPResponse
from typing import Any, Self

import pytest

from pos.relay import keeping
from pos.relay.database import Database
from pos.relay.letters import ShopId
from pos.relay.reading import Page
from tests.postgres import until
from tests.relay.running import Answer, Running, ShopDoor, Till, add_shop, c2b


def pay(running: Running, door: ShopDoor, receipt: str) -> None:
    body = json.dumps(c2b(receipt)).encode()
    assert running.ask("POST", f"/in/{door.c2b}/c2b/confirmation", body).status == 200


def in_background(work: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    return thread, found


# Reading on


def test_a_till_reads_on_from_the_number_it_has(
    running: Running, till: Till, door: ShopDoor
) -> None:
    assert till.read() | {"log": ""} == {
        "log": "", "letters": [], "next": 0, "last": 0, "heard_from_mpesa_at": None,
    }  # fmt: skip
    for receipt in ("AAAAAAAAA1", "AAAAAAAAA2", "AAAAAAAAA3"):
        pay(running, door, receipt)
    first = till.read(limit=2)
    assert ([letter["number"] for letter in first["letters"]], first["next"]) == ([1, 2], 2)
    assert first["last"] == 3
    rest = till.read(first["next"])
    assert [letter["key"] for letter in rest["letters"]] == ["AAAAAAAAA3"]
    assert till.read(3)["letters"] == []
    assert till.read(99)["next"] == 99
    assert rest["heard_from_mpesa_at"] == rest["letters"][0]["arrived_at"]


def test_a_till_sees_its_own_shop_only(
    running: Running, till: Till, door: ShopDoor, database: Database
) -> None:
    other = add_shop(database, "Another", "T1")
    pay(running, door, "AAAAAAAAA1")
    assert Till(running, other.keys["T1"]).letters() == []
    assert till.read()["log"] != Till(running, other.keys["T1"]).read()["log"]


def test_a_waiting_till_hears_of_a_letter_at_once(
    running: Running, till: Till, door: ShopDoor
) -> None:
    thread, found = in_background(lambda: till.read(wait=20))
    until(lambda: running.letterbox.waiting.count() == 1)
    began = time.monotonic()
    pay(running, door, "AAAAAAAAA1")
    thread.join(10)
    assert [letter["key"] for letter in found[0]["letters"]] == ["AAAAAAAAA1"]
    assert time.monotonic() - began < 4  # long before the next look of its own


def test_nothing_new_is_said_when_the_wait_is_over(till: Till) -> None:
    assert till.read(wait=1)["letters"] == []


def test_a_large_page_ends_early_and_goes_on(till: Till) -> None:
    for number in range(6):
        assert till.put("stock", f"s{number}", b"x" * 1024 * 1024).status == 201
    page = till.read()
    assert [letter["number"] for letter in page["letters"]] == [1, 2, 3, 4]
    assert [letter["number"] for letter in till.letters(page["next"])] == [5, 6]


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "limit=0", "limit=501", "wait=26", "wait=1.5", "other=1", "after="]
)  # fmt: skip
def test_a_query_that_makes_no_sense_is_refused(query: str, till: Till) -> None:
    assert till.ask("GET", f"/letters?{query}").status == 422


# Keeping


def test_a_till_keeps_a_letter_once(till: Till) -> None:
    assert (till.put("sale", "s1", {"total": 1}).status, till.put("sale", "s2").status) == (
        201,
        201,
    )
    again = till.put("sale", "s1", {"total": 1})
    assert (again.status, again.said) == (200, {"number": 1})


def test_other_bytes_or_another_till_under_one_key_are_told_what_is_there(
    till: Till, other: Till
) -> None:
    till.put("sale", "s1", {"total": 1})
    for caller, body in ((till, {"total": 2}), (other, {"total": 1})):
        answer = caller.put("sale", "s1", body)
        assert (answer.status, answer.said["number"]) == (409, 1)
        assert json.loads(answer.said["letter"]["body"]) == {"total": 1}
        assert answer.said["letter"]["from"] == "T1"
    assert till.read()["last"] == 1


def test_bytes_that_are_no_text_come_back_as_they_went(till: Till) -> None:
    till.put("stock", "s1", b"\xff\x00")
    (letter,) = till.letters()
    assert ("body" in letter, letter["body_base64"]) == (False, "/wA=")


@pytest.mark.parametrize("kind", ["c2b", "stk", "result", "timeout", "unreadable"])
def test_no_till_writes_what_only_safaricom_says(kind: str, till: Till) -> None:
    assert till.put(kind, "RKTQDM7W6S").status == 403


@pytest.mark.parametrize(
    ("kind", "key"), [("Sale", "s"), ("sale-9", "s"), ("sale", "a%20b"), ("sale", "x" * 129), ("claim", "X"), ("claim", "X.0"), ("release", "X.01")]
)  # fmt: skip
def test_a_kind_or_key_that_makes_no_sense_is_refused(kind: str, key: str, till: Till) -> None:
    assert till.put(kind, key).status == 422


def test_a_letter_may_have_a_mebibyte_and_no_more(till: Till) -> None:
    assert till.put("stock", "s1", b"x" * 1024 * 1024).status == 201
    assert till.put("stock", "s2", b"x" * (1024 * 1024 + 1)).status == 413


# Claims


def test_a_claim_is_won_once_and_the_loser_sees_who_has_it(till: Till, other: Till) -> None:
    assert till.put("claim", "RKTQDM7W6S.1", {"sale": "a"}).status == 201
    assert till.put("claim", "RKTQDM7W6S.1", {"sale": "a"}).status == 200
    lost = other.put("claim", "RKTQDM7W6S.1", {"sale": "b"})
    assert (lost.status, lost.said["letter"]["from"]) == (409, "T1")
    assert till.put("claim", "RKTQDM7W6S.1", {"sale": "c"}).status == 409


def test_a_second_claim_needs_the_first_to_be_released(till: Till, other: Till) -> None:
    till.put("claim", "X.1")
    held = other.put("claim", "X.2")
    assert (held.status, held.said["letter"]["key"]) == (409, "X.1")
    assert till.put("release", "X.1").status == 201
    assert other.put("claim", "X.2").status == 201
    assert till.put("claim", "X.3").said["letter"]["key"] == "X.2"


def test_a_release_comes_from_the_claims_own_till_or_from_an_approver(
    till: Till, other: Till, boss: Till
) -> None:
    till.put("claim", "X.1")
    assert other.put("release", "X.1").status == 403
    assert boss.put("release", "X.1").status == 201
    assert till.put("release", "X.1").status == 409


def test_a_repeated_claim_is_told_its_number_and_by_reading_on_that_it_holds_no_more(
    till: Till, other: Till
) -> None:
    assert till.put("claim", "X.1", {"sale": "a"}).said == {"number": 1}
    till.put("release", "X.1")
    other.put("claim", "X.2", {"sale": "b"})
    again = till.put("claim", "X.1", {"sale": "a"})
    assert (again.status, again.said) == (200, {"number": 1})
    found = [(letter["kind"], letter["key"], letter["from"]) for letter in till.letters(1)]
    assert found == [("release", "X.1", "T1"), ("claim", "X.2", "T2")]


def test_what_nothing_comes_before_is_refused(till: Till, boss: Till) -> None:
    assert till.put("claim", "X.2").status == 422
    assert boss.put("release", "X.1").status == 422
    assert till.read()["last"] == 0


# Keys


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer T1.",
        "Bearer T1.{nil}",
        "Basic T1.{key}",
        "Bearer T2.{key}",
        "T1.{key}",
    ],
)
def test_without_a_live_key_everything_is_refused_alike(
    header: str, running: Running, door: ShopDoor
) -> None:
    shown = header.format(nil="0" * 64, key=door.keys["T1"].partition(".")[2])
    answer = running.ask("GET", "/letters", authorization=shown)
    assert (answer.status, answer.said) == (401, {"error": "No live key."})


def test_a_revoked_key_is_refused_like_an_unknown_one_and_ends_open_polls(
    running: Running, till: Till, door: ShopDoor, database: Database
) -> None:
    thread, found = in_background(lambda: till.ask("GET", "/letters?wait=20"))
    until(lambda: running.letterbox.waiting.count() == 1)
    with database.writing() as connection:
        keeping.revoke(connection, "T1", door.shop, now=running.now())
    began = time.monotonic()
    thread.join(10)
    assert time.monotonic() - began < 3
    ended: Answer = found[0]
    assert (ended.status, ended.said) == (401, {"error": "No live key."})
    assert till.ask("GET", "/letters").said == {"error": "No live key."}


def test_whoever_guesses_too_often_waits_while_live_keys_work(running: Running, till: Till) -> None:
    found = [running.ask("GET", "/letters", authorization="Bearer a.b").status for _ in range(31)]
    assert (found[:30], found[30]) == ([401] * 30, 429)
    assert till.read()["last"] == 0


def test_a_second_key_ends_the_first_when_it_is_first_used(running: Running, till: Till) -> None:
    answer = till.ask("POST", "/keys")
    newer = Till(running, answer.said["key"])
    assert (answer.status, till.read()["last"]) == (201, 0)
    assert newer.read()["last"] == 0
    until(lambda: till.ask("GET", "/letters").status == 401, seconds=3)
    assert newer.read()["last"] == 0


@pytest.mark.parametrize(
    "asked", ["POST /keys", "PUT /letters/sale/s1", "PUT /letters/claim/RKTQDM7W6S.1"]
)
def test_whoever_is_revoked_while_his_body_comes_gets_nothing(
    asked: str, running: Running, till: Till, other: Till, door: ShopDoor, database: Database
) -> None:
    with Slowly(running, asked, till.key) as request:
        until(lambda: was_seen(database, "T1"))
        revoke(database, door, "T1")
        until(lambda: till.ask("GET", "/letters").status == 401)
        status, said = request.end()
    assert (status, said) == (401, {"error": "No live key."})
    assert "T1" not in live_tills(database)
    assert other.read()["last"] == 0


def test_whoever_is_revoked_while_his_letters_are_looked_up_gets_none(
    running: Running,
    till: Till,
    door: ShopDoor,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader, look_at_doors = running.letterbox.reader, running.letterbox._look_at_doors
    page = reader.page

    async def slow(shop: ShopId, *, after: int, limit: int) -> Page:
        found = await page(shop, after=after, limit=limit)
        revoke(database, door, "T1")
        await look_at_doors()
        return found

    pay(running, door, "A1")
    monkeypatch.setattr(reader, "page", slow)
    assert till.ask("GET", "/letters").status == 401


def test_whoever_is_revoked_just_before_his_new_key_is_made_gets_none(
    start: Callable[..., Running], door: ShopDoor, database: Database
) -> None:
    acts: list[Callable[[], None]] = []

    def now() -> datetime:
        while acts:
            acts.pop()()
        return datetime.now(UTC)

    running = start(now=now)
    with Slowly(running, "POST /keys", door.keys["T1"]) as request:
        until(lambda: was_seen(database, "T1"))
        acts.append(lambda: revoke(database, door, "T1"))
        status, said = request.end()
    assert (status, said, acts) == (401, {"error": "No live key."}, [])
    assert "T1" not in live_tills(database)


class Slowly:
    """A request with a body of one byte, which is sent last."""

    def __init__(self, running: Running, asked: str, key: str) -> None:
        self._connection = socket.create_connection(("127.0.0.1", running.port), 20)
        head = f"{asked} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {key}\r\n"
        self._connection.sendall(f"{head}Content-Length: 1\r\n\r\n".encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_failure: object) -> None:
        self._connection.close()

    def end(self) -> tuple[int, object]:
        self._connection.sendall(b"1")
        answer = HTTPResponse(self._connection)
        answer.begin()
        return answer.status, json.loads(answer.read())


def revoke(database: Database, door: ShopDoor, till: str) -> None:
    with database.writing() as connection:
        keeping.revoke(connection, till, door.shop, now=datetime.now(UTC))


def live_tills(database: Database) -> dict[str, bool]:
    """Give the tills that have a live key, and whether it was ever used."""
    with database.reading() as connection:
        return {each.till: each.seen_at is not None for each in keeping.list_tills(connection)}


def was_seen(database: Database, till: str) -> bool:
    return live_tills(database)[till]


# The rest


@pytest.mark.parametrize(
    ("method", "path"), [("DELETE", "/letters"), ("POST", "/healthz"), ("GET", "/enrol"), ("GET", "/in/x/stk")]
)  # fmt: skip
def test_another_method_is_refused(method: str, path: str, running: Running) -> None:
    assert running.ask(method, path).status == 405


def test_it_says_that_it_is_well_and_nothing_else(running: Running) -> None:
    answer = running.ask("GET", "/healthz")
    assert (answer.status, answer.body) == (200, b"ok")
    assert "server" not in answer.headers


def test_two_processes_on_one_database_are_one_letterbox(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    one, two = start(), start()
    waiting = Till(two, door.keys["T1"])
    thread, found = in_background(lambda: waiting.read(wait=20))
    until(lambda: two.letterbox.waiting.count() == 1)
    pay(one, door, "AAAAAAAAA1")
    thread.join(10)
    assert [letter["number"] for letter in found[0]["letters"]] == [1]
    pay(two, door, "AAAAAAAAA2")
    assert [letter["number"] for letter in Till(one, door.keys["T2"]).letters()] == [1, 2]
