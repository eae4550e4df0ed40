"""A server that is measured begins on a port of its own, and one that does not says why."""

import socket
import sys
from pathlib import Path

import pytest

from pos.bench import relay_servers
from pos.bench.relay import _try_postgres
from pos.bench.relay_servers import TIMES, NotStarted, doing_nothing, letterbox_at, running
from tests.postgres import free_port


def test_a_server_that_ends_is_begun_once_and_says_why() -> None:
    begun: list[int] = []

    def words(port: int) -> list[str]:
        begun.append(port)
        return [sys.executable, "-c", "import sys; sys.exit('one\\ntwo')"]

    with pytest.raises(NotStarted, match="did not start: one / two"), running(words):
        pass
    assert len(begun) == 1


def test_a_port_that_was_taken_is_left_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        ports = [taken.getsockname()[1], free_port()]
        given = iter(ports)
        monkeypatch.setattr(relay_servers, "free_port", lambda: next(given))
        with doing_nothing() as door:
            assert door.port == ports[1]


def test_who_finds_no_port_gives_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        given = [taken.getsockname()[1]] * TIMES
        monkeypatch.setattr(relay_servers, "free_port", given.pop)
        with (
            pytest.raises(NotStarted, match=r"(?i)address already in use"),
            letterbox_at(f"sqlite:///{tmp_path / 'letters.sqlite'}"),
        ):
            pass
    assert given == []


@pytest.mark.parametrize(
    "server", ["rubbish", "mysql://a@b", "sqlite:///x", "postgresql://a:hidden@127.0.0.1:1"]
)  # fmt: skip
def test_a_postgres_that_is_none_is_refused(server: str) -> None:
    with pytest.raises(NotStarted) as refused:
        _try_postgres(server)
    assert "\n" not in str(refused.value)
    assert "hidden" not in str(refused.value)
