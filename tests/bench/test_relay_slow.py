"""Honest confirmations are timed beside slow clients, through what is installed; what is left out is told."""

import resource
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pos.bench import relay_proxies, relay_slow, relay_strangers
from pos.bench.relay import _file_in
from pos.bench.relay_servers import NotMeasured, letterbox_at
from pos.bench.relay_slow import Slow, slow_clients
from pos.bench.relay_strangers import FILES, Crowd, many_files
from tests.postgres import free_port

pytestmark = [pytest.mark.slow, pytest.mark.timeout(200)]
FEW = Crowd(half_open=5, slow=2, idle=2)


def slow_at(folder: Path, left_out: list[str]) -> list[Slow]:
    place = _file_in(folder)
    return list(slow_clients(place, seconds=0.1, crowd=FEW, left_out=left_out))


def test_honest_confirmations_are_timed_beside_strangers_through_each_proxy(tmp_path: Path) -> None:
    left_out: list[str] = []
    measured = slow_at(tmp_path, left_out)
    assert left_out == []
    assert [(each.through, each.strangers) for each in measured] == [
        ("through nginx", 0), ("through nginx", 9), ("through caddy", 0), ("through caddy", 9),
    ]  # fmt: skip
    assert [(each.refused, len(each.figure.times)) for each in measured] == [(0, 20)] * 4
    assert [each.told()["strangers"] for each in measured] == [0, 9, 0, 9]


def test_where_no_proxy_starts_slow_clients_go_straight_to_the_letterbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay_proxies, "installed", {"caddy": shutil.which("false")}.get)
    left_out: list[str] = []
    measured = slow_at(tmp_path, left_out)
    assert [(each.through, each.strangers, each.refused) for each in measured] == [
        ("straight to the letterbox", 0, 0), ("straight to the letterbox", 9, 0),
    ]  # fmt: skip
    assert left_out == [
        "Slow clients through nginx: no nginx here.",
        "Slow clients through caddy: a server that was to be measured did not start: it said nothing.",
    ]


def test_where_strangers_cannot_come_slow_clients_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay_strangers, "FIRST_ADDRESS", "192.0.2.1")
    left_out: list[str] = []
    assert slow_at(tmp_path, left_out) == []
    assert left_out == ["Slow clients: this computer has no addresses that many could come from."]


def test_a_door_that_keeps_nothing_is_no_figure(tmp_path: Path) -> None:
    with letterbox_at(f"sqlite:///{tmp_path / 'letters.sqlite'}") as door:
        elsewhere = replace(door, path=f"/in/{'0' * 32}/c2b/confirmation")
        with pytest.raises(NotMeasured, match="not one confirmation was kept here"):
            relay_slow._honest("here", elsewhere, 0.05)
        with pytest.raises(NotMeasured, match="not one"):
            relay_slow._honest("here", replace(door, port=free_port()), 0.05)


def test_who_holds_many_files_has_as_few_as_before_afterwards() -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (1000, before[1]))
    try:
        with many_files():
            assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == min(FILES, before[1])
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (1000, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
