"""A database that says nothing stops no letterbox: it says 503, and goes on when there is somebody again."""

from pathlib import Path

import pytest

from tests.faults.seeds import seeds
from tests.postgres import Postgres
from tests.relay_faults.counts import COUNTS
from tests.relay_faults.silencing import fall_silent, hold_up, lock

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("seed", seeds("silent_line", 1))
def test_a_silent_line_to_postgres_is_left(seed: int, tmp_path: Path, postgres: Postgres) -> None:
    answered, wrong = fall_silent(postgres, tmp_path, times=COUNTS.silences, seed=seed)
    assert wrong == []
    assert answered > COUNTS.silences * 80


@pytest.mark.parametrize("seed", seeds("held_up", 1))
def test_a_letterbox_that_is_held_up_holds_up_no_other(
    seed: int, tmp_path: Path, postgres: Postgres
) -> None:
    answered, wrong = hold_up(postgres, tmp_path, times=COUNTS.silences, seed=seed)
    assert wrong == []
    assert answered > COUNTS.silences * 240


@pytest.mark.parametrize("seed", seeds("locked_file", 1))
def test_a_locked_file_is_waited_for_a_while(seed: int, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    answered, wrong = lock(url, tmp_path, times=COUNTS.silences // 2, seed=seed)
    assert wrong == []
    assert answered > COUNTS.silences * 80
