"""Nothing anybody sends breaks the letterbox or is taken for money it is not."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.breaking import send_everything_wrong
from tests.relay_faults.counts import COUNTS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("seed", seeds("malformed_on_sqlite", 1))
def test_rubbish_is_never_money_on_sqlite(seed: int, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    sent, wrong = send_everything_wrong(url, tmp_path, generated=COUNTS.generated, seed=seed)
    assert wrong == []
    assert sent >= COUNTS.generated + 150


@pytest.mark.parametrize("seed", seeds("malformed_on_postgres", 1))
def test_rubbish_is_never_money_on_postgres(seed: int, tmp_path: Path, postgres: Postgres) -> None:
    url = postgres.new_database()
    _, wrong = send_everything_wrong(url, tmp_path, generated=COUNTS.generated, seed=seed)
    assert wrong == []
