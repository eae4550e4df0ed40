"""A body is taken in up to its size and its time, and not a byte beyond."""

import asyncio
import socket
import time
from collections.abc import Iterable

import pytest
from starlette.requests import Request

from pos.relay.intake import THROWN_AWAY, WHOLE, TooLarge, TooSlow, body_of
from tests.relay.running import Running, ShopDoor, Till

MOST = 10


def take_in(chunks: Iterable[bytes | None], *, is_whole: bool = False, **headers: str) -> bytes:
    """Take in a body that comes in these pieces; None is the end of the connection."""
    pieces = iter(chunks)

    async def receive() -> dict[str, object]:
        piece = next(pieces, b"end")
        if piece is None:
            return {"type": "http.disconnect"}
        if piece == b"never":
            await asyncio.sleep(60)
        if piece == b"end":
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.request", "body": piece, "more_body": True}

    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    state = {WHOLE: True} if is_whole else {}
    request = Request({"type": "http", "method": "POST", "headers": sent, "state": state}, receive)
    return asyncio.run(body_of(request, most=MOST, seconds=0.05))


@pytest.mark.parametrize(
    ("chunks", "headers", "body"),
    [
        ([], {}, b""),
        ([b"12345", b"67890"], {}, b"1234567890"),
        ([b"1"], {"content_length": "1"}, b"1"),
        ([b"1"], {"content_length": "rubbish"}, b"1"),
        ([b"1"], {"content_length": "10", "expect": "100-continue"}, b"1"),
    ],
)
def test_a_body_of_the_right_size_is_whole(
    chunks: list[bytes], headers: dict[str, str], body: bytes
) -> None:
    assert take_in(chunks, **headers) == body


@pytest.mark.parametrize(
    ("chunks", "headers"),
    [
        ([b"12345678901"], {}),
        ([b"1"] * 11, {}),
        ([b"1"] * 11, {"content_length": "11"}),
        ([b"x" * THROWN_AWAY] * 2 + [b"never"], {}),
        ([b"never"], {"content_length": str(MOST + THROWN_AWAY + 1)}),
        ([b"never"], {"content_length": "9" * 40}),
        ([b"never"], {"content_length": "11", "expect": "100-continue"}),
    ],
)
def test_a_body_that_is_too_large_is_refused(chunks: list[bytes], headers: dict[str, str]) -> None:
    with pytest.raises(TooLarge):
        take_in(chunks, **headers)


@pytest.mark.parametrize("chunks", [[b"never"], [b"1", b"never"], [None], [b"1", None]])
def test_a_body_that_does_not_come_is_too_slow(chunks: list[bytes | None]) -> None:
    with pytest.raises(TooSlow):
        take_in(chunks)


def test_a_body_that_has_come_needs_no_clock() -> None:
    assert take_in([b"12345"], is_whole=True) == b"12345"
    with pytest.raises(TooLarge):
        take_in([b"12345678901"], is_whole=True)


@pytest.mark.parametrize(("more", "safaricoms", "tills"), [(0, 200, 201), (1, 413, 413)])
def test_safaricom_may_send_64_kib_and_a_till_one_mib_and_not_a_byte_more(
    more: int, safaricoms: int, tills: int, till: Till, door: ShopDoor
) -> None:
    path = f"/in/{door.c2b}/c2b/confirmation"
    answer = till.running.ask("POST", path, b"x" * (64 * 1024 + more))
    put = till.put("stock", "s1", b"x" * (1024 * 1024 + more))
    assert (answer.status, put.status) == (safaricoms, tills)


def test_whoever_hung_up_meanwhile_has_sent_nothing() -> None:
    with pytest.raises(TooSlow):
        take_in([None], is_whole=True)


def test_whoever_sends_too_much_is_told_so_before_the_end(till: Till, door: ShopDoor) -> None:
    assert till.put("stock", "s1", b"x" * (4 * 1024 * 1024)).status == 413
    path = f"/in/{door.c2b}/c2b/confirmation"
    assert till.running.ask("POST", path, b"x" * (4 * 1024 * 1024)).status == 413
    assert till.read()["last"] == 0


@pytest.mark.slow
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_slow_bodies_end_after_ten_seconds_and_hold_up_nobody(
    running: Running, till: Till, door: ShopDoor
) -> None:
    paths = [f"POST /in/{door.c2b}/c2b/confirmation", f"POST /in/{door.stk}/stk", "POST /enrol"]
    slow = [socket.create_connection(("127.0.0.1", running.port), 30) for _ in paths]
    for connection, path in zip(slow, paths, strict=True):
        connection.sendall(f"{path} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{{".encode())
    began = time.monotonic()
    assert till.put("sale", "s1").status == 201
    for connection in slow:
        with connection, connection.makefile("rb") as answer:
            text = answer.read()
        assert text.startswith(b"HTTP/1.1 408 ")
        assert b"connection: close" in text
    assert time.monotonic() - began > 9
    assert till.read()["last"] == 1
