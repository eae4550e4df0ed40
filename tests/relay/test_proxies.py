"""The proxy configurations that are shipped do what they say, run by the real Caddy and the real nginx."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress

import pytest

from tests.relay.fronts import (
    SAFARICOM,
    STRANGER,
    TILL,
    Front,
    confirmation,
    front,
)

KIB, MIB = 1024, 1024 * 1024
BY_ADDRESS = 128
ONE_MORE = BY_ADDRESS + 1


@pytest.fixture(scope="module", params=["caddy", "nginx"])
def proxy(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Front]:
    with front(request.param, tmp_path_factory.mktemp(request.param)) as made:
        yield made


def door(proxy: Front) -> str:
    return f"/in/{proxy.door.c2b}/c2b/confirmation"


@pytest.mark.parametrize(
    ("address", "claimed", "is_verified"),
    [
        (SAFARICOM, None, True),
        (SAFARICOM, "8.8.8.8", True),
        (STRANGER, None, False),
        (STRANGER, SAFARICOM, False),
        (STRANGER, f"{SAFARICOM}, {SAFARICOM}", False),
        (STRANGER, "127.0.0.1", False),
    ],
)
def test_the_address_a_confirmation_comes_from_is_seen_whatever_is_claimed(
    proxy: Front, address: str, claimed: str | None, is_verified: bool,  # noqa: FBT001 - a column of the table
) -> None:  # fmt: skip
    before = proxy.last()
    body = confirmation(f"ADR{before:07}")
    forged = {"x_forwarded_for": claimed} if claimed else {}
    answer = proxy.ask("POST", door(proxy), body, address=address, **forged)
    assert (answer.status, answer.said) == (200, {"ResultCode": 0, "ResultDesc": "Success"})
    (letter,) = proxy.letters(before)
    assert (letter["body"], letter["verified_source"]) == (body.decode(), is_verified)


@pytest.mark.parametrize("header", ["forwarded", "x_real_ip", "cf_connecting_ip", "true_client_ip"])
def test_no_other_header_makes_a_stranger_safaricom(proxy: Front, header: str) -> None:
    before = proxy.last()
    said = f"for={SAFARICOM}" if header == "forwarded" else SAFARICOM
    proxy.ask("POST", door(proxy), confirmation(f"HDR{before:07}"), **{header: said})
    assert proxy.letters(before)[0]["verified_source"] is False


def test_a_body_above_64_kib_is_refused_and_one_of_64_kib_is_kept(proxy: Front) -> None:
    before = proxy.last()
    for _ in range(20):
        assert proxy.ask("POST", door(proxy), b"x" * (64 * KIB + 1)).status == 413
    assert proxy.last() == before
    assert proxy.ask("POST", door(proxy), b"x" * 64 * KIB).status == 200


def test_a_tills_letter_of_a_mebibyte_is_kept_and_a_larger_one_refused(proxy: Front) -> None:
    number = proxy.last()
    for _ in range(5):
        assert proxy.till("PUT", f"/letters/stock/more{number}", b"x" * (MIB + 1)).status == 413
    assert proxy.till("PUT", f"/letters/stock/most{number}", b"x" * MIB).status == 201


def test_whoever_wants_another_protocol_hides_no_request_in_his_body(proxy: Front) -> None:
    """What follows for others on the same way to the letterbox stays theirs, and his is a letter or refused."""
    before, hidden = proxy.last(), confirmation("HIDDEN0001")
    inner = f"POST {door(proxy)} HTTP/1.1\r\nHost: a\r\nContent-Length: {len(hidden)}\r\n\r\n"
    for turn in range(10):
        body = inner.encode() + hidden
        upgrade = {"connection": "Upgrade", "upgrade": "h2c" if turn % 2 else "websocket"}
        assert proxy.ask("POST", door(proxy), body, **upgrade).status in {200, 400, 502}
        assert proxy.ask("POST", "/enrol", body, **upgrade).status in {400, 422, 502}
        honest = proxy.ask("POST", door(proxy), confirmation(f"HONEST{turn:04}"))
        assert honest.status == 200
    keys = [letter["key"] for letter in proxy.letters(before) if letter["kind"] == "c2b"]
    assert keys == [f"HONEST{turn:04}" for turn in range(10)]


def test_a_wrong_secret_finds_nothing(proxy: Front) -> None:
    answer = proxy.ask("POST", f"/in/{'0' * 32}/c2b/confirmation", confirmation("WRONG00001"))
    assert (answer.status, answer.said) == (404, {"error": "Not found."})


def test_a_large_body_of_unannounced_length_is_not_kept(proxy: Front) -> None:
    before = proxy.last()
    head = f"POST {door(proxy)} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    with proxy.connect() as connection, suppress(OSError):
        connection.sendall(head.encode())
        for _ in range(9):
            connection.sendall(b"2000\r\n" + b"x" * 0x2000 + b"\r\n")
        connection.sendall(b"0\r\n\r\n")
        assert connection.recv(1000)[9:12] in {b"413", b"502"}
    assert proxy.last() == before


@pytest.mark.slow
def test_a_till_that_waits_as_long_as_it_may_is_not_cut(proxy: Front) -> None:
    began = time.monotonic()
    answer = proxy.till("GET", f"/letters?after={proxy.last()}&wait=25")
    assert (answer.status, answer.said["letters"]) == (200, [])
    assert 24.5 < time.monotonic() - began < 30


@pytest.mark.slow
def test_a_header_that_does_not_end_is_cut_after_5_seconds(proxy: Front) -> None:
    head = f"POST {door(proxy)} HTTP/1.1\r\nHost: localhost\r\n".encode()
    said, seconds = drip(proxy, head, b"X-More: a\r\n")
    assert said in {b"", b"408"}
    assert 4 < seconds < 8


@pytest.mark.slow
@pytest.mark.parametrize("more", [b"", b" "], ids=["stopped", "a byte a second"])
def test_a_body_that_does_not_end_is_cut_after_10_seconds(proxy: Front, more: bytes) -> None:
    before = proxy.last()
    head = (
        f"POST {door(proxy)} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n\r\n".encode()
    )
    said, seconds = drip(proxy, head, more)
    assert said in {b"", b"408"}
    assert 9 < seconds < 14
    assert proxy.last() == before


def drip(proxy: Front, first: bytes, more: bytes) -> tuple[bytes, float]:
    """Send something and then a little every second; give the status and after how long it was refused or cut off."""
    with proxy.connect(seconds=1) as connection:
        connection.sendall(first)
        began = time.monotonic()
        while time.monotonic() - began < 30:
            try:
                answer = connection.recv(1000)
            except TimeoutError:
                with suppress(OSError):
                    connection.sendall(more)
            except OSError:
                return b"", time.monotonic() - began
            else:
                return answer[9:12], time.monotonic() - began
    raise AssertionError


@pytest.mark.slow
@pytest.mark.parametrize("proxy", ["nginx"], indirect=True)
def test_one_address_holds_no_more_than_its_share(proxy: Front) -> None:
    """nginx counts them itself; before Caddy the computer's own firewall does (connections.nft)."""
    key, last = proxy.door.keys["T1"], proxy.last()
    ask = f"GET /letters?wait=20&after={last} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n\r\n"
    with ExitStack() as held:
        for _ in range(BY_ADDRESS):
            held.enter_context(proxy.connect(TILL)).sendall(ask.encode())
        until_refused(proxy)
        assert proxy.ask("GET", "/healthz", address=STRANGER).status == 200


def until_refused(proxy: Front) -> None:
    ends = time.monotonic() + 10
    while proxy.ask("GET", "/healthz", address=TILL).status != 429:
        assert time.monotonic() < ends


@pytest.fixture(scope="module", autouse=True)
def nothing_secret_was_written_down(proxy: Front) -> Iterator[None]:
    """Whatever was asked, no log holds a secret, a key, a one-time address or a phone number."""
    yield
    proxy.ask("POST", f"/in/{proxy.door.stk}/stk/{'5f' * 16}", b"x" * 70_000)
    written = proxy.logs()
    secrets = [proxy.door.c2b, proxy.door.stk, proxy.door.result, "5f" * 16, "254708374149"]
    secrets += [key.partition(".")[2] for key in proxy.door.keys.values()]
    assert [secret for secret in secrets if secret in written] == []
