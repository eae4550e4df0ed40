"""The check says what works, what is wrong and what cannot be known, each in a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from pos.mpesa.checking import Checks, Finding, Stand, registered_at
from pos.mpesa.chosen import Chosen
from pos.mpesa.connection import new_session
from pos.mpesa.daraja import Daraja
from pos.mpesa.set_up import SetUp
from pos.practice.credential import CredentialKey
from pos.secrets import Effort, Places
from tests.mpesa.counter import NOON, QUERY, TOKEN, Answer, Clock, Counter, error, nobody

KEYS = {
    "MPESA_CONSUMER_KEY": "the-key",
    "MPESA_CONSUMER_SECRET": "the-secret",
    "MPESA_PASSKEY": "the-passkey",
}
BOX = {"MPESA_LETTERBOX_C2B": "cd34", "MPESA_LETTERBOX_STK": "ab12"}
NEWEST = "/letters?after=999999999999999999&limit=1&wait=0"
UNHEARD_OF = error("500.001.1001", "The transaction does not Exist", 500)


class Door:
    """A Safaricom that is well, and a letterbox beside it, until a test says otherwise."""

    def __init__(self) -> None:
        self.counter = Counter()
        self.counter.will(QUERY, UNHEARD_OF)
        self.counter.will("/", Answer(b"", 404, {"Date": format_datetime(NOON, usegmt=True)}))
        self.counter.will("/healthz", Answer(b"ok\n"))

    def found(self, around: dict[str, str] = KEYS | BOX, **chosen: Any) -> dict[str, Finding]:
        said = {
            "environment": "practice",
            "number": "600638",
            "letterbox": self.counter.host,
            "host": self.counter.host,
        } | chosen
        places = Places(around, Path("/none"), None, effort=Effort(n=16))
        set_up = SetUp(Chosen(**said), places)
        with new_session() as session:
            daraja = Daraja(set_up.account(), session, Clock().turns())
            findings = list(Checks(set_up, daraja).findings())
        assert all(
            finding.words.endswith((".", ")", "urls", "--mpesa", "add-till"))
            for finding in findings
        )
        return {finding.what: finding for finding in findings}

    def stands(self, what: str, **chosen: Any) -> Stand:
        return self.found(**chosen)[what].stand


@pytest.fixture
def door() -> Iterator[Door]:
    opened = Door()
    yield opened
    opened.counter.close()


@contextmanager
def other(status: int, body: bytes) -> Iterator[str]:
    counter = Counter()
    counter.will("/healthz", Answer(body, status))
    counter.will("/", Answer(body, status))
    yield counter.host
    counter.close()


def test_what_can_be_known_is_and_the_rest_is_said_to_be_unknown(door: Door) -> None:
    assert {what: finding.stand for what, finding in door.found().items()} == {
        "keys": Stand.WORKS,
        "passkey": Stand.WORKS,
        "number": Stand.UNKNOWN,
        "callback": Stand.WORKS,
        "letterbox": Stand.WORKS,
        "till key": Stand.UNKNOWN,
        "registered": Stand.UNKNOWN,
        "clock": Stand.WORKS,
        "certificate": Stand.UNKNOWN,
    }
    assert [asked.path for asked in door.counter.asked] == [TOKEN, QUERY, "/healthz", "/"]


@pytest.mark.parametrize(
    ("answer", "stand"),
    [
        (Answer({"letters": [], "next": 9, "last": 9}), Stand.WORKS),
        (Answer({"error": "No live key."}, 401), Stand.WRONG),
    ],
)
def test_the_till_s_key_is_tried_at_the_letterbox(door: Door, answer: Answer, stand: Stand) -> None:
    door.counter.will(NEWEST, answer)
    found = door.found(KEYS | BOX | {"MPESA_LETTERBOX_TILL": "T1.a1b2"})
    assert found["till key"].stand is stand
    assert door.counter.at(NEWEST)[0].authorization == "Bearer T1.a1b2"


def test_the_till_s_key_is_not_tried_in_the_open(door: Door) -> None:
    around = KEYS | BOX | {"MPESA_LETTERBOX_TILL": "T1.a1b2"}
    found = door.found(around, letterbox="http://box.invalid")
    assert "could read this till's key" in found["till key"].words


def test_keys_that_are_wrong_are_said_and_no_more_is_tried_with_them(door: Door) -> None:
    door.counter.will(TOKEN, Answer(b"", 400))
    found = door.found()
    assert found["keys"].stand is Stand.WRONG
    assert "does not take the shop's keys" in found["keys"].words
    assert found["passkey"].stand is Stand.UNKNOWN
    assert door.counter.at(QUERY) == []


@pytest.mark.parametrize(
    ("answer", "stand"),
    [
        (error("500.001.1001", "Wrong credentials", 500), Stand.WRONG),
        (error("500.001.1001", "Merchant does not exist", 500), Stand.WRONG),
        (error("400.002.02", "Bad Request - Invalid BusinessShortCode"), Stand.WRONG),
        (error("401.003.01", "no apiproduct match found", 401), Stand.WRONG),
        (error("400.002.02", "Bad Request - Invalid CheckoutRequestID"), Stand.WORKS),
        (error("500.003.02", "System is busy", 500), Stand.UNKNOWN),
        (Answer(b"<html>", 502), Stand.UNKNOWN),
    ],
)
def test_number_and_passkey_are_tried_by_a_question(
    door: Door, answer: Answer, stand: Stand
) -> None:
    door.counter.will(QUERY, answer)
    assert door.stands("passkey") is stand


def test_a_till_is_named_with_its_store(door: Door) -> None:
    words = door.found(kind="till", till_number="5500123")["number"].words
    assert words.startswith("Set up as till 5500123 of store 600638.")


def test_an_address_that_safaricom_refuses_is_said_without_its_secret(door: Door) -> None:
    around = KEYS | BOX | {"MPESA_CALLBACK_URL": "https://duka.example/in/ab12/mpesa"}
    found = door.found(around)["callback"]
    assert found.stand is Stand.WRONG
    assert "it has the word mpesa in it" in found.words
    assert "ab12" not in found.words


def test_where_nothing_would_be_heard_it_is_said(door: Door) -> None:
    found = door.found(KEYS)
    assert (found["callback"].stand, found["registered"].stand) == (Stand.WRONG, Stand.WRONG)
    assert door.found(KEYS, letterbox="")["letterbox"].stand is Stand.WRONG


@pytest.mark.parametrize(("status", "body"), [(404, b"ok"), (200, b"<html>")])
def test_somebody_else_in_the_letterbox_s_place_is_found_out(
    door: Door, status: int, body: bytes
) -> None:
    with other(status, body) as host:
        assert door.stands("letterbox", letterbox=host) is Stand.WRONG


def test_a_letterbox_that_nobody_answers_is_found_out(door: Door) -> None:
    assert door.stands("letterbox", letterbox=nobody()) is Stand.WRONG


def test_an_own_door_has_only_to_be_answered(door: Door) -> None:
    with other(404, b"<html>") as host:
        around = KEYS | {"MPESA_CALLBACK_URL": f"{host}/pay/done"}
        found = door.found(around, letterbox="")
    assert found["letterbox"].stand is Stand.WORKS
    assert found["registered"].stand is Stand.UNKNOWN
    assert "address of the shop's own" in found["registered"].words


def test_what_was_registered_from_here_is_remembered_until_something_else_is_set_up(
    door: Door,
) -> None:
    host = door.counter.host
    places = Places(KEYS | BOX, Path("/none"), None)
    chosen = Chosen(environment="practice", number="600638", letterbox=host, host=host)
    mark = registered_at(SetUp(chosen, places).account(), NOON)
    assert "cd34" not in mark
    found = door.found(registered=mark)["registered"]
    assert (found.stand, found.words) == (
        Stand.WORKS,
        "Registered from this computer on 2026-11-21.",
    )
    assert door.stands("registered", registered=mark, number="174379") is Stand.UNKNOWN
    assert door.stands("registered", registered=mark, c2b_version="v1") is Stand.UNKNOWN


@pytest.mark.parametrize(
    ("seconds", "stand", "word"),
    [(61, Stand.WRONG, "slow"), (-61, Stand.WRONG, "fast"), (60, Stand.WORKS, "Within")],
)
def test_a_clock_is_compared_with_safaricom_s(
    door: Door, seconds: int, stand: Stand, word: str
) -> None:
    moment = format_datetime(NOON + timedelta(seconds=seconds), usegmt=True)
    door.counter.will("/", Answer(b"", headers={"Date": moment}))
    found = door.found()["clock"]
    assert found.stand is stand
    assert word in found.words


def test_a_clock_without_another_is_not_known(door: Door) -> None:
    door.counter.will("/", Answer(b""))
    assert door.stands("clock") is Stand.UNKNOWN


def test_the_certificate_is_tried(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "practice.cer"
    around = KEYS | BOX | {"MPESA_INITIATOR_PASSWORD": "Pass"}
    chosen = {"initiator": "shopapi", "certificate": str(file)}
    assert door.found(around, **chosen)["certificate"].stand is Stand.WRONG
    file.write_bytes(b"no certificate")
    assert door.found(around, **chosen)["certificate"].stand is Stand.WRONG
    file.write_bytes(CredentialKey().certificate())
    assert door.found(around, **chosen)["certificate"].stand is Stand.WORKS
    assert door.found(around, initiator="shopapi")["certificate"].stand is Stand.WRONG
