"""A whole answer comes in its time or is lost: its head, its body, and every byte between."""

import socket
import threading
import time

import pytest
import requests

from pos.mpesa.connection import Authorization, Call, Connection, cut, new_session
from pos.mpesa.deadline import RESTS, InTime, _Until
from pos.mpesa.trouble import CallTrouble
from pos.shop.faults import Fault
from tests.mpesa.counter import Answer, Clock, Scene

OPEN = Authorization("Bearer x")
WITHIN = 0.6
AT_MOST = 3 * WITHIN
"""A machine that is busy is late, but never by the many seconds that the whole answer would take."""


def check_lost_in_time(host: str, call: Call) -> None:
    way, began = Connection(new_session(), host), time.monotonic()
    with pytest.raises(CallTrouble) as trouble, way.session:
        way.exchange(call, OPEN)
    assert (trouble.value.fault, trouble.value.may_be_out) == (Fault.MPESA_LOST, True)
    assert WITHIN * 0.9 <= time.monotonic() - began < AT_MOST


LONG = {"X-Long": "z" * 400}


@pytest.mark.parametrize(
    "answer",
    [
        Answer({"a": 1}, headers=LONG, drip=0.05),
        Answer({"a": "b" * 400}, drip=0.01),
        Answer(b"fff\r\n" + b"b" * 4000, headers={"Transfer-Encoding": "chunked"}, drip=0.01),
        Answer(b'{"a":', headers={"Content-Length": "50"}),
        Answer({"a": 1}, pause=2.0),
    ],
    ids=["a head that drips", "a body that drips", "pieces that drip", "half a body", "silence"],
)
def test_an_answer_that_is_not_all_here_in_its_time_is_lost(shop: Scene, answer: Answer) -> None:
    shop.counter.will("/x", answer)
    check_lost_in_time(shop.counter.host, Call("/x", {}, answer_within=WITHIN))


def test_each_call_has_its_own_time(shop: Scene) -> None:
    """A connection that is kept open is no older for the next call."""
    shop.counter.will("/x", Answer({"a": 1}, pause=0.3))
    way = Connection(new_session(), shop.counter.host)
    with way.session:
        for _ in range(3):
            assert way.exchange(Call("/x", {}, answer_within=0.8), OPEN) == {"a": 1}


def test_without_a_limit_it_is_waited_for(shop: Scene) -> None:
    shop.counter.will("/x", Answer({"a": 1}, pause=0.1))
    with new_session() as session:
        answer = session.get(f"{shop.counter.host}/x")
    assert answer.json() == {"a": 1}


def test_the_time_holds_through_a_proxy_too(shop: Scene) -> None:
    shop.counter.will("http://safaricom.example/x", Answer({"a": 1}, headers=LONG, drip=0.05))
    way = Connection(new_session(), "http://safaricom.example")
    way.session.proxies["http"] = shop.counter.host
    with pytest.raises(CallTrouble) as trouble, way.session:
        way.exchange(Call("/x", {}, answer_within=WITHIN), OPEN)
    assert trouble.value.fault is Fault.MPESA_LOST


def test_when_the_time_is_over_what_is_there_is_not_read_any_more() -> None:
    here, there = socket.socketpair()
    with here, there, here.makefile("rb", buffering=0) as raw:
        here.settimeout(0.02)
        until = _Until(raw, here)
        there.sendall(b"much too late")
        time.sleep(0.05)
        with pytest.raises(TimeoutError):
            until.read(1)


@pytest.mark.parametrize(("pause", "ways"), [(0.0, 1), (RESTS * 0.9, 1), (RESTS, 2), (5.0, 2)])
def test_a_connection_that_lay_idle_is_not_used_again(shop: Scene, pause: float, ways: int) -> None:
    """The other side may be hanging up just then, and an order would be lost on its way."""
    shop.counter.will("/x", Answer({"a": 1}))
    clock, session = Clock(), new_session()
    session.mount("http://", InTime(lambda: clock.at))
    way = Connection(session, shop.counter.host)
    with session:
        way.exchange(Call("/x", {}), OPEN)
        clock.at += pause
        way.exchange(Call("/x", {}), OPEN)
    assert len({each.port for each in shop.counter.at("/x")}) == ways


def test_whoever_waits_is_told_to_stop_at_once() -> None:
    """And nobody begins to wait after that."""
    session = new_session()
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        begun = threading.Event()
        ended: list[float] = []

        def wait() -> None:
            begun.set()
            with pytest.raises(requests.RequestException):
                session.get(address, timeout=30)
            ended.append(time.monotonic())

        waiting = threading.Thread(target=wait)
        waiting.start()
        begun.wait(5)
        accepted, _ = server.accept()
        with accepted:
            before = time.monotonic()
            cut(session)
            waiting.join(10)
            assert ended
            assert ended[0] - before < 5
        with pytest.raises(requests.RequestException):
            session.get(address, timeout=30)
        cut(session)
    session.close()


def test_a_session_with_other_ways_is_cut_where_it_can_be() -> None:
    session = requests.Session()
    cut(session)
    session.close()
