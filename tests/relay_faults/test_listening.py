"""Tills that wait miss nothing and read in order, whatever becomes of the connections that wake them."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.counts import COUNTS
from tests.relay_faults.listening import wait_for_all

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("seed", seeds("listening_on_postgres", 1))
def test_none_is_missed_while_the_listening_connections_are_cut(
    seed: int, tmp_path: Path, postgres: Postgres
) -> None:
    url = postgres.new_database()
    _, wrong = wait_for_all(url, tmp_path, events=COUNTS.events, cuts=COUNTS.cuts, seed=seed)
    assert wrong == []


@pytest.mark.parametrize("seed", seeds("listening_on_sqlite", 1))
def test_none_is_missed_by_three_processes_on_one_file(seed: int, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    _, wrong = wait_for_all(url, tmp_path, events=COUNTS.events // 5, cuts=0, seed=seed)
    assert wrong == []
