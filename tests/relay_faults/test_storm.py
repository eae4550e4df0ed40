"""However often and from wherever Safaricom repeats itself, one payment is one letter of each form."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.counts import COUNTS
from tests.relay_faults.storming import storm

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("seed", seeds("storm_on_sqlite", 1))
def test_a_storm_of_repeats_is_one_letter_each_on_sqlite(seed: int, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    posts, wrong = storm(url, tmp_path, processes=1, payments=COUNTS.payments, seed=seed)
    assert wrong == []
    assert posts > COUNTS.payments * 10


@pytest.mark.parametrize("seed", seeds("storm_on_postgres", 1))
def test_a_storm_of_repeats_is_one_letter_each_over_three_processes(
    seed: int, tmp_path: Path, postgres: Postgres
) -> None:
    url = postgres.new_database()
    posts, wrong = storm(url, tmp_path, processes=3, payments=COUNTS.payments, seed=seed)
    assert wrong == []
    assert posts > COUNTS.payments * 10
