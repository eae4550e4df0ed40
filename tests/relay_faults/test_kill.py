"""A letterbox that is killed loses nothing it has answered, doubles nothing and leaves no gap."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.counts import COUNTS
from tests.relay_faults.killing import CLIENTS, kill_while_posting

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("seed", seeds("letterbox_killed_on_sqlite", 1))
def test_a_killed_letterbox_on_sqlite_has_all_it_answered(seed: int, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    answered, wrong = kill_while_posting(url, tmp_path, kills=COUNTS.kills, seed=seed)
    assert wrong == []
    assert answered > COUNTS.kills * CLIENTS


@pytest.mark.parametrize("seed", seeds("letterbox_killed_on_postgres", 1))
def test_a_killed_letterbox_on_postgres_has_all_it_answered(
    seed: int, tmp_path: Path, postgres: Postgres
) -> None:
    url = postgres.new_database()
    answered, wrong = kill_while_posting(url, tmp_path, kills=COUNTS.kills, seed=seed)
    assert wrong == []
    assert answered > COUNTS.kills * CLIENTS
