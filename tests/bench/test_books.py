"""The books are measured beside sqlite3 in the same run; what is measured is a real shop."""

from pathlib import Path

import pytest

from pos.bench.books import LINES, measure_books
from pos.bench.figures import Figure
from pos.folders import Folders
from pos.log import start_log
from pos.records.keys import PinCost
from pos.secrets import Effort, Places
from pos.settings import Settings
from pos.startup import Computer, real_world


@pytest.fixture
def told() -> list[tuple[str, int, int]]:
    """What was said of the progress."""
    return []


@pytest.fixture
def figures(tmp_path: Path, told: list[tuple[str, int, int]]) -> list[Figure]:
    """The figures of a very small shop."""
    computer = Computer(
        Folders(tmp_path),
        Settings(),
        start_log(tmp_path / "logs", megabytes=1),
        Places({}, tmp_path, None, effort=Effort(n=16)),
        real_world(),
        PinCost(memory_kib=8, rounds=1),
    )
    return measure_books(computer, products=30, sales=3, progress=lambda *said: told.append(said))


def test_each_of_our_figures_is_a_ratio_to_one_of_the_same_run(figures: list[Figure]) -> None:
    plain = [figure for figure in figures if figure.beside is None]
    ours = [figure for figure in figures if figure.beside is not None]
    assert [figure.beside for figure in ours] == plain
    assert [figure.name for figure in ours] == [
        "import of 30 products",
        "scan, kept on disk",
        "finishing a sale of ten lines",
    ]
    assert all(figure.ratio is not None and figure.ratio > 0 for figure in ours)


def test_as_much_is_done_as_was_wanted_and_by_both(figures: list[Figure]) -> None:
    assert [len(figure.times) for figure in figures] == [1, 1, 3 * LINES, 3 * LINES, 3, 3]


def test_it_is_said_how_far_it_is(figures: list[Figure], told: list[tuple[str, int, int]]) -> None:
    assert [said for said in told if said[0] == "Selling"] == [
        ("Selling", 0, 3),
        ("Selling", 1, 3),
        ("Selling", 2, 3),
    ]
    assert ("Adding", 30, 30) in told


def test_nothing_of_the_measured_shop_stays(figures: list[Figure], tmp_path: Path) -> None:
    assert figures
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
