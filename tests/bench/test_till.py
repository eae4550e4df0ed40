"""A till is measured with its window, as a scanner and fingers use it, beside sqlite3 in the same run."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from pos.bench.till import (
    FINISH,
    PAINTED,
    SCAN,
    SEARCH,
    THANKED,
    TillFigures,
    TillSizes,
    measure_till,
)
from pos.bench.till_table import till_table
from pos.folders import Folders
from pos.log import start_log
from pos.records.keys import PinCost
from pos.secrets import Effort, Places
from pos.settings import Settings
from pos.startup import Computer, real_world

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

SIZES = TillSizes(products=40, past=30, sales=2, searches=2, remembered=(1, 2), starts=1)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def figures(qapp: QCoreApplication, home: Path) -> Iterator[TillFigures]:
    """The figures of a very small shop."""
    computer = Computer(
        Folders(home),
        Settings(),
        start_log(home / "logs", megabytes=1),
        Places({}, home, None, effort=Effort(n=16)),
        real_world(),
        PinCost(memory_kib=8, rounds=1),
    )
    return measure_till(computer, SIZES, lambda *_: None)


def test_everything_is_measured_as_often_as_was_wanted(figures: TillFigures) -> None:
    counts = {each.name: len(each.times) for each in figures.times}
    assert (counts[SCAN], counts[PAINTED], counts[FINISH], counts[THANKED]) == (20, 20, 2, 2)
    assert counts[SEARCH] == 2 * 7


def test_what_goes_to_disk_stands_beside_sqlite3(figures: TillFigures) -> None:
    beside = {each.name: each.beside.name for each in figures.times if each.beside is not None}
    assert beside == {
        SCAN: "look-up, write, commit, sqlite3",
        FINISH: "the rows of such a sale, sqlite3",
    }


def test_a_line_is_painted_after_its_key_and_takes_as_long_at_least_as_nothing(
    figures: TillFigures,
) -> None:
    for figure in figures.times:
        assert all(each >= 0 for each in figure.times), figure.name


def test_the_same_is_measured_with_a_past_beside_without(figures: TillFigures) -> None:
    assert {each.name for each in figures.grown} == {SCAN, PAINTED, FINISH, THANKED, SEARCH}
    assert all(each.beside is not None and each.beside.name == each.name for each in figures.grown)


def test_twenty_scans_in_a_second_are_all_there(figures: TillFigures) -> None:
    assert len(figures.bursts) == 2
    assert figures.lost == 0


def test_the_start_is_measured_beside_a_bare_window(figures: TillFigures) -> None:
    bare, till = figures.starts
    assert till.beside == bare
    assert till.at(50) > 0


def test_memory_is_looked_at_twice(figures: TillFigures) -> None:
    assert list(figures.memory) == [1, 2]
    assert all(mib > 10 for mib in figures.memory.values())


def test_it_is_told_to_people_and_to_scripts(figures: TillFigures) -> None:
    told = json.loads(json.dumps(figures.told()))
    assert told["products"] == 40
    assert {each["name"] for each in told["with_past_sales"]} >= {SCAN, FINISH}
    table = till_table(figures)
    assert "with 30 past sales behind them" in table
    assert "20 scans in a second: 0 lost" in table


def test_nothing_of_the_measured_shop_stays(figures: TillFigures, home: Path) -> None:
    assert figures
    assert list(home.rglob("*.sqlite")) == []
