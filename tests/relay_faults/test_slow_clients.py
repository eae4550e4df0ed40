"""Strangers who hold 900 connections at a proxy keep no confirmation out."""

from pathlib import Path

import pytest

from tests.relay_faults.counts import COUNTS
from tests.relay_faults.slow_clients import CROWD, post_beside_strangers

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("proxy", ["nginx", "caddy"])
def test_slow_clients_keep_no_confirmation_out(proxy: str, tmp_path: Path) -> None:
    answered, thrown_out, wrong = post_beside_strangers(
        proxy, tmp_path, seconds=COUNTS.slow_seconds
    )
    assert wrong == []
    assert answered > COUNTS.slow_seconds
    assert thrown_out >= CROWD.half_open  # each half-open one was cut at least once
