"""Whole days of a shop in which everything may fail: what is true after every step, and when it is over."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.seeds import seeds
from tests.simulated.many import lived
from tests.simulated.odd import OddDay
from tests.simulated.restored import RestoredDay
from tests.simulated.strangers import StrangeDay
from tests.simulated.tills import Templates, make_templates
from tests.simulated.wild import WildDay

DAYS, ENDLESS_DAYS, STRANGE_DAYS, TOGETHER = 300, 60, 20, 10
ENDLESS_FROM = 1_000_000
KINDS = {
    "strange-day": StrangeDay,
    "odd-day": OddDay,
    "restored-day": RestoredDay,
    "wild-day": WildDay,
}
MEMORY = Path("/dev/shm")
"""Days are short, and what a power cut does to a disk is tried elsewhere."""


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    return make_templates(tmp_path_factory.mktemp("tills"))


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as made:
        yield Path(made)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, DAYS, TOGETHER))
def test_a_day_ends_with_every_shilling_in_its_place(
    first: int, folder: Path, templates: Templates
) -> None:
    assert lived(range(first, first + TOGETHER), folder, templates) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", range(ENDLESS_FROM, ENDLESS_FROM + ENDLESS_DAYS, TOGETHER))
def test_when_the_faults_never_end_nothing_is_wrong_at_any_step(
    first: int, folder: Path, templates: Templates
) -> None:
    assert lived(range(first, first + TOGETHER), folder, templates, is_endless=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, STRANGE_DAYS, TOGETHER))
def test_strangers_bring_no_shilling_out_of_its_place(
    first: int, folder: Path, templates: Templates
) -> None:
    assert lived(range(first, first + TOGETHER), folder, templates, kind=StrangeDay) == []


@pytest.mark.parametrize("kind", KINDS)
def test_days_of_its_kind_that_once_went_wrong_go_well(
    kind: str, folder: Path, templates: Templates
) -> None:
    assert lived(seeds(kind, 0), folder, templates, kind=KINDS[kind]) == []


def test_days_that_once_went_wrong_go_well(folder: Path, templates: Templates) -> None:
    assert lived(seeds("simulated-day", 3), folder, templates) == []
