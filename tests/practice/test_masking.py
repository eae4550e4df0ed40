"""What is looked at has no PIN, no key, and no whole number of a phone in it."""

import json
import time
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.practice.journal import KEPT, Journal
from pos.practice.masking import masked, masked_text

PHONES = st.from_regex(r"254[17][0-9]{8}", fullmatch=True)


@given(PHONES)
def test_no_shape_of_a_phone_is_whole(phone: str) -> None:
    shapes = [
        phone,
        f"+{phone}",
        f"0{phone[3:]}",
        f"{phone} - JOHN",
        f"ws_CO_21112026120000007{phone[3:]}",
        f"{phone[:4]} {phone[4:8]} {phone[8:]}",
        f"+254-{phone[3:6]}-{phone[6:9]}-{phone[9:]}",
        f"0{phone[3:6]} {phone[6:9]} {phone[9:]}",
        "".join(chr(0x660 + int(digit)) for digit in phone),
        float(phone),
    ]
    seen = json.dumps(masked({"a": shapes, "b": int(phone), phone: 1, "c": int(phone[3:])}))
    assert phone[3:] not in seen
    for shape in shapes:
        left = str(masked(shape))
        assert (
            "".join(sign for sign in left if unicodedata.decimal(sign, None) is not None)
            == phone[-3:]
        )
    assert phone[-3:] in seen


@pytest.mark.parametrize(
    "name",
    [
        "Security_PIN_x",
        "pin_2",
        "new-pin",
        "OwnPin",
        "userPINcode",
        "PIN",
        "Password",
        "Passkey",
        "SecurityCredential",
        "access_token",
        "pin",
        "own_pin",
        "secret",
    ],
)
def test_what_is_secret_by_its_name_is_hidden(name: str) -> None:
    assert masked({name: "abc"}) == {name: "•••"}


@pytest.mark.parametrize("name", ["Shipping", "opinion", "spinner", "Key", "Amount"])
def test_what_only_sounds_like_a_secret_stays(name: str) -> None:
    assert masked({name: "abc"}) == {name: "abc"}


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ([["Password", "abc"]], [["Password", "•••"]]),
        (["own_pin", 1234, ["x"]], ["own_pin", "•••", "•••"]),
        (["Password"], ["Password"]),
        ([["Amount", 5], [], [7, "Password"]], [["Amount", 5], [], [7, "Password"]]),
        ([{"Key": "Pin", "Value": 1234}], [{"Key": "Pin", "Value": "•••"}]),
        ([{"name": "passkey", "value": "x"}], [{"name": "passkey", "value": "•••"}]),
        ([{"Key": "Amount", "Value": 5}], [{"Key": "Amount", "Value": 5}]),
    ],
)
def test_a_secret_beside_its_name_is_hidden(sent: object, seen: object) -> None:
    assert masked(sent) == seen


def test_a_secret_in_an_address_is_hidden() -> None:
    assert masked_text("http://127.0.0.1:8300/in/0123456789abcdef0123/stk") == (
        "http://127.0.0.1:8300/in/•••/stk"
    )


@pytest.mark.parametrize(
    "path", ["/pulltransactions/v1/query", "/mpesa/transactionstatus/v1/query"]
)
def test_an_address_of_safaricoms_stays(path: str) -> None:
    assert masked_text(path) == path


@pytest.mark.parametrize(
    "text",
    [
        "20261121120000",
        "RKTQDM7W6S",
        "174379",
        "29115-34620561-1",
        "1000000",
        "650.00",
        "29115-14620561-1",
        "17-11-2026 1:00",
        "2026-01-17 12:30:05",
        "Ksh 1,234,567.00",
        "½ kilo",
    ],
)
def test_what_is_no_phone_stays(text: str) -> None:
    assert masked_text(text) == text
    assert masked(650.5) == 650.5


def test_a_journal_keeps_the_newest_and_shows_what_is_no_json() -> None:
    journal, now = Journal(), datetime(2026, 11, 21, tzinfo=UTC)
    for number in range(KEPT + 1):
        sent = b"<html>" if number == KEPT else b""
        journal.keep(now, "stkpush", where="/x", sent=sent, status=200, answered=b"[1]")
    entries = journal.entries()
    assert (len(entries), entries[0]["number"]) == (KEPT, 2)
    assert entries[-1]["sent"] == "<html>"
    assert journal.entries(KEPT) == entries[-1:]


@pytest.mark.parametrize(
    "text",
    [
        "PartyB=1&Password=cHJhY3RpY2U=&x=1",
        '{"SecurityCredential": "cHJhY3RpY2U=", "Amo',
        "access_token: cHJhY3RpY2U=",
        "{'Passkey':'cHJhY3RpY2U='",
    ],
)
def test_a_secret_in_what_is_no_json_is_hidden_by_its_name(text: str) -> None:
    assert "cHJhY3RpY2U" not in masked_text(text)


def test_masking_takes_no_time_whatever_is_sent() -> None:
    before = time.process_time()
    for text in (
        "pass" * 20_000,
        "a" * 80_000,
        "ws_CO_" * 20_000,
        "/" + "x" * 80_000,
        "7" * 80_000,
        "254 " * 20_000,
        "07-1 " * 20_000,
    ):
        masked_text(text)
    assert time.process_time() - before < 2
