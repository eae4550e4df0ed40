"""What Safaricom says is on disk before it is answered, once, under its own key."""

import json
from collections.abc import Callable
from hashlib import sha256

import pytest

from tests.relay.running import Answer, Running, ShopDoor, Till, c2b, result, stk

ACCEPTED = {"ResultCode": 0, "ResultDesc": "Success"}
ONCE = "5f" * 16


def post(running: Running, path: str, said: object, **headers: str) -> Answer:
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    return running.ask("POST", path, body, **headers)


@pytest.mark.parametrize(
    ("purpose", "path", "said", "kind", "key"),
    [
        ("c2b", "c2b/confirmation", c2b(), "c2b", "RKTQDM7W6S"),
        ("stk", "stk", stk(), "stk", "ws_CO_191220191020363925"),
        ("stk", f"stk/{ONCE}", stk(code=1032), "stk", "ws_CO_191220191020363925"),
        ("stk", f"stk/{ONCE}", stk(code="SFC_IC0003"), "stk", "ws_CO_191220191020363925"),
        ("result", "result/reversal", result("AG_1"), "result", "AG_1"),
        ("result", "timeout/balance", result("AG_1"), "timeout", "AG_1"),
    ],
)
def test_what_safaricom_says_is_kept_under_its_own_key(
    purpose: str, path: str, said: object, kind: str, key: str,
    running: Running, till: Till, door: ShopDoor,
) -> None:  # fmt: skip
    answer = post(running, f"/in/{getattr(door, purpose)}/{path}", said)
    assert (answer.status, answer.said) == (200, ACCEPTED)
    (letter,) = till.letters()
    assert (letter["number"], letter["kind"], letter["key"]) == (1, kind, key)
    assert json.loads(letter["body"]) == said
    assert letter["once"] == (ONCE if ONCE in path else None)
    assert (letter["from"], letter["differs"]) == ("safaricom", False)


def test_the_same_bytes_again_are_answered_alike_and_not_written(
    running: Running, till: Till, door: ShopDoor
) -> None:
    for _ in range(3):
        assert post(running, f"/in/{door.c2b}/c2b/confirmation", c2b()).said == ACCEPTED
    assert till.read()["last"] == 1


def test_other_bytes_under_one_key_are_further_letters_and_change_nothing(
    running: Running, till: Till, door: ShopDoor
) -> None:
    for amount in ("650.00", "6500.00", "65000.00", "6500.00", "650.00"):
        post(running, f"/in/{door.c2b}/c2b/confirmation", c2b(TransAmount=amount))
    found = [(letter["key"], letter["differs"]) for letter in till.letters()]
    assert found == [("RKTQDM7W6S", False), ("RKTQDM7W6S~2", True), ("RKTQDM7W6S~3", True)]
    assert json.loads(till.letters()[0]["body"])["TransAmount"] == "650.00"


def test_many_other_bytes_under_one_key_are_all_kept(
    running: Running, till: Till, door: ShopDoor
) -> None:
    for amount in range(1, 41):
        post(running, f"/in/{door.c2b}/c2b/confirmation", c2b(TransAmount=str(amount)))
    assert [letter["key"] for letter in till.letters()][-1] == "RKTQDM7W6S~40"


@pytest.mark.parametrize("body", [b"", b"not json", b"\xff\xfe\x00", b'{"TransID": "X"}', b"[1]"])
def test_what_makes_no_sense_is_kept_as_it_came(
    body: bytes, running: Running, till: Till, door: ShopDoor
) -> None:
    assert post(running, f"/in/{door.c2b}/c2b/confirmation", body).status == 200
    (letter,) = till.letters()
    assert (letter["kind"], letter["key"]) == ("unreadable", sha256(body).hexdigest())


@pytest.mark.parametrize(
    "path",
    [
        "/in/{other}/c2b/confirmation",
        "/in/{stk}/c2b/confirmation",
        "/in/{result}/result/lunch",
        "/in/{c2b}/c2b/other",
        "/in/{c2b}",
        "/",
        "/docs",
    ],
)
def test_a_wrong_secret_and_an_unknown_path_find_nothing_alike(
    path: str, running: Running, till: Till, door: ShopDoor
) -> None:
    names = {"other": "0" * 32, "stk": door.stk, "result": door.result, "c2b": door.c2b}
    answer = post(running, path.format(**names), c2b())
    assert (answer.status, answer.said) == (404, {"error": "Not found."})
    assert till.letters() == []


def test_a_body_that_is_too_large_is_refused(running: Running, till: Till, door: ShopDoor) -> None:
    path = f"/in/{door.c2b}/c2b/confirmation"
    assert post(running, path, b"x" * (64 * 1024 + 1)).status == 413
    assert till.letters() == []
    assert post(running, path, b"x" * (64 * 1024)).status == 200


@pytest.mark.parametrize(
    ("forwarded", "is_verified"),
    [
        ("196.201.214.200", True),
        ("196.201.214.200, 8.8.8.8", False),
        ("8.8.8.8, 196.201.214.200", True),
        ("rubbish", False),
        ("", False),
    ],
)
def test_the_address_is_a_label_and_is_read_from_the_right(
    forwarded: str, is_verified: bool, running: Running, till: Till, door: ShopDoor,  # noqa: FBT001 - a column of the table
) -> None:  # fmt: skip
    path = f"/in/{door.c2b}/c2b/confirmation"
    assert post(running, path, c2b(), x_forwarded_for=forwarded).status == 200
    assert till.letters()[0]["verified_source"] is is_verified


def test_a_strict_letterbox_takes_only_what_comes_from_safaricom(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    running = start(is_strict=True)
    path = f"/in/{door.c2b}/c2b/confirmation"
    assert post(running, path, c2b()).status == 404
    assert post(running, path, c2b(), x_forwarded_for="196.201.214.200").status == 200
