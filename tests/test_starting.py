"""A program that listens gets a port of its own, and one that cannot begin is noticed and says why."""

import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from pos.bench.relay_ports import OUTGOING_PORTS, free_port
from tests.relay.fronts import front, running
from tests.relay_faults.processes import Relay
from tests.relay_faults.shelf import new_shop
from tests.starting import TIMES, Ended, on_free_ports, until_well


def test_a_port_is_given_once_and_never_to_a_connection() -> None:
    given = [free_port() for _ in range(300)]
    assert len(set(given)) == 300
    first_outgoing = int(OUTGOING_PORTS.read_text().split()[0]) if OUTGOING_PORTS.exists() else 0
    if first_outgoing > 20_000:
        assert max(given) < first_outgoing


def test_a_program_that_ends_is_not_waited_for_and_says_why(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "import sys; sys.exit('no such file')"]
    with running(tmp_path, "early", words, {}) as program, pytest.raises(Ended) as ended:
        until_well(lambda: False, program)
    assert "early.log:\nno such file" in str(ended.value)
    assert not ended.value.port_was_taken


def test_a_program_that_never_answers_tells_its_last_words(tmp_path: Path) -> None:
    words = [sys.executable, "-uc", "print('still reading'); import time; time.sleep(60)"]
    log = tmp_path / "late.log"
    with running(tmp_path, "late", words, {}) as program:
        until_well(lambda: "still" in log.read_text(), program)
        with pytest.raises(AssertionError, match=r"never came to be\nlate.log:\nstill reading"):
            until_well(lambda: False, program, seconds=0.05)


def test_what_ends_for_another_reason_is_begun_once(tmp_path: Path) -> None:
    begun: list[int] = []

    def start() -> None:
        begun.append(1)
        words = [sys.executable, "-c", "import sys; sys.exit('broken')"]
        with running(tmp_path, "broken", words, {}) as program:
            until_well(lambda: False, program)

    with pytest.raises(Ended, match="broken"):
        on_free_ports(start)
    assert begun == [1]


@pytest.fixture
def taken() -> Iterator[list[int]]:
    """Ports that somebody else has."""
    ports = [free_port() for _ in range(TIMES)]
    with ExitStack() as held:
        for port in ports:
            held.enter_context(socket.socket()).bind(("127.0.0.1", port))
        yield ports


@pytest.mark.slow
@pytest.mark.parametrize("name", ["caddy", "nginx"])
def test_a_proxy_whose_port_was_taken_begins_on_another(
    name: str, tmp_path: Path, taken: list[int]
) -> None:
    ports = iter([taken[0], *(free_port() for _ in range(5))])
    with front(name, tmp_path, lambda: next(ports)) as made:
        assert made.ask("GET", "/healthz").status == 200
    assert list(ports) == []


def test_a_letterbox_that_finds_no_free_port_says_so(tmp_path: Path, taken: list[int]) -> None:
    tried: list[int] = []

    def start() -> None:
        relay = Relay(url, tmp_path)
        relay.port = taken[len(tried)]
        tried.append(relay.port)
        relay.start()
        relay.wait()

    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    with new_shop(url), pytest.raises(Ended, match=r"(?i)address already in use"):
        on_free_ports(start)
    assert tried == taken
