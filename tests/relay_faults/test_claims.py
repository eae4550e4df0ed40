"""Whoever else wants it, a payment is claimed by one till, and again only after it was given free."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.claiming import race
from tests.relay_faults.counts import COUNTS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.mark.parametrize("seed", seeds("claims_on_postgres", 1))
def test_each_key_is_won_once_over_three_processes(
    seed: int, tmp_path: Path, postgres: Postgres
) -> None:
    tried, wrong = race(postgres.new_database(), tmp_path, keys=COUNTS.claim_keys, seed=seed)
    assert (tried, wrong) == (COUNTS.claim_keys, [])


@pytest.mark.parametrize("seed", seeds("claims_on_sqlite", 1))
def test_each_key_is_won_once_by_three_processes_on_one_file(seed: int, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    tried, wrong = race(url, tmp_path, keys=COUNTS.claim_keys, seed=seed)
    assert (tried, wrong) == (COUNTS.claim_keys, [])
