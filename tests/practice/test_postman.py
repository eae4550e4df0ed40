"""Callbacks are lost, doubled, tried again and never posted to another computer."""

import time
from contextlib import suppress
from socket import create_server
from threading import Event, Thread
from typing import Any

import pytest

from pos.practice.postman import OUTSIDE, Letter, call, is_here
from tests.practice.running import Letterbox, Running

ALL = "0.0.0.0"  # noqa: S104 - an address that is this computer but does not say so


def send(safaricom: Running, url: str, **delivery: float) -> None:
    if delivery:
        safaricom.page("/console/delivery", delivery)
    safaricom.stage.send(Letter("stk", url, {"Body": 1}, "174379"))
    safaricom.forward(30)


def entries(safaricom: Running) -> list[dict[str, Any]]:
    return [each for each in safaricom.stage.journal.entries() if each["what"] == "callback stk"]


def test_a_letter_is_posted_once(safaricom: Running, box: Letterbox) -> None:
    send(safaricom, f"{box.url}/stk?a=1")
    assert box.heard == [("/stk?a=1", {"Body": 1})]
    assert [each["status"] for each in entries(safaricom)] == [200]


def test_a_lost_letter_is_written_down(safaricom: Running, box: Letterbox) -> None:
    send(safaricom, f"{box.url}/stk", lose=1)
    assert box.heard == []
    assert [each["note"] for each in entries(safaricom)] == ["lost"]


def test_a_doubled_letter_is_the_same_twice(safaricom: Running, box: Letterbox) -> None:
    send(safaricom, f"{box.url}/stk", double=1)
    assert [body for _, body in box.heard] == [{"Body": 1}] * 2
    assert [each["note"] for each in entries(safaricom)] == ["", "doubled"]


def test_it_is_tried_again_only_when_that_was_set(safaricom: Running, box: Letterbox) -> None:
    box.answer = lambda _: (500, {})
    send(safaricom, f"{box.url}/stk")
    assert len(box.heard) == 1
    send(safaricom, f"{box.url}/stk", retries=2, retry_after=5)
    assert len(box.heard) == 1 + 3
    assert [each["note"] for each in entries(safaricom)] == ["", "", "try 2", "try 3"]


def test_what_was_answered_is_not_posted_again(safaricom: Running, box: Letterbox) -> None:
    send(safaricom, f"{box.url}/stk", retries=2)
    assert len(box.heard) == 1


def test_an_earlier_letter_held_back_comes_after_a_later(
    safaricom: Running, box: Letterbox
) -> None:
    safaricom.page("/console/delivery", {"reorder": 1})
    safaricom.stage.send(Letter("stk", f"{box.url}/first", {}))
    safaricom.page("/console/delivery", {"reorder": 0})
    safaricom.stage.send(Letter("stk", f"{box.url}/second", {}))
    safaricom.forward(1)
    safaricom.forward(9)
    assert [path for path, _ in box.heard] == ["/second", "/first"]


@pytest.mark.parametrize("url", ["https://example.com/stk", "http://10.0.0.1/stk", "http:///stk"])
def test_no_other_computer_is_called(url: str) -> None:
    assert call(Letter("stk", url, {}), 1).note == OUTSIDE


@pytest.mark.allow_hosts(["127.0.0.1", ALL])
def test_another_computer_is_called_when_it_was_named(box: Letterbox) -> None:
    url = box.url.replace("127.0.0.1", ALL)
    assert call(Letter("stk", f"{url}/stk", {}), 5).note == OUTSIDE
    assert call(Letter("stk", f"{url}/stk", {}), 5, frozenset({ALL})).status == 200
    assert [path for path, _ in box.heard] == ["/stk"]


def test_nobody_there_is_no_answer() -> None:
    reply = call(Letter("stk", "http://127.0.0.1:9/stk", {}), 1)
    assert (reply.status, reply.note) == (0, "nobody listens there")


def test_who_says_nothing_or_nonsense_gives_no_answer() -> None:
    with create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/stk"
        assert call(Letter("stk", url, {}), 0.05).note == "no answer in time"
        silent.accept()[0].close()

        def talk() -> None:
            connection, _ = silent.accept()
            connection.recv(4096)
            connection.sendall(b"good day\r\n\r\n")
            connection.close()

        talker = Thread(target=talk)
        talker.start()
        assert call(Letter("stk", url, {}), 5).note == "no answer: BadStatusLine"
        talker.join()


@pytest.mark.parametrize(
    "front", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"]
)
def test_who_answers_a_byte_at_a_time_gives_no_answer(front: bytes) -> None:
    """Each byte comes in time, and all of them never do."""
    with create_server(("127.0.0.1", 0)) as dripping:
        ended = Event()

        def drip() -> None:
            connection, _ = dripping.accept()
            with connection, suppress(OSError):
                connection.recv(4096)
                connection.sendall(front)
                while not ended.wait(0.02):
                    connection.sendall(b" ")

        talker = Thread(target=drip)
        talker.start()
        began = time.monotonic()
        reply = call(Letter("stk", f"http://127.0.0.1:{dripping.getsockname()[1]}/stk", {}), 0.3)
        took = time.monotonic() - began
        ended.set()
        talker.join()
    assert (reply.status, reply.note) == (0, "no answer in time")
    assert took < 5


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_computer_has_several_names(host: str) -> None:
    assert is_here(host)
