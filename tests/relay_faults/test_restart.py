"""A letterbox outlives its PostgreSQL: it says 503 while it is gone, loses nothing and recovers by itself."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.counts import COUNTS
from tests.relay_faults.restarting import restart_postgres

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("seed", seeds("postgres_restarted", 1))
def test_nothing_answered_is_lost_when_postgres_restarts(seed: int, tmp_path: Path) -> None:
    server = Postgres()
    try:
        answered, wrong = restart_postgres(server, tmp_path, restarts=COUNTS.restarts, seed=seed)
    finally:
        server.end()
    assert wrong == []
    assert answered > COUNTS.restarts * 100
