"""It listens where it was told, and says what is no address."""

import os
import signal
from collections.abc import Iterator
from threading import Thread

import pytest

from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import Fault, Rule
from pos.practice.script import Doing, Script, Unusable, Wrong, beginning
from pos.practice.serving import Address, read_address, serve, stage_of
from pos.practice.timeline import RealClock
from tests.postgres import free_port, until
from tests.practice.running import is_well


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:8400", Address("127.0.0.1", 8400)),
        ("localhost:1", Address("localhost", 1)),
        ("[::1]:65535", Address("::1", 65535)),
        ("192.168.1.20:8400", Address("192.168.1.20", 8400)),
    ],
)
def test_an_address_is_a_host_and_a_port(text: str, address: Address) -> None:
    assert read_address(text) == address


@pytest.mark.parametrize(
    "text",
    ["", "8400", ":8400", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536",
     "127.0.0.1:1234567", "127.0.0.1:٨٤", "example.com:8400", "127.0.0.1.5:80"],
)  # fmt: skip
def test_what_is_no_address_is_said(text: str) -> None:
    with pytest.raises(Unusable):
        read_address(text)


def test_a_stage_is_set_up_as_the_script_says() -> None:
    script = Script(prompt=(Doing(Does.CANCELS),), call=(Wrong(Fault.HTML, "qr"),))
    stage = stage_of(beginning(script), RealClock())
    assert stage.mischief.rules() == (Rule(Fault.HTML, "qr"),)
    assert stage.mischief.behaviour() == Behaviour(Does.CANCELS)
    assert "practice-secret" not in repr(stage.choices)
    stage.close()


@pytest.fixture
def as_it_was() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def test_it_serves_until_it_is_told_to_end_and_then_nothing_happens_any_more(
    as_it_was: None,
) -> None:
    port, stage = free_port(), stage_of(beginning(Script()), RealClock())

    def end_it_once_it_is_well() -> None:
        until(lambda: is_well(port))
        os.kill(os.getpid(), signal.SIGTERM)

    ender = Thread(target=end_it_once_it_is_well)
    ender.start()
    serve(stage, Address("127.0.0.1", port))
    ender.join()
    assert not is_well(port)
    done: list[str] = []
    stage.later(0, lambda: done.append("late"))
    stage.postman.run(lambda: done.append("posted"))
    assert done == []
